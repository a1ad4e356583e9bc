/** The central log: what every way of storing it does. One contract suite runs on each: test/server/log/. */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason, ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { RegistryEventBodies } from '#core/registry/events.ts';
import type { Registry } from '#core/registry/model.ts';
import type { Result } from '#core/shared/result.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { Place } from '#core/sync/judge.ts';
import type { Cursor } from '#core/sync/take-page.ts';

/** The server as its log knows it: id and key follow from its first event. `epoch` grows with every restore. */
export interface LogIdentity {
  readonly id: Hash;
  readonly epoch: number;
}

/** Where a stream stands, to be signed as a receipt. */
export type SignableHead = Omit<ReceiptContent, 'server' | 'epoch'>;

/** Events of one stream, whose signatures hold. */
export interface PartSent {
  readonly stream: StreamId;
  readonly batch: readonly ReadableEvent[];
}

export interface PushOutcome {
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  /** Where the stream stands now; null for a stream without accepted events. */
  readonly head: SignableHead | null;
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
  /** Where the stream stood when the page was read, and its newest event; null for one without. */
  readonly head: Cursor & { readonly event: Hash | null };
  /** Its events were removed by an approved list.   Source  core/sync/SPEC.md [SYNC-24] */
  readonly isDestroyed: boolean;
}

/** A stream, and the number behind which it is read. */
export interface PageAsked {
  readonly stream: StreamId;
  readonly after: number;
}

export interface AllHeads {
  /** `digestHeads` of them. */
  readonly digests: ReadonlyMap<number, string>;
  readonly inBucket: (bucket: number) => ReadonlyMap<StreamId, Cursor>;
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

export type QuarantinePlace = Pick<QuarantinedRow, 'stream' | 'hash'>;

export interface QuarantinePage {
  readonly rows: readonly QuarantinedRow[];
  /** Whether more stands behind them. */
  readonly more: boolean;
}

/** Most events of a page, and most characters of their headers and bodies. */
export interface PageLimit {
  readonly events: number;
  readonly text: number;
}

/** A device that showed a code and proved its key; the code is known by its hash. */
export type EnrolmentAsked = Pick<RegistryEventBodies['deviceEnrolled'], 'dev' | 'key' | 'exchangeKey'> & {
  readonly codeHash: Hash;
};

/** What a device is given: its certificate is the event that says so. */
export type Certificate = Pick<RegistryEventBodies['deviceEnrolled'], 'person' | 'dev' | 'serial' | 'validUntil'>;

/** Why nothing was stored at all; verdicts are not among it. `cause` is for a log, not for people. */
export type LogFailure = { readonly kind: 'no-space' } | { readonly kind: 'store-failed'; readonly cause: string };

export type EnrolmentRefusal =
  | { readonly kind: 'wrong-code' | 'code-used' | 'code-expired' | 'device-known' }
  | LogFailure;
export type RenewalRefusal = { readonly kind: 'unknown-device' | 'revoked' } | LogFailure;

/** Reading rejects where the store fails; writing says so as a value. */
export interface CentralLog {
  readonly identity: () => Promise<LogIdentity>;
  /** The office stream folded up to its newest event. */
  readonly registry: () => Promise<Registry>;
  /**
   * Judges and stores a batch of one stream, whose signatures hold, in one transaction; what was accepted and quarantined is
   * on disk when the promise is fulfilled. Quarantined events of the stream are judged again with it [SYNC-21]. Writers of one
   * stream wait for each other, those of different streams do not; those of the office stream wait for all, because it says
   * who may write. Where it changed that, quarantined events of other streams are judged again before it answers.
   *
   * Source  core/sync/SPEC.md [SYNC-3, 11–21, 41]
   */
  readonly push: (
    stream: StreamId,
    batch: readonly ReadableEvent[],
    now: Instant,
  ) => Promise<Result<PushOutcome, LogFailure>>;
  /**
   * The same of several streams, each once, by place: in one transaction where that succeeds, else each by itself, so that one
   * that cannot be stored costs the others nothing.   Source  [SYNC-65]
   */
  readonly pushAll: (parts: readonly PartSent[], now: Instant) => Promise<readonly Result<PushOutcome, LogFailure>[]>;
  /** Enrols a device for the person a code was offered to; the code is used up with it. */
  readonly enrol: (asked: EnrolmentAsked, now: Instant) => Promise<Result<Certificate, EnrolmentRefusal>>;
  /** Gives a device that proved its key a new certificate. */
  readonly renew: (dev: DeviceId, now: Instant) => Promise<Result<Certificate, RenewalRefusal>>;
  readonly page: (stream: StreamId, after: number, limit: PageLimit) => Promise<LogPage>;
  /**
   * Pages of some streams, each once, in the order asked; all of them together have the limit. Those behind one that was cut are
   * left out.
   */
  readonly pages: (asked: readonly PageAsked[], limit: PageLimit) => Promise<readonly LogPage[]>;
  /** Of some streams, or of all (null): those that were written to, by the code points of their names; few at a time in memory. */
  readonly heads: (of: readonly StreamId[] | null) => AsyncIterable<readonly [StreamId, Cursor]>;
  /** Of all streams that were written to, with their digests: costs by what moved since it was asked before. Used at once, it moves on. */
  readonly allHeads: () => Promise<AllHeads>;
  /** The numbers of those of some events that were accepted, by hash. */
  readonly numbersOf: (
    stream: StreamId,
    events: readonly (Place & { readonly hash: Hash })[],
  ) => Promise<ReadonlyMap<Hash, number>>;
  /** The runs after some numbers of a stream; numbers it does not have are left out. */
  readonly runs: (stream: StreamId, at: readonly number[]) => Promise<ReadonlyMap<number, Hash>>;
  /** Of some streams, or of all (null), behind a place, by stream and hash; one at least where there is one. */
  readonly quarantined: (
    of: readonly StreamId[] | null,
    behind: QuarantinePlace | null,
    limit: PageLimit,
  ) => Promise<QuarantinePage>;
  readonly close: () => Promise<void>;
}
