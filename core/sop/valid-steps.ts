/** Which steps of a tender an office wrote: the version in force on its day, else the standard. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import type { SopFacts } from './facts.ts';
import { type SopState, type SopStep, type SopVersion, versionsOfSop } from './model.ts';
import { standardSteps } from './standard.ts';

export interface StepsInForce {
  readonly steps: readonly SopStep[];
  /** Null = the standard of this build, which no office has looked at yet. */
  readonly version: SopVersion | null;
}

/**
 * The version for a tender of that day: of those valid by then the one that begins last, the newer of two that begin alike.
 * A tender without a day takes the newest.
 */
export function stepsInForce(sop: SopState, era: RuleSetId, on: DateOnly | null): StepsInForce {
  const valid = versionsOfSop(sop, era)
    .filter(({ withdrawn, validFrom }) => withdrawn === null && (on === null || validFrom <= on))
    .toSorted((a, b) => (a.validFrom === b.validFrom ? a.version - b.version : a.validFrom < b.validFrom ? -1 : 1));
  const version = valid.at(-1) ?? null;
  return { steps: version?.steps ?? standardSteps(era), version };
}

/** The steps of one tender. */
export function stepsOfTender(
  sop: SopState,
  { era, begunAt, zone }: Pick<SopFacts, 'era' | 'begunAt' | 'zone'>,
): StepsInForce {
  return stepsInForce(sop, era, begunAt === null ? null : dateIn(begunAt, zone));
}
