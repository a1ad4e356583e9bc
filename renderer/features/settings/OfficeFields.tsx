import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Emblem } from '#core/documents/emblem.ts';
import { MARK_COLOURS } from '#core/documents/mark-colour.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { DocumentWordsFields } from './DocumentWordsFields.tsx';
import { EmblemField } from './EmblemField.tsx';
import { IssuerLetterheads } from './IssuerLetterheads.tsx';
import { OfficialFields } from './OfficialFields.tsx';
import styles from './OfficeFields.module.css';
import { PaperFields } from './PaperFields.tsx';
import { PublicationFields } from './PublicationFields.tsx';

const OFFICIALS = ['unitHead', 'budgetUser', 'budgetAuthority'] as const;

interface OfficeFieldsProps {
  readonly office: OfficeSettings;
  /** As it is typed. */
  readonly onChange: (office: OfficeSettings) => void;
  /** As a choice is made, or a field is left. */
  readonly onKeep: (office: OfficeSettings) => void;
  readonly isReadOnly: boolean;
  /** Of paragraphs the office words itself, the oldest first. */
  readonly versions: readonly ParagraphVersion[];
  /** A page as it prints with these settings. */
  readonly sample: ReactNode;
  /** Under the fields: what is done with them as a whole. */
  readonly actions?: ReactNode;
}

/** Letterhead, city, paper: what an office sets once and every document of it uses. At the right a page made with it. */
export function OfficeFields(props: OfficeFieldsProps) {
  const { office, onChange, onKeep, isReadOnly, versions, sample, actions } = props;
  const { t } = useTranslation();
  const change = (part: Partial<OfficeSettings>): OfficeSettings => {
    const next = { ...office, ...part };
    onChange(next);
    return next;
  };
  return (
    <div className={styles.layout}>
      <div>
        <fieldset className={styles.fields} disabled={isReadOnly}>
          <Stack gap={0} onBlur={() => onKeep(office)}>
            <LetterheadFields office={office} onChange={change} onKeep={onKeep} />
            <Fields title={t('settings.groups.place')}>
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
            </Fields>
            <Fields title={t('settings.groups.page')}>
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
              <NativeSelect
                label={t('settings.officeMarkColour')}
                value={office.markColour}
                onChange={(event) => {
                  const markColour = MARK_COLOURS.find((each) => each === event.currentTarget.value);
                  if (markColour) onKeep(change({ markColour }));
                }}
                data={MARK_COLOURS.map((value) => ({ value, label: t(`settings.markColours.${value}`) }))}
              />
            </Fields>
            <Fields title={t('settings.groups.officials')}>
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
            </Fields>
            <Fields title={t('settings.groups.words')}>
              <DocumentWordsFields office={office} onChange={change} onKeep={onKeep} versions={versions} />
            </Fields>
            <Fields title={t('settings.groups.publication')}>
              <PublicationFields office={office} onChange={change} />
            </Fields>
          </Stack>
        </fieldset>
        {actions}
      </div>
      <div className={styles.sample}>{sample}</div>
    </div>
  );
}

interface GroupProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
}

function LetterheadFields({ office, onChange, onKeep }: GroupProps) {
  const { t } = useTranslation();
  const { letterhead } = office;
  const withEmblem = (emblem: Emblem | undefined): OfficeSettings => {
    const { emblem: _before, ...rest } = letterhead;
    return onChange({ letterhead: emblem === undefined ? rest : { ...rest, emblem } });
  };
  return (
    <Fields title={t('settings.groups.letterhead')}>
      <Textarea
        data-field="office.letterhead"
        label={t('settings.officeLines')}
        description={t('settings.officeLinesHint')}
        autosize
        minRows={3}
        value={letterhead.lines.join('\n')}
        onChange={(event) => onChange({ letterhead: { ...letterhead, lines: event.currentTarget.value.split('\n') } })}
      />
      <TextInput
        label={t('settings.officeContact')}
        description={t('settings.officeContactHint')}
        value={letterhead.contact ?? ''}
        onChange={(event) => onChange({ letterhead: { ...letterhead, contact: event.currentTarget.value } })}
      />
      <EmblemField emblem={letterhead.emblem} onChange={withEmblem} onKeep={(emblem) => onKeep(withEmblem(emblem))} />
      <IssuerLetterheads office={office} onChange={onChange} onKeep={onKeep} />
    </Fields>
  );
}

function Fields({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <Stack gap="sm">{children}</Stack>
    </fieldset>
  );
}
