/** The main process's half of backups on folders of a test, without windows. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBackupPlan } from '#electron/backup/backup-plan.ts';
import { type Backups, createBackups } from '#electron/backup/backups.ts';
import { type Journals, openJournals } from '#electron/journal/journals.ts';
import { openLog } from '#electron/log/log.ts';

export interface BackupMachine {
  readonly backups: Backups;
  readonly journals: Journals;
  /** What the person picks next in a dialog. */
  picks: string | null;
}

export function openBackupMachine(userData: string, now: () => Date, picks: string | null): BackupMachine {
  mkdirSync(userData, { recursive: true });
  const log = openLog(join(userData, 'logs'), now);
  const root = join(userData, 'journal');
  const journals = openJournals(root, now);
  const machine: BackupMachine = {
    picks,
    journals,
    backups: createBackups({
      root,
      userData,
      journals,
      plan: openBackupPlan(join(userData, 'backup.json'), log),
      dialogs: { askForBackupFolder: async () => machine.picks, askForBackup: async () => machine.picks },
      app: '0.1.0',
      now,
      log,
    }),
  };
  return machine;
}
