/**
 * Terms of formulas together with what a spreadsheet makes of them. Spreadsheets compute in binary floating point with 15
 * digits; the evaluation is exact. Knowing both, a book never holds a formula that shows another value than the evaluation.
 */
import { type Fraction, fractionOfDecimal, fractionShown } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import { assert } from '#core/shared/assert.ts';

/** Part of a formula. */
export interface Term {
  /** As it is written in a formula on that sheet. */
  readonly write: (sheet: string) => string;
  /** What a spreadsheet computes; NaN where it cannot, as from text. */
  readonly value: number;
  /** How loosely it holds together: 0 by itself, 1 a product, 2 a sum. */
  readonly binding: 0 | 1 | 2;
}

/** A cell another formula may name. */
export interface CellTerm extends Term {
  readonly sheet: string;
  /** From 1. */
  readonly column: number;
  readonly row: number;
  /** Counted by functions that look at numbers only. */
  readonly isNumber: boolean;
}

/** Something that holds or not. */
export interface Condition {
  readonly write: (sheet: string) => string;
  /** Null where a spreadsheet cannot tell, as from text. */
  readonly holds: boolean | null;
}

export function constant(value: number): Term {
  return { write: () => String(value), value, binding: 0 };
}

export function plus(...terms: readonly Term[]): Term {
  return {
    write: (sheet) => terms.map((term) => term.write(sheet)).join('+'),
    value: terms.reduce((sum, { value }) => sum + value, 0),
    binding: 2,
  };
}

export function minus(a: Term, b: Term): Term {
  return { write: (sheet) => `${a.write(sheet)}-${within(b, 1, sheet)}`, value: a.value - b.value, binding: 2 };
}

export function times(a: Term, b: Term): Term {
  return {
    write: (sheet) => `${within(a, 1, sheet)}*${within(b, 1, sheet)}`,
    value: a.value * b.value,
    binding: 1,
  };
}

export function over(a: Term, b: Term): Term {
  return {
    write: (sheet) => `${within(a, 1, sheet)}/${within(b, 0, sheet)}`,
    value: a.value / b.value,
    binding: 1,
  };
}

export function percentOf(a: Term, percent: Term): Term {
  return over(times(a, percent), constant(100));
}

export function power(a: Term, exponent: number): Term {
  return { write: (sheet) => `${within(a, 0, sheet)}^${exponent}`, value: a.value ** exponent, binding: 1 };
}

/** Rounded to so many places, whole sen unless said otherwise, half a place away from zero. */
export function rounded(term: Term, places = 2): Term {
  return {
    write: (sheet) => `ROUND(${term.write(sheet)},${places})`,
    value: roundedAsShown(term.value, places),
    binding: 0,
  };
}

/** Cells under each other, or beside each other. */
export function sumOf(cells: readonly CellTerm[]): Term {
  return { ...call('SUM', cells), value: cells.reduce((sum, { value }) => sum + value, 0) };
}

export function largestOf(cells: readonly CellTerm[]): Term {
  return { ...call('MAX', cells), value: Math.max(...numbersOf(cells)) };
}

export function smallestOf(cells: readonly CellTerm[]): Term {
  return { ...call('MIN', cells), value: Math.min(...numbersOf(cells)) };
}

export function averageOf(terms: readonly Term[]): Term {
  return {
    write: (sheet) => `AVERAGE(${terms.map((term) => term.write(sheet)).join(',')})`,
    value: terms.reduce((sum, { value }) => sum + value, 0) / terms.length,
    binding: 0,
  };
}

/** The middle one of the numbers, or the mean of the two middle ones. */
export function medianOf(cells: readonly CellTerm[]): Term {
  const sorted = numbersOf(cells).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return { ...call('MEDIAN', cells), value: pair.reduce((sum, value) => sum + value, 0) / pair.length };
}

/** How many of the cells say a word; `value` is how many do. */
export function countSaying(cells: readonly CellTerm[], word: string, value: number): Term {
  return { write: (sheet) => `COUNTIF(${range(cells, sheet)},"${word}")`, value, binding: 0 };
}

export function atMost(limit: number, term: Term): Term {
  return { write: (sheet) => `MIN(${limit},${term.write(sheet)})`, value: Math.min(limit, term.value), binding: 0 };
}

/** The place of a cell among cells, equal ones sharing it. */
export function rankOf(cell: CellTerm, among: readonly CellTerm[], isHigherBetter: boolean): Term {
  const better = numbersOf(among).filter((value) => (isHigherBetter ? value > cell.value : value < cell.value)).length;
  return {
    write: (sheet) => `RANK(${cell.write(sheet)},${fixedRange(among, sheet)},${isHigherBetter ? 0 : 1})`,
    value: cell.isNumber ? better + 1 : Number.NaN,
    binding: 0,
  };
}

