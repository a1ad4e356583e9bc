import { Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';

interface QueuePicksProps {
  readonly disabled: boolean;
  readonly isComplete: (key: DocumentKey) => boolean;
  /** The date each document bears, where it bears one. */
  readonly dates: readonly (readonly [DocumentKey, DateOnly | null])[];
  readonly onPick: (isPicked: (key: DocumentKey) => boolean) => void;
}

/** Picks many documents at once: all that are complete, all of a day, all, none. */
export function QueuePicks({ disabled, isComplete, dates, onPick }: QueuePicksProps) {
  const { t } = useTranslation();
  const days = [...new Set(dates.flatMap(([, date]) => (date === null ? [] : [date])))].toSorted();
  const byKey = new Map(dates);
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onPick(isComplete)}>
        {t('printQueue.picks.complete')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onPick(() => true)}>
        {t('printQueue.picks.all')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => onPick(() => false)}>
        {t('printQueue.picks.none')}
      </Button>
      {days.length === 0 ? null : (
        <NativeSelect
          size="xs"
          aria-label={t('printQueue.picks.day')}
          value=""
          disabled={disabled}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (day !== '') onPick((key) => byKey.get(key) === day);
          }}
          data={[
            { value: '', label: t('printQueue.picks.dayOf') },
            ...days.map((day) => ({ value: day, label: formatDate(day) })),
          ]}
        />
      )}
    </Group>
  );
}
