/** Decides what bears on a price beside its schedule: local content, running costs, proof of a low price, an auction. */
import { preferenceApplies } from '#core/figures/preference.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { TenderCommandBodies } from './commands.ts';
import { rulesOf } from './decide-setup.ts';
import type { Bidder, Dossier } from './model.ts';
import type { PriceComponent, ReasonablenessSheet } from './price-model.ts';
import { accept, type DecideContext, type Decision, evaluated, findOffering, refuse } from './refuse.ts';

type Refused = Decision & { readonly ok: false };

/**
 * Local content of the parts of a bid, where the tender gives preference for it. A part without an amount is the whole
 * price and stands alone; parts together are not worth more than the corrected price.
 *
 * Fails   `not-of-this-method` where there is no preference, `invalid-value` for parts that do not fit the price.
 */
export function decideLocalContent(
  dossier: Dossier,
  body: TenderCommandBodies['setLocalContent'],
  context: DecideContext,
): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  const { parts } = body;
  if (parts === null) return accept({ type: 'localContentSet', tv: 1, body });
  const rules = rulesOf(dossier);
  if (rules !== null && !givesPreference(dossier, rules)) {
    return refuse('not-of-this-method', { field: 'localContent' }, rules.preference.kinds.clause);
  }
  if (parts.length === 0) return refuse('invalid-value', { path: 'parts', problem: 'empty' });
  if (parts.length > 1 && parts.some(({ amount }) => amount === null)) {
    return refuse('invalid-value', { path: 'parts', problem: 'whole-price-beside-parts' });
  }
  const fault = refuseParts(dossier, found.value, sumOf(parts), context);
  return fault ?? accept({ type: 'localContentSet', tv: 1, body });
}

function givesPreference({ notice, terms }: Dossier, { preference }: RuleSet): boolean {
  const { kind, ownerEstimate, budgetCeiling } = notice;
  return preferenceApplies(preference, { kind, ownerEstimate, budgetCeiling, document: terms.preference }).applies;
}

function sumOf(parts: readonly { readonly amount: string | null }[]): Sen {
  return parts.reduce<bigint>((sum, { amount }) => sum + (amount === null ? 0n : senOf(amount as never)), 0n) as Sen;
}

function refuseParts(dossier: Dossier, bidder: Bidder, sum: Sen, context: DecideContext): Refused | null {
  if (sum === ZERO_SEN) return null;
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const corrected = evaluation.value.bids.find((bid) => bid.bidder === bidder.id)?.corrected?.value ?? null;
  if (corrected === null || sum <= corrected) return null;
  return refuse('invalid-value', { path: 'parts', problem: 'above-price', bidder: bidder.name });
}

/**
 * Costs over the economic life, where the method compares them.
 *
 * Fails   `not-of-this-method`; `invalid-value` without a year.
 */
export function decideLifeCycleCosts(dossier: Dossier, body: TenderCommandBodies['setLifeCycleCosts']): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  if (body.costs === null) return accept({ type: 'lifeCycleCostsSet', tv: 1, body });
  if (dossier.notice.method !== 'life-cycle-cost') {
    const clause = rulesOf(dossier)?.methods.kinds['life-cycle-cost'].clause ?? null;
    return refuse('not-of-this-method', { field: 'lifeCycleCosts' }, clause);
  }
  if (body.costs.years.length === 0) return refuse('invalid-value', { path: 'costs/years', problem: 'empty' });
  return accept({ type: 'lifeCycleCostsSet', tv: 1, body });
}

/**
 * The working of a reasonableness review: lines of the tender document, each once, of a bid that is below the limit.
 *
 * Fails   `not-of-this-method` for a bid that needs no review; `invalid-value` for a line the document does not have,
 *         a line twice, or a part not proven without the owner's value to replace it.
 */
export function decideReasonablenessSheet(
  dossier: Dossier,
  body: TenderCommandBodies['setReasonablenessSheet'],
  context: DecideContext,
): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  const { sheet } = body;
  if (sheet === null) return accept({ type: 'reasonablenessSheetSet', tv: 1, body });
  const evaluation = evaluated(dossier, context);
  if (!evaluation.ok) return evaluation;
  const low = evaluation.value.bids.find((bid) => bid.bidder === body.bidder)?.checks?.belowReasonable === true;
  if (!low) {
    const clause = rulesOf(dossier)?.price.reasonableness.belowPercent.clause ?? null;
    return refuse('not-of-this-method', { field: 'reasonablenessSheets', bidder: found.value.name }, clause);
  }
  return refuseSheet(dossier, sheet) ?? accept({ type: 'reasonablenessSheetSet', tv: 1, body });
}

function refuseSheet(dossier: Dossier, { items }: ReasonablenessSheet): Refused | null {
  const known = new Map(dossier.pricing.ownerLines.map(({ id, number }) => [id, number]));
  const seen = new Set<string>();
  for (const { line, components } of items) {
    const number = known.get(line);
    if (number === undefined) return refuse('invalid-value', { path: 'sheet/items', problem: 'unknown-line', line });
    if (seen.has(line))
      return refuse('invalid-value', { path: 'sheet/items', problem: 'duplicate-line', line: number });
    seen.add(line);
    const gap = components.find(lacksOwnerValue);
    if (gap !== undefined) {
      return refuse('invalid-value', {
        path: 'sheet/items',
        problem: 'owner-value-missing',
        line: number,
        value: gap.name,
      });
    }
  }
  return null;
}

function lacksOwnerValue({
  coefficientProven,
  unitPriceProven,
  ownerCoefficient,
  ownerUnitPrice,
}: PriceComponent): boolean {
  return (!coefficientProven && ownerCoefficient === null) || (!unitPriceProven && ownerUnitPrice === null);
}

/**
 * Rounds of an auction held elsewhere, where the document announced one. Offers of offering bidders only; rounds in the
 * order of time. A price that rises between rounds is shown as strange by whoever reads it, and recorded as it was.
 *
 * Fails   `not-of-this-method`, `dates-out-of-order`, and as `findOffering`.
 */
export function decideAuction(dossier: Dossier, body: TenderCommandBodies['recordAuction']): Decision {
  const { auction } = body;
  if (auction === null) return accept({ type: 'auctionRecorded', tv: 1, body });
  if (!dossier.terms.auction) return refuse('not-of-this-method', { field: 'auction' });
  let latest = '';
  for (const { startsAt, endsAt, offers } of auction.rounds) {
    for (const bidder of Object.keys(offers)) {
      const found = findOffering(dossier, bidder as Bidder['id']);
      if (!found.ok) return found;
    }
    for (const time of [startsAt, endsAt]) {
      if (time === null) continue;
      if (time < latest) return refuse('dates-out-of-order', { what: time, earlier: latest });
      latest = time;
    }
  }
  if (auction.closedAt !== null && auction.closedAt < latest) {
    return refuse('dates-out-of-order', { what: auction.closedAt, earlier: latest });
  }
  return accept({ type: 'auctionRecorded', tv: 1, body });
}
