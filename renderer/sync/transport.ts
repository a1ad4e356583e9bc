/** How questions reach the server. One implementation speaks HTTP; tests pass one whose line they cut. */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason, Receipt, Verdict } from '#core/contract/sync-verdict.ts';
import type {
  DeviceStatus,
  ManifestAnswer,
  PullAsked,
  ServerGreeting,
  StreamStatus,
} from '#core/contract/sync-wire.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Result } from '#core/shared/result.ts';
import type { StreamBehind } from '#core/sync/first-sync.ts';
import type { PushPart } from '#core/sync/push-text.ts';
import type { SegmentPart } from '#core/sync/segment-parts.ts';
import type { Cursor } from '#core/sync/take-page.ts';

/** Why a question has no answer. None of these says anything about the events in it. */
export type TransportFailure =
  /** No line, or it broke. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'timed-out' }
  /** Its certificate is not one this machine trusts. */
  | { readonly kind: 'untrusted' }
  /** Something answered that is not our server, or not the whole answer: a portal, a proxy, a cut line. */
  | { readonly kind: 'not-ours' }
  /** Too much at once, or not now; `afterMs` is what the server asked for. */
  | { readonly kind: 'busy'; readonly afterMs: number | null }
  | { readonly kind: 'update-needed' }
  /** The device is not enrolled there, was revoked, or its certificate ended. */
  | { readonly kind: 'not-admitted' }
  /** The server could not do it; its own word for why. */
  | { readonly kind: 'problem'; readonly problem: string };

export type Reply<T> = Promise<Result<T, TransportFailure>>;

/** What the server said of one part of a push. */
export interface PushedPart {
  /** By place in what was sent. */
  readonly verdicts: readonly Verdict[];
  readonly receipt: Receipt | null;
}

/** An accepted event as it came: whole, or the place of one that is here. */
export type PulledLine =
  | { readonly seq: number; readonly sealed: SealedEvent }
  | { readonly seq: number; readonly sealed: null; readonly dev: DeviceId; readonly n: number; readonly hash: Hash };

export interface PulledPage {
  readonly stream: StreamId;
  readonly lines: readonly PulledLine[];
  /** For the last number of the page; null for a stream without accepted events. */
  readonly receipt: Receipt | null;
  /** Whether the stream goes on behind it. */
  readonly more: boolean;
}

export interface PullReply {
  /** In the order asked, of those that are given. */
  readonly pages: readonly PulledPage[];
  /** Whether the answer was full: streams asked behind the last page were not looked at. */
  readonly isFull: boolean;
}

/** Where an event stands among those the server holds apart. */
export interface QuarantinePlace {
  readonly stream: StreamId;
  readonly hash: Hash;
}

/** A signed event that is no part of its stream, and since when the server has it. */
export interface QuarantinedLine extends QuarantinePlace {
  readonly reason: QuarantineReason;
  readonly since: Instant;
  readonly sealed: SealedEvent;
}

export interface QuarantinePage {
  readonly lines: readonly QuarantinedLine[];
  readonly more: boolean;
}

export interface SegmentsReply {
  /** Those that came whole, in the order asked. */
  readonly parts: readonly SegmentPart[];
  /** False where the line broke behind them. */
  readonly isWhole: boolean;
}

/** A certificate made anew. */
export interface Renewed {
  readonly serial: string;
  readonly validUntil: string;
}

export type HeardDevice = Omit<DeviceStatus, 'asked'> & { readonly asked: Instant };
export type HeardStream = Omit<StreamStatus, 'at' | 'since'> & { readonly at: Instant; readonly since: Instant | null };

/** How far everybody is, as the server tells admins. */
export interface OfficeStatus {
  readonly devices: ReadonlyMap<DeviceId, HeardDevice>;
  readonly streams: ReadonlyMap<StreamId, HeardStream>;
}

export interface SyncTransport {
  readonly greet: () => Reply<ServerGreeting>;
  /** By place of the part; null for one the server could not store. */
  readonly push: (parts: readonly PushPart[]) => Reply<readonly (PushedPart | null)[]>;
  /** Proves the key once more, before or after the certificate ended. */
  readonly renew: () => Reply<Renewed>;
  /** The heads of the streams in buckets that differ, of those the device may read. */
  readonly heads: (digests: ReadonlyMap<number, string>) => Reply<ReadonlyMap<StreamId, Cursor>>;
  /** The runs of a stream after some numbers, 64 at most; those the server does not have are left out. */
  readonly runs: (stream: StreamId, at: readonly number[]) => Reply<ReadonlyMap<number, Hash>>;
  /** What is held apart, behind a place: to a chair of their tenders, to an admin of all. */
  readonly quarantined: (after: QuarantinePlace | null) => Reply<QuarantinePage>;
  /** `PULL_STREAMS` at most, each once. */
  readonly pull: (streams: readonly PullAsked[]) => Reply<PullReply>;
  /** The segments of some streams, `MANIFEST_STREAMS` at most, behind what is here. Signed, not checked yet. */
  readonly manifest: (streams: readonly StreamBehind[]) => Reply<ManifestAnswer>;
  readonly segments: (hashes: readonly Hash[]) => Reply<SegmentsReply>;
}
