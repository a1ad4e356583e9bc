/** Rupiah: text at the borders, whole sen for computing, Indonesian notation for people. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import {
  groupThousands,
  type NumberDigits,
  type NumberTextFault,
  readPlainNumber,
  readTypedNumber,
  withPlainSpaces,
} from './number-text.ts';
import type { RupiahText, Sen } from './text.ts';

/** Text that is no amount of rupiah, with what is wrong about it. */
export interface NotAnAmount {
  readonly kind: 'not-an-amount';
  readonly text: string;
  readonly fault: NumberTextFault | 'inexact';
}

/** Nothing; where sums begin. */
export const ZERO_SEN: Sen = 0n as Sen;

/** From here on (2^46) neighbouring doubles are more than half a sen apart, so a sen may have been lost on the way. */
const FIRST_INEXACT_RUPIAH = 70_368_744_177_664;

/** A canonical text this long holds at most 15 digits: exact in a double. */
const MAX_EXACT_LENGTH = 16;

const POINT = 46;
const ZERO = 48;

/**
 * Reads an amount as programs write it: `932988426`, `999995334.78`, `-5.5`; at most two decimals.
 *
 * Fails   `not-an-amount` for grouping, exponents, spaces, leading zeros, a third decimal.
 */
export function parseRupiah(text: string): Result<RupiahText, NotAnAmount> {
  return amountOf(text, readPlainNumber(text));
}

/**
 * Takes an amount from a JSON number without losing a sen: its shortest decimal text is the amount.
 *
 * Fails   `inexact` from 2^46 rupiah (about 70 trillion) up, where a double no longer tells every sen apart;
 *         `too-many-decimals` for a third decimal; `not-digits` for NaN and infinities.
 */
export function rupiahFromNumber(amount: number): Result<RupiahText, NotAnAmount> {
  const text = String(amount);
  if (!Number.isFinite(amount)) return err({ kind: 'not-an-amount', text, fault: 'not-digits' });
  if (Math.abs(amount) >= FIRST_INEXACT_RUPIAH) return err({ kind: 'not-an-amount', text, fault: 'inexact' });
  // Only numbers below a millionth have an exponent here.
  if (text.includes('e')) return err({ kind: 'not-an-amount', text, fault: 'too-many-decimals' });
  return parseRupiah(text);
}

/**
 * Reads an amount as a person types it: `1.234.567,89`, `Rp 1.234.567`, `1234567,5`, `Rp1.000.000,-`.
 *
 * Fails   `ambiguous` for a point used as a decimal comma (`1.5`, `1234.56`) and for English grouping; see
 *         `readTypedNumber`.
 */
export function parseRupiahInput(text: string): Result<RupiahText, NotAnAmount> {
  const bare = withPlainSpaces(text)
    .trim()
    .replace(/^([-\u2212]?) ?(?:rp|idr)\.? ?/i, '$1')
    .replace(/,(?:-{1,2}|\u2013|=)$/, '');
  return amountOf(text, readTypedNumber(bare));
}

/** Whole sen of an amount. Fast for ordinary amounts: about 15 digits in one pass. */
export function senOf(amount: RupiahText): Sen {
  if (amount.length > MAX_EXACT_LENGTH) return BigInt(amount.slice(0, -3) + amount.slice(-2)) as Sen;
  return BigInt(smallSenOf(amount)) as Sen;
}

/**
 * Whole sen of an amount as a JavaScript integer, for texts of at most 16 characters; `NaN` for longer ones, which need
 * `senOf`. Integers only: the digits are collected without the point.
 */
export function smallSenOf(amount: RupiahText): number {
  const { length } = amount;
  if (length > MAX_EXACT_LENGTH) return Number.NaN;
  const negative = amount.charCodeAt(0) === 45;
  let sen = 0;
  let strayed = amount.charCodeAt(length - 3) !== POINT;
  for (let at = negative ? 1 : 0; at < length; at++) {
    const digit = amount.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) sen = sen * 10 + digit;
    else if (at !== length - 3) strayed = true;
  }
  // Not through `assert` with a ready message: this runs once a line, 300,000 times a season.
  if (strayed) assert(false, `not canonical rupiah: ${amount}`);
  return negative ? -sen : sen;
}

/** Canonical text of an amount: `93298842600n` → `932988426.00`. */
export function rupiahText(sen: Sen): RupiahText {
  const digits = String(sen < 0n ? -sen : sen).padStart(3, '0');
  return `${sen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as RupiahText;
}

/** The sum of two amounts, exact at any size. */
export function addSen(a: Sen, b: Sen): Sen {
  return (a + b) as Sen;
}

/** How one amount stands to another: -1 less, 0 equal, 1 more. */
export function compareSen(a: Sen, b: Sen): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Amount for people, always with sen: `Rp1.274.895.526,14`, `-Rp5,00`. */
export function formatRupiah(amount: RupiahText | Sen): string {
  const { sign, whole, sen } = partsOf(amount);
  return `${sign}Rp${groupThousands(whole)},${sen}`;
}

/** Amount for narrow columns: no `Rp`, sen left out only when zero: `1.274.895.526,14`, `900.000.000`. */
export function formatRupiahShort(amount: RupiahText | Sen): string {
  const { sign, whole, sen } = partsOf(amount);
  return `${sign}${groupThousands(whole)}${sen === '00' ? '' : `,${sen}`}`;
}

function partsOf(amount: RupiahText | Sen): { sign: string; whole: string; sen: string } {
  const text = typeof amount === 'bigint' ? rupiahText(amount) : amount;
  const sign = text.startsWith('-') ? '-' : '';
  return { sign, whole: text.slice(sign.length, -3), sen: text.slice(-2) };
}

function amountOf(text: string, read: Result<NumberDigits, NumberTextFault>): Result<RupiahText, NotAnAmount> {
  if (!read.ok) return err({ kind: 'not-an-amount', text, fault: read.error });
  const { negative, whole, fraction } = read.value;
  if (fraction.length > 2) return err({ kind: 'not-an-amount', text, fault: 'too-many-decimals' });
  const unsigned = `${whole}.${fraction.padEnd(2, '0')}`;
  return ok((negative && unsigned !== '0.00' ? `-${unsigned}` : unsigned) as RupiahText);
}
