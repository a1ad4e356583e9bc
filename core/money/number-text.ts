/** Reading numbers written by programs (`1234.5`) and by people in Indonesia (`1.234,5`) into their digits. */
import { err, ok, type Result } from '#core/shared/result.ts';

/** A number taken apart: no leading zeros in `whole`, `fraction` as written. */
export interface NumberDigits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Why text was not taken as a number: `ambiguous` a point or comma that could mean two things, `grouping` thousands
 * that are not groups of three, `leading-zero` looks like a code, `too-long` more than 18 digits before the comma.
 */
export type NumberTextFault =
  | 'empty'
  | 'not-digits'
  | 'ambiguous'
  | 'grouping'
  | 'leading-zero'
  | 'too-long'
  | 'too-many-decimals';

/** No sum of public money has more digits than this; longer runs of digits are codes in the wrong column. */
const MAX_WHOLE_DIGITS = 18;

const DIGITS = /^\d+$/;
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads a plain decimal as programs write it: `-?digits[.digits]`, no grouping, no exponent, no spaces. */
export function readPlainNumber(text: string): Result<NumberDigits, NumberTextFault> {
  if (text === '') return err('empty');
  const match = PLAIN.exec(text);
  if (match === null) return err('not-digits');
  const [, sign, whole = '', fraction = ''] = match;
  return checkedDigits(sign === '-', whole, fraction);
}

/**
 * Reads a number as people in Indonesia type it: points (or single spaces) between thousands, a comma before decimals.
 *
 * A point is only ever a thousands separator: `1.234` is 1234, and `1.5` or `1234.56` are `ambiguous`, because taking a
 * point for a comma is wrong by a factor of a hundred or a thousand. Likewise `1,234` and `1,234.56`. Spaces around the
 * number do not matter, non-breaking ones included.
 */
export function readTypedNumber(text: string): Result<NumberDigits, NumberTextFault> {
  const trimmed = withPlainSpaces(text).trim();
  if (trimmed === '') return err('empty');
  const sign = /^[-\u2212] ?/.exec(trimmed)?.[0] ?? '';
  const [grouped = '', fraction, ...more] = trimmed.slice(sign.length).split(',');
  if (!/^[\d. ]+$/.test(grouped) || (fraction !== undefined && !/^[\d.]*$/.test(fraction))) return err('not-digits');
  if (more.length > 0 || fraction?.includes('.')) return err('ambiguous');
  if (fraction === '') return err('not-digits');
  const whole = withoutGrouping(grouped);
  if (!whole.ok) return whole;
  // `1,234` is one and a bit here and a thousand in English; with grouping before it the comma is certain.
  if (fraction?.length === 3 && DIGITS.test(grouped) && grouped.length <= 3 && grouped !== '0') return err('ambiguous');
  return checkedDigits(sign !== '', whole.value, fraction ?? '');
}

/** Replaces every kind of space (non-breaking, narrow, thin) by the plain one. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** Puts points between thousands: `1274895526` → `1.274.895.526`. */
export function groupThousands(whole: string): string {
  let grouped = whole.slice(0, whole.length % 3);
  for (let at = whole.length % 3; at < whole.length; at += 3) {
    grouped += (grouped === '' ? '' : '.') + whole.slice(at, at + 3);
  }
  return grouped;
}

function withoutGrouping(grouped: string): Result<string, NumberTextFault> {
  if (DIGITS.test(grouped)) return ok(grouped);
  const separators = new Set(grouped.replace(/\d/g, ''));
  if (separators.size > 1) return err('grouping');
  const groups = grouped.split(/[. ]/);
  const [first = '', ...rest] = groups;
  const grouping = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
  if (grouping) return ok(groups.join(''));
  return err(groups.length === 2 && separators.has('.') ? 'ambiguous' : 'grouping');
}

function checkedDigits(negative: boolean, whole: string, fraction: string): Result<NumberDigits, NumberTextFault> {
  if (whole.length > 1 && whole.startsWith('0')) return err('leading-zero');
  if (whole.length > MAX_WHOLE_DIGITS) return err('too-long');
  return ok({ negative, whole, fraction });
}
