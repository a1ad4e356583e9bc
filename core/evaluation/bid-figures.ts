/** What bids are compared by, once each has gone through the gates as far as it comes. */
import { combinedScore, combinedScoreTrace, type CombiningMethod } from '#core/figures/combined-score.ts';
import { evaluatedPrice, evaluatedPriceTrace, localContentOf } from '#core/figures/evaluated-price.ts';
import { exactAmount, scoreFigure } from '#core/figures/exact-figures.ts';
import { fractionOfSen, type Given } from '#core/figures/given.ts';
import { lifeCycleCost, lifeCycleCostTrace } from '#core/figures/life-cycle-cost.ts';
import { priceScore, priceScoreTrace } from '#core/figures/price-score.ts';
import { assert } from '#core/shared/assert.ts';
import { compareFractions, type Fraction } from '#core/money/fraction.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Called } from './calling.ts';
import type { Candidate } from './candidate.ts';
import type { EvaluationContext } from './context.ts';
import type { Comparable } from './methods/method.ts';
import type { ExactAmount, Figure, ScoreFigure, ScoreTotal, Trace } from './model.ts';
import { negotiatedPrice } from './negotiation.ts';
import { ownValue } from './own-value.ts';
import { scoreTotal } from './score-figures.ts';
import type { ScoredStage } from './score-sheet.ts';
import { dossierSource, evaluationSource } from './trace.ts';

/** The figures of one bid. */
export interface BidFigures {
  readonly qualificationScore: ScoreTotal | null;
  readonly technicalScore: ScoreTotal | null;
  readonly evaluatedPrice: ExactAmount | null;
  readonly lifeCycleCost: ExactAmount | null;
  readonly priceScore: ScoreFigure | null;
  readonly combinedScore: ScoreFigure | null;
  readonly negotiated: Figure | null;
  readonly finalPrice: Figure | null;
  /** Local content of the whole bid, which may part equal evaluated prices. */
  readonly localContent: Fraction | null;
  readonly comparable: Comparable;
}

/**
 * Works out the figures of every bid. The price score is measured against the lowest price among bids that passed the
 * price gate, on evaluated prices where preference applies.
 *
 * Source  `methods`, `preference` of the rule set.
 */
export function figuresOf(context: EvaluationContext, bids: readonly Called[]): ReadonlyMap<BidderId, BidFigures> {
  const priced = bids.map((bid) => pricedFigures(context, bid));
  const lowest = context.plan.method.weights === null ? null : lowestOf(bids, priced);
  return new Map(
    bids.flatMap((bid, index) => {
      const own = priced[index];
      return own === undefined ? [] : [[bid.candidate.bidder, withScores(context, bid, own, lowest)] as const];
    }),
  );
}

type Priced = Omit<BidFigures, 'priceScore' | 'combinedScore' | 'comparable'> & {
  /** The price that is compared, before preference. */
  readonly price: Given<Sen> | null;
  /** What the price score is made from. */
  readonly scored: Given<Fraction> | null;
};

function pricedFigures(context: EvaluationContext, { candidate, course }: Called): Priced {
  const { dossier, ruleSet, plan } = context;
  const { bidder } = candidate;
  const price = comparedPrice(candidate);
  const reached = course.price.status !== 'not-evaluated';
  const evaluated = plan.preference && reached && price !== null ? evaluatedFigure(context, bidder, price) : null;
  const { corrected } = candidate.price;
  const negotiated =
    corrected === null ? null : negotiatedPrice(dossier, ruleSet, bidder, () => candidate.price.lines());
  return {
    qualificationScore:
      course.qualification.status === 'not-evaluated' ? null : totalOf(context, 'qualification', bidder),
    technicalScore: course.technical.status === 'not-evaluated' ? null : totalOf(context, 'technical', bidder),
    evaluatedPrice: evaluated?.figure ?? null,
    localContent: evaluated?.localContent ?? null,
    lifeCycleCost:
      plan.method.usesLifeCycleCosts && reached && price !== null ? lifeCycleFigure(context, bidder, price) : null,
    negotiated,
    finalPrice: negotiated ?? candidate.auctioned ?? corrected,
    price,
    scored: scoredPrice(plan.preference, bidder, price, evaluated?.figure ?? null),
  };
}

function comparedPrice({ bidder, auctioned, price: { corrected } }: Candidate): Given<Sen> | null {
  if (auctioned !== null) return { value: auctioned.value, source: evaluationSource('bids', bidder, 'auctioned') };
  return corrected === null ? null : { value: corrected.value, source: evaluationSource('bids', bidder, 'corrected') };
}

function scoredPrice(
  preference: boolean,
  bidder: BidderId,
  price: Given<Sen> | null,
  evaluated: ExactAmount | null,
): Given<Fraction> | null {
  if (!preference) return price === null ? null : { value: fractionOfSen(price.value), source: price.source };
  const source = evaluationSource('bids', bidder, 'evaluatedPrice');
  return evaluated === null ? null : { value: evaluated.exact, source };
}

