/** Which number comes next: from the device's own block, or after the highest one known. */
import type { DeviceId } from '#core/log/envelope.ts';
import { type Book, isSameBook, type NotedGap, type NumberBlock } from './number-block.ts';
import type { RegisteredNumber } from './number-register.ts';

export interface NumberStock {
  readonly blocks: readonly NumberBlock[];
  readonly gaps: readonly NotedGap[];
}

export type NextNumber =
  | {
      readonly kind: 'from-block';
      readonly running: number;
      readonly block: NumberBlock;
      /** Numbers the device can still take, this one among them. */
      readonly left: number;
      /** A tenth of its blocks or less is left. */
      readonly isScarce: boolean;
    }
  /** The device has no block: another office could take the same number. */
  | { readonly kind: 'after-highest'; readonly running: number }
  /** The device had blocks, and every number of them is used. */
  | { readonly kind: 'used-up'; readonly block: NumberBlock };

/** One part in so many left, and its holder is told to ask for another block. */
const SCARCE_PART = 10;

export interface NumberTaker {
  readonly dev: DeviceId;
  readonly register: readonly RegisteredNumber[];
  /** Whether a document bears the whole number that would be made; patterns of two series can make the same. */
  readonly isBorne: (running: number) => boolean;
}

/**
 * The number a device may take next in a series and year: the first after its highest in its own blocks, oldest range first, then
 * what was passed over there; without a block the first after the highest known that lies in nobody's block.
 *
 * Shapes  two devices with blocks of their own never get the same number, whatever they know of one another.
 */
export function nextNumber(
  book: Book,
  { blocks, gaps }: NumberStock,
  { dev, register, isBorne }: NumberTaker,
): NextNumber {
  const given = blocks.filter((block) => isSameBook(block, book));
  const noted = gaps.filter((gap) => isSameBook(gap, book));
  const used = new Set<number>();
  for (const each of register) if (each.running !== null && isSameBook(each.book, book)) used.add(each.running);
  const isTaken = (running: number) =>
    used.has(running) || noted.some(({ from, to }) => from <= running && running <= to) || isBorne(running);
  const own = given.filter(({ holder }) => holder.devices.includes(dev)).toSorted((a, b) => a.from - b.from);
  const [first] = own;
  if (first === undefined) return { kind: 'after-highest', running: afterHighest(given, noted, { used, isBorne }) };
  const free = own.flatMap((block) => freeIn(block, isTaken));
  const [running] = own.flatMap((block) => freeAfterHighest(block, isTaken).slice(0, 1)).concat(free);
  const block = own.find(({ from, to }) => running !== undefined && from <= running && running <= to);
  if (running === undefined || block === undefined) return { kind: 'used-up', block: own.at(-1) ?? first };
  const size = own.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return { kind: 'from-block', running, block, left: free.length, isScarce: free.length * SCARCE_PART <= size };
}

function freeIn({ from, to }: NumberBlock, isTaken: (running: number) => boolean): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((running) => !isTaken(running));
}

function freeAfterHighest({ from, to }: NumberBlock, isTaken: (running: number) => boolean): readonly number[] {
  let highest = to;
  while (highest >= from && !isTaken(highest)) highest -= 1;
  return highest < to ? [highest + 1] : [];
}

function afterHighest(
  given: readonly NumberBlock[],
  noted: readonly NotedGap[],
  { used, isBorne }: { readonly used: ReadonlySet<number>; readonly isBorne: (running: number) => boolean },
): number {
  const blockOf = (running: number) => given.find(({ from, to }) => from <= running && running <= to);
  const known = [...used, ...noted.map(({ to }) => to)].filter((running) => blockOf(running) === undefined);
  let running = known.reduce((most, each) => Math.max(most, each), 0) + 1;
  for (;;) {
    const block = blockOf(running);
    if (block !== undefined) running = block.to + 1;
    else if (isBorne(running)) running += 1;
    else return running;
  }
}
