import { readFileSync } from 'node:fs';
import { BACKUP_KEEP, type BackupState, backupState } from '#core/contract/backup.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';
import type { Log } from '#electron/log/log.ts';

const FIRST: BackupState = {
  folder: null,
  schedule: 'daily',
  keep: BACKUP_KEEP.usual,
  last: null,
  failure: null,
  restoredFrom: null,
};

/** Where backups go and how they went, kept in the profile. */
export interface BackupPlan {
  readonly state: () => BackupState;
  readonly change: (change: Partial<BackupState>) => Promise<BackupState>;
}

export function openBackupPlan(file: string, log: Log): BackupPlan {
  let state = readState(file);
  return {
    state: () => state,
    change: async (change) => {
      state = { ...state, ...change };
      const written = await writeWholeFile(file, JSON.stringify(state), { replace: true });
      // The plan holds for this run; the next one begins with the one before.
      if (!written.ok) log.warning('backup-plan', written.error.code);
      return state;
    },
  };

  function readState(path: string): BackupState {
    try {
      const parsed = backupState.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      if (parsed.success) return parsed.data;
      log.warning('backup-plan', 'unreadable');
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') log.warning('backup-plan', codeOf(cause));
    }
    return FIRST;
  }
}