function totalOf(context: EvaluationContext, stage: ScoredStage, bidder: BidderId): ScoreTotal | null {
  const { dossier, ruleSet, highest } = context;
  const scored = context.scores[stage];
  if (scored === null) return null;
  const scores = context.scoresOf(stage, bidder);
  return scoreTotal({ dossier, ruleSet, sheet: scored.sheet, highest: highest[stage], bidder, scores });
}

function evaluatedFigure(
  { dossier, ruleSet }: EvaluationContext,
  bidder: BidderId,
  price: Given<Sen>,
): { readonly figure: ExactAmount; readonly localContent: Fraction | null } | null {
  const { kind } = dossier.notice;
  const parts = ownValue(dossier.localContent, bidder);
  if (parts === undefined) return null;
  const exact = evaluatedPrice(ruleSet.preference, { kind, price: price.value, parts });
  if (exact === null) return null;
  const given = { kind, price, parts: { value: parts, source: dossierSource('localContent', bidder) } };
  const trace = () => certain(evaluatedPriceTrace(ruleSet, given));
  return { figure: exactAmount(exact, trace), localContent: localContentOf({ price: price.value, parts }) };
}

function lifeCycleFigure(
  { dossier, ruleSet }: EvaluationContext,
  bidder: BidderId,
  price: Given<Sen>,
): ExactAmount | null {
  const costs = ownValue(dossier.lifeCycleCosts, bidder);
  if (costs === undefined) return null;
  const { discountPercent } = dossier.terms;
  return exactAmount(lifeCycleCost({ price: price.value, costs, discountPercent }), () =>
    lifeCycleCostTrace(ruleSet, {
      price,
      costs: { value: costs, source: dossierSource('lifeCycleCosts', bidder) },
      discountPercent: { value: discountPercent, source: dossierSource('terms', 'discountPercent') },
    }),
  );
}

function lowestOf(bids: readonly Called[], priced: readonly Priced[]): Given<Fraction> | null {
  let lowest: Given<Fraction> | null = null;
  for (const [index, { course }] of bids.entries()) {
    const price = priced[index]?.scored ?? null;
    if (price === null || course.price.status !== 'passed') continue;
    if (lowest === null || compareFractions(price.value, lowest.value) < 0) lowest = price;
  }
  return lowest;
}

function withScores(
  context: EvaluationContext,
  { candidate, course }: Called,
  own: Priced,
  lowest: Given<Fraction> | null,
): BidFigures {
  const { price, scored, ...figures } = own;
  const decimals = context.ruleSet.evaluation.shownScoreDecimals.value;
  const scores =
    lowest !== null && scored !== null && course.price.status === 'passed'
      ? scoreFigure(priceScore(lowest.value, scored.value), decimals, () =>
          priceScoreTrace(context.ruleSet, lowest, scored),
        )
      : null;
  const combined = scores === null ? null : combinedFigure(context, candidate.bidder, own.technicalScore, scores);
  return {
    ...figures,
    priceScore: scores,
    combinedScore: combined,
    comparable: {
      price: price === null ? null : fractionOfSen(price.value),
      evaluatedPrice: own.evaluatedPrice?.exact ?? null,
      lifeCycleCost: own.lifeCycleCost?.exact ?? null,
      technicalScore: own.technicalScore?.exact ?? null,
      combinedScore: combined?.exact ?? null,
    },
  };
}

function combinedFigure(
  { dossier, ruleSet, plan }: EvaluationContext,
  bidder: BidderId,
  technical: ScoreFigure | null,
  price: ScoreFigure,
): ScoreFigure | null {
  const { technicalWeight, priceWeight } = dossier.terms;
  if (technical === null || technicalWeight === null || priceWeight === null) return null;
  const given = {
    technicalWeight: { value: technicalWeight, source: dossierSource('terms', 'technicalWeight') },
    priceWeight: { value: priceWeight, source: dossierSource('terms', 'priceWeight') },
    technical: { value: technical.exact, source: evaluationSource('bids', bidder, 'technicalScore') },
    price: { value: price.exact, source: evaluationSource('bids', bidder, 'priceScore') },
  };
  const exact = combinedScore({ technicalWeight, priceWeight, technical: technical.exact, price: price.exact });
  const method: CombiningMethod = plan.method.method === 'quality-and-cost' ? 'quality-and-cost' : 'scoring';
  return scoreFigure(exact, ruleSet.evaluation.shownScoreDecimals.value, () =>
    combinedScoreTrace(ruleSet, method, given),
  );
}

/** The working of a figure that is there is there too. */
function certain(trace: Trace | null): Trace {
  assert(trace !== null, 'a figure has its working');
  return trace;
}
