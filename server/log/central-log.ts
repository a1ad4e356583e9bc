/** The central log: what every way of storing it does. One contract suite runs on each: test/server/log/. */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason, ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Registry } from '#core/registry/model.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { Cursor } from '#core/sync/take-page.ts';

/** The server as its log knows it: id and key follow from its first event. `epoch` grows with every restore. */
export interface LogIdentity {
  readonly id: Hash;
  readonly epoch: number;
}

export interface PushOutcome {
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  /** Where the stream stands now, to be signed; null for a stream without accepted events. */
  readonly head: Omit<ReceiptContent, 'server' | 'epoch'> | null;
  /** Whether the stream moved by this batch. */
  readonly moved: boolean;
}

/** An accepted event as it is served. */
export interface NumberedEvent {
  readonly seq: number;
  readonly dev: DeviceId;
  readonly n: number;
  readonly hash: Hash;
  readonly run: Hash;
  readonly sealed: SealedEvent;
}

export interface LogPage {
  /** From behind `after` on, in their numbers. */
  readonly events: readonly NumberedEvent[];
  /** The head of the stream when the page was read. */
  readonly head: Cursor;
}

export interface QuarantinedRow {
  readonly stream: StreamId;
  readonly hash: Hash;
  readonly dev: DeviceId;
  readonly n: number;
  readonly reason: QuarantineReason;
  readonly since: Instant;
  readonly sealed: SealedEvent;
}

/** Why nothing was stored at all; verdicts are not among it. */
export type LogFailure = { readonly kind: 'no-space' } | { readonly kind: 'store-failed'; readonly cause: string };

export interface CentralLog {
  readonly identity: () => Promise<LogIdentity>;
  /** The office stream folded up to its newest event. */
  readonly registry: () => Promise<Registry>;
  /**
   * Judges and stores a batch of one stream, whose signatures hold, in one transaction; what was accepted and quarantined is
   * on disk when the promise is fulfilled. Quarantined events of the stream are judged again with it [SYNC-21]. Writers of one
   * stream wait for each other, those of different streams do not.
   *
   * Throws  `LogFailure` as `cause` of an Error when nothing could be stored.   Source  core/sync/SPEC.md [SYNC-3, 11–21]
   */
  readonly push: (stream: StreamId, batch: readonly ReadableEvent[], now: Instant) => Promise<PushOutcome>;
  readonly page: (
    stream: StreamId,
    after: number,
    limit: { readonly events: number; readonly text: number },
  ) => Promise<LogPage>;
  readonly heads: () => Promise<ReadonlyMap<StreamId, Cursor>>;
  /** The runs after some numbers of a stream; numbers it does not have are left out. */
  readonly runs: (stream: StreamId, at: readonly number[]) => Promise<ReadonlyMap<number, Hash>>;
  readonly quarantined: (stream: StreamId | null) => Promise<readonly QuarantinedRow[]>;
  readonly close: () => Promise<void>;
}
