/** The envelope every event is sealed in. Fields after SYNC §3.2; the exact bytes are kept, never made again. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import type { Brand } from '#core/shared/brand.ts';

export type StreamId = Brand<string, 'StreamId'>;
export type EventId = Brand<string, 'EventId'>;
/** SHA-256, 64 lower-case hex digits. */
export type Hash = Brand<string, 'Hash'>;
/** SHA-256 of a device's public key (raw 32 bytes), hex. */
export type DeviceId = Brand<string, 'DeviceId'>;

/** An event another device had made when this one was made: the newest of that device its author had. */
export interface Cause {
  readonly dev: DeviceId;
  readonly n: number;
  readonly hash: Hash;
}

export interface EventHeader {
  /** Envelope version; the second says what its author had of other devices. */
  readonly v: 1 | 2;
  /** UUIDv7: idempotency and locality, never order. */
  readonly id: EventId;
  readonly stream: StreamId;
  readonly dev: DeviceId;
  /** This device's counter in this stream: 1, 2, 3 … without gaps. */
  readonly n: number;
  /** SHA-256 of this device's event n − 1 in this stream (its signed bytes); null for n = 1. */
  readonly prev: Hash | null;
  /** The head of every other device in this stream as its author had it, by device; absent in version 1. */
  readonly after?: readonly Cause[];
  readonly type: string;
  /** Payload version. */
  readonly tv: number;
  /** What the author had on screen: highest server sequence and its head hash; null before any sync. */
  readonly seen: { readonly seq: number; readonly hash: Hash } | null;
  /** Device wall clock, zone, boot id, monotonic milliseconds: evidence and display, never order. */
  readonly at: Instant;
  readonly tz: Zone;
  readonly boot: string;
  readonly mono: number;
  readonly actor: string;
  readonly role: string;
  /** Serial of the device certificate; null before enrolment. */
  readonly cert: string | null;
  /** SHA-256 of the body text (UTF-8). */
  readonly bh: Hash;
  readonly blobs: readonly { readonly sha256: Hash; readonly size: number; readonly type: string }[];
}

/** An event as stored and sent: header and body as the exact text that was hashed, with the signature. */
export interface SealedEvent {
  /** Canonical JSON (RFC 8785) of the header. */
  readonly header: string;
  /** JSON of the payload. */
  readonly body: string;
  /** Ed25519 over `"evt/1" ‖ SHA-256(header)`, base64url. */
  readonly sig: string;
}
