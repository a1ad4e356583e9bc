/**
 * Carries files between this device and the server, one after the other, after the events that name them. What there is to do
 * follows each time from the events, the files that are here, and what the server answers that it has.
 *
 * Source  core/sync/SPEC.md [SYNC-80, 86, 87]
 */
import { FILES_ASKED } from '#core/contract/sync-wire.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { Moment } from '#core/sync/machine.ts';
import { waitMs } from '#core/sync/wait.ts';
import type { PutRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';
import { CHUNK_BYTES } from '#renderer/storage/attachments/file-format.ts';
import type { AttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import type { WriteOptions } from '#renderer/storage/attachments/write-attachment.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import type { TransportFailure } from '../transport.ts';
import { FetchBroken, fetchPieces } from './fetch-file.ts';
import type { FileState, FileStates, NotTaken } from './file-state.ts';
import type { FileFacts, FileTransport } from './file-transport.ts';
import type { NamedFile } from './named-files.ts';
import { sendFile } from './send-file.ts';

/** The files of the space, as the carrier uses them. */
export interface CarriedStore extends Pick<AttachmentStore, 'read' | 'has' | 'pieces'> {
  readonly take: (
    file: { readonly sha256: Hash; readonly source: AsyncIterable<Uint8Array> },
    options: Pick<WriteOptions, 'onProgress' | 'signal'>,
  ) => Promise<PutRefusal | null>;
  readonly roomFor: (bytes: number) => StorageFault | null;
}

export interface CarrierParts {
  readonly transport: FileTransport;
  readonly files: CarriedStore;
  readonly named: () => Promise<ReadonlyMap<Hash, NamedFile>>;
  /** Whether every byte costs: then nothing is fetched that nobody asked for. */
  readonly isMetered: () => boolean;
  readonly moment: () => Moment;
  /** Resolves at that moment of the monotonic clock, or when the signal is given. */
  readonly rest: (until: number, wake: AbortSignal) => Promise<void>;
  readonly onStates: (states: FileStates) => void;
}

/** Why a file was not fetched. */
export type FetchRefusal =
  | { readonly kind: 'line'; readonly failure: TransportFailure }
  /** What came is not what the event names; nothing of it was kept. */
  | { readonly kind: 'other-content' }
  | { readonly kind: 'not-named' | 'stopped' }
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault };

export interface FileCarrier {
  /** Events or files came, or the line: what there is to do is looked at again. */
  readonly wake: () => void;
  /** The same, and what was not taken is tried again at once. */
  readonly tryAgain: () => void;
  /** A person wants it now, whatever its size. */
  readonly fetch: (sha256: Hash) => Promise<FetchRefusal | null>;
  /** Ends after the piece at hand. */
  readonly stop: () => Promise<void>;
}

/** Fetched without being asked for: most letters and forms are smaller.   Units  bytes. */
const SMALL_BYTES = 5_000_000;
/** Less at once is not worth a question.   Units  bytes. */
const LEAST_BYTES = 65_536;
/** Nobody tells when another device handed in what is awaited here.   Units  milliseconds. */
const LOOK_AGAIN_MS = 120_000;
/** A file the server did not take is tried again then: its disk may have room, or its rights may have changed. */
const REFUSED_MS = 300_000;

export function startFileCarrier(parts: CarrierParts): FileCarrier {
  const { transport, files, moment } = parts;
  const ending = new AbortController();
  let wake = new AbortController();
  let pieceBytes = CHUNK_BYTES;
  let named: ReadonlyMap<Hash, NamedFile> = new Map();
  const here = new Set<Hash>();
  const onServer = new Set<Hash>();
  const moving = new Map<Hash, Extract<FileState, { readonly percent: number }>>();
  const refused = new Map<Hash, { readonly why: NotTaken; readonly until: number }>();
  /** What came of them was something else, and until when they are left alone. */
  const spoiled = new Map<Hash, number>();
  const fetching = new Map<Hash, Promise<FetchRefusal | null>>();
  const ended = run();
  return {
    wake: () => wake.abort(),
    tryAgain: () => {
      refused.clear();
      spoiled.clear();
      wake.abort();
    },
    fetch: fetchOnce,
    stop: () => {
      ending.abort();
      wake.abort();
      return ended;
    },
  };

  async function run(): Promise<void> {
    let failures = 0;
    while (!ending.signal.aborted) {
      wake = new AbortController();
      const failure = await roundOrSayWhy();
      failures = failure === null ? 0 : failures + 1;
      const { now, chance } = moment();
      const asked = failure?.kind === 'busy' ? failure.afterMs : null;
      const until = now + (failure === null ? LOOK_AGAIN_MS : (asked ?? waitMs(failures, chance)));
      // Woken meanwhile: there is something new to look at.
      if (!wake.signal.aborted) await parts.rest(until, wake.signal);
    }
  }

  /** Tables or files that do not answer are no reason to give up: they come back, or the app says that they do not. */
  async function roundOrSayWhy(): Promise<TransportFailure | null> {
    try {
      return await round();
    } catch (error) {
      console.warn('files could not be looked through', error);
      return { kind: 'busy', afterMs: null };
    }
  }

  /** Everything there is to do now; answers with what broke the line, or null. */
  async function round(): Promise<TransportFailure | null> {
    named = await parts.named();
    for (const sha256 of named.keys()) if (!here.has(sha256) && (await isHere(sha256))) here.add(sha256);
    const unknown = accepted().filter(({ sha256 }) => !onServer.has(sha256));
    for (let at = 0; at < unknown.length; at += FILES_ASKED) {
      if (ending.signal.aborted) return null;
      const told = await transport.here(unknown.slice(at, at + FILES_ASKED).map(({ sha256 }) => sha256));
      if (!told.ok) return told.error;
      for (const sha256 of told.value) onServer.add(sha256);
    }
    tell();
    return (await sendAll()) ?? (await fetchSmall());
  }

  function accepted(): readonly NamedFile[] {
    return [...named.values()].filter((file) => file.accepted);
  }

  /** A browser without private files has none of them. */
  function isHere(sha256: Hash): Promise<boolean> {
    return files.has(sha256).catch(() => false);
  }

  async function sendAll(): Promise<TransportFailure | null> {
    // Small ones first: a large one holds up nothing that could be there at once.
    const waiting = accepted().filter(({ sha256 }) => here.has(sha256) && !onServer.has(sha256));
    for (const file of [...waiting].sort((a, b) => a.size - b.size)) {
      if (ending.signal.aborted || wake.signal.aborted) return null;
      if ((refused.get(file.sha256)?.until ?? 0) > moment().now) continue;
      const failure = await send(file);
      if (failure !== null) return failure;
    }
    return null;
  }

  async function send(file: NamedFile): Promise<TransportFailure | null> {
    const { sha256, size } = file;
    const opened = await files.read(sha256);
    if (!opened.ok) {
      if (opened.error.kind === 'absent') here.delete(sha256);
      else refuse(sha256, 'damaged-here');
      tell();
      return null;
    }
    const outcome = await sendFile(transport, file, opened.value, {
      onProgress: (done) => move(sha256, 'sending', done, size),
      pieceBytes,
      // Woken: what is new may be smaller, and goes first; this one goes on where it stopped.
      signal: AbortSignal.any([ending.signal, wake.signal]),
    });
    moving.delete(sha256);
    switch (outcome.kind) {
      case 'sent':
        onServer.add(sha256);
        refused.delete(sha256);
        pieceBytes = Math.min(CHUNK_BYTES, pieceBytes * 2);
        break;
      case 'damaged-here':
        refuse(sha256, 'damaged-here');
        break;
      case 'other-content':
        // Not what it was when it was kept, or changed on its way: the whole is read through before the next try.
        refuse(sha256, (await isWhole(sha256)) ? 'not-taken' : 'damaged-here');
        break;
      case 'failed': {
        if (outcome.failure.kind === 'timed-out') pieceBytes = Math.max(LEAST_BYTES, pieceBytes / 2);
        const why = whyNotTaken(outcome.failure);
        if (why === null) {
          tell();
          return outcome.failure;
        }
        refuse(sha256, why);
        break;
      }
      case 'stopped':
        break;
    }
    tell();
    return null;
  }

  async function isWhole(sha256: Hash): Promise<boolean> {
    const opened = await files.read(sha256);
    if (!opened.ok) return false;
    try {
      for await (const bytes of opened.value.chunks) bytes.buffer.transfer(0);
      return true;
    } catch {
      // Whatever does not read to its end is not whole.
      return false;
    }
  }

  function refuse(sha256: Hash, why: NotTaken): void {
    refused.set(sha256, { why, until: moment().now + REFUSED_MS });
  }

  async function fetchSmall(): Promise<TransportFailure | null> {
    for (const { sha256, size } of accepted()) {
      if (ending.signal.aborted || parts.isMetered()) return null;
      if (here.has(sha256) || !onServer.has(sha256) || size > SMALL_BYTES) continue;
      if ((spoiled.get(sha256) ?? 0) > moment().now) continue;
      const failed = await fetchOnce(sha256);
      if (failed?.kind === 'line') return failed.failure;
      if (failed?.kind === 'other-content') spoiled.set(sha256, moment().now + REFUSED_MS);
      // The disk has no room for it: nor for the next.
      if (failed?.kind === 'cannot-save') return null;
    }
    return null;
  }

  function fetchOnce(sha256: Hash): Promise<FetchRefusal | null> {
    const before = fetching.get(sha256);
    if (before !== undefined) return before;
    const begun = fetchNow(sha256).finally(() => {
      fetching.delete(sha256);
      moving.delete(sha256);
      tell();
    });
    fetching.set(sha256, begun);
    return begun;
  }

  async function fetchNow(sha256: Hash): Promise<FetchRefusal | null> {
    const file = named.get(sha256);
    if (file === undefined) return { kind: 'not-named' };
    const { size } = file;
    // What came is there twice for a moment: as it came, and as it is kept.
    const fault = files.roomFor(2 * size);
    if (fault !== null) return { kind: 'cannot-save', fault };
    move(sha256, 'fetching', 0, size);
    const { signal } = ending;
    const broken: TransportFailure[] = [];
    const pause = async (ms: number) => {
      if (!signal.aborted) await parts.rest(moment().now + ms, signal);
    };
    const put = await files.take(
      {
        sha256,
        source: noting(
          broken,
          fetchPieces({ transport, pieces: files.pieces, signal, chance: () => moment().chance, pause }, file),
        ),
      },
      { signal, onProgress: (done) => move(sha256, 'fetching', done, size) },
    );
    switch (put?.kind) {
      case undefined:
        here.add(sha256);
        await dropPieces(sha256);
        return null;
      case 'source-unreadable': {
        const failure: TransportFailure = broken[0] ?? { kind: 'not-ours' };
        // Gone from the server, or no longer for this device: it is asked about again.
        if (failure.kind === 'problem') onServer.delete(sha256);
        return { kind: 'line', failure };
      }
      case 'cannot-save':
        return { kind: 'cannot-save', fault: put.fault };
      case 'other-content':
        if (signal.aborted) return { kind: 'stopped' };
        await dropPieces(sha256);
        return { kind: 'other-content' };
      case 'cancelled':
        return { kind: 'stopped' };
    }
  }

  /** What stays of a file that is whole is taken away with the next start. */
  function dropPieces(sha256: Hash): Promise<void> {
    return files.pieces.drop(sha256).catch(() => {});
  }

  function move(sha256: Hash, kind: 'sending' | 'fetching', done: number, size: number): void {
    const percent = size === 0 ? 100 : Math.floor((done / size) * 100);
    if (moving.get(sha256)?.percent === percent && moving.get(sha256)?.kind === kind) return;
    moving.set(sha256, { kind, percent });
    tell();
  }

  function tell(): void {
    parts.onStates(new Map([...named.values()].map((file) => [file.sha256, stateOf(file)])));
  }

  function stateOf({ sha256 }: FileFacts): FileState {
    const under = moving.get(sha256);
    if (under !== undefined) return under;
    if (onServer.has(sha256)) return { kind: here.has(sha256) ? 'on-server' : 'to-fetch' };
    if (!here.has(sha256)) return { kind: 'awaited' };
    const turned = refused.get(sha256);
    return turned === undefined ? { kind: 'here-only' } : { kind: 'not-taken', why: turned.why };
  }
}

/** The server's own word on one file; null where the line is at fault, and nothing else would go either. */
function whyNotTaken(failure: TransportFailure): NotTaken | null {
  if (failure.kind !== 'problem') return null;
  switch (failure.problem) {
    case 'too-large':
      return 'too-large';
    case 'no-space':
      return 'server-full';
    default:
      return 'not-taken';
  }
}

/** A stream that is given up says only that it could not be read: its failure is noted on the way. */
async function* noting(
  broken: TransportFailure[],
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield* pieces;
  } catch (error) {
    if (error instanceof FetchBroken) broken.push(error.failure);
    throw error;
  }
}
