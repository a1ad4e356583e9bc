/**
 * Backups of the office's journals and the wrapped keys, in a folder outside the profile. Practice is not among them: it is
 * filled again by its button.
 */
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { WebContents } from 'electron';
import type {
  BackupFault,
  BackupFile,
  BackupFolder,
  BackupSchedule,
  BackupState,
  CheckedBackup,
} from '#core/contract/backup.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { FileDialogs } from '#electron/files/file-dialogs.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { type Journals, KEYRING_NAME, openJournals } from '#electron/journal/journals.ts';
import type { Log } from '#electron/log/log.ts';
import { backupFault, backupFaultOf, BackupRefused } from './backup-fault.ts';
import { type BackupSource, checkBackup, writeBackup } from './backup-file.ts';
import { type BackupFiles, createBackupFiles, type FilePiece } from './backup-files.ts';
import { backupName, isBackupName } from './backup-name.ts';
import type { BackupPlan } from './backup-plan.ts';
import { checkRestorable, restoreInto } from './restore.ts';

type Answer<Value> = Promise<Result<Value, BackupFault>>;

export interface Backups {
  state(): BackupState;
  chooseFolder(page: WebContents): Answer<BackupState>;
  setPlan(plan: { readonly schedule: BackupSchedule; readonly keep: number }): Answer<BackupState>;
  /** Writes one, reads it back, and removes what is more than is kept. */
  backUp(): Answer<BackupState>;
  /** The same where the plan asks for one a day and the last is older. */
  backUpIfDue(): Promise<void>;
  /** The same where the plan asks for one at every end. */
  backUpAtClose(): Promise<void>;
  openRehearsal(): Answer<CheckedBackup>;
  /** The journals of the backup that is being rehearsed. */
  rehearsal(): Journals | null;
  closeRehearsal(): Promise<void>;
  listFiles(of: BackupFolder): Answer<readonly BackupFile[]>;
  /** A refusal is noted in the state, as that of a backup is. */
  writeFile(piece: FilePiece): Answer<void>;
  readFile(of: BackupFolder, from: Parameters<BackupFiles['read']>[1]): Answer<Uint8Array<ArrayBuffer>>;
  forgetRestored(): Answer<BackupState>;
  restore(
    page: WebContents,
  ): Answer<{ readonly outcome: 'restored'; readonly backup: CheckedBackup } | { readonly outcome: 'cancelled' }>;
}

