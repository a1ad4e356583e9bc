/** Both sides of a fork, number by number, and what else would go with the device's own. Pure. */
import type { EventHeader } from '#core/log/envelope.ts';
import type { ApartWords } from '#renderer/session/apart-words.ts';
import type { Fork } from '#renderer/sync/read-fork.ts';

export interface ForkSide {
  readonly header: EventHeader;
  readonly told: ApartWords['told'][number];
}

export interface ForkRow {
  /** The number both sides claim. */
  readonly n: number;
  readonly ours: ForkSide | null;
  readonly theirs: ForkSide | null;
}

export interface ForkRows {
  readonly rows: readonly ForkRow[];
  /** Of other devices, resting on what would be laid aside. */
  readonly others: readonly ForkSide[];
}

/** `told` by place in each side. */
export function forkRows(
  { place, ours, theirs }: Fork,
  told: { readonly ours: ApartWords['told']; readonly theirs: ApartWords['told'] },
): ForkRows {
  const own = ours.map(({ header }, index) => ({ header, told: told.ours[index] ?? UNTOLD }));
  const other = theirs.map(({ header }, index) => ({ header, told: told.theirs[index] ?? UNTOLD }));
  const at = (sides: readonly ForkSide[], n: number): ForkSide | null =>
    sides.find(({ header }) => header.n === n && header.dev === place.dev) ?? null;
  const last = Math.max(
    place.n,
    ...other.map(({ header }) => header.n),
    ...ofDevice(own).map(({ header }) => header.n),
  );
  const rows = Array.from({ length: last - place.n + 1 }, (_, index) => {
    const n = place.n + index;
    return { n, ours: at(own, n), theirs: at(other, n) };
  });
  return { rows, others: own.filter(({ header }) => header.dev !== place.dev) };

  function ofDevice(sides: readonly ForkSide[]): readonly ForkSide[] {
    return sides.filter(({ header }) => header.dev === place.dev);
  }
}

const UNTOLD: ApartWords['told'][number] = { type: null, changes: [] };
