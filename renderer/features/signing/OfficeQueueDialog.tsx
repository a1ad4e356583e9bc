import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#core/calendar/day.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { SigningQueueDialog } from './SigningQueueDialog.tsx';
import { useQueuedTenders } from './use-queued-tenders.ts';

/** Days back; none for all. An office looks at what went out lately, and reads years of it only when asked. */
const PERIODS = [30, 90, null] as const;

/** What waits for the signing service in all tenders. */
export function OfficeQueueDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { clock } = useWorkspace();
  const { zone } = useIdentity();
  const [chosen, setChosen] = useState('0');
  const days = PERIODS[Number(chosen)] ?? null;
  const today = dateIn(clock.now(), zone);
  const since = useMemo(() => (days === null ? null : addDays(today, -days)), [days, today]);
  const { tenders, reading } = useQueuedTenders(since);
  return (
    <SigningQueueDialog
      tenders={tenders}
      reading={reading}
      fileName={`tte-${today}`}
      zone={zone}
      isOfSeveral
      onClose={onClose}
    >
      <NativeSelect
        size="xs"
        w={220}
        label={t('signing.queuePeriod')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={PERIODS.map((period, index) => ({
          value: String(index),
          label: period === null ? t('signing.queueEver') : t('signing.queueDays', { count: period }),
        }))}
      />
    </SigningQueueDialog>
  );
}
