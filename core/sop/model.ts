/** The steps of a tender as an office has written them down (SOP): who does what from what, by when, and what proves it. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { RuleSetId } from '#core/tender/model.ts';

export const RESPONSIBLE = [
  'committee',
  'chair',
  'secretary',
  'members',
  'unit-head',
  'commitment-officer',
  'budget-user',
] as const;

/** Who answers for a step. */
export type Responsible = (typeof RESPONSIBLE)[number];

/** Which tenders a step is for. A tender can be several of these, and become one of them on its way. */
export const STEP_SCOPES = [
  'always',
  'safeguarded',
  'pre-qualified',
  'post-qualified',
  'two-files',
  'negotiated',
  'not-failed',
  'failed',
  'objected',
  'appealed',
  're-evaluated',
] as const;

export type StepScope = (typeof STEP_SCOPES)[number];

/** What a tender itself can tell to have happened, each with its moment. */
export const SOP_FACTS = [
  'committee-assigned',
  'papers-signed',
  'announced',
  'shortlist-fixed',
  'bids-opened',
  'technical-result-fixed',
  'prices-opened',
  'negotiated',
  'decided',
  'result-announced',
  'objections-answered',
  'appeals-answered',
] as const;

export type SopFact = (typeof SOP_FACTS)[number];

/** What shows that a step is done. */
export type StepProof =
  /** The first document of the kind went out. */
  | { readonly kind: 'document'; readonly document: DocumentKind }
  | { readonly kind: 'fact'; readonly fact: SopFact }
  /** Nothing in the app can show it: a person says so, with the day and the evidence. */
  | { readonly kind: 'by-hand' };

/** Moments a time limit may run from beside other steps. */
export const SCHEDULED_MOMENTS = ['bid-deadline', 'award-deadline'] as const;

export type ScheduledMoment = (typeof SCHEDULED_MOMENTS)[number];

export type LimitStart =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'fact'; readonly fact: SopFact }
  | { readonly kind: 'schedule'; readonly moment: ScheduledMoment };

/** By when a step has to be done. */
export type StepLimit =
  /** So long after a moment; 0 = by that moment. Working days end when the office closes. */
  | {
      readonly kind: 'span';
      readonly amount: number;
      readonly unit: 'working-days' | 'hours';
      readonly from: LimitStart;
    }
  /** As the tender's own rule set has it. */
  | { readonly kind: 'law'; readonly of: 'objection-answer' | 'appeal-answer' };

export interface SopStep {
  /** Stays when the step is worded anew: notes on tenders are kept by it. */
  readonly id: string;
  readonly name: string;
  readonly responsible: Responsible;
  /** What the step begins with, in words. */
  readonly input: string;
  /** The document that comes of it; null = none. */
  readonly output: DocumentKind | null;
  /** Null = none is set. */
  readonly limit: StepLimit | null;
  /** Of the law, where the step or its time stands in it. */
  readonly clause: string | null;
  readonly scope: StepScope;
  readonly proof: StepProof;
}

/** One version of the steps for tenders of one era. */
export interface SopVersion {
  /** From 1, without gaps; a withdrawn one keeps its number. */
  readonly version: number;
  /** For tenders announced from that day on. */
  readonly validFrom: DateOnly;
  /** Null = the standard of this build again. */
  readonly steps: readonly SopStep[] | null;
  readonly reason: string;
  /** Why it does not count any more; null = it does. */
  readonly withdrawn: string | null;
}

/** What an office wrote, by era, oldest first; absent = the standard alone. */
export interface SopState {
  readonly versions: Readonly<Partial<Record<RuleSetId, readonly SopVersion[]>>>;
}

export const INITIAL_SOP: SopState = { versions: {} };

export function versionsOfSop({ versions }: SopState, era: RuleSetId): readonly SopVersion[] {
  return versions[era] ?? [];
}
