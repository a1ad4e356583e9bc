/** What a step of sync works with, and why a stream stops. */
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import type { KnownServer, ServerDoubt } from '#core/sync/compare-server.ts';
import type { PageFault } from '#core/sync/take-page.ts';
import { keepProof } from '#renderer/storage/receipt-proof.ts';
import type { CursorsHere } from './sync-store.ts';
import type { TakeParts } from './take-items.ts';
import type { SegmentsAhead } from './segments-ahead.ts';
import type { SyncTransport } from './transport.ts';

/** Why one stream stopped; a person must act. */
export type StreamStop =
  | ServerDoubt
  | PageFault['kind']
  /** Signed by nobody the office stream knows, or not what was signed. */
  | 'not-signed'
  /** The server's own signature is missing or wrong. */
  | 'no-receipt'
  | 'two-histories'
  /** The log of the stream is damaged on this device. */
  | 'damaged-here';

export interface SyncParts extends TakeParts {
  /** This device: what it signed itself needs no check. */
  readonly dev: DeviceId;
  readonly transport: SyncTransport;
  readonly segmentsAhead: SegmentsAhead;
  readonly server: KnownServer;
  readonly cursors: () => Promise<CursorsHere>;
  readonly onStopped: (stream: StreamId, why: StreamStop) => Promise<void>;
  /** The server answered for events. */
  readonly onSent: (stream: StreamId) => Promise<void>;
}

/** Evidence against the server: the receipt it gave before, and the one that contradicts it. */
export async function keepBoth(
  { store }: Pick<SyncParts, 'store'>,
  stream: StreamId,
  before: Receipt | null,
  now: Receipt | null,
): Promise<void> {
  assert(before !== null && now !== null, 'two receipts contradict each other');
  await keepProof(store, stream, [before, now]);
}
