/** Taking an exchange file in: opened, then shown what it would bring, then written. Each step may be done again. */
import { countPlaces } from '#core/sync/places.ts';
import type { BundleRefusal } from '#core/exchange/bundle/bundle-refusal.ts';
import { judgeTenderEvent } from '#core/exchange/bundle/judge-tender-event.ts';
import { type BundleContent, readBundle } from '#core/exchange/bundle/read-bundle.ts';
import { NOTHING_HERE, planReceipt, type StreamHere, type StreamPlan } from '#core/exchange/bundle/receive.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { openingOf } from '#renderer/storage/keyring/exchange-seal.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { sealAside } from '#renderer/storage/laid-aside.ts';
import { mergePacks } from '#renderer/storage/merge-packs.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { browserArchiveCodec } from './archive-codec.ts';
import type { Attachments } from './attachments.ts';
import type { Device } from './device.ts';
import { knownKeyOf } from './people.ts';
import type { SavingStore } from './saving.ts';
import { writeRefusalOf } from './stream-writer.ts';
import { piecesOf } from './file-pieces.ts';
import { planOrder, type OrderPlan, orderWrite } from './take-order.ts';
import { NO_FILES, type TakenFiles, takeFiles } from './take-files.ts';

export interface ReceiveParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly practice: boolean;
  readonly saving: SavingStore;
  readonly attachments: Pick<Attachments, 'read' | 'take' | 'roomFor'>;
  /** Whether an approved list destroyed it; what the office says is read first. */
  readonly readDestroyed: () => Promise<(stream: StreamId) => boolean>;
  /** Events of a stream are on the disk: whoever shows it reads it again. */
  readonly onReceived: (streams: readonly StreamId[]) => Promise<void>;
}

type Progress = (done: number, total: number) => void;

export interface Receipt {
  readonly streams: number;
  readonly events: number;
  /** Events that are now known to be on the server, by its own receipt. */
  readonly proven: number;
  readonly files: TakenFiles;
  /** Set when saving failed: what is counted is safe, the rest is not in and can be taken in later. */
  readonly fault: StorageFault | null;
  readonly cancelled: boolean;
}

/** Reads it bit by bit, once; its attachments stay where they are until they are taken. */
export function openBundle(
  { device, practice }: Pick<ReceiveParts, 'device' | 'practice'>,
  file: Blob,
  onProgress: Progress = () => {},
): Promise<Result<BundleContent, BundleRefusal>> {
  return readBundle(piecesOf(file, onProgress), {
    codec: browserArchiveCodec,
    opening: openingOf(device.key.exchange),
    verify: createVerify(),
    practice,
  });
}

/** A tender of the file, with what it would bring and what the server's order beside it proves. */
export interface CarriedPlan extends StreamPlan {
  readonly order: OrderPlan;
}

/** What the file would bring here and now; people taken in since make it another plan. */
export async function planBundle(
  { store, device, practice, readDestroyed }: Pick<ReceiveParts, 'store' | 'device' | 'practice' | 'readDestroyed'>,
  content: Pick<BundleContent, 'streams' | 'manifest'>,
  onProgress: Progress = () => {},
): Promise<readonly CarriedPlan[]> {
  const here = new Map<StreamId, StreamHere>();
  for (const { stream } of content.streams) here.set(stream, await readStreamHere(store, stream));
  const isDestroyed = await readDestroyed();
  const plans = await planReceipt(content, {
    isDestroyed,
    here: (stream) => here.get(stream) ?? NOTHING_HERE,
    keyOf: (dev) => knownKeyOf(device, dev),
    verify: createVerify(),
    judge: (header) => judgeTenderEvent(header, { practice }),
    onProgress,
  });
  const ordered: CarriedPlan[] = [];
  for (const plan of plans) {
    const order = await planOrder({ store, device }, content.manifest, plan, here.get(plan.stream) ?? NOTHING_HERE);
    ordered.push({ ...plan, order });
  }
  return ordered;
}

/** What is taken in, and the file it lies in. */
export interface Incoming {
  readonly file: Blob;
  readonly content: BundleContent;
  readonly plans: readonly CarriedPlan[];
}

