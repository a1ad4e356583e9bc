/** How an office numbers its documents: `{nomor}/BAHP/POKJA/{bulan}/{tahun}`. */
import { dayPartsOf } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';

/**
 * What a pattern may name: the running number, the month in Roman numerals or two digits, the year, the code of the tender,
 * the archive class and the unit that writes.
 */
const PLACES = ['{nomor}', '{bulan}', '{bulan-angka}', '{tahun}', '{kode}', '{klasifikasi}', '{unit}'] as const;

/** Of these, what only a date tells. */
const DATED = ['{bulan}', '{bulan-angka}', '{tahun}'] as const;

const MOST_LETTERS = 120;

/** One place in a pattern. */
const PLACE = /\{[a-z-]+\}/g;

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

/** Segments that are the same in many numbers of an office; null = not set. */
export interface NumberSegments {
  /** Archive class (kode klasifikasi), `000.3.3`. */
  readonly classification: string | null;
  /** Code of the unit that writes, `UKPBJ`. */
  readonly unit: string | null;
}

/** What a number is made of beside its running number. */
export interface NumberParts extends NumberSegments {
  /** The date of the document; null = not known yet. */
  readonly date: DateOnly | null;
  /** Of the tender. */
  readonly code: string;
}

/** What a pattern asks for and nobody has said yet; null where nothing lacks. */
export function lackingFor(pattern: string, { date, classification, unit }: NumberParts): 'date' | 'segment' | null {
  if (classification === null && pattern.includes('{klasifikasi}')) return 'segment';
  if (unit === null && pattern.includes('{unit}')) return 'segment';
  return date === null && DATED.some((place) => pattern.includes(place)) ? 'date' : null;
}

/** The whole number; null where the pattern is none, or names what is not known: a date, an archive class, a unit. */
export function numberByPattern(
  pattern: string,
  { running, ...parts }: NumberParts & { readonly running: string },
): string | null {
  const around = isNumberPattern(pattern) ? aroundRunning(pattern, parts) : null;
  return around === null ? null : `${around.head}${running.trim()}${around.tail}`;
}

/** What a number says of itself. */
export interface NumberReading {
  readonly running: number;
  /** As it stands in the number; null where the pattern names none. */
  readonly year: number | null;
}

/**
 * Reads the running number back out of a whole one; null where that pattern did not make it. What is known is looked for as
 * it is; a number of another month, class or unit than now is read by the shape of its pattern.
 */
export function readNumber(pattern: string, number: string, parts: NumberParts): NumberReading | null {
  return numberReader(pattern)(number, parts);
}

/** The same for many numbers of one pattern. */
export function numberReader(pattern: string): (number: string, parts: NumberParts) => NumberReading | null {
  if (!isNumberPattern(pattern)) return () => null;
  let shape: { readonly code: string; readonly expression: RegExp } | null = null;
  return (number, parts) => {
    const text = number.trim();
    const exact = readExactly(pattern, text, parts);
    if (exact !== null) return exact;
    const { code } = parts;
    if (shape === null || (shape.code !== code && pattern.includes('{kode}'))) {
      shape = { code, expression: shapeOf(pattern, code) };
    }
    return readByShape(shape.expression, text);
  };
}

function aroundRunning(pattern: string, parts: NumberParts): { readonly head: string; readonly tail: string } | null {
  if (lackingFor(pattern, parts) !== null) return null;
  const { date, code, classification, unit } = parts;
  const { year, month } = date === null ? { year: 0, month: 1 } : dayPartsOf(date);
  const said: Readonly<Record<string, string>> = {
    '{bulan}': MONTHS[month - 1] ?? '',
    '{bulan-angka}': String(month).padStart(2, '0'),
    '{tahun}': String(year),
    '{kode}': code,
    '{klasifikasi}': classification ?? '',
    '{unit}': unit ?? '',
  };
  const [head = '', tail = ''] = pattern
    .split('{nomor}')
    .map((side) => side.replace(PLACE, (place) => said[place] ?? place));
  return { head, tail };
}

function readExactly(pattern: string, text: string, parts: NumberParts): NumberReading | null {
  const around = aroundRunning(pattern, parts);
  if (around === null || !text.startsWith(around.head) || !text.endsWith(around.tail)) return null;
  const running = text.slice(around.head.length, text.length - around.tail.length);
  if (!isRunningNumber(running) || running !== running.trim()) return null;
  const isDated = parts.date !== null && pattern.includes('{tahun}');
  return { running: Number(running), year: isDated ? dayPartsOf(parts.date).year : null };
}

/** Longer numerals first: `XII` must not be read as `X`. */
const NUMERALS = MONTHS.toSorted((a, b) => b.length - a.length).join('|');

function shapeOf(pattern: string, code: string): RegExp {
  const shapes: Readonly<Record<string, string>> = {
    '{nomor}': String.raw`(?<running>\d{1,6})`,
    '{bulan}': `(?:${NUMERALS})`,
    '{bulan-angka}': String.raw`(?:0[1-9]|1[0-2])`,
    '{kode}': escaped(code),
    '{klasifikasi}': '.*?',
    '{unit}': '.*?',
  };
  let isYearRead = false;
  const source = pattern
    .split(/(\{[a-z-]+\})/)
    .map((piece) => {
      if (piece !== '{tahun}') return shapes[piece] ?? escaped(piece);
      const shape = isYearRead ? String.raw`\k<year>` : String.raw`(?<year>\d{4})`;
      isYearRead = true;
      return shape;
    })
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

function readByShape(expression: RegExp, text: string): NumberReading | null {
  const found = expression.exec(text)?.groups;
  if (found?.['running'] === undefined) return null;
  return { running: Number(found['running']), year: found['year'] === undefined ? null : Number(found['year']) };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
