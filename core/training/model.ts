/** An exercise of the practice space: what the office got, what to do, and what the committee should have come to. */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';

/** The pitfalls that are practised, in the order they are offered. */
export const EXERCISE_IDS = [
  'exactly-80',
  'sen',
  'one-offer',
  'no-offer',
  'tie',
  'missing-guarantee',
  'domestic-preference',
  'two-files',
] as const;

export type ExerciseId = (typeof EXERCISE_IDS)[number];

export interface Exercise {
  readonly id: ExerciseId;
  /** From 1; another model answer or other points make another version. */
  readonly version: number;
  readonly title: string;
  /** What it is about, without what goes wrong. */
  readonly practises: string;
  /** What goes wrong in practice, in one sentence; told once it is handed in. */
  readonly pitfall: string;
  /** How long a beginner needs, minutes. */
  readonly minutes: number;
  /** What the office got, a paragraph each. */
  readonly scenario: readonly string[];
  readonly tasks: readonly string[];
  /** The tender as the trainee finds it; the code tells which attempt it is. */
  readonly start: (code: string) => Dossier;
  /** What a committee without fault does with it, through the same rules as everybody. */
  readonly model: (start: Dossier) => readonly TenderCommand[];
  readonly points: readonly Point[];
}

/** One thing that is looked at when an exercise is handed in. */
export interface Point {
  readonly id: string;
  readonly question: string;
  /** What stands in a tender about it, in words people read; null = nothing yet. */
  readonly read: (work: Work) => string | null;
  /** Why the model answer is what it is. */
  readonly why: string;
  /** The rule it rests on, in any era. */
  readonly rule: (rules: RuleSet) => RuleValue<unknown>;
  /** Leads to the place and the question without giving the answer away. */
  readonly hint: string;
  /** The stage where it is done, by which its help is found. */
  readonly stage: string;
}

/** A tender with what follows from it; null where it cannot be worked out. */
export interface Work {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation | null;
}
