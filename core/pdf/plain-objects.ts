/** The objects of a PDF by their numbers, byte for byte, without reading what is in them. */
import { PDFContext, PDFDict, PDFObjectParser, PDFRef, PDFName } from '@cantoo/pdf-lib';
import { assert } from '#core/shared/assert.ts';
import { openPdf } from './finish-pdf.ts';
import { latin1 } from '#core/shared/latin1.ts';

export interface PlainObjects {
  /** What stands between `obj` and `endobj`. */
  readonly bytesOf: (number: number) => Uint8Array;
  /** An object read as the dictionary it is. */
  readonly dictOf: (number: number) => PDFDict;
  readonly root: number;
  /** Who made it; null where it does not say. */
  readonly info: number | null;
}

/**
 * Reads the table at the end of the file.
 *
 * Shapes  what Chromium prints lies there plainly: one table, no object within another. Anything else, such as what was
 * finished and packed small, is written plainly first.   Source  ISO 32000-1:2008, 7.5.4 and 7.5.5.
 */
export async function readPlainObjects(pdf: Uint8Array): Promise<PlainObjects> {
  const plain = readTable(pdf) ?? readTable(await writePlainly(pdf));
  assert(plain, 'a file written plainly has a plain table');
  return plain;
}

async function writePlainly(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await openPdf(pdf);
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** Its end is near enough the end of the file. */
const TAIL_BYTES = 64;

function readTable(pdf: Uint8Array): PlainObjects | null {
  const at = Number(/startxref\s+(\d+)/.exec(latin1(pdf.subarray(-TAIL_BYTES)))?.[1]);
  const table = Number.isNaN(at) ? null : /^xref\s+([\s\d fn]*)trailer\s*/.exec(latin1(pdf.subarray(at)));
  if (table === null) return null;
  const trailer = parseDict(pdf.subarray(at + table[0].length));
  const [root, info] = [trailer.get(PDFName.of('Root')), trailer.get(PDFName.of('Info'))];
  const isWhole = ['Prev', 'XRefStm', 'Encrypt'].every((name) => !trailer.has(PDFName.of(name)));
  if (!isWhole || !(root instanceof PDFRef)) return null;
  const starts = offsetsIn(table[1] ?? '');
  const ends = endsOf([...starts.values()], at);
  const bytesOf = (number: number): Uint8Array => {
    const start = starts.get(number);
    assert(start !== undefined, 'what is referred to is there');
    return between(pdf.subarray(start, ends.get(start)));
  };
  return {
    bytesOf,
    dictOf: (number) => parseDict(bytesOf(number)),
    root: root.objectNumber,
    info: info instanceof PDFRef ? info.objectNumber : null,
  };
}

/** Where each object begins: runs of lines, each run under the number of its first object and how many there are. */
function offsetsIn(table: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let number = 0;
  for (const [, offset, , kind] of table.matchAll(/(\d+) (\d+)(?: ([fn]))?\s*/g)) {
    if (kind === undefined) {
      number = Number(offset);
      continue;
    }
    if (kind === 'n') found.set(number, Number(offset));
    number += 1;
  }
  return found;
}

/** Each reaches to where the next begins. */
function endsOf(starts: readonly number[], last: number): ReadonlyMap<number, number> {
  const sorted = starts.toSorted((a, b) => a - b);
  return new Map(sorted.map((start, index) => [start, sorted[index + 1] ?? last]));
}

/** `12 0 obj`, at its longest. */
const HEAD_BYTES = 32;

function between(object: Uint8Array): Uint8Array {
  const head = /^\s*\d+ \d+ obj\s*/.exec(latin1(object.subarray(0, HEAD_BYTES)))?.[0].length;
  const foot = latin1(object.subarray(-HEAD_BYTES)).lastIndexOf('endobj');
  assert(head !== undefined && foot >= 0, 'an object stands between its marks');
  return object.subarray(head, Math.max(0, object.length - HEAD_BYTES) + foot);
}

function parseDict(bytes: Uint8Array): PDFDict {
  const parsed = PDFObjectParser.forBytes(bytes, PDFContext.create()).parseObject();
  assert(parsed instanceof PDFDict, 'what is asked for is a dictionary');
  return parsed;
}
