/** The findings of whoever works here: kept sealed on this device, changed only by adding to them, signed when they leave. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { addVersion, type AuditFinding, type FindingRefusal, type FindingVersion } from '#core/audit/finding.ts';
import { type FindingsDraft, writeFindingsFile } from '#core/audit/findings-file.ts';
import { takeFindings, type TakenFindings } from '#core/audit/take-findings.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import {
  type FindingWriteRefusal,
  readFindings,
  type StoredFinding,
  writeFinding,
} from '#renderer/storage/findings.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { Device } from './device.ts';
import type { SavingStore } from './saving.ts';

export type FindingsView =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly fault: StorageFault }
  | { readonly phase: 'ready'; readonly findings: readonly AuditFinding[]; readonly damaged: number };

export type NoteRefusal = FindingRefusal | FindingWriteRefusal;

/** A finding as someone words it; who and when is added. */
export type WordedFinding = Omit<FindingVersion, 'at' | 'by'>;

export interface AuditFindings {
  readonly view: StoreApi<FindingsView>;
  /** Reads what is stored; called when a screen shows it. */
  readonly load: () => Promise<void>;
  /** Adds a finding (`id` null), or a version to one; answers when it is on the disk. */
  readonly note: (id: string | null, words: WordedFinding) => Promise<Result<null, NoteRefusal>>;
  /** Keeps findings of a file beside those here. */
  readonly take: (brought: readonly AuditFinding[]) => Promise<Result<TakenFindings, FindingWriteRefusal>>;
  /** The text of a findings file, signed by whoever works here; `app` is the version that writes it. */
  readonly sign: (findings: readonly AuditFinding[], app: string) => Promise<string>;
}

interface FindingsParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly saving: SavingStore;
}

export function createAuditFindings({ store, device, saving }: FindingsParts): AuditFindings {
  const view = createStore<FindingsView>()(() => ({ phase: 'opening' }));
  let stored: readonly StoredFinding[] = [];
  let damaged = 0;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    view,
    load: () => enqueue(load),
    note: (id, words) =>
      enqueue(async () => {
        const here = stored.find(({ finding }) => finding.id === id) ?? null;
        const version: FindingVersion = { ...words, at: device.clock.now(), by: author().name };
        const versions = addVersion(here?.finding ?? null, version);
        if (!versions.ok) return versions;
        const finding = { id: id ?? crypto.randomUUID(), versions: versions.value };
        return keep(finding, here);
      }),
    take: (brought) =>
      enqueue(async () => {
        const kept = stored.map(({ finding }) => finding);
        const compared = takeFindings(kept, brought);
        for (const finding of compared.taken) {
          const written = await keep(finding, stored.find((each) => each.finding.id === finding.id) ?? null);
          if (!written.ok) return written;
        }
        return ok(compared);
      }),
    sign: async (findings, app) => {
      const draft: FindingsDraft = { madeAt: device.clock.now(), app, auditor: author(), findings };
      return writeFindingsFile(draft, device.key);
    },
  };

  async function load(): Promise<void> {
    const read = await readFindings(store, device.key);
    if (!read.ok) {
      view.setState({ phase: 'failed', fault: read.error }, true);
      return;
    }
    stored = read.value.findings;
    damaged = read.value.damaged;
    show();
  }

  async function keep(finding: AuditFinding, before: StoredFinding | null): Promise<Result<null, FindingWriteRefusal>> {
    saving.setState(({ pending }) => ({ pending: pending + 1 }));
    const written = await writeFinding(store, device.key, { before, finding });
    saving.setState(({ pending, lastSavedAt }) => ({
      pending: pending - 1,
      lastSavedAt: written.ok ? device.clock.now() : lastSavedAt,
    }));
    if (!written.ok) {
      await load();
      return err(written.error);
    }
    stored = [...stored.filter((each) => each !== before), written.value];
    show();
    return ok(null);
  }

  function show(): void {
    view.setState({ phase: 'ready', findings: stored.map(({ finding }) => finding), damaged }, true);
  }

  function author(): { readonly name: string; readonly role: string } {
    const identity = device.settings.getState().identity;
    if (identity === null) throw new Error('Bug: nothing is noted before someone said who they are');
    return { name: identity.name, role: identity.role };
  }

  /** One after the other; a bug in one job must not block the next. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = queue.then(job, job);
    queue = done.catch(() => undefined);
    return done;
  }
}
