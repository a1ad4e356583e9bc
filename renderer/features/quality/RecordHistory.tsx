import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { QualityEvent } from '#core/quality/events.ts';
import { QUALITY_COMMAND_OF } from '#core/quality/commands.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { OfficeLogEntry } from '#renderer/session/office-log.ts';
import { qualityLines } from '#renderer/session/quality-lines.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import styles from './Quality.module.css';

/** Who changed what of one record, the newest first; what was held back is said to be so. */
export function RecordHistory({ isAbout }: { readonly isAbout: (event: QualityEvent) => boolean }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const entries = useOfficeLog().filter((entry) => isQuality(entry.event) && isAbout(entry.event));
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className={styles.section}>{t('quality.history')}</h2>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles.small}>
              {formatDateTime(entry.at, zone)} · {entry.actor}
              {entry.held ? ` · ${t('quality.held')}` : ''}
            </span>
            {isQuality(entry.event) ? qualityLines(t, entry.event, entry.before).join(' ') : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function isQuality(event: OfficeLogEntry['event']): event is QualityEvent {
  return Object.hasOwn(QUALITY_COMMAND_OF, event.type);
}
