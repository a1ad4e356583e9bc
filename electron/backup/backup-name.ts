/** Ending of a backup, without its dot. */
export const BACKUP_ENDING = 'cadangan';

const NAME = /^meja-pokja-\d{8}-\d{6}(-\d+)?\.cadangan$/;

/** Names sort by time (UTC); `nth` tells two of the same second apart. */
export function backupName(at: Date, nth = 1): string {
  const stamp = at.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `meja-pokja-${stamp}${nth === 1 ? '' : `-${nth}`}.${BACKUP_ENDING}`;
}

/** Only files we named ourselves are ever removed. */
export function isBackupName(name: string): boolean {
  return NAME.test(name);
}
