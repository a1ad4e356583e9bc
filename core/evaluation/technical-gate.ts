/** The technical gate of the threshold method: knock-out requirements and scored elements together. */
import type { DecimalParts } from '#core/money/decimal.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { compareDecimals, decimalTextOf } from './exact-decimal.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateReason, GateResult } from './model.ts';
import { assess, findingOf, judgeRequirements } from './requirement-gate.ts';
import { elementScore, exactTotal, type ScoreSheet } from './technical-score.ts';

/**
 * Judges one bid by pass/fail requirements, by the pass mark of each scored element and by the pass mark of the total.
 *
 * A scored element marked not met fails the bid whatever its score. Any reason to fail decides, even while other
 * elements have no score yet.
 * Source  `evaluation.thresholdEqualPasses` of the rule set.
 */
export function judgeTechnicalScores(
  dossier: Dossier,
  ruleSet: RuleSet,
  technical: readonly Requirement[],
  sheet: ScoreSheet,
  bidder: BidderId,
): GateResult {
  if (sheet.elements.length === 0) return judgeRequirements(dossier, technical, bidder);
  const { notMet, unassessed } = assess(dossier, technical, bidder);
  const against: GateReason[] = [...notMet, ...elementsBelow(dossier, ruleSet, sheet, bidder)];
  const total = exactTotal(dossier, sheet, bidder);
  if (total !== null && isBelow(ruleSet, total, sheet.threshold)) against.push({ kind: 'total-below-threshold' });
  if (against.length > 0) return failed(against);
  const waiting = [
    ...unassessed,
    ...elementsWithoutScore(dossier, sheet, bidder),
    ...weightsOff(sheet),
    ...markless(sheet),
  ];
  return waiting.length > 0 ? open(waiting) : PASSED;
}

function elementsBelow(dossier: Dossier, ruleSet: RuleSet, sheet: ScoreSheet, bidder: BidderId): readonly GateReason[] {
  return sheet.elements.flatMap((element) => {
    const score = elementScore(dossier, element, bidder);
    if (score === null || !isBelow(ruleSet, score, element.threshold)) return [];
    return [{ kind: 'element-below-threshold', requirement: element.id } as const];
  });
}

/** Elements somebody has looked at without giving a score; those nobody has looked at are unassessed already. */
function elementsWithoutScore(dossier: Dossier, sheet: ScoreSheet, bidder: BidderId): readonly GateReason[] {
  return sheet.elements.flatMap(({ id }) => {
    const finding = findingOf(dossier, id, bidder);
    return finding === undefined || finding.score !== null
      ? []
      : [{ kind: 'requirement-open', requirement: id } as const];
  });
}

function weightsOff(sheet: ScoreSheet): readonly GateReason[] {
  return sheet.complete ? [] : [{ kind: 'weights-not-hundred', sum: decimalTextOf(sheet.weightSum) }];
}

/** Scores no pass mark is held against would let every bid pass unseen. */
function markless(sheet: ScoreSheet): readonly GateReason[] {
  const hasMark = sheet.threshold !== null || sheet.elements.some(({ threshold }) => threshold !== null);
  return hasMark ? [] : [{ kind: 'threshold-missing' }];
}

function isBelow(ruleSet: RuleSet, score: DecimalParts, threshold: DecimalParts | null): boolean {
  if (threshold === null) return false;
  const order = compareDecimals(score, threshold);
  return ruleSet.evaluation.thresholdEqualPasses.value ? order < 0 : order <= 0;
}
