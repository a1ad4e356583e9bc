/**
 * Cells whose values are those of the evaluation, or none. A number cell holds 15 significant digits faithfully; what has
 * more (Rp999 trillion with sen has 17) stands as text, never rounded. A formula stands only where it comes to the
 * evaluation's value; else the value itself is given.
 */
import { daysBetween } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { compareFractions, type Fraction, fractionShown } from '#core/money/fraction.ts';
import { formatRupiah, rupiahText } from '#core/money/sen.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { CellContent, CellLook } from './book.ts';
import { type Condition, nearest, type Term } from './term.ts';

/** A cell before it has its place. */
export interface Cell {
  readonly content: (sheet: string) => CellContent;
  /** What formulas that name it compute with: 0 for an empty cell, NaN for text. */
  readonly value: number;
  readonly isNumber: boolean;
  readonly look: CellLook;
}

export const YES = 'Ya';
export const NO = 'Tidak';

const AMOUNT_FORMAT = '#,##0.00';
const TEXT_FORMAT = '@';
/** `421` = Indonesian. */
export const DAY_FORMAT = '[$-421]d mmmm yyyy';

/** A day and its number in spreadsheets, which believe in a 29 February 1900: right from March 1900 on. */
const KNOWN_DAY = { date: '2000-01-01' as DateOnly, number: 36_526 };

/** Spreadsheets hold so many significant digits. */
const MOST_DIGITS = 15;

/** What rounding for show may change, exactly half a place included. */
const HALF_A_PLACE = 0.500001;

/** Beyond the 15 digits a spreadsheet shows, its own rounding noise. */
const NOISE = 1e-12;

export const EMPTY: Cell = { content: () => ({ kind: 'empty' }), value: 0, isNumber: false, look: {} };

export function text(words: string, look: CellLook = {}): Cell {
  return { content: () => ({ kind: 'text', text: words }), value: Number.NaN, isNumber: false, look };
}

/** Codes and tax numbers look like numbers and are not. */
export function code(words: string | null): Cell {
  return words === null ? EMPTY : text(words, { format: TEXT_FORMAT });
}

/** A day as a spreadsheet counts it, so that it sorts and filters as one; shown in Indonesian on any machine. */
export function day(date: DateOnly | null): Cell {
  return date === null
    ? EMPTY
    : number(KNOWN_DAY.number + daysBetween(KNOWN_DAY.date, date), { format: DAY_FORMAT, align: 'left' });
}

export function count(value: number): Cell {
  return number(value, { format: '0' });
}

/** An amount; as text where a spreadsheet cannot hold it. */
export function amount(sen: Sen | null): Cell {
  if (sen === null) return EMPTY;
  const plain = rupiahText(sen);
  if (isHeld(plain)) return number(Number(plain), { format: AMOUNT_FORMAT });
  return given(text(formatRupiah(sen).replace('Rp', ''), { format: TEXT_FORMAT, align: 'right' }));
}

/** A decimal with the places it was written with; as text where a spreadsheet cannot hold it. */
export function decimal(plain: DecimalText | null): Cell {
  if (plain === null) return EMPTY;
  const places = plain.split('.')[1]?.length ?? 0;
  if (isHeld(plain)) return number(Number(plain), { format: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}` });
  return given(text(formatDecimal(plain), { format: TEXT_FORMAT, align: 'right' }));
}

/** An amount worked out in the sheet, else given. */
export function amountFormula(term: Term, sen: Sen): Cell {
  const plain = rupiahText(sen);
  const isSame = isHeld(plain) && term.value === Number(plain);
  return isSame ? formula(term, Number(plain), { format: AMOUNT_FORMAT }) : given(amount(sen));
}

/** An amount that need not be whole sen, counted in sen. */
export function exactAmountFormula(term: Term, sen: Fraction, shown: Sen): Cell {
  const exact = { numerator: sen.numerator, denominator: sen.denominator * 100n };
  return isHeld(rupiahText(shown)) && isNear(term.value, exact)
    ? formula(term, nearest(exact), { format: AMOUNT_FORMAT })
    : given(amount(shown));
}

/** A score, share or factor, shown with so many decimals. */
export function exactFormula(term: Term, exact: Fraction, decimals: number): Cell {
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  if (isNear(term.value, exact)) return formula(term, nearest(exact), { format });
  return given(number(Number(fractionShown(exact, decimals)), { format }));
}

/** Rounded where it is read; compared nowhere. */
export function shownFormula(term: Term, shown: string, decimals: number): Cell {
  const format = `0.${'0'.repeat(decimals)}`;
  const isSame = Math.abs(term.value - Number(shown)) <= HALF_A_PLACE * 10 ** -decimals;
  return isSame ? formula(term, term.value, { format }) : given(number(Number(shown), { format }));
}

/** A whole number worked out in the sheet, else given. */
export function countFormula(term: Term, value: number): Cell {
  const look: CellLook = { format: '0', align: 'center' };
  return term.value === value ? formula(term, value, look) : given(number(value, look));
}

/** A word that depends on a condition, else given. */
export function answerFormula(
  condition: Condition,
  holds: boolean,
  [yes, no]: readonly [string, string] = [YES, NO],
): Cell {
  const result = holds ? yes : no;
  const look: CellLook = { align: 'center' };
  if (condition.holds !== holds) return given(text(result, look));
  return {
    content: (sheet) => ({ kind: 'formula', formula: `IF(${condition.write(sheet)},"${yes}","${no}")`, result }),
    value: Number.NaN,
    isNumber: false,
    look,
  };
}

/** A value only where a condition holds, else nothing; `cell` is what it is then. */
export function onlyWhere(condition: Condition, term: Term, cell: Cell): Cell {
  const isFormula = cell.isNumber && cell.look.given === undefined;
  if (condition.holds && !isFormula) return cell;
  const result = condition.holds ? cell.value : '';
  return {
    content: (sheet) => ({
      kind: 'formula',
      formula: `IF(${condition.write(sheet)},${term.write(sheet)},"")`,
      result,
    }),
    value: condition.holds ? cell.value : Number.NaN,
    isNumber: condition.holds === true,
    look: cell.look,
  };
}

/** The same cell, looking otherwise. */
export function styled(cell: Cell, look: CellLook): Cell {
  return { ...cell, look: { ...cell.look, ...look } };
}

function number(value: number, look: CellLook): Cell {
  return { content: () => ({ kind: 'number', value }), value, isNumber: true, look };
}

function formula(term: Term, result: number, look: CellLook): Cell {
  return {
    content: (sheet) => ({ kind: 'formula', formula: term.write(sheet), result }),
    value: term.value,
    isNumber: true,
    look,
  };
}

function given(cell: Cell): Cell {
  return styled(cell, { given: true });
}

/** Whether a spreadsheet holds all digits. */
function isHeld(plain: string): boolean {
  const digits = plain.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.replace(/0+$/, '').length <= MOST_DIGITS;
}

function isNear(value: number, exact: Fraction): boolean {
  if (!Number.isFinite(value)) return false;
  if (compareFractions(exact, { numerator: 0n, denominator: 1n }) === 0) return Math.abs(value) <= NOISE;
  const expected = nearest(exact);
  return Math.abs(value - expected) <= Math.abs(expected) * NOISE;
}
