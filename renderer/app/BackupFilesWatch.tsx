import { Button, Group } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFault } from '#core/contract/backup.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import { bringFilesToBackup, type FetchedFiles, fetchRestoredFiles } from '#renderer/session/backup-files.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useStorageMessage } from '#renderer/session/messages.ts';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';
import styles from './Shell.module.css';

/** What was added is beside the backups within a minute: a backup at the end of the app finds no page any more. */
const LOOK_EVERY_MS = 60_000;

type Fetching = { readonly phase: 'fetching' } | { readonly phase: 'fetched'; readonly files: FetchedFiles } | Refused;
interface Refused {
  readonly phase: 'refused';
  readonly fault: BackupFault;
}

/** Brings the office's attachments beside its backups, and fetches them after a restore. */
export function BackupFilesWatch() {
  const { space } = useWorkspace();
  return space === 'kantor' ? (
    <>
      <Bringing />
      <RestoredFiles />
    </>
  ) : null;
}

function Bringing() {
  const desktop = useDesktop();
  useEffect(() => bringEveryMinute(desktop), [desktop]);
  return null;
}

/** Brings what is not there yet, one round at a time; answers with what ends it. */
function bringEveryMinute(desktop: Desktop): () => void {
  let isBusy = false;
  const look = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      const state = await desktop.backupState({});
      const isWanted = state.ok && state.value.folder !== null && state.value.schedule !== 'off';
      // A refusal is noted by the shell and shown with the backups.
      if (isWanted) await bringFilesToBackup(desktop);
    } finally {
      isBusy = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function RestoredFiles() {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const storageMessage = useStorageMessage();
  const { device } = useWorkspace();
  const [fetching, setFetching] = useState<Fetching | null>(null);
  const fetch = useCallback(async () => {
    setFetching({ phase: 'fetching' });
    const fetched = await fetchRestoredFiles(device, desktop);
    setFetching(fetched.ok ? { phase: 'fetched', files: fetched.value } : { phase: 'refused', fault: fetched.error });
  }, [device, desktop]);
  useEffect(() => {
    const look = async () => {
      const state = await desktop.backupState({});
      if (state.ok && state.value.restoredFrom !== null) await fetch();
    };
    void look();
  }, [desktop, fetch]);
  const end = async () => {
    await desktop.forgetRestored({});
    setFetching(null);
  };
  if (fetching === null) return null;
  if (fetching.phase === 'fetching') {
    return (
      <p className={styles.notice} role="status">
        {t('backup.fetching')}
      </p>
    );
  }
  const isWhole = fetching.phase === 'fetched' && lackOf(fetching.files) === 0 && fetching.files.fault === null;
  return (
    <div className={styles.notice} data-testid="restored-files">
      <Message tone={isWhole ? 'note' : 'check'} text={messageOf(t, fetching)}>
        <Group gap="xs">
          {isWhole ? null : (
            <Button size="compact-sm" variant="default" onClick={() => void fetch()}>
              {t('backup.fetchAgain')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => void end()}>
            {t('backup.fetchEnd')}
          </Button>
        </Group>
      </Message>
      {fetching.phase === 'fetched' && fetching.files.fault !== null ? (
        <Message tone="problem" text={storageMessage(fetching.files.fault)} />
      ) : null}
    </div>
  );
}

function lackOf({ missing, damaged }: FetchedFiles): number {
  return missing.length + damaged.length;
}

function messageOf(t: TFunction<'app'>, fetching: Exclude<Fetching, { readonly phase: 'fetching' }>): MessageText {
  if (fetching.phase === 'refused') {
    const { reason, code } = fetching.fault;
    return {
      what: t(`backup.fault.${reason}.what`),
      means: t(`backup.fault.${reason}.means`),
      next: t('backup.fetchedLackNext'),
      code,
    };
  }
  const { files } = fetching;
  if (lackOf(files) === 0) {
    return {
      what: t('backup.fetchedWhat', { count: files.fetched }),
      means: t('backup.fetchedMeans'),
      next: t('backup.fetchedNext'),
    };
  }
  return {
    what: t('backup.fetchedLackWhat', { count: lackOf(files) }),
    means: t('backup.fetchedLackMeans', {
      missing: files.missing.join('; ') || '—',
      damaged: files.damaged.join('; ') || '—',
      fetched: files.fetched,
    }),
    next: t('backup.fetchedLackNext'),
  };
}
