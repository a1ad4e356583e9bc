/** What the committee said of things to be checked, and what it wrote down so that they can be. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { BidderId, LineId } from './ids.ts';

export interface Checks {
  /** By the id of the finding. */
  readonly answers: Readonly<Record<string, CheckAnswer>>;
  /** Lines whose unit price a regulation sets; null = nobody named any. */
  readonly regulated: RegulatedLines | null;
  /** What files of bids say of themselves, by their SHA-256. */
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** The committee's word on one finding, with the finding as it stood. */
export interface CheckAnswer {
  /** Code of the screen; one this build does not know is kept and shown as it is. */
  readonly screen: string;
  readonly bidders: readonly BidderId[];
  /** What was shared, as it stood. */
  readonly subjects: readonly string[];
  readonly numbers: readonly AnsweredNumber[];
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface AnsweredNumber {
  readonly measure: string;
  readonly value: DecimalText | RupiahText;
  /** What it was held against; null = nothing. */
  readonly threshold: DecimalText | null;
}

export interface RegulatedLines {
  readonly lines: readonly LineId[];
  /** The regulation, in words. */
  readonly basis: string;
}

/** What a file says of who made it, with what and when. */
export interface FileFacts {
  readonly kind: 'pdf' | 'docx' | 'xlsx';
  readonly author: string | null;
  readonly lastEditor: string | null;
  readonly company: string | null;
  /** The program that wrote it, with its version. */
  readonly producer: string | null;
  readonly createdAt: Instant | null;
  readonly editedAt: Instant | null;
}

const NO_CHECKS: Checks = { answers: {}, regulated: null, files: {} };

/** The checks of a tender; nothing where nobody answered or wrote down anything. */
export function checksOf({ checks }: { readonly checks?: Checks }): Checks {
  return checks ?? NO_CHECKS;
}

/** True where everything was taken out again: the same as none. */
export function areNoChecks({ answers, regulated, files }: Checks): boolean {
  return Object.keys(answers).length === 0 && regulated === null && Object.keys(files).length === 0;
}
