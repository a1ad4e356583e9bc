/**
 * The own sheet of whoever works here for one stage: what is on screen, and the one way to change it. It is kept on this
 * device only; nothing of it reaches the log before its member shows it.
 *
 *   filled ──bind──► on the disk with its salt ──commitSheet──► bound in the log ──revealSheet──► shown, and let go here
 *
 * Whatever is cut off between two of these is taken up again from the disk: a sheet that was kept and not bound is bound
 * again, one that was bound is shown from what was kept under its hash.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { commitmentOf } from '#core/committee/sheet-commitment.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import type { Refusal } from '#core/tender/commands.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { CommittedSheet, SheetCells } from '#core/tender/judging-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { entryOf, withEntry } from '#core/tender/records.ts';
import {
  type BoundSheet,
  type OwnSheet,
  readOwnSheet,
  removeOwnSheet,
  type SheetKeys,
  type SheetPlace,
  type StoredSheet,
  writeOwnSheet,
} from '#renderer/storage/own-sheet-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { Device } from './device.ts';
import type { SavingStore } from './saving.ts';

export type OwnSheetView =
  | { readonly phase: 'opening' }
  /** What is stored cannot be opened. */
  | { readonly phase: 'damaged' }
  | {
      readonly phase: 'ready';
      readonly cells: SheetCells;
      readonly bound: OwnSheet['bound'];
      readonly undoable: boolean;
      readonly redoable: boolean;
      /** Its member fills on after binding themselves. */
      readonly reopened: boolean;
    };

export type SheetRefusal =
  | Refusal
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault }
  | { readonly kind: 'nothing-to-undo' };

export interface OwnSheetSession {
  readonly place: SheetPlace;
  readonly view: StoreApi<OwnSheetView>;
  /** Decides the next cells on those that stand; answers when they are on the disk. */
  readonly fill: (next: (cells: SheetCells) => Result<SheetCells, Refusal>) => Promise<Result<null, SheetRefusal>>;
  readonly undo: () => Promise<Result<null, SheetRefusal>>;
  readonly redo: () => Promise<Result<null, SheetRefusal>>;
  /** Keeps the sheet as it stands, with a new salt; answers with the hash to commit once it is on the disk. */
  readonly bind: (notice: Dossier['notice'], member: MemberId) => Promise<Result<Hash, SheetRefusal>>;
  /** Fills on after binding, until it is bound again. */
  readonly reopen: () => void;
  /** Lets go of what was bound, after it was shown. */
  readonly letGo: () => Promise<Result<null, SheetRefusal>>;
  /** Begins an empty sheet where what is stored cannot be opened. */
  readonly discard: () => Promise<Result<null, SheetRefusal>>;
  /** Reads again what is stored; called when another window wrote. */
  readonly refresh: () => Promise<void>;
}

interface SheetParts {
  readonly store: SpaceStore;
  readonly device: Pick<Device, 'clock'> & { readonly key: SheetKeys };
  readonly saving: SavingStore;
  readonly onWritten: () => void;
}

const SALT_BYTES = 32;

