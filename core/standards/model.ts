/** What an office keeps of the seventeen standards: policies, evidence, its own assessments, gaps, and drills. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { StandardKey } from './service-standards.ts';

/** One version of what the office says it does; an earlier version stays readable. */
export interface Policy {
  readonly version: string;
  readonly text: string;
  readonly approvedBy: { readonly name: string; readonly position: string };
  readonly approvedOn: DateOnly;
}

/** Who answers for a standard, and by when it is to be assessed again. */
export interface StandardDuty {
  readonly owner: string;
  readonly dueOn: DateOnly | null;
}

/** Evidence a person adds; what the app can prove by itself is worked out from its records instead. */
export interface GivenEvidence {
  readonly standard: StandardKey;
  readonly text: string;
  readonly on: DateOnly;
  /** Null where the evidence lies outside the app; the text says where. */
  readonly file: AttachedFile | null;
}

/**
 * How far a standard is kept: 0 nothing there, 1 done without a written rule, 2 a rule is written, 3 done by the rule and
 * proved, 4 measured and improved.
 *
 * Source  no text of the official scoring was seen; a scale of this build, and said to be so wherever it stands
 *         (docs/decisions/0030-service-standards.md).
 */
export const SCORES = [0, 1, 2, 3, 4] as const;

export type Score = (typeof SCORES)[number];

/** The office's own judgement of one standard on a day. */
export interface Assessment {
  readonly on: DateOnly;
  readonly score: Score;
  /** What the score rests on. */
  readonly basis: string;
  /** Who assessed. */
  readonly by: string;
}

/** What a standard still lacks, who mends it and until when. */
export interface Gap {
  readonly standard: StandardKey;
  readonly text: string;
  readonly action: string;
  readonly owner: string;
  readonly dueOn: DateOnly;
  readonly closed: { readonly on: DateOnly; readonly how: string } | null;
}

/** Something that was tried before it is needed. */
export type Drill =
  /** A backup was read back as a restore would; told by the app that did it. */
  | {
      readonly kind: 'restore';
      readonly on: DateOnly;
      readonly by: string;
      readonly backupAt: Instant;
      readonly events: number;
      readonly files: number;
      readonly faults: number;
    }
  /** Work went on without network or SPSE, as the plan for an emergency has it. */
  | {
      readonly kind: 'continuity';
      readonly on: DateOnly;
      readonly by: string;
      readonly coordinator: string;
      readonly team: string;
      readonly scenario: string;
      readonly result: string;
      readonly isPassed: boolean;
    };

export interface StandardsState {
  /** In the order they were first said. */
  readonly policies: Readonly<Partial<Record<StandardKey, readonly Policy[]>>>;
  readonly duties: Readonly<Partial<Record<StandardKey, StandardDuty>>>;
  readonly evidence: Readonly<Record<string, GivenEvidence>>;
  /** One a day, the earliest first. */
  readonly assessments: Readonly<Partial<Record<StandardKey, readonly Assessment[]>>>;
  readonly gaps: Readonly<Record<string, Gap>>;
  readonly drills: Readonly<Record<string, Drill>>;
}

export const INITIAL_STANDARDS: StandardsState = {
  policies: {},
  duties: {},
  evidence: {},
  assessments: {},
  gaps: {},
  drills: {},
};

/** The same list each time, so that whoever watches sees no change. */
const NONE: readonly never[] = [];

export function policiesOf({ policies }: StandardsState, standard: StandardKey): readonly Policy[] {
  return policies[standard] ?? NONE;
}

/** The earliest first. */
export function assessmentsOf({ assessments }: StandardsState, standard: StandardKey): readonly Assessment[] {
  return assessments[standard] ?? NONE;
}

/** The policy that was approved last; of one day, the one said last. */
export function policyInForce(state: StandardsState, standard: StandardKey): Policy | null {
  return policiesOf(state, standard).reduce<Policy | null>(
    (newest, each) => (newest === null || each.approvedOn >= newest.approvedOn ? each : newest),
    null,
  );
}
