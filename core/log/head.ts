/** How far a stream has come on each device, and whether an event is the next link. */
import { err, ok, type Result } from '#core/shared/result.ts';
import type { DeviceId, EventHeader, Hash, StreamId } from './envelope.ts';

/** A device's newest event in a stream. */
export interface DeviceHead {
  readonly n: number;
  readonly hash: Hash;
}

/** The newest event of every device that wrote to a stream; empty for a stream without events. Plain JSON. */
export type StreamHead = Readonly<Record<DeviceId, DeviceHead>>;

/** The head of a stream nobody has written to. */
export const EMPTY_HEAD: StreamHead = {};

/** Why an event is not the next link of its device's chain. */
export type LinkFault =
  | { readonly kind: 'wrong-stream'; readonly expected: StreamId; readonly found: StreamId }
  /** Events are missing before it. */
  | { readonly kind: 'gap'; readonly expected: number; readonly found: number }
  /** The device already has an event of that number: a repetition, or a fork of the device. */
  | { readonly kind: 'number-taken'; readonly next: number; readonly found: number }
  /** It does not name the event before it: that one, or this one, was changed. */
  | { readonly kind: 'wrong-previous'; readonly expected: Hash; readonly found: Hash | null };

/** Adds an event to a head, when it is the next link of its device in that stream. `hash` is the event's own. */
export function link(
  head: StreamHead,
  stream: StreamId,
  header: EventHeader,
  hash: Hash,
): Result<StreamHead, LinkFault> {
  if (header.stream !== stream) return err({ kind: 'wrong-stream', expected: stream, found: header.stream });
  const last = head[header.dev];
  const next = (last?.n ?? 0) + 1;
  if (header.n > next) return err({ kind: 'gap', expected: next, found: header.n });
  if (header.n < next) return err({ kind: 'number-taken', next, found: header.n });
  if (last !== undefined && header.prev !== last.hash) {
    return err({ kind: 'wrong-previous', expected: last.hash, found: header.prev });
  }
  return ok({ ...head, [header.dev]: { n: header.n, hash } });
}

/** Whether two heads stand at the same events. */
export function sameHead(a: StreamHead, b: StreamHead): boolean {
  const devices = Object.entries(a) as [DeviceId, DeviceHead][];
  if (devices.length !== Object.keys(b).length) return false;
  return devices.every(([dev, { n, hash }]) => b[dev]?.n === n && b[dev].hash === hash);
}
