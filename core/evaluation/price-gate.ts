/** The price gate: against the owner's estimate, and what the committee answered where a price had to be reviewed. */
import { evaluatedPrice } from '#core/figures/evaluated-price.ts';
import { recomputePrice, standsAgainst } from '#core/figures/reasonableness.ts';
import { isBelowPercent, ratioPercentText } from '#core/money/decimal.ts';
import { compareSen } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Dossier, PriceReviews, ProcurementKind } from '#core/tender/model.ts';
import type { BidPrice } from './arithmetic.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { Figure, GateReason, GateResult, PriceChecks, ShownRatio } from './model.ts';
import { ownValue } from './own-value.ts';
import type { TenderPlan } from './plan.ts';
import { pricedLinesOf } from './priced-lines.ts';
import { clauseOf, dossierSource, evaluationSource, ruleInput, rupiahInput } from './trace.ts';

/** What prices of a tender are compared with. */
export interface PriceContext {
  readonly dossier: Dossier;
  readonly ruleSet: RuleSet;
  readonly plan: TenderPlan;
  /** Null when there is none, or one that is no price at all (zero). */
  readonly ownerEstimate: Sen | null;
  readonly budgetCeiling: Sen | null;
  readonly kind: ProcurementKind;
}

/** A bid that has come to the price gate. */
export interface PricedBid {
  readonly bidder: BidderId;
  readonly price: BidPrice;
}

/** Where the limit stands in a rule set. */
const REASONABLE_LIMIT = ['price', 'reasonableness', 'belowPercent'];

/** Compares one corrected price with the owner's estimate, exactly. */
export function checkPrice(
  context: PriceContext,
  bidder: BidderId,
  corrected: Figure,
  unbalancedLines: readonly LineId[],
): PriceChecks {
  const { ownerEstimate, ruleSet } = context;
  if (ownerEstimate === null) {
    return { ratioPercent: null, aboveOwnerEstimate: false, belowReasonable: false, unbalancedLines };
  }
  return {
    ratioPercent: priceRatio(ruleSet, bidder, corrected.value, ownerEstimate),
    aboveOwnerEstimate: compareSen(corrected.value, ownerEstimate) > 0,
    belowReasonable: isBelowPercent(corrected.value, ruleSet.price.reasonableness.belowPercent.value, ownerEstimate),
    unbalancedLines,
  };
}

/**
 * Judges one bid's price. Above what the tender's prices may not exceed it fails; below the reasonable limit it stands or
 * falls with the total made again where there is a sheet, else with the committee's review; an unbalanced unit price only
 * has to be clarified, however the clarification ends. What the ranking needs of the bid has to be there too.
 *
 * Source  `price` of the rule set.
 */
export function judgePrice(
  context: PriceContext,
  bid: PricedBid,
  checks: PriceChecks,
  reviews: PriceReviews | undefined,
): GateResult {
  const low = needsReview(context, checks) ? lowPrice(context, bid, reviews) : NOTHING;
  const against = [...aboveLimit(context, bid, checks), ...low.against];
  if (against.length > 0) return failed(against);
  const waiting = [
    ...limitMissing(context, checks),
    ...low.waiting,
    ...unbalanced(checks, reviews),
    ...rankingMissing(context, bid),
  ];
  return waiting.length > 0 ? open(waiting) : PASSED;
}

function aboveLimit(
  { plan, budgetCeiling }: PriceContext,
  { price }: PricedBid,
  checks: PriceChecks,
): readonly GateReason[] {
  if (plan.priceLimit === 'owner-estimate') return checks.aboveOwnerEstimate ? [{ kind: 'above-owner-estimate' }] : [];
  const isAbove = budgetCeiling !== null && price.corrected !== null && price.corrected.value > budgetCeiling;
  return plan.priceLimit === 'ceiling' && isAbove ? [{ kind: 'above-ceiling' }] : [];
}