interface BackupsParts {
  /** The folder of the journals. */
  readonly root: string;
  readonly userData: string;
  readonly journals: Journals;
  readonly plan: BackupPlan;
  readonly dialogs: Pick<FileDialogs, 'askForBackupFolder' | 'askForBackup'>;
  readonly app: string;
  readonly now: () => Date;
  readonly log: Log;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function createBackups({ root, userData, journals, plan, dialogs, app, now, log }: BackupsParts): Backups {
  let rehearsed: { readonly folder: string; readonly journals: Journals } | null = null;
  let running: Answer<BackupState> | null = null;
  const files = createBackupFiles();

  const backups: Backups = {
    state: plan.state,
    chooseFolder: (page) =>
      answered(async () => {
        const folder = await dialogs.askForBackupFolder(page);
        if (folder === null) return plan.state();
        // A copy beside the original goes with it.
        if (isInside(userData, folder)) throw new BackupRefused(backupFault('not-allowed', 'inside-profile'));
        return plan.change({ folder, failure: null });
      }),
    setPlan: ({ schedule, keep }) => answered(() => plan.change({ schedule, keep })),
    backUp: () => {
      running ??= backUp().finally(() => {
        running = null;
      });
      return running;
    },
    backUpIfDue: async () => {
      const { folder, schedule, last } = plan.state();
      if (folder === null || schedule !== 'daily') return;
      const age = last === null ? Infinity : now().getTime() - Date.parse(last.at);
      // A clock that was set back makes the last one lie in the future: better one too many.
      if (age >= DAY_MS || age < 0) await backups.backUp();
    },
    backUpAtClose: async () => {
      const { folder, schedule } = plan.state();
      if (folder !== null && schedule === 'close') await backups.backUp();
      else if (running !== null) await running;
    },
    openRehearsal: () =>
      answered(async () => {
        await backups.closeRehearsal();
        const folder = await mkdtemp(join(tmpdir(), 'meja-pokja-uji-'));
        try {
          const checked = await checkBackup(await newestBackup(), folder);
          const unpacked = openJournals(folder, now);
          await checkRestorable(unpacked);
          rehearsed = { folder, journals: unpacked };
          return checked;
        } catch (cause) {
          await rm(folder, { recursive: true, force: true });
          throw cause;
        }
      }),
    rehearsal: () => rehearsed?.journals ?? null,
    closeRehearsal: async () => {
      const open = rehearsed;
      rehearsed = null;
      if (open === null) return;
      await Promise.all([open.journals.kantor.close(), open.journals.lembarkantor.close()]);
      try {
        await rm(open.folder, { recursive: true, force: true, maxRetries: 5 });
      } catch (cause) {
        // Sealed rows in the system's temporary folder; it is emptied by the system.
        log.warning('rehearsal-left', codeOf(cause));
      }
    },
    listFiles: (of) => answered(async () => files.list(folderOf(of))),
    writeFile: async (piece) => {
      const written = await answered(async () => files.write(folderOf('backups'), piece));
      if (!written.ok) await noteFailure(now(), written.error);
      return written;
    },
    readFile: (of, from) => answered(async () => files.read(folderOf(of), from)),
    forgetRestored: () => answered(() => plan.change({ restoredFrom: null })),
    restore: (page) =>
      answered(async () => {
        const path = await dialogs.askForBackup(page);
        if (path === null) return { outcome: 'cancelled' };
        const backup = await restoreInto(root, journals, path);
        await plan.change({ restoredFrom: dirname(path) });
        log.info('restored', backup.file);
        return { outcome: 'restored', backup };
      }),
  };
  return backups;

  async function answered<Value>(work: () => Promise<Value>): Answer<Value> {
    try {
      return ok(await work());
    } catch (cause) {
      return err(backupFaultOf(cause));
    }
  }

  async function backUp(): Answer<BackupState> {
    const madeAt = now();
    const done = await answered(async () => {
      const { folder, keep } = plan.state();
      if (folder === null) throw new BackupRefused(backupFault('no-folder'));
      const name = await freeBackupName(folder, madeAt);
      const path = join(folder, name);
      const draft = `${path}.tmp`;
      try {
        await rm(draft, { force: true });
        await writeBackup(draft, await sources(), { app, madeAt });
        // Read back before it takes its name and an older one leaves.
        const { bytes } = await checkBackup(draft);
        await rename(draft, path);
        await syncFolder(folder);
        await rotate(folder, keep);
        return await plan.change({ last: { file: name, at: madeAt.toISOString(), bytes }, failure: null });
      } finally {
        await rm(draft, { force: true });
      }
    });
    if (done.ok) return done;
    await noteFailure(madeAt, done.error);
    return done;
  }

  async function noteFailure(at: Date, fault: BackupFault): Promise<void> {
    log.error('backup-failed', `${fault.reason} ${fault.code}`);
    await plan.change({ failure: { at: at.toISOString(), fault } });
  }

  function folderOf(of: BackupFolder): string {
    const { folder, restoredFrom } = plan.state();
    const wanted = of === 'backups' ? folder : restoredFrom;
    if (wanted === null) throw new BackupRefused(backupFault('no-folder'));
    return wanted;
  }

  async function sources(): Promise<readonly BackupSource[]> {
    const files = await journals.kantor.files();
    if (!files.ok) throw new BackupRefused(backupFault('other', files.error.code));
    // After the events: a sheet is kept before it is committed, so that no commitment is in a backup without its sheet.
    const sheets = await journals.lembarkantor.copies();
    if (!sheets.ok) throw new BackupRefused(backupFault('other', sheets.error.code));
    const keyring = await journals.keyring.readFrame();
    return [
      ...files.value.map(({ name, path, bytes }) => ({ name: `kantor/${name}`, bytes, content: { path } })),
      ...sheets.value.map(({ name, content }) => ({
        name: `lembarkantor/${name}`,
        bytes: content.byteLength,
        content,
      })),
      ...(keyring === null ? [] : [{ name: KEYRING_NAME, bytes: keyring.byteLength, content: keyring }]),
    ];
  }

  async function newestBackup(): Promise<string> {
    const { folder } = plan.state();
    if (folder === null) throw new BackupRefused(backupFault('no-folder'));
    const newest = (await backupsIn(folder)).at(-1);
    if (newest === undefined) throw new BackupRefused(backupFault('no-backup'));
    return join(folder, newest);
  }
}

async function rotate(folder: string, keep: number): Promise<void> {
  for (const name of (await backupsIn(folder)).slice(0, -keep)) await rm(join(folder, name), { force: true });
}

async function backupsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter(isBackupName).toSorted();
}

/** Throws where the folder is gone: a stick that is not plugged in must not become a folder of the same name. */
async function freeBackupName(folder: string, at: Date): Promise<string> {
  await stat(folder);
  const taken = new Set(await readdir(folder));
  let nth = 1;
  while (taken.has(backupName(at, nth))) nth += 1;
  return backupName(at, nth);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
