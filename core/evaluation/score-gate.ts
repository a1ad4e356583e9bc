/** A gate that scores: knock-out requirements and scored elements together. */
import { compareFractions, type Fraction, fractionText } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import type { EvaluationContext } from './context.ts';
import type { ElementScores } from './element-scores.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateReason, GateResult } from './model.ts';
import { assess, findingOf, judgeRequirements } from './requirement-gate.ts';
import type { ScoredGate } from './scored-gate.ts';
import type { ScoredStage, ScoreNode, ScoreSheet } from './score-sheet.ts';

/**
 * Judges one bid by pass/fail requirements, by the pass mark of each scored element and by the pass mark of the total.
 *
 * A scored element marked not met fails the bid whatever its score. Any reason to fail decides, even while other
 * elements have no score yet.
 * Source  `evaluation.thresholdEqualPasses` of the rule set.
 */
export function judgeScores(context: EvaluationContext, stage: ScoredStage, bidder: BidderId): GateResult {
  const scored = context.scores[stage];
  const requirements = context.requirements[stage];
  if (scored === null) return judgeRequirements(context.dossier, requirements, bidder);
  return judgeBy(context.dossier, context.ruleSet, requirements, scored, context.scoresOf(stage, bidder), bidder);
}

function judgeBy(
  dossier: Dossier,
  ruleSet: RuleSet,
  requirements: readonly Requirement[],
  { sheet, needsElements, needsPassMark }: ScoredGate,
  scores: ElementScores,
  bidder: BidderId,
): GateResult {
  if (sheet.nodes.length === 0) {
    const plain = judgeRequirements(dossier, requirements, bidder);
    return plain.status === 'passed' && needsElements ? open([{ kind: 'no-requirements' }]) : plain;
  }
  const { notMet, unassessed } = assess(dossier, requirements, bidder);
  const against: GateReason[] = [...notMet, ...elementsBelow(ruleSet, sheet, scores)];
  if (scores.total !== null && isBelow(ruleSet, scores.total, sheet.threshold)) {
    against.push({ kind: 'total-below-threshold' });
  }
  if (against.length > 0) return failed(against);
  const waiting = [
    ...unassessed,
    ...elementsWithoutScore(dossier, sheet, scores, bidder),
    ...weightsOff(sheet),
    ...(needsPassMark ? markless(sheet) : []),
  ];
  return waiting.length > 0 ? open(waiting) : PASSED;
}

function elementsBelow(ruleSet: RuleSet, sheet: ScoreSheet, { byElement }: ElementScores): readonly GateReason[] {
  return sheet.nodes.flatMap(({ id, threshold }) => {
    const score = byElement.get(id);
    if (score === undefined || !isBelow(ruleSet, score, threshold)) return [];
    return [{ kind: 'element-below-threshold', requirement: id } as const];
  });
}

/** Elements somebody has looked at without giving a score; those nobody has looked at are unassessed already. */
function elementsWithoutScore(
  dossier: Dossier,
  sheet: ScoreSheet,
  { byElement }: ElementScores,
  bidder: BidderId,
): readonly GateReason[] {
  return sheet.nodes.flatMap((node) =>
    byElement.has(node.id) || !isLookedAt(dossier, node, bidder)
      ? []
      : [{ kind: 'requirement-open', requirement: node.id } as const],
  );
}

/** An element of others is not looked at itself; one without others can never have a score. */
function isLookedAt(dossier: Dossier, { id, scale, parts }: ScoreNode, bidder: BidderId): boolean {
  return scale.kind === 'elements' ? parts.length === 0 : findingOf(dossier, id, bidder) !== undefined;
}

function weightsOff({ oddSum }: ScoreSheet): readonly GateReason[] {
  return oddSum === null ? [] : [{ kind: 'weights-not-hundred', sum: fractionText(oddSum) }];
}

function markless(sheet: ScoreSheet): readonly GateReason[] {
  const hasMark = sheet.threshold !== null || sheet.nodes.some(({ threshold }) => threshold !== null);
  return hasMark ? [] : [{ kind: 'threshold-missing' }];
}

function isBelow(ruleSet: RuleSet, score: Fraction, threshold: Fraction | null): boolean {
  if (threshold === null) return false;
  const order = compareFractions(score, threshold);
  return ruleSet.evaluation.thresholdEqualPasses.value ? order < 0 : order <= 0;
}
