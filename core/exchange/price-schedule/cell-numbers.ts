/** Quantities and amounts from cells: numbers, and numbers written as text in the Indonesian or the English way. */
import { decimalFromNumber, parseDecimal, parseDecimalInput } from '#core/money/decimal.ts';
import { parseRupiah, parseRupiahInput } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { Cell } from './sheet.ts';

/** How text writes numbers: `1.234,50` or `1,234.50`. */
export type NumberStyle = 'indonesian' | 'english';

/** What was odd about a number; those of `CellNumberFault` could not be read. */
export type CellNumberNote = 'text-number' | 'rounded-to-sen' | 'float-noise' | 'merged';
export type CellNumberFault =
  | 'error-cell'
  | 'date'
  | 'scientific'
  | 'ambiguous'
  | 'not-a-number'
  | 'formula-without-result';

/** A cell read as a number; value null and fault null where it is empty. */
export interface CellNumber<Text> {
  readonly value: Text | null;
  readonly fault: CellNumberFault | null;
  readonly notes: readonly CellNumberNote[];
}

/** A spreadsheet computes with 15 significant digits; what stands behind them is noise. */
const SPREADSHEET_DIGITS = 15;

/** Reads a quantity. */
export function readQuantity(cell: Cell, style: NumberStyle): CellNumber<DecimalText> {
  return readNumber(cell, style, (text) => {
    const read = parseDecimal(text);
    return read.ok ? { value: read.value } : null;
  });
}

/** Reads an amount; what is finer than a sen is rounded half away from zero, with a note. */
export function readAmount(cell: Cell, style: NumberStyle): CellNumber<RupiahText> {
  return readNumber(cell, style, (text) => {
    const exact = parseRupiah(text);
    if (exact.ok) return { value: exact.value };
    const rounded = exact.error.fault === 'too-many-decimals' ? roundToSen(text) : null;
    return rounded === null ? null : { value: rounded, note: 'rounded-to-sen' };
  });
}

/** Proposes how text numbers of these cells are written, by the marks only one way uses. */
export function proposeNumberStyle(cells: Iterable<Cell>): NumberStyle {
  let indonesian = 0;
  let english = 0;
  for (const { kind, text } of cells) {
    if (kind !== 'text') continue;
    const bare = text.replace(/^\s*(?:Rp|IDR)\.?\s*/i, '').trim();
    if (/^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d+,\d{1,2}$/.test(bare)) indonesian++;
    else if (/^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(bare)) english++;
  }
  return english > indonesian ? 'english' : 'indonesian';
}

type PlainReading<Text> = (text: string) => { readonly value: Text; readonly note?: CellNumberNote } | null;

function readNumber<Text>(cell: Cell, style: NumberStyle, readPlain: PlainReading<Text>): CellNumber<Text> {
  switch (cell.kind) {
    case 'empty':
      if (cell.formula) return faulty('formula-without-result');
      return { value: null, fault: null, notes: cell.merged ? ['merged'] : [] };
    case 'error':
      return faulty('error-cell');
    case 'date':
      return faulty('date');
    case 'boolean':
      return faulty('not-a-number');
    case 'number':
      return fromNumber(cell.number ?? Number.NaN, readPlain);
    case 'text':
      return fromText(cell.text, style, readPlain);
  }
}

function fromNumber<Text>(number: number, readPlain: PlainReading<Text>): CellNumber<Text> {
  const exact = decimalFromNumber(number);
  if (exact.ok) return plain(readPlain(exact.value), []);
  if (!Number.isFinite(number)) return faulty('not-a-number');
  const clean = decimalFromNumber(Number(number.toPrecision(SPREADSHEET_DIGITS)));
  if (clean.ok) return plain(readPlain(clean.value), ['float-noise']);
  // So small that its text has an exponent: nothing, in any measure of a price schedule.
  return Math.abs(number) < 1e-6 ? plain(readPlain('0'), ['float-noise']) : faulty('not-a-number');
}

function fromText<Text>(text: string, style: NumberStyle, readPlain: PlainReading<Text>): CellNumber<Text> {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]+$/.test(trimmed)) return { value: null, fault: null, notes: [] };
  if (/^-?\d+(?:[.,]\d+)?[eE][+-]?\d+$/.test(trimmed)) return faulty('scientific');
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?/i.test(trimmed)) return faulty('error-cell');
  const read = style === 'english' ? fromEnglish(trimmed) : fromIndonesian(trimmed);
  return read.ok ? plain(readPlain(read.text), ['text-number']) : faulty(read.fault);
}

type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'ambiguous' | 'not-a-number' };

function fromIndonesian(text: string): TextReading {
  const bare = text.replace(/^(-?)\s*(?:Rp|IDR)\.?\s*/i, '$1').replace(/,(?:-{1,2}|–|=)$/, '');
  const read = parseDecimalInput(bare);
  if (read.ok) return { ok: true, text: read.value };
  const asMoney = parseRupiahInput(text);
  if (asMoney.ok) return { ok: true, text: asMoney.value };
  const unclear = read.error.fault === 'ambiguous' || read.error.fault === 'grouping';
  return { ok: false, fault: unclear ? 'ambiguous' : 'not-a-number' };
}

function fromEnglish(text: string): TextReading {
  const bare = text.replace(/^(-?)\s*(?:Rp|IDR)\.?\s*/i, '$1');
  // Thousands only in groups of three: `1,5` in such a file is a comma somebody typed.
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(bare)) {
    return { ok: false, fault: /^[-\d.,]+$/.test(bare) ? 'ambiguous' : 'not-a-number' };
  }
  const read = parseDecimal(bare.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1'));
  return read.ok ? { ok: true, text: read.value } : { ok: false, fault: 'not-a-number' };
}

function plain<Text>(
  read: { readonly value: Text; readonly note?: CellNumberNote } | null,
  notes: readonly CellNumberNote[],
): CellNumber<Text> {
  if (read === null) return faulty('not-a-number');
  return { value: read.value, fault: null, notes: read.note === undefined ? notes : [...notes, read.note] };
}

function faulty(fault: CellNumberFault): { readonly value: null; readonly fault: CellNumberFault; readonly notes: [] } {
  return { value: null, fault, notes: [] };
}

function roundToSen(text: string): RupiahText | null {
  const match = /^(-?)(\d+)\.(\d{2})(\d)\d*$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', sen = '', next = ''] = match;
  const total = BigInt(whole + sen) + (next >= '5' ? 1n : 0n);
  const digits = String(total).padStart(3, '0');
  const read = parseRupiah(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
  return read.ok ? read.value : null;
}
