/** What a person wrote about a step of the SOP in one tender: why it is late, and that it is done where nothing else shows it. */
import type { DateOnly } from '#core/calendar/instant.ts';

export interface StepNote {
  /** Why it is, or was, late; null = not said. */
  readonly explanation: string | null;
  /** The day it was done; only of steps whose proof is a person's word. */
  readonly doneOn: DateOnly | null;
  /** What shows that: a letter by its number, a page of SPSE. */
  readonly evidence: string | null;
}

/** By id of the step. */
export type StepNotes = Readonly<Record<string, StepNote>>;

const NO_NOTES: StepNotes = {};

/** Every note of a tender; nothing where nobody wrote any. */
export function stepNotesOf({ stepNotes }: { readonly stepNotes?: StepNotes }): StepNotes {
  return stepNotes ?? NO_NOTES;
}

/** True where everything written was taken out again: the same as no note. */
export function isEmptyNote({ explanation, doneOn, evidence }: StepNote): boolean {
  return explanation === null && doneOn === null && evidence === null;
}
