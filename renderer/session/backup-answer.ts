import type { BackupFault } from '#core/contract/backup.ts';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';

type Answer = DesktopResponse<
  | 'chooseBackupFolder'
  | 'setBackupPlan'
  | 'backUpNow'
  | 'openRehearsal'
  | 'restoreBackup'
  | 'listBackupFiles'
  | 'writeBackupFile'
  | 'readBackupFile'
  | 'forgetRestored'
>;

/** Refusals of the door itself count as the backup's: nothing was done. */
export function backupAnswer<Given extends Answer>(
  answer: Given,
): Result<Extract<Given, { readonly ok: true }>['value'], BackupFault> {
  if (answer.ok) return ok(answer.value);
  const { error } = answer;
  return err(error.kind === 'backup-failed' ? error : { kind: 'backup-failed', reason: 'other', code: error.kind });
}
