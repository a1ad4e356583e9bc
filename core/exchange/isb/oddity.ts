/** What was odd about the files of a feed, and where. */
import type { Severity, ThreePartMessage } from '#core/exchange/message.ts';
import { shownValue } from '#core/exchange/message.ts';
import { ODDITY_SEVERITIES, oddityMessage } from './messages.ts';

/** Names of everything a feed may have wrong; each has its severity and words in `messages.ts`. */
export type OddityCode = keyof typeof ODDITY_SEVERITIES;

/** One oddity of a feed, with its place. */
export interface Oddity {
  readonly code: OddityCode;
  readonly severity: Severity;
  /** Null when it is about the files as a whole. */
  readonly file: string | null;
  /** Row of the file's array, from 1; the first one when `count` is more than 1. */
  readonly row: number | null;
  /** Line of the text where the row begins, or where JSON breaks; from 1. */
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  /** The value as found, shortened. */
  readonly value: string | null;
  /** Code of the tender it touches. */
  readonly tender: string | null;
  /** How many rows have exactly this. */
  readonly count: number;
  readonly details: Readonly<Record<string, string>>;
  readonly message: ThreePartMessage;
}

/** A row of a feed with its place. */
export interface SourceRow {
  readonly file: string;
  readonly index: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a reporter may add to a code. */
export interface OddityFacts {
  readonly field?: string;
  readonly value?: unknown;
  readonly tender?: string | null;
  readonly line?: number;
  readonly column?: number;
  readonly details?: Readonly<Record<string, string>>;
}

/** Collects oddities in the order they are met. */
export interface OddityReport {
  /** About one row. */
  row(code: OddityCode, row: SourceRow, facts?: OddityFacts): void;
  /** About one row, told once for all rows of the file with the same field, value and details. */
  likeRows(code: OddityCode, row: SourceRow, facts?: OddityFacts): void;
  /** About a file (or a row that is no object), or about all files when `file` is null. */
  file(code: OddityCode, file: string | null, facts?: OddityFacts & { readonly row?: number }): void;
  /** Everything so far; `lineOf` finds the line a row begins on. */
  finish(lineOf: (file: string, row: number) => number | null): readonly Oddity[];
}

/** Starts an empty report. */
export function createOddityReport(): OddityReport {
  const oddities: Oddity[] = [];
  const placeByLikeness = new Map<string, number>();
  const told = new Set<string>();

  function add(code: OddityCode, place: { file: string | null; row: number | null }, facts: OddityFacts): void {
    const value = facts.value === undefined ? null : shownValue(facts.value);
    const details = facts.details ?? {};
    oddities.push({
      code,
      severity: ODDITY_SEVERITIES[code],
      ...place,
      line: facts.line ?? null,
      column: facts.column ?? null,
      field: facts.field ?? null,
      value,
      tender: facts.tender ?? null,
      count: 1,
      details,
      message: { happened: '', means: '', action: '' },
    });
  }

  return {
    row(code, row, facts = {}) {
      // A field may be read more than once; it is odd once.
      const fact = JSON.stringify([code, row.file, row.index, facts.field]);
      if (told.has(fact)) return;
      told.add(fact);
      add(code, { file: row.file, row: row.index }, facts);
    },
    likeRows(code, row, facts = {}) {
      const likeness = JSON.stringify([code, row.file, facts.field, facts.value, facts.details, facts.tender]);
      const at = placeByLikeness.get(likeness);
      const known = at === undefined ? undefined : oddities[at];
      if (at !== undefined && known !== undefined) {
        oddities[at] = { ...known, count: known.count + 1 };
        return;
      }
      placeByLikeness.set(likeness, oddities.length);
      add(code, { file: row.file, row: row.index }, facts);
    },
    file: (code, file, facts = {}) => add(code, { file, row: facts.row ?? null }, facts),
    finish: (lineOf) =>
      oddities.map((oddity) => {
        const line =
          oddity.line ?? (oddity.file === null || oddity.row === null ? null : lineOf(oddity.file, oddity.row));
        const placed = { ...oddity, line };
        return { ...placed, message: oddityMessage(placed) };
      }),
  };
}

/** Where an oddity is, for people: `peserta.json, baris 12 (baris teks 230), kolom npwp_penyedia`. */
export function oddityPlace(oddity: Oddity): string {
  const parts = [oddity.file ?? 'Semua berkas'];
  const line =
    oddity.line === null ? null : `baris teks ${oddity.line}${oddity.column === null ? '' : ` kolom ${oddity.column}`}`;
  if (oddity.row !== null) parts.push(`baris ${oddity.row}${line === null ? '' : ` (${line})`}`);
  else if (line !== null) parts.push(line);
  if (oddity.field !== null) parts.push(`isian ${oddity.field}`);
  return parts.join(', ');
}
