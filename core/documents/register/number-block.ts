/** Blocks of numbers an office gives to its devices, and what it says of numbers nobody used. */
import { z } from 'zod';
import type { DeviceId } from '#core/log/envelope.ts';

/** Numbers set aside for one holder, so that devices that do not meet never take the same. */
export interface NumberBlock {
  /** Id of the series; a kind's own name where the office made none. */
  readonly series: string;
  /** Null for a series that never begins again. */
  readonly year: number | null;
  /** First and last number, both of it. */
  readonly from: number;
  readonly to: number;
  readonly holder: BlockHolder;
}

export interface BlockHolder {
  /** As people call it: a person, a committee, a branch of the office. */
  readonly name: string;
  /** Those that take numbers from it. More than one can meet in a number while apart; none keeps it free for others. */
  readonly devices: readonly DeviceId[];
}

/** Numbers that stay unused, and why. */
export interface NotedGap {
  readonly series: string;
  readonly year: number | null;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Running numbers have up to six digits. */
const MOST = 999_999;

const running = z.int().min(1).max(MOST);
const device = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as DeviceId);

/** Parts of what says a range of numbers; that it ends after it begins is said by whoever decides. */
export const numberRangeShape = {
  series: z.string().min(1).max(100),
  year: z.int().min(1900).max(9999).nullable(),
  from: running,
  to: running,
} as const;

export const holderShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  devices: z.array(device).max(200).readonly(),
});

/** Whether a range is one: it ends at or after its first number. */
export function isRange({ from, to }: Pick<NumberRange, 'from' | 'to'>): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= MOST;
}

/** Whether two ranges of the same series and year have a number in common. */
export function overlaps(a: NumberRange, b: NumberRange): boolean {
  return isSameBook(a, b) && a.from <= b.to && b.from <= a.to;
}

/** No two blocks of a series and year begin at the same number. */
export type NumberBlockName = Pick<NumberBlock, 'series' | 'year' | 'from'>;

export type NumberRange = Pick<NumberBlock, 'series' | 'year' | 'from' | 'to'>;

/** Whether both count in the same series and year. */
export function isSameBook(a: Book, b: Book): boolean {
  return a.series === b.series && a.year === b.year;
}

/** One sequence of running numbers: a series in one year. */
export type Book = Pick<NumberBlock, 'series' | 'year'>;

/** Whether both name the same block. */
export function isSameBlock(a: NumberBlockName, b: NumberBlockName): boolean {
  return isSameBook(a, b) && a.from === b.from;
}

/** Whether both are the same numbers of the same series and year. */
export function isSameRange(a: NumberRange, b: NumberRange): boolean {
  return isSameBlock(a, b) && a.to === b.to;
}

/** The order blocks and notes are kept in: by series, year and number. */
export function byPlace(a: NumberRange, b: NumberRange): number {
  if (a.series !== b.series) return a.series < b.series ? -1 : 1;
  return (a.year ?? 0) - (b.year ?? 0) || a.from - b.from || a.to - b.to;
}
