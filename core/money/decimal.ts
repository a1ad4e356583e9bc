/** Plain decimals (volumes, weights, percentages) and their exact products with money. */
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import {
  groupThousands,
  type NumberDigits,
  type NumberTextFault,
  readPlainNumber,
  readTypedNumber,
} from './number-text.ts';
import { senOf, smallSenOf } from './sen.ts';
import type { DecimalText, RupiahText, Sen } from './text.ts';

/** Text that is no decimal, with what is wrong about it. */
export interface NotADecimal {
  readonly kind: 'not-a-decimal';
  readonly text: string;
  readonly fault: NumberTextFault | 'inexact';
}

/** A decimal as whole digits over a power of ten: value = digits / 10^scale. */
export interface DecimalParts {
  readonly digits: bigint;
  readonly scale: number;
}

/** More decimals than any measured quantity has; keeps products bounded. */
const MAX_DECIMALS = 30;

/** Spreadsheets and doubles hold 15 significant digits faithfully; more are the rounding noise of a computation. */
const MAX_EXACT_DIGITS = 15;

/** Powers of ten a double holds next to at most 15 digits. */
const POWERS_OF_TEN = Array.from({ length: MAX_EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

const POINT = 46;
const ZERO = 48;

/**
 * Reads a decimal as programs write it: `12.50` becomes `12.5`.
 *
 * Fails   `not-a-decimal` for grouping, exponents, spaces, leading zeros, more than 30 decimals.
 */
export function parseDecimal(text: string): Result<DecimalText, NotADecimal> {
  return decimalOf(text, readPlainNumber(text));
}

/**
 * Reads a decimal as a person types it: `1.234,5`, `0,333`. A point is a thousands separator, never a comma.
 *
 * Fails   `ambiguous` for `1.5` and for `1,234` (a thousand, or one and a bit?).
 */
export function parseDecimalInput(text: string): Result<DecimalText, NotADecimal> {
  return decimalOf(text, readTypedNumber(text));
}

/**
 * Takes a decimal from a number cell or JSON number: its shortest decimal text is the value.
 *
 * Fails   `inexact` beyond 15 significant digits (`0.1 + 0.2`), exponents included.
 */
export function decimalFromNumber(value: number): Result<DecimalText, NotADecimal> {
  const text = String(value);
  if (!Number.isFinite(value)) return err({ kind: 'not-a-decimal', text, fault: 'not-digits' });
  const significant = text.replace(/^-?0*\.?0*|\./g, '').length;
  if (text.includes('e') || significant > MAX_EXACT_DIGITS)
    return err({ kind: 'not-a-decimal', text, fault: 'inexact' });
  return parseDecimal(text);
}

/** Decimal for people: `1234.5` → `1.234,5`; decimals are kept as they are. */
export function formatDecimal(text: DecimalText): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction] = text.slice(sign.length).split('.');
  return sign + groupThousands(whole) + (fraction === undefined ? '' : `,${fraction}`);
}

/** Digits and scale of a decimal, for exact computing. */
export function decimalParts(text: DecimalText): DecimalParts {
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/**
 * Volume times unit price, exact, then rounded once to whole sen; half a sen goes away from zero.
 *
 * Ordinary lines stay in integers a double holds exactly (checked); everything else goes through bigint.
 * Source  No rule found for the rounding of line totals (DOMAIN §9); half up is ours.
 */
export function multiplyRounded(volume: DecimalText, unitPrice: RupiahText): Sen {
  const quick = multiplySmall(volume, unitPrice);
  if (quick !== null) return BigInt(quick) as Sen;
  const { digits, scale } = decimalParts(volume);
  return divideHalfUp(digits * senOf(unitPrice), 10n ** BigInt(scale)) as Sen;
}

/** A percentage of an amount, exact, then rounded once to whole sen; half a sen goes away from zero. */
export function percentOfRounded(amount: Sen, percent: DecimalText): Sen {
  const { digits, scale } = decimalParts(percent);
  return divideHalfUp(amount * digits, 10n ** BigInt(scale + 2)) as Sen;
}

/** How an amount stands to a percentage of another, exactly, without rounding: -1 below, 0 at it, 1 above. */
export function compareToPercent(amount: Sen, percent: DecimalText, of: Sen): -1 | 0 | 1 {
  const { digits, scale } = decimalParts(percent);
  const left = amount * 10n ** BigInt(scale + 2);
  const right = of * digits;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether an amount is strictly below a percentage of another: exactly 80 % is not below 80 %. */
export function isBelowPercent(amount: Sen, percent: DecimalText, of: Sen): boolean {
  return compareToPercent(amount, percent, of) < 0;
}

/** Whether an amount is strictly above a percentage of another: exactly 110 % is not above 110 %. */
export function isAbovePercent(amount: Sen, percent: DecimalText, of: Sen): boolean {
  return compareToPercent(amount, percent, of) > 0;
}

/**
 * An amount as a percentage of another with that many decimals, rounded half up; for display only, never to decide.
 *
 * `of` is not zero: the caller knows whether there is anything to compare with.
 */
export function ratioPercentText(amount: Sen, of: Sen, decimals: number): string {
  assert(of !== 0n, 'a ratio needs something to compare with');
  const scaled = divideHalfUp(amount * 10n ** BigInt(decimals + 2), of);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (scaled < 0n ? '-' : '') + (decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`);
}

/** The product in whole sen when every step fits a double exactly, else null. Integers only. */
function multiplySmall(volume: DecimalText, unitPrice: RupiahText): number | null {
  const { length } = volume;
  if (length > MAX_EXACT_DIGITS || volume.charCodeAt(0) === 45) return null;
  let digits = 0;
  let scale = 0;
  for (let at = 0; at < length; at++) {
    const code = volume.charCodeAt(at);
    if (code === POINT) scale = length - at - 1;
    else digits = digits * 10 + (code - ZERO);
  }
  const product = digits * smallSenOf(unitPrice);
  // NaN (a long price) fails this test too; so does a negative price, which takes the exact road below.
  if (!(product >= 0 && product <= Number.MAX_SAFE_INTEGER)) return null;
  if (scale === 0) return product;
  const power = POWERS_OF_TEN[scale] ?? Number.NaN;
  const rest = product % power;
  const floor = (product - rest) / power;
  return 2 * rest >= power ? floor + 1 : floor;
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor < 0n) return divideHalfUp(-dividend, -divisor);
  if (dividend < 0n) return -divideHalfUp(-dividend, divisor);
  return (2n * dividend + divisor) / (2n * divisor);
}

function decimalOf(text: string, read: Result<NumberDigits, NumberTextFault>): Result<DecimalText, NotADecimal> {
  if (!read.ok) return err({ kind: 'not-a-decimal', text, fault: read.error });
  const { negative, whole } = read.value;
  const fraction = read.value.fraction.replace(/0+$/, '');
  if (fraction.length > MAX_DECIMALS) return err({ kind: 'not-a-decimal', text, fault: 'too-many-decimals' });
  const unsigned = fraction === '' ? whole : `${whole}.${fraction}`;
  return ok((negative && unsigned !== '0' ? `-${unsigned}` : unsigned) as DecimalText);
}
