import type { BackupFault } from '#core/contract/backup.ts';
import { codeOf } from '#electron/files/error-code.ts';

const REASONS: Readonly<Record<string, BackupFault['reason']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
};

export function backupFault(reason: BackupFault['reason'], code: string = reason): BackupFault {
  return { kind: 'backup-failed', reason, code };
}

/** A fault raised inside, to be answered as it is. */
export class BackupRefused extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export function backupFaultOf(cause: unknown): BackupFault {
  if (cause instanceof BackupRefused) return cause.fault;
  const code = codeOf(cause);
  return backupFault(REASONS[code] ?? 'other', code);
}