/** How many of the cells equal to this one have more beside them. */
export function countWithMore(
  cell: CellTerm,
  among: readonly CellTerm[],
  own: CellTerm,
  beside: readonly CellTerm[],
): Term {
  const more = among.filter(
    ({ value, isNumber }, index) =>
      isNumber && value === cell.value && (beside[index]?.value ?? Number.NaN) > own.value,
  );
  return {
    write: (sheet) =>
      `SUMPRODUCT((${fixedRange(among, sheet)}=${cell.write(sheet)})*(${fixedRange(beside, sheet)}>${own.write(sheet)}))`,
    value: more.length,
    binding: 0,
  };
}

export function either(condition: Condition, yes: Term, no: Term): Term {
  return {
    write: (sheet) => `IF(${condition.write(sheet)},${yes.write(sheet)},${no.write(sheet)})`,
    value: condition.holds === null ? Number.NaN : condition.holds ? yes.value : no.value,
    binding: 0,
  };
}

export function compares(a: Term, sign: '>' | '>=' | '<', b: Term): Condition {
  const isKnown = !Number.isNaN(a.value) && !Number.isNaN(b.value);
  const holds = sign === '>' ? a.value > b.value : sign === '<' ? a.value < b.value : a.value >= b.value;
  return { write: (sheet) => `${a.write(sheet)}${sign}${b.write(sheet)}`, holds: isKnown ? holds : null };
}

export function all(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (only !== undefined && conditions.length === 1) return only;
  return {
    write: (sheet) => `AND(${conditions.map(({ write }) => write(sheet)).join(',')})`,
    holds: conditions.some(({ holds }) => holds === null) ? null : conditions.every(({ holds }) => holds === true),
  };
}

/** A cell that says that word. */
export function says(cell: CellTerm, word: string, holds: boolean): Condition {
  return { write: (sheet) => `${cell.write(sheet)}="${word}"`, holds };
}

/** `C12`, or `'Harga'!C12` seen from another sheet. */
export function addressOf({ sheet, column, row }: Pick<CellTerm, 'sheet' | 'column' | 'row'>, from: string): string {
  const address = `${columnLetters(column)}${row}`;
  // Always in quotation marks: a sheet called P1 would be a cell otherwise.
  return sheet === from ? address : `'${sheet}'!${address}`;
}

/** `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCodePoint(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

/** The number nearest to an exact value. */
export function nearest(exact: Fraction): number {
  return Number(fractionShown(exact, NEAREST_DECIMALS));
}

/** More decimals than 15 digits of any score or amount have. */
const NEAREST_DECIMALS = 20;

/** As spreadsheets round: by the 15 digits they show, not by the binary number behind them. */
function roundedAsShown(value: number, places: number): number {
  if (!Number.isFinite(value)) return Number.NaN;
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const { numerator, denominator } = fractionOfDecimal(digits as DecimalText);
  const shift = Number(exponent);
  const exact =
    shift < 0
      ? { numerator, denominator: denominator * 10n ** BigInt(-shift) }
      : { numerator: numerator * 10n ** BigInt(shift), denominator };
  return Number(fractionShown(exact, places));
}

function within(term: Term, binding: 0 | 1, sheet: string): string {
  const text = term.write(sheet);
  return term.binding > binding ? `(${text})` : text;
}

function call(name: string, cells: readonly CellTerm[]): Omit<Term, 'value'> {
  return { write: (sheet) => `${name}(${range(cells, sheet)})`, binding: 0 };
}

function range(cells: readonly CellTerm[], from: string): string {
  const [first] = cells;
  const last = cells.at(-1);
  assert(first !== undefined && last !== undefined, 'a range has cells');
  const isInLine = cells.every(
    ({ sheet, column, row }, index) =>
      sheet === first.sheet &&
      ((column === first.column && row === first.row + index) ||
        (row === first.row && column === first.column + index)),
  );
  assert(isInLine, 'a range has no gaps');
  const end = addressOf(last, last.sheet);
  return first === last ? addressOf(first, from) : `${addressOf(first, from)}:${end}`;
}

function fixedRange(cells: readonly CellTerm[], from: string): string {
  return range(cells, from).replace(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2');
}

function numbersOf(cells: readonly CellTerm[]): readonly number[] {
  return cells.filter(({ isNumber }) => isNumber).map(({ value }) => value);
}
