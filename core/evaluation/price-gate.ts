/** The price gate: against the owner's estimate, and what the committee answered where a price had to be reviewed. */
import { isBelowPercent, ratioPercentText } from '#core/money/decimal.ts';
import { compareSen } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { PriceReviews, ProcurementKind } from '#core/tender/model.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { Figure, GateReason, GateResult, PriceChecks, ShownRatio } from './model.ts';
import { clauseOf, dossierSource, evaluationSource, ruleInput, rupiahInput } from './trace.ts';

/** What prices of a tender are compared with. */
export interface PriceContext {
  /** Null when there is none, or one that is no price at all (zero). */
  readonly ownerEstimate: Sen | null;
  readonly kind: ProcurementKind;
  readonly ruleSet: RuleSet;
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
 * Judges one bid's price. Above the estimate fails; below the reasonable limit stands or falls with the committee's
 * review; an unbalanced unit price only has to be clarified, however the clarification ends.
 *
 * Source  `price` of the rule set.
 */
export function judgePrice(context: PriceContext, checks: PriceChecks, reviews: PriceReviews | undefined): GateResult {
  const against = reasonsAgainst(context, checks, reviews);
  if (against.length > 0) return failed(against);
  const waiting = reasonsToWait(context, checks, reviews);
  return waiting.length > 0 ? open(waiting) : PASSED;
}

/** Whether a price above the estimate fails a bid of this kind; null while the kind is unknown. */
export function aboveEstimateFails({ kind, ruleSet }: PriceContext): boolean | null {
  return kind === 'unknown' ? null : ruleSet.price.aboveOwnerEstimateFails.value.includes(kind);
}

function reasonsAgainst(
  context: PriceContext,
  checks: PriceChecks,
  reviews: PriceReviews | undefined,
): readonly GateReason[] {
  if (checks.aboveOwnerEstimate && aboveEstimateFails(context) === true) return [{ kind: 'above-owner-estimate' }];
  const review = needsReview(context, checks) ? (reviews?.reasonableness ?? null) : null;
  if (review?.outcome !== 'rejected') return [];
  return [{ kind: 'not-reasonable', reason: review.reason, clause: review.clause }];
}

function reasonsToWait(
  context: PriceContext,
  checks: PriceChecks,
  reviews: PriceReviews | undefined,
): readonly GateReason[] {
  const waiting: GateReason[] = [];
  if (context.ownerEstimate === null) waiting.push({ kind: 'owner-estimate-missing' });
  if (checks.aboveOwnerEstimate && aboveEstimateFails(context) === null) waiting.push({ kind: 'kind-unknown' });
  if (needsReview(context, checks) && (reviews?.reasonableness ?? null) === null) {
    waiting.push({ kind: 'reasonableness-open' });
  }
  if (checks.unbalancedLines.length > 0 && (reviews?.unbalanced ?? null) === null) {
    waiting.push({ kind: 'unbalanced-open' });
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
