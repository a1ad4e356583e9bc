/** Which event has which number in a stream, as a device keeps it: runs of one device's events in a row. Plain JSON. */
import type { DeviceId } from '#core/log/envelope.ts';
import type { Numbered } from './take-page.ts';

/** `count` events of a device from its number `n` on, one behind the other in the stream. */
export interface PlaceRun {
  readonly dev: DeviceId;
  readonly n: number;
  readonly count: number;
}

/** From number 1 on, without a gap. */
export type Places = readonly PlaceRun[];

/** The places after more numbers, which follow the last one there is. */
export function addPlaces(places: Places, numbers: readonly Pick<Numbered, 'dev' | 'n'>[]): Places {
  const runs = [...places];
  for (const { dev, n } of numbers) {
    const last = runs.at(-1);
    if (last?.dev === dev && last.n + last.count === n) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ dev, n, count: 1 });
  }
  return runs;
}

/** Places, and those that follow the last of them. */
export function joinPlaces(places: Places, behind: Places): Places {
  const joined = [...places];
  for (const run of behind) {
    const last = joined.at(-1);
    if (last?.dev === run.dev && last.n + last.count === run.n) {
      joined[joined.length - 1] = { ...last, count: last.count + run.count };
    } else joined.push(run);
  }
  return joined;
}

/** How many events stand there. */
export function countPlaces(places: Places): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}

/** The number of an event by its place; null for one that has none. */
export function numberAt(places: Places): (place: Pick<Numbered, 'dev' | 'n'>) => number | null {
  const runs = new Map<DeviceId, { readonly n: number; readonly end: number; readonly seq: number }[]>();
  let seq = 1;
  for (const { dev, n, count } of places) {
    const run = { n, end: n + count, seq };
    const found = runs.get(dev);
    if (found) found.push(run);
    else runs.set(dev, [run]);
    seq += count;
  }
  return ({ dev, n }) => {
    const run = runs.get(dev)?.find((each) => n >= each.n && n < each.end);
    return run === undefined ? null : run.seq + n - run.n;
  };
}

/** The places up to a number: what stands behind it is no longer known.   Source  SPEC.md [SYNC-61] */
export function cutPlaces(places: Places, seq: number): Places {
  const runs: PlaceRun[] = [];
  let left = seq;
  for (const run of places) {
    if (left <= 0) break;
    runs.push({ ...run, count: Math.min(run.count, left) });
    left -= run.count;
  }
  return runs;
}

/** Every place in its number, from 1 on. */
export function inNumbers(places: Places): readonly Pick<Numbered, 'dev' | 'n'>[] {
  return places.flatMap(({ dev, n, count }) => Array.from({ length: count }, (_, index) => ({ dev, n: n + index })));
}
