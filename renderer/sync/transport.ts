/** How questions reach the server. One implementation speaks HTTP; tests pass one whose line they cut. */
import type { Receipt, Verdict } from '#core/contract/sync-verdict.ts';
import type { ManifestAnswer, ServerGreeting } from '#core/contract/sync-wire.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Result } from '#core/shared/result.ts';
import type { StreamBehind } from '#core/sync/first-sync.ts';
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

export interface PushReply {
  /** By place in what was sent. */
  readonly verdicts: readonly Verdict[];
  readonly receipt: Receipt | null;
}

/** An accepted event as it came: whole, or the place of one that is here. */
export type PulledLine =
  | { readonly seq: number; readonly sealed: SealedEvent }
  | { readonly seq: number; readonly sealed: null; readonly dev: DeviceId; readonly n: number; readonly hash: Hash };

export interface PullReply {
  readonly lines: readonly PulledLine[];
  /** Null where the stream has nothing behind the number asked from. */
  readonly receipt: Receipt | null;
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

export interface SyncTransport {
  readonly greet: () => Reply<ServerGreeting>;
  readonly push: (stream: StreamId, events: readonly SealedEvent[]) => Reply<PushReply>;
  /** Proves the key once more, before or after the certificate ended. */
  readonly renew: () => Reply<Renewed>;
  /** The heads of the streams in buckets that differ, of those the device may read. */
  readonly heads: (digests: ReadonlyMap<number, string>) => Reply<ReadonlyMap<StreamId, Cursor>>;
  /** The runs of a stream after some numbers, 64 at most; those the server does not have are left out. */
  readonly runs: (stream: StreamId, at: readonly number[]) => Reply<ReadonlyMap<number, Hash>>;
  readonly pull: (stream: StreamId, after: number, have: ReadonlyMap<DeviceId, number>) => Reply<PullReply>;
  /** The segments of some streams, `MANIFEST_STREAMS` at most, behind what is here. Signed, not checked yet. */
  readonly manifest: (streams: readonly StreamBehind[]) => Reply<ManifestAnswer>;
  readonly segments: (hashes: readonly Hash[]) => Reply<SegmentsReply>;
}
