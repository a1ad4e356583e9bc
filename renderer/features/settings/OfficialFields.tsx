import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Official } from '#core/documents/office.ts';

interface OfficialFieldsProps {
  readonly who: 'unitHead' | 'budgetUser' | 'budgetAuthority';
  readonly official: Official | null;
  readonly onChange: (official: Official) => void;
}

const NOBODY: Official = { name: '', position: '', employeeNumber: null };

/** An official who signs documents of the office: name, position as printed, NIP. */
export function OfficialFields({ who, official, onChange }: OfficialFieldsProps) {
  const { t } = useTranslation();
  const shown = official ?? NOBODY;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{t(`settings.officials.${who}`)}</legend>
      <Stack gap="sm" mt="xs">
        <TextInput
          data-field={`office.${who}`}
          label={t('settings.officials.name')}
          value={shown.name}
          onChange={(event) => onChange({ ...shown, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.officials.position')}
          value={shown.position}
          onChange={(event) => onChange({ ...shown, position: event.currentTarget.value })}
        />
        <TextInput
          data-field={`office.${who}.employeeNumber`}
          label={t('settings.officials.number')}
          value={shown.employeeNumber ?? ''}
          onChange={(event) => onChange({ ...shown, employeeNumber: event.currentTarget.value })}
        />
      </Stack>
    </fieldset>
  );
}