export interface ReceiveOptions {
  /** Tenders written. */
  readonly onProgress?: Progress;
  /** Bytes of files written. */
  readonly onFileProgress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Writes one stream after the other, each all or not at all, until one cannot be saved; then the files that their events
 * name. Cut off in between, the files are awaited, and reading the same file again brings them.
 */
export async function receiveBundle(
  parts: ReceiveParts,
  { file, content, plans }: Incoming,
  { onProgress = () => {}, onFileProgress = () => {}, signal }: ReceiveOptions = {},
): Promise<Receipt> {
  const { saving, device } = parts;
  const bringing = plans.filter(bringsAnything);
  let streams = 0;
  let events = 0;
  let proven = 0;
  saving.setState(({ pending }) => ({ pending: pending + 1 }));
  let fault = saving.getState().fault;
  try {
    for (const [index, plan] of bringing.entries()) {
      if (fault !== null || signal?.aborted) break;
      const written = await writePlan(parts, content, plan);
      if (written.ok) {
        streams += written.value.events > 0 ? 1 : 0;
        events += written.value.events;
        proven += written.value.proven;
      } else fault = written.error;
      onProgress(index + 1, bringing.length);
    }
  } finally {
    saving.setState(({ pending, lastSavedAt, fault: before }) => ({
      pending: pending - 1,
      lastSavedAt: events > 0 ? device.clock.now() : lastSavedAt,
      fault: before ?? fault,
    }));
  }
  const files =
    fault === null
      ? await takeFiles(parts, { file, content }, { onProgress: onFileProgress, ...(signal ? { signal } : {}) })
      : NO_FILES;
  return { streams, events, proven, files, fault: fault ?? files.fault, cancelled: signal?.aborted ?? false };
}

/** Someone at work on the tender meanwhile makes it another plan. */
async function writePlan(
  parts: ReceiveParts,
  content: Pick<BundleContent, 'streams' | 'manifest'>,
  planned: CarriedPlan,
): Promise<Result<Pick<Receipt, 'events' | 'proven'>, StorageFault>> {
  const { stream } = planned;
  for (let plan = planned; ; ) {
    if (!bringsAnything(plan)) return ok({ events: 0, proven: 0 });
    await learnKeys(parts.device, plan);
    const { expected, events, asides, order } = plan;
    const { vault } = parts.store;
    const besides = await Promise.all(asides.map((aside) => sealAside(vault, stream, aside)));
    const ordered = await orderWrite(parts.store, stream, order);
    const written = await writeStreams(parts.store, [
      { stream, expected, events, inBulk: true, dropsCaches: true, besides, ...ordered },
    ]);
    if (written.ok) {
      await mergePacks(parts.store, await vault.keyOf(stream));
      await parts.onReceived([stream]);
      return ok({ events: events.length, proven: countPlaces(ordered.placed?.places ?? []) });
    }
    const refusal = writeRefusalOf(written.error);
    if (refusal.kind === 'cannot-save') return err(refusal.fault);
    const only = { manifest: content.manifest, streams: content.streams.filter((each) => each.stream === stream) };
    const [again] = await planBundle(parts, only);
    assert(again !== undefined, 'a stream that was planned is in the file');
    plan = again;
  }
}

/** Events, evidence that was laid aside, or the proof that the server has what is here. */
export function bringsAnything({ events, asides, order }: CarriedPlan): boolean {
  return events.length + asides.length > 0 || order.kind === 'brings';
}

/** Keys are kept before what they signed: events nobody can check would make a stream unreadable. */
async function learnKeys(device: Device, { contributions }: StreamPlan): Promise<void> {
  const { db, check } = device;
  const rows = contributions.flatMap(({ dev }) => {
    const key = knownKeyOf(device, dev);
    return key === null || check.publicKeyOf(dev) !== null ? [] : [{ dev, publicKey: key.publicKey }];
  });
  if (rows.length === 0) return;
  // The same key may stand here twice, in two roles.
  await db.publicKeys.bulkPut(rows);
  check.learn(rows);
}
