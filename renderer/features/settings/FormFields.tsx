import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { type ControlledForm, INITIALS_PLACES } from '#core/documents/form-head.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import { DateField } from '#renderer/ui/DateField.tsx';

/** Kinds are called as in the newest rules. */
const WORDS = newestWords();

const NO_FORM: ControlledForm = { number: '', revision: '', validFrom: null };

interface FormFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
}

/** Which documents are controlled forms, and where the committee initials them: one kind at a time. */
export function FormFields({ office, onChange, onKeep }: FormFieldsProps) {
  const { t } = useTranslation();
  const { forms, initials } = office;
  const [kind, setKind] = useState<DocumentKind>('bahp');
  const form = forms[kind] ?? NO_FORM;
  const putForm = (part: Partial<ControlledForm>) => onChange({ forms: { ...forms, [kind]: { ...form, ...part } } });
  const putInitials = (value: string) => {
    const { [kind]: _before, ...others } = initials;
    const place = INITIALS_PLACES.find((each) => each === value);
    onKeep(onChange({ initials: place === undefined ? others : { ...others, [kind]: place } }));
  };
  const nameOf = (each: DocumentKind) => {
    const place = initials[each];
    const set = [
      forms[each]?.number ?? '',
      place === undefined ? '' : t('settings.forms.initialled', { place: t(`settings.forms.places.${place}`) }),
    ].filter((part) => part !== '');
    const name = documentNameOf(each, WORDS);
    return set.length === 0 ? name : `${name} – ${set.join(', ')}`;
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('settings.forms.text')}
      </Text>
      <NativeSelect
        label={t('settings.forms.document')}
        value={kind}
        onChange={(event) => setKind(DOCUMENT_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
        data={DOCUMENT_KINDS.map((value) => ({ value, label: nameOf(value) }))}
      />
      <Group gap="xs" grow>
        <TextInput
          label={t('settings.forms.number')}
          maxLength={60}
          value={form.number}
          onChange={(event) => putForm({ number: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.forms.revision')}
          maxLength={20}
          disabled={form.number === ''}
          value={form.revision}
          onChange={(event) => putForm({ revision: event.currentTarget.value })}
        />
        <DateField
          label={t('settings.forms.validFrom')}
          disabled={form.number === ''}
          value={form.validFrom}
          onChange={(validFrom) => onKeep(putForm({ validFrom }))}
        />
      </Group>
      <NativeSelect
        label={t('settings.forms.initials')}
        value={initials[kind] ?? ''}
        onChange={(event) => putInitials(event.currentTarget.value)}
        data={[
          { value: '', label: t('settings.forms.places.none') },
          ...INITIALS_PLACES.map((place) => ({ value: place, label: t(`settings.forms.places.${place}`) })),
        ]}
      />
    </Stack>
  );
}
