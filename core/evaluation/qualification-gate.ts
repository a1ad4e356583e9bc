/** The qualification gate: what the bidder shows about itself, before the offers or with them. */
import type { BidderId } from '#core/tender/ids.ts';
import type { EvaluationContext } from './context.ts';
import type { GateResult } from './model.ts';
import { judgeRequirements } from './requirement-gate.ts';
import { judgeScores } from './score-gate.ts';

/** Judges one bidder's qualification: by requirements, and by scores where the pre-qualification is scored. */
export function judgeQualification(context: EvaluationContext, bidder: BidderId): GateResult {
  const { dossier, requirements, scores } = context;
  return scores.qualification === null
    ? judgeRequirements(dossier, requirements.qualification, bidder)
    : judgeScores(context, 'qualification', bidder);
}
