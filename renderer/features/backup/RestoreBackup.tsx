import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFault } from '#core/contract/backup.ts';
import { backupAnswer } from '#renderer/session/backup-answer.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Backup.module.css';
import { backupMessageOf } from './backup-message.ts';

/** On a device nobody works on yet: brings people and records in from a backup, then begins the page anew. */
export function RestoreBackup() {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const [isOffered, setIsOffered] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<BackupFault | null>(null);
  useEffect(() => {
    void desktop.backupState({}).then(({ ok }) => setIsOffered(ok));
  }, [desktop]);
  if (!isOffered) return null;

  async function restore() {
    setBusy(true);
    setFault(null);
    const answer = backupAnswer(await desktop.restoreBackup({}));
    if (answer.ok && answer.value.outcome === 'restored') return window.location.reload();
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
  }

  return (
    <section className={styles.restore}>
      <p className="mp-quiet">{t('backup.restoreText')}</p>
      <Button variant="default" size="sm" loading={busy} onClick={() => void restore()}>
        {t('backup.restore')}
      </Button>
      {fault === null ? null : (
        <div className={styles.outcome}>
          <Message tone="problem" text={backupMessageOf(t, fault)} />
        </div>
      )}
    </section>
  );
}
