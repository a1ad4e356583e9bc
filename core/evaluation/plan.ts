/** How one tender goes: its gates, who is evaluated, what a price is held against, what ranks, when is negotiated. */
import { preferenceApplies } from '#core/figures/preference.ts';
import type { KnownQualification, KnownSubmission, OrderKey, RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Dossier, ProcurementKind, TenderNotice } from '#core/tender/model.ts';
import type { Calling, MethodDefinition } from './methods/method.ts';
import { METHODS } from './methods/table.ts';
import type { EvaluationRefusal, Gate, RankingKey } from './model.ts';

/** What a corrected price may not exceed. `kind-unknown`: the estimate, if what is procured is of such a kind. */
export type PriceLimit = 'owner-estimate' | 'kind-unknown' | 'ceiling' | 'none';

/** When the first in rank is negotiated with; `when-few`: only where hardly anyone passed the technical part. */
export type NegotiationPhase = 'before-award' | 'after-objection' | 'when-few' | 'none';

/** The plan of one tender. */
export interface TenderPlan {
  readonly method: MethodDefinition;
  readonly orderKey: OrderKey;
  readonly order: readonly Gate[];
  /** Qualified before offering, so that bidders without a bid are candidates too. */
  readonly prequalified: boolean;
  /** Two files or two stages: prices stay closed until the technical result is fixed. */
  readonly sealed: boolean;
  /** The pre-qualification is scored and gives a ranked shortlist. */
  readonly qualificationScored: boolean;
  readonly calling: Calling;
  readonly priceLimit: PriceLimit;
  readonly preference: boolean;
  readonly rankedBy: RankingKey;
  readonly negotiation: NegotiationPhase;
  /** Prices are lowered in an e-reverse auction held elsewhere. */
  readonly auction: boolean;
}

/**
 * Plans a tender from what its announcement and document say and what the law of its era does.
 *
 * Fails   `method-not-supported` where a value is not known, or the law read rules it out. A rule nobody could confirm
 *         never keeps a tender from being evaluated.
 * Source  `methods`, `evaluation.orders`, `price`, `preference`, `negotiation` of the rule set.
 */
export function planOf(dossier: Dossier, ruleSet: RuleSet): Result<TenderPlan, EvaluationRefusal> {
  const { notice, terms } = dossier;
  const { kind, qualification, submission } = notice;
  if (notice.method === 'unknown') return unsupported('method', 'unknown');
  const method = METHODS[notice.method];
  const ruledOut = refusedByLaw(notice, method, ruleSet);
  if (ruledOut !== null) return err(ruledOut);
  const orderKey = orderKeyOf(method, qualification, submission);
  if (orderKey === null) {
    return qualification === 'unknown'
      ? unsupported('qualification', qualification)
      : unsupported('submission', submission);
  }
  const preference = method.usesPreference && preferenceOf(dossier, ruleSet);
  const prequalified = orderKey.startsWith('pre-');
  const sealed = orderKey.endsWith('two-file') || orderKey.endsWith('two-stage');
  return ok({
    method,
    orderKey,
    order: ruleSet.evaluation.orders[orderKey].value,
    prequalified,
    sealed,
    qualificationScored: prequalified && ruleSet.qualification.scoredKinds.value.includes(kind),
    calling: callingOf(dossier, ruleSet, { method, preference, sealed }),
    priceLimit: priceLimitOf(notice, method, ruleSet),
    preference,
    rankedBy: method.rankedBy(preference),
    negotiation: negotiationOf(kind, method, ruleSet),
    auction: terms.auction || dossier.auction !== null,
  });
}

function unsupported(
  aspect: (EvaluationRefusal & { kind: 'method-not-supported' })['aspect'],
  method: string,
): { readonly ok: false; readonly error: EvaluationRefusal } {
  return err({ kind: 'method-not-supported', aspect, method });
}

function refusedByLaw(
  { kind, method, submission }: TenderNotice,
  definition: MethodDefinition,
  ruleSet: RuleSet,
): EvaluationRefusal | null {
  const kinds = ruleSet.methods.kinds[definition.method];
  if (isConfirmed(kinds)) {
    if (kinds.value.length === 0) return { kind: 'method-not-supported', aspect: 'method', method };
    if (kind !== 'unknown' && !kinds.value.includes(kind)) {
      return { kind: 'method-not-supported', aspect: 'kind', method: kind };
    }
  }
  const submissions = ruleSet.methods.submissions[definition.method];
  const excluded = submission !== 'unknown' && !submissions.value.includes(submission);
  return !definition.quick && isConfirmed(submissions) && excluded
    ? { kind: 'method-not-supported', aspect: 'submission', method: submission }
    : null;
}

function isConfirmed({ status }: RuleValue<unknown>): boolean {
  return status !== 'unconfirmed';
}

function orderKeyOf(
  { quick }: MethodDefinition,
  qualification: KnownQualification | 'unknown',
  submission: KnownSubmission | 'unknown',
): OrderKey | null {
  if (quick) return 'quick';
  return qualification === 'unknown' || submission === 'unknown' ? null : `${qualification}-${submission}`;
}

function preferenceOf({ notice, terms }: Dossier, { preference }: RuleSet): boolean {
  const { kind, ownerEstimate, budgetCeiling } = notice;
  return preferenceApplies(preference, { kind, ownerEstimate, budgetCeiling, document: terms.preference }).applies;
}

/** Whoever may win must have been looked at: evaluated prices and counts against the highest compare everyone. */
function callingOf(
  { requirements }: Dossier,
  ruleSet: RuleSet,
  { method, preference, sealed }: { readonly method: MethodDefinition; readonly preference: boolean; sealed: boolean },
): Calling {
  if (method.calling === 'best-technical-first') return sealed ? method.calling : 'everyone';
  if (method.calling === 'everyone' || sealed) return 'everyone';
  const comparesCounts = requirements.some(({ scoring }) => scoring?.scale.kind === 'share-of-highest');
  const comparesAll = comparesCounts || (preference && ruleSet.preference.everyoneEvaluated.value);
  return comparesAll ? 'everyone' : 'lowest-first';
}

function priceLimitOf({ kind, ownerEstimate }: TenderNotice, method: MethodDefinition, { price }: RuleSet): PriceLimit {
  if (price.aboveCeilingFails.value.includes(method.method)) return 'ceiling';
  if (kind === 'unknown') return 'kind-unknown';
  if (!price.aboveOwnerEstimateFails.value.includes(kind)) return 'none';
  // Integrated works need no owner's estimate (Perpres 16/2018 Ps. 26): then the budget is what cannot be exceeded.
  return kind === 'integrated-works' && ownerEstimate === null ? 'ceiling' : 'owner-estimate';
}

function negotiationOf(kind: ProcurementKind, { quick }: MethodDefinition, { negotiation }: RuleSet): NegotiationPhase {
  if (negotiation.always.value.includes(kind)) return negotiation.timing.value;
  // Texts of the 2010 era do not say for which kinds: what nobody confirmed does not hold up an award.
  const few =
    !quick &&
    isConfirmed(negotiation.few) &&
    [...negotiation.few.value.byPassing, ...negotiation.few.value.byOffering].includes(kind);
  return few ? 'when-few' : 'none';
}
