/** The newest backup restored into a temporary place and compared with the office as it is now. */
import type { BackupFault, CheckedBackup } from '#core/contract/backup.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { JournalRefused } from '#renderer/storage/journal/journal-refused.ts';
import { type Rehearsal, rehearse } from '#renderer/storage/journal/rehearse.ts';
import { type OwnRowRehearsal, rehearseOwnRows } from '#renderer/storage/journal/rehearse-own-rows.ts';
import { databaseNameOf, SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { backupAnswer } from './backup-answer.ts';
import { type CheckedFiles, checkBackupFiles } from './backup-files.ts';
import type { Device } from './device.ts';
import { journalReader } from './workspace-shell.ts';

export interface RehearsalReport extends Rehearsal, OwnRowRehearsal {
  readonly backup: CheckedBackup;
  readonly files: CheckedFiles;
}

export async function rehearseRestore(device: Device, desktop: Desktop): Promise<Result<RehearsalReport, BackupFault>> {
  const opened = backupAnswer(await desktop.openRehearsal({}));
  if (!opened.ok) return opened;
  const db = new SpaceDatabase(databaseNameOf('kantor'));
  try {
    const vault = await openVault(device.key, 'kantor');
    const rehearsal = await rehearse({ db, vault }, journalReader(desktop, 'rehearsal', 'kantor'));
    const ownRows = await rehearseOwnRows(db, device.key, journalReader(desktop, 'rehearsal', 'lembarkantor'));
    const files = await checkBackupFiles(device, desktop);
    if (!files.ok) return files;
    const faults = rehearsal.faults + ownRows.faults;
    return ok({ ...rehearsal, ...ownRows, faults, files: files.value, backup: opened.value });
  } catch (error) {
    if (!(error instanceof JournalRefused)) throw error;
    return err({ kind: 'backup-failed', reason: 'other', code: error.message });
  } finally {
    db.close();
    await desktop.closeRehearsal({});
  }
}
