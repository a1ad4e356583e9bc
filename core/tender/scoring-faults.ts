/** What is wrong with the scored elements of a tender as a tree. */
import { METHODS } from '#core/evaluation/methods/table.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOfDecimal,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import type { RequirementId } from './ids.ts';
import type { Requirement, RequirementScoring, TenderNotice } from './model.ts';

/** Faults of a scoring tree; a level is one step from the top, and there are at most three. */
export type ScoringFault =
  | 'weights-not-hundred'
  | 'scoring-without-threshold-method'
  | 'unknown-parent'
  | 'circular-parent'
  | 'too-deep'
  | 'element-without-parts';

/** The first fault with the requirement it shows at; null at the requirements as a whole. */
export interface PlacedFault {
  readonly problem: ScoringFault;
  readonly requirement: Requirement | null;
}

/** Elements, sub-elements, and what those are made of: as deep as tender documents go. */
const LEVELS = 3;
const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

/**
 * Finds what is wrong: scores where the method has none, parents that are not elements of the same stage, circles, too
 * many levels, elements that should be made of others and are not, siblings whose weights do not add up to 100.
 * Requirements without any scoring are fine with every method; weights under a plain average are not added up.
 */
export function scoringFaultOf(
  requirements: readonly Requirement[],
  notice: Pick<TenderNotice, 'method' | 'qualification'>,
): PlacedFault | null {
  const scored = requirements.flatMap((requirement) =>
    requirement.scoring === null ? [] : [{ requirement, scoring: requirement.scoring }],
  );
  if (scored.length === 0) return null;
  const misplaced = scored.find(({ requirement }) => !mayBeScored(requirement, notice));
  if (misplaced !== undefined)
    return { problem: 'scoring-without-threshold-method', requirement: misplaced.requirement };
  const byId = new Map(scored.map((each) => [each.requirement.id, each]));
  for (const each of scored) {
    const problem = placeFault(each, byId) ?? (hasNoParts(each, scored) ? 'element-without-parts' : null);
    if (problem !== null) return { problem, requirement: each.requirement };
  }
  return weightsFault(scored, byId);
}

interface Scored {
  readonly requirement: Requirement;
  readonly scoring: RequirementScoring;
}

type ById = ReadonlyMap<RequirementId, Scored>;

function mayBeScored({ stage }: Requirement, { method, qualification }: Parameters<typeof scoringFaultOf>[1]): boolean {
  if (stage === 'technical') return method === 'unknown' || METHODS[method].technical !== 'pass-fail';
  return stage === 'qualification' && qualification === 'pre';
}

function placeFault(each: Scored, byId: ById): ScoringFault | null {
  let at = each;
  for (let level = 1; level <= byId.size; level += 1) {
    const { parent } = at.scoring;
    if (parent === null) return level > LEVELS ? 'too-deep' : null;
    const above = byId.get(parent);
    if (above === undefined || above.scoring.scale.kind !== 'elements') return 'unknown-parent';
    if (above.requirement.stage !== at.requirement.stage) return 'unknown-parent';
    at = above;
  }
  return 'circular-parent';
}

function hasNoParts({ requirement, scoring }: Scored, scored: readonly Scored[]): boolean {
  return scoring.scale.kind === 'elements' && !scored.some((other) => other.scoring.parent === requirement.id);
}

function weightsFault(scored: readonly Scored[], byId: ById): PlacedFault | null {
  const sums = new Map<string, { readonly parent: Scored | null; readonly sum: Fraction }>();
  for (const { requirement, scoring } of scored) {
    const parent = scoring.parent === null ? null : (byId.get(scoring.parent) ?? null);
    const scale = parent?.scoring.scale;
    if (scale?.kind === 'elements' && scale.combine === 'average') continue;
    const key = `${requirement.stage} ${scoring.parent ?? ''}`;
    const sum = addFractions(sums.get(key)?.sum ?? ZERO_FRACTION, fractionOfDecimal(scoring.weight));
    sums.set(key, { parent, sum });
  }
  for (const { parent, sum } of sums.values()) {
    if (compareFractions(sum, HUNDRED) !== 0) {
      return { problem: 'weights-not-hundred', requirement: parent?.requirement ?? null };
    }
  }
  return null;
}
