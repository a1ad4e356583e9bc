import { Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { QueueItem } from './queue-model.ts';

interface QueuePicksProps {
  readonly items: readonly QueueItem[];
  readonly disabled: boolean;
  readonly onPick: (isPicked: (item: QueueItem) => boolean) => void;
}

/** Picks many documents at once: all that are complete, all of a day, all, none. */
export function QueuePicks({ items, disabled, onPick }: QueuePicksProps) {
  const { t } = useTranslation();
  const days = [...new Set(items.flatMap(({ date }) => (date === null ? [] : [date])))].toSorted();
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled}
        onClick={() => onPick(({ isComplete }) => isComplete)}
      >
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
            if (day !== '') onPick(({ date }) => date === day);
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
