/** Tells whether a value has the canonical form its type promises; used where payloads may come from files. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';

const RUPIAH = /^-?(?:0|[1-9]\d{0,19})\.\d{2}$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{0,19}[1-9])?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Names every object has: as keys of a record they would be found where nothing was stored. */
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);
const LONGEST_ID = 200;

/** True for an amount in canonical text, also a negative one; there is one zero. */
export function isRupiahText(value: unknown): value is RupiahText {
  return typeof value === 'string' && RUPIAH.test(value) && value !== '-0.00';
}

/** True for an amount in canonical text that is zero or more. */
export function isAmount(value: unknown): value is RupiahText {
  return isRupiahText(value) && !value.startsWith('-');
}

/** True for a decimal in canonical text, also a negative one; there is one zero. */
export function isDecimalText(value: unknown): value is DecimalText {
  return typeof value === 'string' && DECIMAL.test(value) && value !== '-0';
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
  return typeof value === 'string' && INSTANT.test(value) && isoOf(value) === value;
}

/** True for a day that exists in the calendar. */
export function isDateOnly(value: unknown): value is DateOnly {
  return typeof value === 'string' && DATE.test(value) && isoOf(`${value}T00:00:00.000Z`)?.startsWith(value) === true;
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

function isoOf(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
