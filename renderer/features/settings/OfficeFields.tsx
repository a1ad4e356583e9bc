import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '#core/documents/office.ts';
import { DocumentWordsFields } from './DocumentWordsFields.tsx';
import { OfficialFields } from './OfficialFields.tsx';
import styles from './OfficeFields.module.css';
import { PaperFields } from './PaperFields.tsx';

const OFFICIALS = ['unitHead', 'budgetUser', 'budgetAuthority'] as const;

interface OfficeFieldsProps {
  readonly office: OfficeSettings;
  /** As it is typed. */
  readonly onChange: (office: OfficeSettings) => void;
  /** As a choice is made, or a field is left. */
  readonly onKeep: (office: OfficeSettings) => void;
  readonly isReadOnly: boolean;
  /** A page as it prints with these settings. */
  readonly sample: ReactNode;
}

/** Letterhead, city, paper: what an office sets once and every document of it uses. */
export function OfficeFields({ office, onChange, onKeep, isReadOnly, sample }: OfficeFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<OfficeSettings>): OfficeSettings => {
    const next = { ...office, ...part };
    onChange(next);
    return next;
  };
  return (
    <>
      <div className={styles.sample}>{sample}</div>
      <fieldset disabled={isReadOnly} style={{ border: 0, margin: 0, padding: 0 }}>
        <Stack gap="sm" onBlur={() => onKeep(office)}>
          <Textarea
            data-field="office.letterhead"
            label={t('settings.officeLines')}
            description={t('settings.officeLinesHint')}
            autosize
            minRows={3}
            value={office.letterhead.lines.join('\n')}
            onChange={(event) =>
              change({ letterhead: { ...office.letterhead, lines: event.currentTarget.value.split('\n') } })
            }
          />
          <TextInput
            label={t('settings.officeContact')}
            description={t('settings.officeContactHint')}
            value={office.letterhead.contact ?? ''}
            onChange={(event) => change({ letterhead: { ...office.letterhead, contact: event.currentTarget.value } })}
          />
          <TextInput
            label={t('settings.officeCity')}
            value={office.city ?? ''}
            onChange={(event) => change({ city: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('settings.officeZone')}
            value={office.zone}
            onChange={(event) => {
              const zone = (['WIB', 'WITA', 'WIT'] as const).find((each) => each === event.currentTarget.value);
              if (zone) onKeep(change({ zone }));
            }}
            data={['WIB', 'WITA', 'WIT']}
          />
          <PaperFields office={office} onChange={change} onKeep={onKeep} />
          <NativeSelect
            label={t('settings.officeMarkLanguage')}
            value={office.markLanguage}
            onChange={(event) => onKeep(change({ markLanguage: event.currentTarget.value === 'en' ? 'en' : 'id' }))}
            data={[
              { value: 'id', label: t('settings.markIndonesian') },
              { value: 'en', label: t('settings.markEnglish') },
            ]}
          />
          <Checkbox
            label={t('settings.officeEmployeeNumbers')}
            checked={office.showsEmployeeNumbers}
            onChange={(event) => onKeep(change({ showsEmployeeNumbers: event.currentTarget.checked }))}
          />
          {OFFICIALS.map((who) => (
            <OfficialFields
              key={who}
              who={who}
              official={office[who]}
              onChange={(official) => change({ [who]: official })}
            />
          ))}
          <DocumentWordsFields office={office} onChange={change} onKeep={(part) => onKeep(change(part))} />
        </Stack>
      </fieldset>
    </>
  );
}
