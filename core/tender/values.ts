/** Tells whether a value has the canonical form its type promises; used where payloads may come from files. */
import { parseDate } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { parseInstant } from '#core/calendar/zone.ts';
import { parseDecimal } from '#core/money/decimal.ts';
import { parseRupiah } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';

/** Names every object has: as keys of a record they would be found where nothing was stored. */
const RESERVED_IDS = new Set(Object.getOwnPropertyNames(Object.prototype));
const LONGEST_ID = 200;

/** True for an amount in canonical text, also a negative one. */
export function isRupiahText(value: unknown): value is RupiahText {
  if (typeof value !== 'string') return false;
  const parsed = parseRupiah(value);
  return parsed.ok && parsed.value === value;
}

/** True for an amount in canonical text that is zero or more. */
export function isAmount(value: unknown): value is RupiahText {
  return isRupiahText(value) && !value.startsWith('-');
}

/** True for a decimal in canonical text, also a negative one. */
export function isDecimalText(value: unknown): value is DecimalText {
  if (typeof value !== 'string') return false;
  const parsed = parseDecimal(value);
  return parsed.ok && parsed.value === value;
}

/** True for a decimal in canonical text that is zero or more. */
export function isQuantity(value: unknown): value is DecimalText {
  return isDecimalText(value) && !value.startsWith('-');
}

/** True for a percentage or score: 0 to 100, both included. */
export function isPercentage(value: unknown): value is DecimalText {
  return isQuantity(value) && (/^\d{1,2}(?:\.|$)/.test(value) || value === '100');
}

/** True for a moment that exists, in the one form moments have. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false;
  const parsed = parseInstant(value);
  return parsed.ok && parsed.value === value;
}

/** True for a day that exists in the calendar. */
export function isDateOnly(value: unknown): value is DateOnly {
  return typeof value === 'string' && parseDate(value).ok;
}

/** True for text that can name something in a dossier. */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= LONGEST_ID &&
    value.trim() === value &&
    !RESERVED_IDS.has(value)
  );
}

/** True for a SHA-256 as 64 lower-case hex digits. */
export function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** True for bytes written as base64url without padding. */
export function isBase64Url(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value);
}
