import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKUP_KEEP, BACKUP_SCHEDULES, type BackupState } from '#core/contract/backup.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import { instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { readOwnAccount } from '#renderer/session/own-account.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import styles from './Backup.module.css';
import { backupMessageOf, isWhole, rehearsalMessageOf } from './backup-message.ts';
import { type BackupControls, useBackup } from './use-backup.ts';

const KEEP_CHOICES = [BACKUP_KEEP.least, 7, BACKUP_KEEP.usual, 30, BACKUP_KEEP.most] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where backups go, how the last one went, and the button that proves that one can be restored. */
export function BackupSection() {
  const { t } = useTranslation();
  const backup = useBackup();
  if (backup === null) return null;
  if (backup === 'unavailable') return <p className="mp-quiet">{t('backup.unavailable')}</p>;
  return (
    <>
      <p className="mp-quiet">{t('backup.text')}</p>
      <BackupFacts state={backup.state} />
      <Plan backup={backup} />
      <KitNote />
      <Group gap="xs" mt="sm">
        <Button variant={backup.state.folder === null ? 'filled' : 'default'} onClick={() => void backup.choose()}>
          {t('backup.choose')}
        </Button>
        <Button
          loading={backup.work === 'backing-up'}
          disabled={backup.state.folder === null || backup.work === 'rehearsing'}
          onClick={() => void backup.backUp()}
        >
          {t('backup.now')}
        </Button>
        <Button
          variant="default"
          loading={backup.work === 'rehearsing'}
          disabled={backup.state.folder === null || backup.work === 'backing-up'}
          onClick={() => void backup.rehearse()}
        >
          {t('backup.rehearse')}
        </Button>
      </Group>
      {backup.state.folder === null ? <p className={styles.caution}>{t('backup.folderFirst')}</p> : null}
      <Outcome backup={backup} />
    </>
  );
}

function BackupFacts({ state: { folder, last } }: { readonly state: BackupState }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useIdentity();
  return (
    <Facts>
      <dt>{t('backup.folder')}</dt>
      <dd>{folder ?? t('backup.noFolder')}</dd>
      <dt>{t('backup.last')}</dt>
      <dd data-testid="last-backup">{last === null ? t('backup.never') : describe(last)}</dd>
    </Facts>
  );

  function describe({ at, bytes }: NonNullable<BackupState['last']>): string {
    const madeAt = Date.parse(at);
    const days = Math.floor((unixMsOf(device.clock.now()) - madeAt) / DAY_MS);
    const when = t('backup.lastAt', {
      at: formatDateTime(instantFromUnixMs(madeAt), zone),
      size: Math.ceil(bytes / 1_000_000),
    });
    return `${when} · ${days < 1 ? t('backup.ageToday') : t('backup.ageDays', { days })}`;
  }
}

function Plan({ backup: { state, setPlan } }: { readonly backup: BackupControls }) {
  const { t } = useTranslation();
  const { schedule, keep } = state;
  const choices = KEEP_CHOICES.some((choice) => choice === keep) ? KEEP_CHOICES : [keep, ...KEEP_CHOICES];
  return (
    <Group gap="sm" mt="sm" align="flex-start">
      <NativeSelect
        label={t('backup.schedule')}
        value={schedule}
        data={BACKUP_SCHEDULES.map((value) => ({ value, label: t(`backup.${value}`) }))}
        onChange={(event) => {
          const chosen = BACKUP_SCHEDULES.find((value) => value === event.currentTarget.value);
          if (chosen !== undefined) void setPlan({ schedule: chosen, keep });
        }}
      />
      <NativeSelect
        label={t('backup.keep')}
        description={t('backup.keepHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={String(keep)}
        data={choices.map(String)}
        onChange={(event) => void setPlan({ schedule, keep: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}

/** Bound to this machine and without a kit, an account cannot be opened from a backup on another one. */
function KitNote() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const [isStuck, setIsStuck] = useState(false);
  useEffect(() => {
    let shown = true;
    const look = async () => {
      const { kitMadeAt } = await readOwnAccount(device);
      if (shown) setIsStuck(device.machineSecret !== null && kitMadeAt === null);
    };
    void look();
    return () => {
      shown = false;
    };
  }, [device]);
  return isStuck ? <p className={styles.caution}>{t('backup.kitNone')}</p> : null;
}

function Outcome({ backup: { state, outcome } }: { readonly backup: BackupControls }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  if (outcome?.kind === 'rehearsed') {
    return (
      <div className={styles.outcome} data-testid="rehearsal">
        <Message tone={isWhole(outcome.report) ? 'note' : 'problem'} text={rehearsalMessageOf(t, outcome.report)} />
      </div>
    );
  }
  const fault = outcome?.fault ?? state.failure?.fault ?? null;
  if (fault === null) return null;
  return (
    <div className={styles.outcome}>
      {outcome === null && state.failure !== null ? (
        <p>{t('backup.failedAt', { at: formatDateTime(instantFromUnixMs(Date.parse(state.failure.at)), zone) })}</p>
      ) : null}
      <Message tone="problem" text={backupMessageOf(t, fault)} />
    </div>
  );
}
