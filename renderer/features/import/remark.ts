/** One thing worth telling about chosen files, whatever reader found it: all of them stand in one list. */
import type { FileFault, FileFaultCode } from '#core/exchange/file-fault.ts';
import type { Oddity, OddityCode } from '#core/exchange/isb/oddity.ts';
import type { Severity, ThreePartMessage } from '#core/exchange/message.ts';
import type { OcdsFault, OcdsFaultKind } from '#core/ocds/read/fault.ts';

/** Why a file was not read at all; the reader of its content never saw it. */
export type UnreadCode = 'too-large' | 'not-utf-8' | 'unreadable';

export type RemarkCode = OddityCode | FileFaultCode | OcdsFaultKind | UnreadCode;

export interface Remark {
  readonly code: RemarkCode;
  readonly severity: Severity;
  /** Null when it is about the files as a whole. */
  readonly file: string | null;
  /** Row of the file's array, from 1. */
  readonly row: number | null;
  /** Line and column of the file's text, from 1. */
  readonly line: number | null;
  readonly column: number | null;
  /** Name of the feed's field, or path into a dossier. */
  readonly field: string | null;
  readonly value: string | null;
  /** Code of the tender it touches. */
  readonly tender: string | null;
  /** How many rows have exactly this. */
  readonly count: number;
  /** Null for a file that was not read: those words are the screen's own. */
  readonly message: ThreePartMessage | null;
  /** What the screen's own words mention. */
  readonly details: Readonly<Record<string, string>>;
}

export function remarkOfOddity(oddity: Oddity): Remark {
  const { code, severity, file, row, line, column, field, value, tender, count, message } = oddity;
  return { code, severity, file, row, line, column, field, value, tender, count, message, details: {} };
}

/** A fault of a dossier file; the file is refused whole, so each is an error. */
export function remarkOfFault(file: string, fault: FileFault): Remark {
  const { code, line, column, place, value, message } = fault;
  const field = place === '' ? null : place;
  const nowhere = { row: null, tender: null, count: 1, details: {} };
  return { code, severity: 'error', file, line, column, field, value, message, ...nowhere };
}

/** A fault of open data: the release is named in its words. */
export function remarkOfOcds(file: string, fault: OcdsFault): Remark {
  const { kind, severity, line, column, field, value, tender, count, message } = fault;
  return { code: kind, severity, file, row: null, line, column, field, value, tender, count, message, details: {} };
}

export function remarkOfUnread(file: string, code: UnreadCode, details: Readonly<Record<string, string>>): Remark {
  const nowhere = { row: null, line: null, column: null, field: null, value: null, tender: null };
  return { code, severity: 'error', file, count: 1, message: null, details, ...nowhere };
}
