/** How far a stream has come on each device, and whether an event is the next link. */
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Cause, DeviceId, EventHeader, Hash, StreamId } from './envelope.ts';

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

/** Why what an event says its author had of other devices cannot be so. */
export type CauseFault =
  /** An event its author had is not there. */
  | { readonly kind: 'cause-missing'; readonly dev: DeviceId; readonly expected: number; readonly found: number }
  /** The author had another event under that number: that one was changed, or its device forked. */
  | { readonly kind: 'wrong-cause'; readonly dev: DeviceId; readonly expected: Hash; readonly found: Hash };

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

/** How many events it takes to come there. */
export function eventsIn(head: StreamHead): number {
  return Object.values<DeviceHead>(head).reduce((sum, { n }) => sum + n, 0);
}

/**
 * What an event of one device says it came after, in a stream that stands at `head`: the newest event of every other
 * device, by device.
 */
export function causesIn(head: StreamHead, own: DeviceId): readonly Cause[] {
  const others = (Object.entries(head) as [DeviceId, DeviceHead][]).filter(([dev]) => dev !== own);
  return others.map(([dev, { n, hash }]) => ({ dev, n, hash })).sort((a, b) => (a.dev < b.dev ? -1 : 1));
}

/** The first cause of an event that is not in a stream; `hashOf` answers for what is known of older events. */
export function causeFault(
  { after = [] }: Pick<EventHeader, 'after'>,
  head: StreamHead,
  hashOf: (dev: DeviceId, n: number) => Hash | null = () => null,
): CauseFault | null {
  for (const { dev, n, hash } of after) {
    const last = head[dev];
    if (last === undefined || last.n < n) return { kind: 'cause-missing', dev, expected: n, found: last?.n ?? 0 };
    const known = last.n === n ? last.hash : hashOf(dev, n);
    if (known !== null && known !== hash) return { kind: 'wrong-cause', dev, expected: hash, found: known };
  }
  return null;
}
