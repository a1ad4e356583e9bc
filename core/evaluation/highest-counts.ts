/** The highest count of each element that is scored against it. */
import { compareFractions } from '#core/money/fraction.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { EvaluationContext } from './context.ts';
import { countOf, type HighestCount, type HighestCounts } from './element-scores.ts';
import { findingOf } from './requirement-gate.ts';
import { judgeScores } from './score-gate.ts';
import type { ScoredStage } from './score-sheet.ts';

const NONE: HighestCounts = new Map();

/**
 * Finds the highest counts among the bidders that reached a stage. While one of them still has no count the element has
 * no highest: a score shown and then lowered by a later count would mislead. Bidders that fail the stage whatever they
 * count are not waited for; a count they have still counts.
 *
 * Source  none found for which bidders compare; those that reached the stage are the ones whose counts were looked at.
 */
export function highestCountsOf(
  context: EvaluationContext,
  stage: ScoredStage,
  reached: readonly BidderId[],
): HighestCounts {
  const scored = context.scores[stage];
  if (scored === null || scored.sheet.comparing.size === 0) return NONE;
  const highest = new Map<RequirementId, HighestCount>();
  for (const { id, scale } of scored.sheet.nodes) {
    if (
      scale.kind !== 'share-of-highest' ||
      reached.some((bidder) => isMissing(context, id, bidder) && !failsAnyway(context, stage, bidder))
    )
      continue;
    for (const bidder of reached) {
      const count = countOf(context.dossier, id, bidder);
      const most = highest.get(id);
      if (count !== null && (most === undefined || compareFractions(count, most.count) > 0)) {
        highest.set(id, { bidder, count });
      }
    }
  }
  return highest;
}

/** While no highest count is known, counted elements have no score: what fails then fails whatever is counted. */
function failsAnyway(context: EvaluationContext, stage: ScoredStage, bidder: BidderId): boolean {
  return judgeScores(context, stage, bidder).status === 'failed';
}

function isMissing({ dossier }: EvaluationContext, element: RequirementId, bidder: BidderId): boolean {
  return findingOf(dossier, element, bidder)?.quantity === undefined;
}
