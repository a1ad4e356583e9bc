import { Accordion, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import { isNumberPattern, numberByPattern } from '#core/documents/numbering.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { partsOf } from '#core/documents/register/number-series.ts';
import { newestWords } from '#core/regulation/select.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { SeriesFields } from './SeriesFields.tsx';
import { tidyNumbering } from './tidy-office.ts';

/** Kinds are called as in the newest rules; each tender uses the words of its own. */
const WORDS = newestWords();

interface DocumentWordsFieldsProps {
  readonly office: OfficeSettings;
  /** As it is typed. */
  readonly onChange: (part: Partial<OfficeSettings>) => void;
  /** As a choice is made. */
  readonly onKeep: (part: Partial<OfficeSettings>) => void;
}

/** A number as it would read, so that a pattern is understood before it is used. */
const EXAMPLE = { running: '012', date: '2026-11-23' as DateOnly, code: '4820553' };

/** How documents of the office are numbered, close, and whom their copies go to. */
export function DocumentWordsFields({ office, onChange, onKeep }: DocumentWordsFieldsProps) {
  const { t } = useTranslation();
  const { numbering, closing, copies } = office;
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
          <SeriesFields office={office} onChange={onChange} onKeep={onKeep} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="closing">
        <Accordion.Control>{t('settings.words.closing')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('settings.words.closingText')}
            </Text>
            {DOCUMENT_KINDS.map((kind) => (
              <Textarea
                key={kind}
                label={documentNameOf(kind, WORDS)}
                placeholder={t('settings.words.standard')}
                autosize
                minRows={1}
                maxLength={600}
                value={closing[kind] ?? ''}
                onChange={(event) => onChange({ closing: { ...closing, [kind]: event.currentTarget.value } })}
              />
            ))}
          </Stack>
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
