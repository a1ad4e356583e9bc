/** What every bid of a tender is judged by, read once from the dossier. */
import { senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import type { ArithmeticContext } from './arithmetic.ts';
import { type ElementScores, elementScoresOf, type HighestCounts } from './element-scores.ts';
import type { Gate } from './model.ts';
import type { TenderPlan } from './plan.ts';
import type { PriceContext } from './price-gate.ts';
import { scheduleOf } from './schedule.ts';
import type { ScoredGate } from './scored-gate.ts';
import { type ScoredStage, scoreSheetOf } from './score-sheet.ts';

/** Everything the gates look at beside the bid itself. */
export interface EvaluationContext {
  readonly dossier: Dossier;
  readonly ruleSet: RuleSet;
  readonly plan: TenderPlan;
  /** Gates every bid goes through, called or not. */
  readonly openToAll: ReadonlySet<Gate>;
  readonly afterTechnical: ReadonlySet<Gate>;
  /** Who passed the technical result as fixed; null until it is. */
  readonly technicallyPassed: ReadonlySet<BidderId> | null;
  readonly arithmetic: ArithmeticContext;
  readonly price: PriceContext;
  readonly requirements: Readonly<Record<RequirementStage, readonly Requirement[]>>;
  /** By stage; null where the stage is pass or fail only. */
  readonly scores: Readonly<Record<ScoredStage, ScoredGate | null>>;
  readonly highest: Readonly<Record<ScoredStage, HighestCounts>>;
  /** A bidder's scores, worked out once; the stage must be scored. */
  readonly scoresOf: (stage: ScoredStage, bidder: BidderId) => ElementScores;
}

const NO_HIGHEST: EvaluationContext['highest'] = { technical: new Map(), qualification: new Map() };
const NO_SCORES: ElementScores = { byElement: new Map(), total: null };

/** Reads a dossier; highest counts are not known before it is known who reached their stage. */
export function contextOf(dossier: Dossier, ruleSet: RuleSet, plan: TenderPlan): EvaluationContext {
  const { notice, requirements, terms, technicalResult } = dossier;
  const ofStage = (stage: RequirementStage) => requirements.filter((each) => each.stage === stage);
  const technical = ofStage('technical');
  const qualification = ofStage('qualification');
  const { method } = plan;
  const scores: EvaluationContext['scores'] = {
    technical:
      method.technical === 'pass-fail'
        ? null
        : {
            sheet: scoreSheetOf('technical', technical, dossier.technicalThreshold),
            needsElements: method.technical === 'scored',
            needsPassMark: method.needsPassMark,
          },
    qualification: plan.qualificationScored
      ? {
          sheet: scoreSheetOf('qualification', qualification, terms.qualificationThreshold),
          needsElements: false,
          needsPassMark: true,
        }
      : null,
  };
  return {
    dossier,
    ruleSet,
    plan,
    openToAll: new Set(openToAll(plan)),
    afterTechnical: new Set(plan.order.slice(plan.order.indexOf('technical') + 1)),
    technicallyPassed: technicalResult === null ? null : new Set(technicalResult.passed),
    arithmetic: { schedule: scheduleOf(dossier, ruleSet), vat: dossier.pricing.vat, ruleSet },
    price: {
      dossier,
      ruleSet,
      plan,
      ownerEstimate: priceOrNull(notice.ownerEstimate),
      budgetCeiling: priceOrNull(notice.budgetCeiling),
      kind: notice.kind,
    },
    requirements: { administration: ofStage('administration'), technical, qualification, proof: ofStage('proof') },
    scores,
    highest: NO_HIGHEST,
    scoresOf: scoresOnce(dossier, scores, NO_HIGHEST, null),
  };
}

/** The same with the highest counts of one more stage known. */
export function withHighestCounts(
  context: EvaluationContext,
  stage: ScoredStage,
  counts: HighestCounts,
): EvaluationContext {
  const highest = { ...context.highest, [stage]: counts };
  return { ...context, highest, scoresOf: scoresOnce(context.dossier, context.scores, highest, context.scoresOf) };
}

/** Everyone is opened and put in order by price before the cheapest are called; by technique before the best is. */
function openToAll({ calling, order }: TenderPlan): readonly Gate[] {
  const arithmetic = order.indexOf('arithmetic');
  return order.slice(0, calling === 'best-technical-first' ? arithmetic : arithmetic + 1);
}

function scoresOnce(
  dossier: Dossier,
  scores: EvaluationContext['scores'],
  highest: EvaluationContext['highest'],
  earlier: EvaluationContext['scoresOf'] | null,
): EvaluationContext['scoresOf'] {
  const known = { technical: new Map<BidderId, ElementScores>(), qualification: new Map<BidderId, ElementScores>() };
  return (stage, bidder) => {
    const scored = scores[stage];
    if (scored === null) return NO_SCORES;
    const before = known[stage].get(bidder);
    if (before !== undefined) return before;
    const now = elementScoresOf(dossier, scored.sheet, highest[stage], bidder, earlier?.(stage, bidder) ?? null);
    known[stage].set(bidder, now);
    return now;
  };
}

/** None, or one that is no price at all (zero), is nothing to compare with. */
function priceOrNull(amount: RupiahText | null): Sen | null {
  const sen = amount === null ? null : senOf(amount);
  return sen !== null && sen > 0n ? sen : null;
}
