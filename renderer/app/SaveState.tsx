import { useTranslation } from 'react-i18next';
import { formatTime } from '#core/calendar/format.ts';
import { useIdentity, useSaving } from '#renderer/session/hooks.ts';
import styles from './SaveState.module.css';

/** `Tersimpan 10.42` stands here only after the write is on the disk. */
export function SaveState() {
  const { t } = useTranslation();
  const saving = useSaving((state) => state);
  const { zone } = useIdentity();
  return (
    <span
      className={`${styles.state} ${saving.fault ? styles.failed : ''}`}
      role="status"
      data-testid="save-state"
      data-state={saving.fault ? 'failed' : saving.pending > 0 ? 'saving' : 'saved'}
    >
      {words()}
    </span>
  );

  function words(): string {
    if (saving.fault) return `✕ ${t('shell.saveFailed')}`;
    if (saving.pending > 0) return t('shell.saving');
    if (saving.lastSavedAt === null) return `✓ ${t('shell.savedNothing')}`;
    return `✓ ${t('shell.savedAt', { time: formatTime(saving.lastSavedAt, zone) })}`;
  }
}
