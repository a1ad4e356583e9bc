/** Reads a day the way people here type it. */
import { err, ok, type Result } from '#core/shared/result.ts';
import { type NotADate, parseDate } from './day.ts';
import type { DateOnly } from './instant.ts';
import { monthName } from './names.ts';

const BY_NUMBERS = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const BY_NAME = /^(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})$/;

/**
 * Reads a typed day, day first: `5-8-2014`, `05/08/2014`, `5.8.2014`, `5 Agustus 2014`, `5 Agu 2014`; ISO too.
 *
 * Fails   `not-a-date` for anything else: a year of two digits, a day that does not exist, a month begun by fewer than
 * three letters.
 */
export function parseTypedDate(text: string): Result<DateOnly, NotADate> {
  const trimmed = text.trim();
  const numbers = BY_NUMBERS.exec(trimmed);
  if (numbers) return dateOf(trimmed, numbers[3], numbers[2], numbers[1]);
  const named = BY_NAME.exec(trimmed);
  if (named) {
    const month = monthNumber(named[2] ?? '');
    return month === null ? err({ kind: 'not-a-date', text }) : dateOf(trimmed, named[3], String(month), named[1]);
  }
  return parseDate(trimmed);
}

/** Reads a time of day, `10.42`, `10:42` or `1042`; as `HH:MM`, null for anything else. */
export function parseTypedTime(text: string): string | null {
  const match =
    /^([01]?\d|2[0-3])\s*[.:]\s*([0-5]\d)$/.exec(text.trim()) ?? /^([01]\d|2[0-3])([0-5]\d)$/.exec(text.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : null;
}

function dateOf(text: string, year = '', month = '', day = ''): Result<DateOnly, NotADate> {
  const read = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.ok ? ok(read.value) : err({ kind: 'not-a-date', text });
}

function monthNumber(name: string): number | null {
  if (name.length < 3) return null;
  for (let month = 1; month <= 12; month += 1) {
    if (monthName(month).toLowerCase().startsWith(name.toLowerCase())) return month;
  }
  return null;
}
