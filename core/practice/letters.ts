/** The numbers of letters of the practice office: segment, tender, committee, month, year. */
import type { DateOnly } from '#core/calendar/instant.ts';

/** Months in the numbers of letters. */
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** How the committee of an agency's tender is called in numbers of letters. */
export function pokjaOf({ agency }: { readonly agency: { readonly code: string } }): string {
  return `POKJA-${agency.code.slice(2, 4)}`;
}

/** The month of a date as letters write it. */
export function romanMonth(date: DateOnly): string {
  return ROMAN[Number(date.slice(5, 7)) - 1] ?? '';
}

/** What stands in the number of a letter. */
export interface LetterFacts {
  readonly code: string;
  readonly pokja: string;
  readonly date: DateOnly;
}

/** The number of a committee's letter; `segment` tells the kind of letter. */
export function letterNumber(segment: string, { code, pokja, date }: LetterFacts): string {
  return `${segment}/${code.slice(0, -3)}/${pokja}/ULP/${romanMonth(date)}/2014`;
}
