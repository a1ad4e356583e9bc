// What renderer and main process say to each other about backups: files outside the profile that hold the journal of the
// office and the wrapped keys, verified when they are written.

import { z } from 'zod';

export const BACKUP_SCHEDULES = ['daily', 'close', 'off'] as const;
/** Fewer would leave no older copy when the newest is bad; more fill a stick. */
export const BACKUP_KEEP = { least: 2, most: 90, usual: 14 } as const;

export const backupSchedule = z.enum(BACKUP_SCHEDULES);
export const backupKeep = z.int().min(BACKUP_KEEP.least).max(BACKUP_KEEP.most);
const instant = z.iso.datetime();

export const backupFault = z.strictObject({
  kind: z.literal('backup-failed'),
  reason: z.enum([
    /** No folder was chosen, or it holds no backup yet. */
    'no-folder',
    'no-backup',
    /** The stick is not plugged in, or the share is away. */
    'folder-gone',
    'disk-full',
    'not-allowed',
    /** No backup at all, or of a build newer than this one. */
    'not-a-backup',
    'newer-backup',
    /** Bytes are other than those that were written. */
    'damaged',
    /** A profile with people in it is never overwritten. */
    'not-empty',
    'other',
  ]),
  code: z.string(),
});

export const backupState = z.strictObject({
  folder: z.string().nullable(),
  schedule: backupSchedule,
  keep: z.int(),
  /** The newest one that was written and read back. */
  last: z.strictObject({ file: z.string(), at: instant, bytes: z.int() }).nullable(),
  /** Set when the newest try failed. */
  failure: z.strictObject({ at: instant, fault: backupFault }).nullable(),
  /** The folder of the backup this profile was restored from, while its attachments are still to be fetched. */
  restoredFrom: z.string().nullable().default(null),
});

/** Which folder of attachments is meant: where backups go, or where this profile was restored from. */
export const backupFolder = z.enum(['backups', 'restored']);
/** The opaque name of a sealed attachment: 32 hex digits. */
export const backupFileName = z.string().regex(/^[0-9a-f]{32}$/);
export const backupFile = z.strictObject({ name: backupFileName, bytes: z.int().nonnegative() });

/** A backup as it was checked: every byte against its manifest. */
export const checkedBackup = z.strictObject({ file: z.string(), madeAt: instant, app: z.string(), bytes: z.int() });

export type BackupSchedule = z.infer<typeof backupSchedule>;
export type BackupFault = z.infer<typeof backupFault>;
export type BackupState = z.infer<typeof backupState>;
export type BackupFolder = z.infer<typeof backupFolder>;
export type BackupFile = z.infer<typeof backupFile>;
export type CheckedBackup = z.infer<typeof checkedBackup>;
