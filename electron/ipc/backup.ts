import { ok } from '#core/shared/result.ts';
import type { Backups } from '#electron/backup/backups.ts';
import type { Handle } from './handle.ts';

export function handleBackup(handle: Handle, backups: Backups): void {
  handle('backupState', async () => ok(backups.state()));
  handle('chooseBackupFolder', (_request, page) => backups.chooseFolder(page));
  handle('setBackupPlan', (plan) => backups.setPlan(plan));
  handle('backUpNow', () => backups.backUp());
  handle('openRehearsal', () => backups.openRehearsal());
  handle('closeRehearsal', async () => {
    await backups.closeRehearsal();
    return ok({});
  });
  handle('restoreBackup', (_request, page) => backups.restore(page));
}
