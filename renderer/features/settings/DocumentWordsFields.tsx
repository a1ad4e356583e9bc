import { Accordion, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import { isNumberPattern, numberByPattern } from '#core/documents/numbering.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { partsOf } from '#core/documents/register/number-series.ts';
import { newestWords } from '#core/regulation/select.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { FormFields } from './FormFields.tsx';
import { ParagraphsEditor } from './paragraphs/ParagraphsEditor.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import { tidyNumbering } from './tidy-office.ts';

/** Kinds are called as in the newest rules; each tender uses the words of its own. */
const WORDS = newestWords();

interface DocumentWordsFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
  /** Of paragraphs the office words itself, the oldest first. */
  readonly versions: readonly ParagraphVersion[];
}

/** A number as it would read, so that a pattern is understood before it is used. */
const EXAMPLE = { running: '012', date: '2026-11-23' as DateOnly, code: '4820553' };

/** How documents of the office are numbered and worded, which are controlled forms, and whom their copies go to. */
export function DocumentWordsFields({ office, onChange, onKeep, versions }: DocumentWordsFieldsProps) {
  const { t } = useTranslation();
  const { numbering, copies } = office;
  return (
    <Accordion multiple variant="separated" chevronPosition="left">
      <Accordion.Item value="numbering">
        <Accordion.Control data-field="office.numbering">{t('settings.words.numbering')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('settings.words.numberingText')}
            </Text>
            {DOCUMENT_KINDS.map((kind) => {
              const pattern = numbering[kind]?.trim() ?? '';
              const isWrong = pattern !== '' && !isNumberPattern(pattern);
              const parts = partsOf(kind, EXAMPLE, tidyNumbering(office));
              const example = pattern === '' ? null : numberByPattern(pattern, { ...parts, running: EXAMPLE.running });
              return (
                <TextInput
                  key={kind}
                  data-field={`office.numbering.${kind}`}
                  label={documentNameOf(kind, WORDS)}
                  placeholder={t('settings.words.typedWhole')}
                  value={numbering[kind] ?? ''}
                  error={isWrong ? t('settings.words.patternWrong') : null}
                  description={example === null ? null : t('settings.words.example', { number: example })}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  onChange={(event) => onChange({ numbering: { ...numbering, [kind]: event.currentTarget.value } })}
                />
              );
            })}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="series">
        <Accordion.Control>{t('numbers.series.title')}</Accordion.Control>
        <Accordion.Panel>
          <SeriesFields office={office} onChange={onChange} onKeep={(part) => onKeep(onChange(part))} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="paragraphs">
        <Accordion.Control>{t('settings.paragraphs.title')}</Accordion.Control>
        <Accordion.Panel>
          <ParagraphsEditor office={office} onChange={onChange} onKeep={onKeep} versions={versions} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="forms">
        <Accordion.Control>{t('settings.forms.title')}</Accordion.Control>
        <Accordion.Panel>
          <FormFields office={office} onChange={onChange} onKeep={onKeep} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="copies">
        <Accordion.Control>{t('settings.words.copies')}</Accordion.Control>
        <Accordion.Panel>
          <Textarea
            label={documentNameOf('penetapan', WORDS)}
            description={t('settings.words.copiesText')}
            placeholder={t('settings.words.standard')}
            autosize
            minRows={3}
            value={(copies.penetapan ?? []).join('\n')}
            onChange={(event) => onChange({ copies: { ...copies, penetapan: event.currentTarget.value.split('\n') } })}
          />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
