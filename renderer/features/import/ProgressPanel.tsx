import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';

interface ProgressPanelProps {
  readonly words: string;
  readonly done: number;
  readonly total: number;
  readonly stop: string;
  readonly note?: string;
  readonly onStop: () => void;
}

/** What is being read or written, how far it is, and the way to end it. */
export function ProgressPanel({ words, done, total, stop, note, onStop }: ProgressPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.progress}>
      <h1 className={styles.title}>{t('import.title')}</h1>
      <p className={styles.progressWords}>{words}</p>
      <Progress.Root size="lg" transitionDuration={0}>
        <Progress.Section
          value={total === 0 ? 0 : (100 * done) / total}
          withAria
          aria-label={t('import.progressLabel')}
          aria-valuetext={`${words} ${t('import.progressCount', { done, total })}`}
        />
      </Progress.Root>
      <p className={styles.quiet}>
        {t('import.progressCount', { done: formatCount(done), total: formatCount(total) })}
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onStop} autoFocus>
          {stop}
        </Button>
        {note ? <span className={styles.quiet}>{note}</span> : null}
      </div>
    </section>
  );
}
