/** How an office numbers its documents: `{nomor}/BAHP/POKJA/{bulan}/{tahun}`. */
import { dayPartsOf } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';

/** What a pattern may name: the running number, the month in Roman numerals or two digits, the year, the code of the tender. */
const PLACES = ['{nomor}', '{bulan}', '{bulan-angka}', '{tahun}', '{kode}'] as const;

/** Of these, what only a date tells. */
const DATED = ['{bulan}', '{bulan-angka}', '{tahun}'] as const;

const MOST_LETTERS = 120;

const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** True for one line with the running number once, and nothing in braces that is not known. */
export function isNumberPattern(pattern: string): boolean {
  if (pattern.length > MOST_LETTERS || /[\n\r]/.test(pattern) || pattern.split('{nomor}').length !== 2) return false;
  const rest = PLACES.reduce((text, place) => text.replaceAll(place, ''), pattern);
  return !/[{}]/.test(rest);
}

/** True for what is a running number alone, `012`, which a pattern makes whole. */
export function isRunningNumber(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim());
}

interface Numbered {
  readonly running: string;
  /** The date of the document; null = not known yet. */
  readonly date: DateOnly | null;
  readonly code: string;
}

/** The whole number; null where the pattern is none, or names a month or year of a document without a date. */
export function numberByPattern(pattern: string, { running, date, code }: Numbered): string | null {
  if (!isNumberPattern(pattern)) return null;
  const isDated = DATED.some((place) => pattern.includes(place));
  if (date === null && isDated) return null;
  const { year, month } = date === null ? { year: 0, month: 1 } : dayPartsOf(date);
  return pattern
    .replaceAll('{bulan}', MONTHS[month - 1] ?? '')
    .replaceAll('{bulan-angka}', String(month).padStart(2, '0'))
    .replaceAll('{tahun}', String(year))
    .replaceAll('{kode}', () => code)
    .replaceAll('{nomor}', () => running.trim());
}
