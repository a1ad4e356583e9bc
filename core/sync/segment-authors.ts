/** Who wrote the events of a segment: told beside it, so that it can be stored before it is opened. */
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { PlaceRun, Places } from './places.ts';

/** Plain JSON. */
export interface SegmentAuthors {
  /** The last event of each device in the segment. */
  readonly devices: readonly { readonly dev: DeviceId; readonly n: number; readonly hash: Hash }[];
  /** Pairs: which of the devices, and how many events of it stand in a row. In the order of the numbers. */
  readonly runs: readonly number[];
}

/** Of events in their numbers; those of a device follow each other. */
export function authorsOf(
  events: readonly { readonly dev: DeviceId; readonly n: number; readonly hash: Hash }[],
): SegmentAuthors {
  const last = new Map<DeviceId, { readonly dev: DeviceId; readonly n: number; readonly hash: Hash }>();
  for (const { dev, n, hash } of events) last.set(dev, { dev, n, hash });
  const indexOf = new Map([...last.keys()].map((dev, index) => [dev, index]));
  const runs: number[] = [];
  let before = -1;
  for (const { dev } of events) {
    const index = indexOf.get(dev) ?? 0;
    if (index === before) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(index, 1);
    before = index;
  }
  return { devices: [...last.values()], runs };
}

/** Where the events of a segment stand, and where the stream stands behind it. */
export interface ToldPlaces {
  readonly places: Places;
  readonly head: StreamHead;
}

/** What is told of `events` events that follow `head`; null where it contradicts itself, or they would not follow. */
export function placesTold({ devices, runs }: SegmentAuthors, events: number, head: StreamHead): ToldPlaces | null {
  const next = devices.map(({ dev }) => (head[dev]?.n ?? 0) + 1);
  const places: PlaceRun[] = [];
  let told = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const index = runs[at] ?? -1;
    const count = runs[at + 1] ?? 0;
    const dev = devices[index]?.dev;
    const n = next[index];
    if (dev === undefined || n === undefined || count < 1) return null;
    places.push({ dev, n, count });
    next[index] = n + count;
    told += count;
  }
  const isEach = devices.every(({ n }, index) => next[index] === n + 1);
  const isOnce = new Set(devices.map(({ dev }) => dev)).size === devices.length;
  if (told !== events || !isEach || !isOnce) return null;
  return { places, head: { ...head, ...Object.fromEntries(devices.map(({ dev, n, hash }) => [dev, { n, hash }])) } };
}
