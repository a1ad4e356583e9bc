/** The qualification gate: what the bidder shows about itself, before the offers or with them. */
import type { BidderId } from '#core/tender/ids.ts';
import type { EvaluationContext } from './context.ts';
import { open } from './gate-result.ts';
import { withMeasures } from './measure-reasons.ts';
import type { GateResult } from './model.ts';
import { ownValue } from './own-value.ts';
import { judgeRequirements } from './requirement-gate.ts';
import { judgeScores } from './score-gate.ts';

/**
 * Judges one bidder's qualification: by what was found, by scores where the pre-qualification is scored, and by the
 * numbers of its profile. Where firms are qualified before they offer, one whose documents nobody has recorded waits.
 */
export function judgeQualification(context: EvaluationContext, bidder: BidderId): GateResult {
  const { dossier, requirements, scores, plan } = context;
  if (plan.prequalified && !hasHandedIn(context, bidder)) return open([{ kind: 'no-qualification' }]);
  const found =
    scores.qualification === null
      ? judgeRequirements(dossier, requirements.qualification, bidder)
      : judgeScores(context, 'qualification', bidder);
  return withMeasures(found, context, requirements.qualification, bidder);
}

/** An invitation rests on documents, also where the record of them came from elsewhere and is lacking. */
function hasHandedIn({ dossier }: EvaluationContext, bidder: BidderId): boolean {
  const { entries, shortlist } = dossier.qualification;
  return ownValue(entries, bidder) !== undefined || (shortlist?.invited.includes(bidder) ?? false);
}
