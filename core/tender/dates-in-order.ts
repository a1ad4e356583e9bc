/** Refuses moments and days that stand in the wrong order. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { type Decision, refuse } from './refuse.ts';

/** What a date of the course of a tender is of; the renderer has a text for each. */
export type DateName =
  | 'opening'
  | 'decision'
  | 'announcement'
  | 'shortlist'
  | 'question'
  | 'answer'
  | 'request'
  | 'validity'
  | 'guarantee'
  | 'confirmation'
  | 'objection'
  | 'objection-answer'
  | 'appeal'
  | 'bond-confirmation'
  | 're-evaluation'
  | 'equalisation'
  | 'technical-result'
  | 'qualification-entry'
  | 'experience-start'
  | 'experience-end'
  | 'meeting-start'
  | 'meeting-end';

/** One date with its name; null where it is not known, and then nothing is out of order. */
export interface NamedDate {
  readonly name: DateName;
  readonly at: Instant | DateOnly | null;
}

/** The refusal of `later` where it lies before `earlier`; the same moment is in order. Both are of the same kind of text. */
export function refuseBefore(later: NamedDate, earlier: NamedDate): (Decision & { readonly ok: false }) | null {
  if (later.at === null || earlier.at === null || later.at >= earlier.at) return null;
  const details = { what: later.name, earlier: earlier.name, at: later.at, earliest: earlier.at };
  return refuse('dates-out-of-order', details);
}
