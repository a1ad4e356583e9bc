/** Brings many new tenders in: an import, or a practice season. Batches are all or nothing; what came in stays. */
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { type GivenRuleSet, withOfficeRules } from '#core/office/given-rule-set.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { apply } from '#core/tender/apply.ts';
import type { Refusal } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { REDUCER_VERSION } from '#core/tender/event-kinds.ts';
import type { ImportSource } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { type StreamWrite, writeStreams } from '#renderer/storage/write-streams.ts';
import { actorOf } from './actor-of.ts';
import type { Device } from './device.ts';
import { evaluationOf } from './evaluation-of.ts';
import { type ListedTender, listedTenderOf, summaryOfListed } from './listed-tender.ts';
import type { SavingStore } from './saving.ts';
import { sealEvents } from './seal-events.ts';
import { writeRefusalOf } from './stream-writer.ts';

export interface AddOptions {
  /** The source of one dossier; files differ by dossier. */
  readonly sourceOf: (dossier: Dossier) => ImportSource;
  readonly onProgress?: (progress: AddProgress) => void;
  /** Stops before the next batch; what is in stays in. */
  readonly signal?: AbortSignal;
}

export interface AddProgress {
  /** Dossiers looked at so far, added or not. */
  readonly done: number;
}

export interface AddReport {
  readonly added: readonly StreamId[];
  /** Tenders already on the device: compare them and accept differences through their session. */
  readonly present: readonly StreamId[];
  /** Destroyed by an approved list: they do not come back. */
  readonly destroyed: readonly StreamId[];
  readonly refused: readonly { readonly code: string; readonly refusal: Refusal }[];
  /** Set when saving failed: everything in `added` is safe, the rest is not in. */
  readonly fault: StorageFault | null;
  readonly cancelled: boolean;
}

interface AddParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly saving: SavingStore;
  /** Rules the office gave: new tenders of their dates begin with them. */
  readonly ruleSets: readonly GivenRuleSet[];
  readonly isDestroyed: (stream: StreamId) => boolean;
  readonly onWritten: (tenders: readonly ListedTender[]) => void;
}

/** Strict durability costs nothing on batches of this size, and progress still moves several times a second. */
const BATCH = 40;

/** Longest the screen may be left without a turn while tenders are made ready. */
const TURN_MS = 30;

export async function addTenders(
  parts: AddParts,
  dossiers: Iterable<Dossier>,
  options: AddOptions,
): Promise<AddReport> {
  const { store, saving } = parts;
  const tips = await store.db.tips.toArray();
  const known = new Set(await Promise.all(tips.map((tip) => openHeadRow(store.vault, tip))));
  const added: StreamId[] = [];
  const present: StreamId[] = [];
  const destroyed: StreamId[] = [];
  const refused: { code: string; refusal: Refusal }[] = [];
  let batch: Prepared[] = [];
  let done = 0;
  let turnBegan = performance.now();

  const report = (fault: StorageFault | null, cancelled: boolean): AddReport => ({
    added,
    present,
    destroyed,
    refused,
    fault,
    cancelled,
  });

  for (const dossier of dossiers) {
    if (options.signal?.aborted) return report(null, true);
    const stream = streamOf(dossier.notice);
    if (known.has(stream)) present.push(stream);
    else if (parts.isDestroyed(stream)) destroyed.push(stream);
    else {
      known.add(stream);
      const begun = withOfficeRules(dossier, parts.ruleSets);
      const prepared = await prepare(parts.device, stream, begun, options.sourceOf(dossier));
      if (prepared.ok) batch.push(prepared.value);
      else refused.push({ code: dossier.notice.code, refusal: prepared.error });
    }
    done += 1;
    if (batch.length >= BATCH) {
      const fault = await flush();
      if (fault) return report(fault, false);
    }
    if (performance.now() - turnBegan > TURN_MS) {
      options.onProgress?.({ done });
      await nextTurn();
      turnBegan = performance.now();
    }
  }
  const fault = await flush();
  options.onProgress?.({ done });
  return report(fault, false);

  async function flush(): Promise<StorageFault | null> {
    if (batch.length === 0) return null;
    // A window that is read-only takes no import either.
    const standing = saving.getState().fault;
    if (standing !== null) return standing;
    saving.setState(({ pending }) => ({ pending: pending + 1 }));
    const written = await writeStreams(
      store,
      batch.map(({ write }) => write),
    );
    const refusal = written.ok ? null : writeRefusalOf(written.error);
    const fault = refusal?.kind === 'cannot-save' ? refusal.fault : null;
    saving.setState(({ pending, lastSavedAt }) => ({
      pending: pending - 1,
      lastSavedAt: written.ok ? parts.device.clock.now() : lastSavedAt,
      ...(fault ? { fault } : {}),
    }));
    const flushed = batch;
    batch = [];
    if (written.ok) {
      added.push(...flushed.map(({ write }) => write.stream));
      parts.onWritten(flushed.map(({ listed }) => listed));
      return null;
    }
    if (fault) return fault;
    // Another window imported one of them meanwhile: put the others in one by one.
    return flushSingly(flushed);
  }

  async function flushSingly(prepared: readonly Prepared[]): Promise<StorageFault | null> {
    for (const one of prepared) {
      const written = await writeStreams(store, [one.write]);
      if (written.ok) {
        added.push(one.write.stream);
        parts.onWritten([one.listed]);
        continue;
      }
      const refusal = writeRefusalOf(written.error);
      if (refusal.kind === 'cannot-save') return refusal.fault;
      present.push(one.write.stream);
    }
    return null;
  }
}

interface Prepared {
  readonly write: StreamWrite;
  readonly listed: ListedTender;
}

async function prepare(
  device: Device,
  stream: StreamId,
  dossier: Dossier,
  source: ImportSource,
): Promise<Result<Prepared, Refusal>> {
  const context = { evaluate: evaluationOf, actor: actorOf(device, stream) };
  const decided = decide(null, { name: 'importDossier', body: { source, dossier } }, context);
  if (!decided.ok) return err(decided.error);
  const [first, ...rest] = decided.value;
  if (first === undefined) throw new Error('Bug: an accepted import leaves an event');
  const after = rest.reduce(apply, apply(null, first));
  const events = await sealEvents(device, stream, EMPTY_HEAD, {
    events: decided.value,
    blobsOf: TENDER_STREAMS.blobsOf,
  });
  const snapshot = { stream, reducer: REDUCER_VERSION, skipped: 0, state: JSON.stringify(after) };
  const listed = listedTenderOf(stream, after, { changedAt: device.clock.now(), events: events.length });
  return ok({ write: { stream, expected: EMPTY_HEAD, events, snapshot, summary: summaryOfListed(listed) }, listed });
}

/** A turn for the screen: a message task runs after pending input and paint. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