export function createOwnSheet(place: SheetPlace, { store, device, saving, onWritten }: SheetParts): OwnSheetSession {
  const view = createStore<OwnSheetView>()(() => ({ phase: 'opening' }));
  let stored: StoredSheet | null = null;
  let undoSteps: readonly SheetCells[] = [];
  let redoSteps: readonly SheetCells[] = [];
  let reopened = false;
  let queue: Promise<unknown> = Promise.resolve();
  void enqueue(load);

  return {
    place,
    view,
    fill: (next) =>
      change(({ cells, bound }) => {
        const filled = next(cells);
        return filled.ok ? ok({ cells: filled.value, bound }) : filled;
      }),
    undo: () => enqueue(() => step('undo')),
    redo: () => enqueue(() => step('redo')),
    bind: async (notice, member) => {
      const salt = encodeBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
      const hashes: Hash[] = [];
      const kept = await change(({ cells, bound }) => {
        const hash = commitmentOf(notice, { stage: place.stage, member, salt, cells });
        hashes.push(hash);
        return ok({ cells, bound: withEntry(bound, hash, { salt, cells }) });
      });
      const hash = hashes.at(-1);
      if (!kept.ok) return kept;
      reopened = false;
      show();
      return hash === undefined ? err({ kind: 'nothing-to-undo' }) : ok(hash);
    },
    reopen: () => {
      reopened = true;
      show();
    },
    letGo: () => change(({ cells }) => ok({ cells, bound: {} })),
    discard: () =>
      enqueue(async () => {
        const removed = await removeOwnSheet(store, device.key, place);
        if (!removed.ok) return failed(removed.error);
        await load();
        return ok(null);
      }),
    refresh: () => enqueue(load),
  };

  async function load(): Promise<void> {
    const read = await readOwnSheet(store, device.key, place);
    if (read.ok) {
      if (stored !== null && !sameValue(stored.sheet, read.value.sheet)) forgetSteps();
      stored = read.value;
      show();
      return;
    }
    stored = null;
    if (read.error.kind === 'damaged') view.setState({ phase: 'damaged' }, true);
    else failed(read.error.fault);
  }

  function change(next: (sheet: OwnSheet) => Result<OwnSheet, Refusal>): Promise<Result<null, SheetRefusal>> {
    return enqueue(async () => {
      const before = stored?.sheet.cells;
      const written = await write(next);
      if (written.ok && before !== undefined && stored !== null && !sameValue(before, stored.sheet.cells)) {
        undoSteps = [...undoSteps, before];
        redoSteps = [];
        show();
      }
      return written;
    });
  }

  async function step(way: 'undo' | 'redo'): Promise<Result<null, SheetRefusal>> {
    const cells = (way === 'undo' ? undoSteps : redoSteps).at(-1);
    const before = stored?.sheet.cells;
    if (cells === undefined || before === undefined) return err({ kind: 'nothing-to-undo' });
    const written = await write(({ bound }) => ok({ cells, bound }));
    if (!written.ok) return written;
    if (way === 'undo') {
      undoSteps = undoSteps.slice(0, -1);
      redoSteps = [...redoSteps, before];
    } else {
      redoSteps = redoSteps.slice(0, -1);
      undoSteps = [...undoSteps, before];
    }
    show();
    return written;
  }

  /** Decides and writes; another window may write in between, and then it is decided again on what it wrote. */
  async function write(next: (sheet: OwnSheet) => Result<OwnSheet, Refusal>): Promise<Result<null, SheetRefusal>> {
    const { fault } = saving.getState();
    if (fault !== null) return err({ kind: 'cannot-save', fault });
    if (stored === null) await load();
    for (;;) {
      const current = stored;
      if (current === null) return err({ kind: 'nothing-to-undo' });
      const decided = next(current.sheet);
      if (!decided.ok) return decided;
      if (sameValue(decided.value, current.sheet)) return ok(null);
      saving.setState(({ pending }) => ({ pending: pending + 1 }));
      const written = await writeOwnSheet(store, device.key, place, { before: current.sealed, sheet: decided.value });
      saving.setState(({ pending, lastSavedAt }) => ({
        pending: pending - 1,
        lastSavedAt: written.ok ? device.clock.now() : lastSavedAt,
      }));
      if (written.ok) {
        stored = written.value;
        show();
        onWritten();
        return ok(null);
      }
      if (written.error.kind === 'failed') return failed(written.error.fault);
      await load();
    }
  }

  function failed(fault: StorageFault): { readonly ok: false; readonly error: SheetRefusal } {
    saving.setState(({ fault: before }) => ({ fault: before ?? fault }));
    return err({ kind: 'cannot-save', fault });
  }

  function show(): void {
    if (stored === null) return;
    const { cells, bound } = stored.sheet;
    const steps = { undoable: undoSteps.length > 0, redoable: redoSteps.length > 0, reopened };
    view.setState({ phase: 'ready', cells, bound, ...steps }, true);
  }

  function forgetSteps(): void {
    undoSteps = [];
    redoSteps = [];
  }

  /** One after the other; a bug in one job must not block the next. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = queue.then(job, job);
    queue = done.catch(() => undefined);
    return done;
  }
}

/** Whether a sheet stands as it was bound; one that was filled on since then, here, does not. */
export function isLocked(view: OwnSheetView, committed: Pick<CommittedSheet, 'commitment'> | null): boolean {
  if (committed === null || view.phase !== 'ready' || view.reopened) return false;
  const bound = boundSheetOf(view, committed.commitment);
  return bound === null || sameValue(bound.cells, view.cells);
}

/** What was kept under the hash a member is bound by; null on another device. */
export function boundSheetOf(view: OwnSheetView, commitment: Hash): BoundSheet | null {
  return view.phase === 'ready' ? (entryOf(view.bound, commitment) ?? null) : null;
}
