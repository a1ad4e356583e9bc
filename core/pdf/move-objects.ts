/** Moves what belongs to the pages of one PDF into another. */
import { type PDFContext, PDFInvalidObject, type PDFRef } from '@cantoo/pdf-lib';
import { assert } from '#core/shared/assert.ts';
import type { PlainObjects } from './plain-objects.ts';
import { type Rewriting, rewriteObject } from './rewrite-object.ts';

interface Move extends Omit<Rewriting, 'numberOf' | 'box'> {
  /** What stays behind, by its number, and what stands for it. */
  readonly standIns: ReadonlyMap<number, PDFRef>;
  /** From which all that moves can be reached. */
  readonly starts: readonly number[];
  /** The box of each page, by its number. */
  readonly sheets: ReadonlyMap<number, readonly number[]>;
}

export interface Moved {
  readonly refOf: (number: number) => PDFRef;
  /** The tags with names, each with its own. */
  readonly named: readonly { readonly name: string; readonly ref: PDFRef }[];
}

/** Moves everything that can be reached from the starts without passing through what stays behind. */
export function moveObjects(source: PlainObjects, context: PDFContext, move: Move): Moved {
  const refs = new Map(move.standIns);
  const open: number[] = [];
  const refOf = (number: number): PDFRef => {
    const known = refs.get(number);
    if (known !== undefined) return known;
    const ref = context.nextRef();
    refs.set(number, ref);
    open.push(number);
    return ref;
  };
  for (const start of move.starts) refOf(start);
  const named: Moved['named'][number][] = [];
  const numberOf = (number: number): number => refOf(number).objectNumber;
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const box = move.sheets.get(number) ?? null;
    const { bytes, name } = rewriteObject(source.bytesOf(number), { ...move, numberOf, box });
    const ref = refOf(number);
    // Written as it is: the library's word for what it has not read.
    context.assign(ref, PDFInvalidObject.of(bytes));
    if (name !== null) named.push({ name, ref });
  }
  return {
    named,
    refOf: (number) => {
      const ref = refs.get(number);
      assert(ref, 'what is asked for has moved');
      return ref;
    },
  };
}
