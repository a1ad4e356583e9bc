/** How the standards of an office stand on a day, and how two days compare. */
import type { DateOnly } from '#core/calendar/instant.ts';
import {
  type Assessment,
  assessmentsOf,
  type Gap,
  type Policy,
  policyInForce,
  type Score,
  SCORES,
  type StandardDuty,
  type StandardsState,
} from './model.ts';
import { SERVICE_STANDARDS, type ServiceStandard, type StandardKey } from './service-standards.ts';

export interface NamedGap extends Gap {
  readonly id: string;
}

export interface StandardStanding extends ServiceStandard {
  readonly policy: Policy | null;
  readonly duty: StandardDuty | null;
  readonly assessment: Assessment | null;
  /** Open ones, the nearest due first. */
  readonly gaps: readonly NamedGap[];
  /** The nearest day something of it is due: an open gap, or the next assessment. */
  readonly dueOn: DateOnly | null;
  readonly isOverdue: boolean;
}

/** Every standard, by number. */
export function standingsOf(state: StandardsState, today: DateOnly): readonly StandardStanding[] {
  return SERVICE_STANDARDS.map((standard) => {
    const { key } = standard;
    const duty = state.duties[key] ?? null;
    const gaps = gapsOf(state, key).filter(({ closed }) => closed === null);
    const dueOn = earliest([...gaps.map((gap) => gap.dueOn), ...(duty?.dueOn ? [duty.dueOn] : [])]);
    return {
      ...standard,
      policy: policyInForce(state, key),
      duty,
      assessment: assessmentOn(state, key, today),
      gaps,
      dueOn,
      isOverdue: dueOn !== null && dueOn < today,
    };
  });
}

/** All gaps of a standard, the nearest due first. */
export function gapsOf({ gaps }: StandardsState, standard: StandardKey): readonly NamedGap[] {
  return Object.entries(gaps)
    .flatMap(([id, gap]) => (gap.standard === standard ? [{ id, ...gap }] : []))
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
}

/** The assessment that stood on a day: the last on it or before. */
export function assessmentOn(state: StandardsState, standard: StandardKey, day: DateOnly): Assessment | null {
  return assessmentsOf(state, standard).findLast(({ on }) => on <= day) ?? null;
}

/** Every day on which something was assessed, the newest first. */
export function assessmentDays({ assessments }: StandardsState): readonly DateOnly[] {
  const days = Object.values(assessments).flatMap((each) => each.map(({ on }) => on));
  return [...new Set(days)].sort((a, b) => (a < b ? 1 : -1));
}

export interface ComparedStandard extends ServiceStandard {
  readonly before: Assessment | null;
  readonly after: Assessment | null;
  /** Null where one of the two days has no score. */
  readonly change: number | null;
}

/** What stood on one day beside what stood on a later one. */
export function compareDays(
  state: StandardsState,
  { earlier, later }: { readonly earlier: DateOnly; readonly later: DateOnly },
): readonly ComparedStandard[] {
  return SERVICE_STANDARDS.map((standard) => {
    const before = assessmentOn(state, standard.key, earlier);
    const after = assessmentOn(state, standard.key, later);
    const change = before === null || after === null ? null : after.score - before.score;
    return { ...standard, before, after, change };
  });
}

const HIGHEST: Score = SCORES[SCORES.length - 1] ?? 0;

export interface ScoreSum {
  readonly sum: number;
  /** What all that were assessed could have. */
  readonly most: number;
  readonly assessed: number;
}

/** Sums what was assessed; what was not is no nought, it is left out and counted. */
export function sumOfScores(assessments: readonly (Assessment | null)[]): ScoreSum {
  const scores = assessments.flatMap((each) => (each === null ? [] : [each.score]));
  return {
    sum: scores.reduce<number>((sum, score) => sum + score, 0),
    most: scores.length * HIGHEST,
    assessed: scores.length,
  };
}

function earliest(days: readonly DateOnly[]): DateOnly | null {
  return days.reduce<DateOnly | null>((first, day) => (first === null || day < first ? day : first), null);
}
