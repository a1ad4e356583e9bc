import { useMemo } from 'react';
import type { DateOnly } from '#core/calendar/instant.ts';
import { isRunningNumber, lackingFor, numberByPattern, readNumber } from '#core/documents/numbering.ts';
import { type Book, isSameBook, type NumberBlock } from '#core/documents/register/number-block.ts';
import { clashKey, othersWithNumber } from '#core/documents/register/number-clashes.ts';
import { isSameDocument, type RegisteredNumber } from '#core/documents/register/number-register.ts';
import { partsOf, periodOf, runningText, seriesOf } from '#core/documents/register/number-series.ts';
import { type NextNumber, nextNumber } from '#core/documents/register/next-number.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import { spellingOf } from '#core/tender/number-spelling.ts';
import { useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useNumberRegister, useNumberStock } from '#renderer/session/use-numbers.ts';

export interface Numbering {
  /** How the office numbers such documents; null where numbers are typed whole. */
  readonly pattern: string | null;
  /** A running number alone is made whole as the office numbers its documents; without a date it waits for one. */
  readonly whole: (number: string | null, date: DateOnly | null) => string | null;
  /** A number as it would read with that running number; else what it waits for. */
  readonly example: (
    running: string,
    date: DateOnly | null,
  ) => { readonly number: string } | { readonly lacks: 'date' | 'segment' };
  /** What comes next on that day; null where nothing can be proposed. */
  readonly next: (date: DateOnly | null) => Proposed | null;
  /** Documents of other tenders that bear the number already. */
  readonly takenBy: (number: string | null, date: DateOnly | null) => readonly RegisteredNumber[];
  /** Where the running number lies outside of what this device was given; null where it may be taken. */
  readonly outside: (number: string | null, date: DateOnly | null) => Outside | null;
  /** Another document of the series with the same running number, whatever else its number says. */
  readonly doubleOf: (number: string | null, date: DateOnly | null) => RegisteredNumber | null;
}

export interface Proposed {
  readonly next: NextNumber;
  /** The running number, `013`, and the whole one; null where none is left. */
  readonly taking: { readonly running: string; readonly number: string } | null;
}

export interface Outside {
  readonly running: string;
  /** Blocks of this device. */
  readonly own: readonly NumberBlock[];
  /** Whose block it is. */
  readonly holder: string | null;
}

interface NumberedDocument {
  readonly key: DocumentKey;
  readonly stream: StreamId;
  /** Of the tender. */
  readonly code: string;
  readonly today: DateOnly;
}

/** The numbers of one document among those of all tenders. */
export function useNumbering({ key, stream, code, today }: NumberedDocument): Numbering {
  const { device } = useWorkspace();
  const office = useOfficeSettings();
  const register = useNumberRegister();
  const stock = useNumberStock();
  const borne = useMemo(() => new Set(register.map(clashKey)), [register]);
  return useMemo((): Numbering => {
    const { kind } = refOf(key);
    const pattern = office.numbering[kind] ?? null;
    const series = seriesOf(kind, office);
    const partsOn = (date: DateOnly | null) => partsOf(kind, { date, code }, office);
    const yearOf = (date: DateOnly | null) => Number((date ?? today).slice(0, 4));
    const bookOf = (date: DateOnly | null): Book => ({ series: series.id, year: periodOf(series, yearOf(date)) });
    const make = (running: string, date: DateOnly | null) =>
      pattern === null ? null : numberByPattern(pattern, { ...partsOn(date), running });
    const readingOf = (number: string, date: DateOnly | null) =>
      pattern === null ? null : readNumber(pattern, number, partsOn(date));
    const { dev } = device.key;
    return {
      pattern,
      whole: (number, date) => {
        if (number === null || !isRunningNumber(number)) return number;
        // Only who made a series said how many digits its numbers have.
        const running = series.id === kind ? number : runningText(Number(number.trim()), series);
        return make(running, date) ?? number;
      },
      example: (running, date) => {
        const number = make(running, date);
        if (number !== null) return { number };
        return { lacks: (pattern === null ? null : lackingFor(pattern, partsOn(date))) ?? 'date' };
      },
      next: (date) => {
        if (pattern === null || lackingFor(pattern, partsOn(date)) !== null) return null;
        const isBorne = (running: number) => {
          const number = make(runningText(running, series), date);
          return number !== null && borne.has(clashKey({ spelling: spellingOf(number), year: yearOf(date) }));
        };
        const next = nextNumber(bookOf(date), stock, { dev, register, isBorne });
        if (next.kind === 'used-up') return { next, taking: null };
        const running = runningText(next.running, series);
        const number = make(running, date);
        return { next, taking: number === null ? null : { running, number } };
      },
      takenBy: (number, date) => {
        if (number === null || isRunningNumber(number)) return [];
        const year = readingOf(number, date)?.year ?? (date === null ? null : yearOf(date));
        const own = { stream, key, spelling: spellingOf(number), year };
        return othersWithNumber(register, own).filter((each) => each.stream !== stream);
      },
      outside: (number, date) => {
        const reading = number === null ? null : readingOf(number, date);
        if (reading === null) return null;
        const { running } = reading;
        const blocks = stock.blocks.filter((block) => isSameBook(block, bookOf(date)));
        const own = blocks.filter(({ holder }) => holder.devices.includes(dev));
        const within = blocks.find(({ from, to }) => from <= running && running <= to);
        if (within === undefined ? own.length === 0 : own.includes(within)) return null;
        return { running: runningText(running, series), own, holder: within?.holder.name ?? null };
      },
      doubleOf: (number, date) => {
        const running = number === null ? null : (readingOf(number, date)?.running ?? null);
        const book = bookOf(date);
        const other = register.find(
          (each) => each.running === running && isSameBook(each.book, book) && !isSameDocument(each, { stream, key }),
        );
        return running === null ? null : (other ?? null);
      },
    };
  }, [key, stream, code, today, office, register, borne, stock, device]);
}
