/** All numbers of an office across its tenders, as they count in their series. */
import type { StreamId } from '#core/log/envelope.ts';
import { type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import { spellingOf } from '#core/tender/number-spelling.ts';
import { isRunningNumber, type NumberReading, numberReader } from '../numbering.ts';
import type { Book } from './number-block.ts';
import { partsOf, periodOf, type SeriesSettings, seriesOf } from './number-series.ts';
import type { UsedNumber } from './used-numbers.ts';

/** What the register reads of a tender. */
export interface NumberedTender {
  readonly stream: StreamId;
  readonly summary: {
    readonly code: string;
    readonly name: string;
    readonly year: number;
    readonly numbers: readonly UsedNumber[];
  };
}

/** A number of a document, with its place among all others. */
export interface RegisteredNumber extends UsedNumber {
  readonly kind: DocumentKind;
  readonly stream: StreamId;
  readonly code: string;
  readonly tender: string;
  /** The series and year it counts in. */
  readonly book: Book;
  /** Null for a number no pattern of the office made. */
  readonly running: number | null;
  /** The year in the number, else of its day, else the tender's. */
  readonly year: number;
  /** As numbers are compared. */
  readonly spelling: string;
}

/** Reads every number of the tenders by the patterns of the office.   Shapes  tender after tender, in no other order. */
export function registerOf(tenders: readonly NumberedTender[], office: SeriesSettings): readonly RegisteredNumber[] {
  return registerReader(office)(tenders);
}

/** The same for lists that change a tender at a time: one that is the same object as before is not read again. */
export function registerReader(
  office: SeriesSettings,
): (tenders: readonly NumberedTender[]) => readonly RegisteredNumber[] {
  const read = new WeakMap<NumberedTender, readonly RegisteredNumber[]>();
  const readers = new Map(Object.entries(office.numbering).map(([kind, pattern]) => [kind, numberReader(pattern)]));
  return (tenders) =>
    tenders.flatMap((tender) => {
      const numbers = read.get(tender) ?? numbersOf(tender, office, readers);
      read.set(tender, numbers);
      return numbers;
    });
}

function numbersOf(
  { stream, summary }: NumberedTender,
  office: SeriesSettings,
  readers: ReadonlyMap<string, ReturnType<typeof numberReader>>,
): readonly RegisteredNumber[] {
  return summary.numbers.map((used) => {
    const { kind } = refOf(used.key);
    const series = seriesOf(kind, office);
    const read = readers.get(kind);
    const parts = partsOf(kind, { date: used.date, code: summary.code }, office);
    const reading = read === undefined ? null : (read(used.number, parts) ?? waiting(used.number));
    const year = reading?.year ?? (used.date === null ? summary.year : Number(used.date.slice(0, 4)));
    return {
      ...used,
      kind,
      stream,
      code: summary.code,
      tender: summary.name,
      book: { series: series.id, year: periodOf(series, year) },
      running: reading?.running ?? null,
      year,
      spelling: spellingOf(used.number),
    };
  });
}

/** A running number alone waits for its document's day to be made whole: it is taken already. */
function waiting(number: string): NumberReading | null {
  return isRunningNumber(number) ? { running: Number(number.trim()), year: null } : null;
}

/** Whether both are the number of one and the same document. */
export function isSameDocument(
  a: Pick<RegisteredNumber, 'stream' | 'key'>,
  b: Pick<RegisteredNumber, 'stream' | 'key'>,
): boolean {
  return a.stream === b.stream && a.key === b.key;
}
