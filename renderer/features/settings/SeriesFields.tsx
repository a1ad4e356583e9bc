import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { NumberSeries, OfficeSettings } from '#core/documents/office.ts';
import { USUAL_WIDTH } from '#core/documents/register/number-series.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import styles from './OfficeFields.module.css';

const WORDS = newestWords();

interface SeriesFieldsProps {
  readonly office: OfficeSettings;
  /** As it is typed. */
  readonly onChange: (part: Partial<OfficeSettings>) => void;
  /** As a choice is made. */
  readonly onKeep: (part: Partial<OfficeSettings>) => void;
}

/** Which kinds of documents count on together, and the segments their numbers share. */
export function SeriesFields({ office, onChange, onKeep }: SeriesFieldsProps) {
  const { t } = useTranslation();
  const { numberSeries, numberSegments } = office;
  const segment = (part: Partial<OfficeSettings['numberSegments']>) =>
    onChange({ numberSegments: { ...numberSegments, ...part } });
  const withPart = (id: string, part: Partial<NumberSeries>) => ({
    numberSeries: numberSeries.map((each) => (each.id === id ? { ...each, ...part } : each)),
  });
  const add = () => {
    const name = t('numbers.series.new');
    const rest = { kinds: [], restart: 'yearly', width: USUAL_WIDTH, classification: null } as const;
    onChange({ numberSeries: [...numberSeries, { id: newEntryId(), name, ...rest }] });
  };
  return (
    <Stack gap="sm">
      <Group grow align="flex-end">
        <TextInput
          label={t('numbers.series.classification')}
          data-field="office.numberSegments.classification"
          value={numberSegments.classification ?? ''}
          onChange={(event) => segment({ classification: event.currentTarget.value })}
        />
        <TextInput
          label={t('numbers.series.unit')}
          data-field="office.numberSegments.unit"
          value={numberSegments.unit ?? ''}
          onChange={(event) => segment({ unit: event.currentTarget.value })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('numbers.series.text')}
      </Text>
      {numberSeries.map((series) => (
        <fieldset key={series.id} className={styles.series}>
          <legend className="mp-visually-hidden">{t('numbers.series.of', { name: series.name })}</legend>
          <TextInput
            label={t('numbers.series.name')}
            value={series.name}
            onChange={(event) => onChange(withPart(series.id, { name: event.currentTarget.value }))}
          />
          <MultiSelect
            label={t('numbers.series.kinds')}
            placeholder={series.kinds.length === 0 ? t('numbers.series.kindsNone') : ''}
            value={[...series.kinds]}
            searchable
            // A kind counts in one series only.
            data={DOCUMENT_KINDS.filter((kind) =>
              numberSeries.every(({ id, kinds }) => id === series.id || !kinds.includes(kind)),
            ).map((kind) => ({ value: kind, label: documentNameOf(kind, WORDS) }))}
            onChange={(kinds) =>
              onKeep(withPart(series.id, { kinds: DOCUMENT_KINDS.filter((kind) => kinds.includes(kind)) }))
            }
          />
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            <NativeSelect
              label={t('numbers.series.restart')}
              value={series.restart}
              data={[
                { value: 'yearly', label: t('numbers.series.yearly') },
                { value: 'never', label: t('numbers.series.never') },
              ]}
              onChange={(event) =>
                onKeep(withPart(series.id, { restart: event.currentTarget.value === 'never' ? 'never' : 'yearly' }))
              }
            />
            <NumberInput
              label={t('numbers.series.width')}
              min={1}
              max={6}
              clampBehavior="strict"
              value={series.width}
              onChange={(width) => onChange(withPart(series.id, { width: Number(width) || USUAL_WIDTH }))}
            />
            <TextInput
              label={t('numbers.series.own')}
              value={series.classification ?? ''}
              onChange={(event) => onChange(withPart(series.id, { classification: event.currentTarget.value }))}
            />
            <Button
              variant="default"
              className={styles.remove ?? ''}
              aria-label={t('numbers.series.removeOf', { name: series.name })}
              onClick={() => onKeep({ numberSeries: numberSeries.filter(({ id }) => id !== series.id) })}
            >
              {t('numbers.series.remove')}
            </Button>
          </SimpleGrid>
        </fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={add}>
          {t('numbers.series.add')}
        </Button>
      </Group>
    </Stack>
  );
}
