/** What looks wrong in a document about to go out, though nothing is missing: told, never forbidden. */
import { weekdayOf } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { type DocumentKey, type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import { documentsOf } from '../catalogue.ts';
import { detailsOf, type DocumentInput } from '../draft.ts';
import { spellingOf } from '#core/tender/number-spelling.ts';
import { isRunningNumber, numberByPattern, readNumber } from '../numbering.ts';
import { partsOf } from '../register/number-series.ts';

export type Oddity =
  | { readonly kind: 'date-in-future'; readonly date: DateOnly }
  | { readonly kind: 'day-off'; readonly date: DateOnly }
  /** Dated before a document it rests upon. */
  | { readonly kind: 'before-its-basis'; readonly basis: DocumentKind; readonly date: DateOnly }
  /** Not as the office numbers documents of this kind; `example` is how it would look. */
  | { readonly kind: 'number-not-by-pattern'; readonly example: string }
  /** A running number alone, which waits to be made whole. */
  | { readonly kind: 'number-not-whole' };

/** Each of these rests upon the ones before it. */
const IN_TURN: readonly DocumentKind[] = [
  'bapp',
  'ba-koreksi',
  'baep',
  'bahp',
  'penetapan',
  'pengumuman',
  'nota-dinas',
  'sppbj',
];

const SATURDAY = 6;

/** In the order a person would mend them. */
export function odditiesOf(key: DocumentKey, input: DocumentInput): readonly Oddity[] {
  const { date, number } = detailsOf(input.dossier, key);
  return [...numberOddities(key, number, input), ...(date === null ? [] : dateOddities(key, date, input))];
}

function numberOddities(key: DocumentKey, number: string | null, input: DocumentInput): readonly Oddity[] {
  if (number === null) return [];
  if (isRunningNumber(number)) return [{ kind: 'number-not-whole' }];
  const pattern = input.office.numbering[refOf(key).kind];
  if (pattern === undefined) return [];
  const { date } = detailsOf(input.dossier, key);
  const parts = partsOf(refOf(key).kind, { date, code: input.dossier.notice.code }, input.office);
  const example = numberByPattern(pattern, { ...parts, running: '012' });
  if (example === null) return [];
  // A number of another month or class is read as well, but is not what the pattern makes of it on this day.
  const running = readNumber(pattern, number, parts)?.running;
  const made = running === undefined ? null : numberByPattern(pattern, { ...parts, running: String(running) });
  return spellingOf(made) === spellingOf(number) ? [] : [{ kind: 'number-not-by-pattern', example }];
}

function dateOddities(key: DocumentKey, date: DateOnly, input: DocumentInput): readonly Oddity[] {
  const { kind } = refOf(key);
  const turn = IN_TURN.indexOf(kind);
  const bases = turn < 0 ? [] : IN_TURN.slice(0, turn).filter((basis) => documentsOf(input.dossier).includes(basis));
  return [
    ...(date > input.today ? [{ kind: 'date-in-future', date } as const] : []),
    ...(weekdayOf(date) >= SATURDAY ? [{ kind: 'day-off', date } as const] : []),
    ...bases.flatMap((basis): readonly Oddity[] => {
      const earlier = detailsOf(input.dossier, basis).date;
      return earlier !== null && earlier > date ? [{ kind: 'before-its-basis', basis, date: earlier }] : [];
    }),
  ];
}