function limitMissing(context: PriceContext, checks: PriceChecks): readonly GateReason[] {
  const { plan, ownerEstimate, budgetCeiling } = context;
  switch (plan.priceLimit) {
    case 'none':
      return [];
    case 'ceiling':
      return budgetCeiling === null ? [{ kind: 'ceiling-missing' }] : [];
    case 'owner-estimate':
    case 'kind-unknown':
      if (ownerEstimate === null) return [{ kind: 'owner-estimate-missing' }];
      return plan.priceLimit === 'kind-unknown' && checks.aboveOwnerEstimate ? [{ kind: 'kind-unknown' }] : [];
  }
}

interface Verdict {
  readonly against: readonly GateReason[];
  readonly waiting: readonly GateReason[];
}

const NOTHING: Verdict = { against: [], waiting: [] };

/** A price made again decides; the committee's word does where nothing was taken apart. */
function lowPrice(context: PriceContext, bid: PricedBid, reviews: PriceReviews | undefined): Verdict {
  const { dossier } = context;
  const sheet = ownValue(dossier.reasonablenessSheets, bid.bidder);
  const { corrected } = bid.price;
  if (sheet !== undefined && corrected !== null) {
    const lines = pricedLinesOf(dossier, bid.bidder, bid.price.lines());
    const { total } = recomputePrice(lines, sheet, dossier.pricing.vat);
    if (total === null) return { against: [], waiting: [{ kind: 'reasonableness-sheet-open' }] };
    return standsAgainst(corrected.value, total) ? NOTHING : { against: [{ kind: 'below-recomputed' }], waiting: [] };
  }
  const review = reviews?.reasonableness ?? null;
  if (review === null) return { against: [], waiting: [{ kind: 'reasonableness-open' }] };
  const { reason, clause } = review;
  return review.outcome === 'rejected'
    ? { against: [{ kind: 'not-reasonable', reason, clause }], waiting: [] }
    : NOTHING;
}

function unbalanced(checks: PriceChecks, reviews: PriceReviews | undefined): readonly GateReason[] {
  return checks.unbalancedLines.length > 0 && (reviews?.unbalanced ?? null) === null
    ? [{ kind: 'unbalanced-open' }]
    : [];
}

/** No bid is ranked by a local content or by running costs nobody has entered, not even at zero. */
function rankingMissing({ dossier, ruleSet, plan }: PriceContext, { bidder, price }: PricedBid): readonly GateReason[] {
  const waiting: GateReason[] = [];
  if (plan.preference) {
    const parts = ownValue(dossier.localContent, bidder);
    const { corrected } = price;
    const evaluated =
      parts === undefined || corrected === null
        ? null
        : evaluatedPrice(ruleSet.preference, { kind: dossier.notice.kind, price: corrected.value, parts });
    if (evaluated === null) waiting.push({ kind: 'local-content-open' });
  }
  if (plan.method.usesLifeCycleCosts && ownValue(dossier.lifeCycleCosts, bidder) === undefined) {
    waiting.push({ kind: 'life-cycle-open' });
  }
  return waiting;
}

/** While the kind is unknown a low price is reviewed: the review decides nothing the committee did not say. */
function needsReview({ kind, ruleSet }: PriceContext, checks: PriceChecks): boolean {
  return checks.belowReasonable && (kind === 'unknown' || ruleSet.price.reasonableness.kinds.value.includes(kind));
}

function priceRatio(ruleSet: RuleSet, bidder: BidderId, corrected: Sen, ownerEstimate: Sen): ShownRatio {
  const text = ratioPercentText(corrected, ownerEstimate, 4);
  return {
    text,
    trace: () => ({
      formula: 'price-ratio',
      inputs: [
        rupiahInput('harga terkoreksi', corrected, evaluationSource('bids', bidder, 'corrected')),
        rupiahInput('HPS', ownerEstimate, dossierSource('notice', 'ownerEstimate')),
        ruleInput('batas kewajaran', ruleSet.price.reasonableness.belowPercent, 'percent', REASONABLE_LIMIT),
      ],
      result: text,
      unit: 'percent',
      clauses: [ruleSet.price.aboveOwnerEstimateFails, ruleSet.price.reasonableness.belowPercent].map(clauseOf),
    }),
  };
}
