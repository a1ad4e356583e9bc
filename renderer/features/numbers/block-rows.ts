/** The blocks of an office with how much of each is left. Pure. */
import { isSameBook, type NumberBlock } from '#core/documents/register/number-block.ts';
import type { NumberStock } from '#core/documents/register/next-number.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';

export interface BlockRow {
  readonly block: NumberBlock;
  readonly size: number;
  /** Neither used nor noted, as far as this device knows. */
  readonly left: number;
}

/** The newest year first, then in order of series and number. */
export function blockRows({ blocks, gaps }: NumberStock, register: readonly RegisteredNumber[]): readonly BlockRow[] {
  return blocks
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map((block) => {
      const taken = new Set<number>();
      const within = (running: number) => block.from <= running && running <= block.to;
      for (const { book, running } of register) {
        if (running !== null && within(running) && isSameBook(book, block)) taken.add(running);
      }
      for (const gap of gaps.filter((each) => isSameBook(each, block))) {
        for (let at = Math.max(gap.from, block.from); at <= Math.min(gap.to, block.to); at += 1) taken.add(at);
      }
      const size = block.to - block.from + 1;
      return { block, size, left: size - taken.size };
    });
}

/** The first number of the series and year that neither a block holds nor a document bears. */
export function firstFree(
  book: Pick<NumberBlock, 'series' | 'year'>,
  { blocks, gaps }: NumberStock,
  register: readonly RegisteredNumber[],
): number {
  const ends = [...blocks, ...gaps].filter((each) => isSameBook(each, book)).map(({ to }) => to);
  const used = register.filter((each) => isSameBook(each.book, book)).map(({ running }) => running ?? 0);
  return [...ends, ...used].reduce((most, each) => Math.max(most, each), 0) + 1;
}
