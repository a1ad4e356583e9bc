import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './RecapScreen.module.css';
import { setAsOf } from './recap-view.ts';
import type { RecapTenders } from './use-recap-tenders.ts';

interface AsOfBarProps {
  readonly asOf: DateOnly;
  readonly source: RecapTenders;
}

/** Says that the figures are of a day that has passed, how far they are replayed, and the way back. */
export function AsOfBar({ asOf, source }: AsOfBarProps) {
  const { t } = useTranslation();
  const date = formatDate(asOf);
  const back = (
    <Button size="compact-sm" variant="default" onClick={() => setAsOf(null)}>
      {source.phase === 'ready' ? t('recap.asOf.now') : t('recap.asOf.stop')}
    </Button>
  );
  if (source.phase === 'ready') {
    return (
      <div className={styles.asOf}>
        <span role="status">{t('recap.asOf.shown', { date, count: source.tenders.length })}</span>
        {back}
      </div>
    );
  }
  const { done, total } = source;
  return (
    <div className={styles.asOf}>
      <span role="status">{t('recap.asOf.working', { date })}</span>
      <Progress
        className={styles.progress ?? ''}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('recap.asOf.working', { date })}
        transitionDuration={100}
      />
      <span>{t('recap.asOf.progress', { done: formatCount(done), total: formatCount(total) })}</span>
      {back}
    </div>
  );
}
