/**
 * One file on its way from the server, range after range; a line that breaks is waited for, and what came before the app ended is
 * not asked for again.
 */
import { waitMs } from '#core/sync/wait.ts';
import type { FetchedPieces } from '#renderer/storage/attachments/fetched-pieces.ts';
import type { TransportFailure } from '../transport.ts';
import type { FileFacts, FileTransport } from './file-transport.ts';

const RANGE_BYTES = 1_048_576;
/** What one question brings is not worth a file of its own on the way. */
const KEPT_FROM_BYTES = 2 * RANGE_BYTES;
/** Less is not worth a question.   Units  bytes. */
const LEAST_BYTES = 65_536;
/** So often in a row a range is asked for before the file is given up. */
const TRIES = 6;

export interface FetchParts {
  readonly transport: Pick<FileTransport, 'read'>;
  readonly pieces: Pick<FetchedPieces, 'read' | 'keep'>;
  readonly signal: AbortSignal;
  readonly chance: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

/** Carries a failure of the line out of a stream that has already begun. */
export class FetchBroken extends Error {
  readonly failure: TransportFailure;

  constructor(failure: TransportFailure) {
    super(`fetching ended: ${failure.kind}`);
    this.name = 'FetchBroken';
    this.failure = failure;
  }
}

/** The content, in order. Throws `FetchBroken`; whether it is the right content is for who keeps it to see. */
export async function* fetchPieces(
  { transport, pieces, signal, chance, pause }: FetchParts,
  { sha256, size }: FileFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const isLong = size >= KEPT_FROM_BYTES;
  let failures = 0;
  let range = RANGE_BYTES;
  for (let at = 0; at < size; ) {
    if (signal.aborted) return;
    // One that cannot be read is asked for again.
    const kept = isLong ? await pieces.read(sha256, at).catch(() => null) : null;
    if (kept !== null && kept.length > 0) {
      at += kept.length;
      yield kept;
      continue;
    }
    const to = Math.min(size, at + range);
    const read = await transport.read(sha256, at, to);
    if (read.ok) {
      failures = 0;
      // A disk that refuses it costs only that it is asked for again, after a restart.
      if (isLong) await pieces.keep(sha256, at, read.value).catch(() => {});
      at = to;
      yield read.value;
      continue;
    }
    failures += 1;
    if (read.error.kind === 'timed-out') range = Math.max(LEAST_BYTES, range / 2);
    if (failures === TRIES || !isPassing(read.error)) throw new FetchBroken(read.error);
    const asked = read.error.kind === 'busy' ? read.error.afterMs : null;
    await pause(asked ?? waitMs(failures, chance()));
  }
}

/** Whether waiting may help. */
function isPassing({ kind }: TransportFailure): boolean {
  return kind === 'offline' || kind === 'timed-out' || kind === 'busy' || kind === 'not-ours';
}
