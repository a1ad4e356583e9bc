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
  handle('listBackupFiles', async ({ of }) => {
    const files = await backups.listFiles(of);
    return files.ok ? ok({ files: files.value }) : files;
  });
  handle('writeBackupFile', async (piece) => {
    const written = await backups.writeFile(piece);
    return written.ok ? ok({}) : written;
  });
  handle('readBackupFile', async ({ of, ...from }) => {
    const read = await backups.readFile(of, from);
    return read.ok ? ok({ piece: read.value }) : read;
  });
  handle('forgetRestored', () => backups.forgetRestored());
  handle('restoreBackup', (_request, page) => backups.restore(page));
}
