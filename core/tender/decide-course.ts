/** Decides what happens beside the judging: clarifications, extensions of validity, exclusions. */
import { bidValidityOf } from '#core/course/bid-validity.ts';
import { countCollusion } from '#core/figures/collusion-count.ts';
import type { TenderCommandBodies } from './commands.ts';
import type { Clarification, Exclusion } from './course-model.ts';
import { refuseBefore } from './dates-in-order.ts';
import { rulesOf } from './decide-setup.ts';
import type { BidderId } from './ids.ts';
import type { Bidder, Dossier } from './model.ts';
import { entryOf } from './records.ts';
import { accept, type Decision, findBidder, findOffering, refuse } from './refuse.ts';
import { isSealed } from './sealed-price.ts';

type Refused = Decision & { readonly ok: false };

/**
 * A question to a bidder and its answer, after the opening (in a pre-qualification from the first document on), with
 * both dates in order.
 *
 * Once the result is decided the log of clarifications stands, but for the negotiation of consultants where the era
 * puts it after the objections.
 *
 * Source  RULES §3.3 (negotiation after objection); that the log closes with the decision is a decision of this app.
 */
export function decideClarification(dossier: Dossier, body: TenderCommandBodies['recordClarification']): Decision {
  const before = entryOf(dossier.clarifications, body.id) ?? null;
  for (const each of [before, body.clarification]) {
    const late = each === null ? null : refuseLateClarification(dossier, each);
    if (late !== null) return late;
  }
  const fault = body.clarification === null ? null : refuseClarification(dossier, body.clarification);
  return fault ?? accept({ type: 'clarificationRecorded', tv: 1, body });
}

/** True while the log of clarifications is open: before the decision, and where a negotiation follows it. */
export function isClarifying(dossier: Dossier): boolean {
  const negotiation = rulesOf(dossier)?.negotiation;
  const follows =
    negotiation?.timing.value === 'after-objection' && negotiation.always.value.includes(dossier.notice.kind);
  return dossier.decision === null || follows;
}

function refuseLateClarification(dossier: Dossier, { gate }: Clarification): Refused | null {
  const { decision } = dossier;
  if (decision === null || (isClarifying(dossier) && (gate === 'technical' || gate === 'price'))) return null;
  return refuse('already-decided', { decision: decision.kind, at: decision.decidedAt });
}

function refuseClarification(dossier: Dossier, clarification: Clarification): Refused | null {
  const { bidder, at, gate, requirement, answer, answeredAt } = clarification;
  const found = findTakingPart(dossier, bidder);
  if (!found.ok) return found;
  if (requirement !== null && !dossier.requirements.some(({ id }) => id === requirement)) {
    return refuse('unknown-requirement', { requirement });
  }
  if (((answer ?? '').trim() === '') !== (answeredAt === null)) {
    return refuse('invalid-value', { path: answeredAt === null ? 'clarification/answeredAt' : 'clarification/answer' });
  }
  const { openedAt } = dossier.opening;
  const beforeOffers = dossier.notice.qualification === 'pre' && (gate === 'qualification' || gate === 'proof');
  if (!beforeOffers && openedAt === null) return refuse('not-opened', { bidder: found.value.name });
  // While the technical result is open a question about a price would tell one.
  if (gate === 'price' && isSealed(dossier)) return refuse('price-sealed', { bidder: found.value.name });
  return (
    (beforeOffers ? null : refuseBefore({ name: 'question', at }, { name: 'opening', at: openedAt })) ??
    refuseBefore({ name: 'answer', at: answeredAt }, { name: 'question', at })
  );
}

/** A bidder that handed in an offer or qualification documents. */
function findTakingPart(dossier: Dossier, id: BidderId): ReturnType<typeof findBidder> {
  const entered = entryOf(dossier.qualification.entries, id) !== undefined;
  return entered ? findBidder(dossier, id) : findOffering(dossier, id);
}

/**
 * A request to let a bid stand longer, and the answer. A bidder that refuses leaves without sanction; that changes the
 * evaluation, and so is not entered once the result is decided.
 *
 * The new end must be later than the one the bid itself has; an extension entered earlier may be corrected.
 *
 * Source  RULES §3.2 and the course of a tender in the issue; no text read gives the article.
 */
export function decideValidity(dossier: Dossier, body: TenderCommandBodies['extendValidity']): Decision {
  const found = findOffering(dossier, body.bidder);
  if (!found.ok) return found;
  const { extension } = body;
  const before = entryOf(dossier.validityExtensions, body.bidder) ?? null;
  const leaves = (answer: string | null | undefined): boolean => answer === 'refused';
  if (dossier.decision !== null && leaves(before?.answer) !== leaves(extension?.answer)) {
    return refuse('already-decided', { decision: dossier.decision.kind, at: dossier.decision.decidedAt });
  }
  const fault = extension === null ? null : refuseExtension(dossier, found.value, extension);
  return fault ?? accept({ type: 'validityExtended', tv: 1, body });
}

type Extension = NonNullable<TenderCommandBodies['extendValidity']['extension']>;

function refuseExtension(dossier: Dossier, bidder: Bidder, extension: Extension): Refused | null {
  const { requestedAt, answer, validUntil, guaranteeUntil } = extension;
  if (dossier.opening.openedAt === null) return refuse('not-opened', { bidder: bidder.name });
  if ((answer === 'extended') !== (validUntil !== null))
    return refuse('invalid-value', { path: 'extension/validUntil' });
  if (answer !== 'extended' && guaranteeUntil !== null) {
    return refuse('invalid-value', { path: 'extension/guaranteeUntil' });
  }
  const { ownEnd } = bidValidityOf(dossier, bidder);
  if (validUntil !== null && ownEnd !== null && validUntil <= ownEnd) {
    return refuse('dates-out-of-order', { what: 'validity', earlier: 'validity', at: validUntil, earliest: ownEnd });
  }
  return (
    refuseBefore({ name: 'request', at: requestedAt }, { name: 'opening', at: dossier.opening.openedAt }) ??
    refuseBefore(
      { name: 'guarantee', at: guaranteeUntil },
      { name: 'guarantee', at: bidder.bid?.guarantee?.validUntil ?? null },
    )
  );
}

/**
 * A finding that takes a bid out: its reason and clause always; for collusion as many indications as the law asks for;
 * one that no text read names may stand beside them and does not count.
 *
 * Source  RULES §6.4 (indications and their number), §6.3 (grounds).
 */
export function decideExclusion(dossier: Dossier, body: TenderCommandBodies['excludeBidder']): Decision {
  const found = findBidder(dossier, body.bidder);
  if (!found.ok) return found;
  const fault = body.exclusion === null ? null : refuseExclusion(dossier, found.value, body.exclusion);
  return fault ?? accept({ type: 'bidderExcluded', tv: 1, body });
}

function refuseExclusion(dossier: Dossier, { name }: Bidder, exclusion: Exclusion): Refused | null {
  const { ground, indications, reason, clause } = exclusion;
  if (reason.trim() === '') return refuse('reason-required', { bidder: name, ground });
  if (clause.trim() === '') return refuse('clause-required', { bidder: name, ground });
  if (ground !== 'collusion') {
    return indications.length === 0 ? null : refuse('invalid-value', { path: 'exclusion/indications' });
  }
  const rules = rulesOf(dossier)?.collusion;
  if (rules === undefined) return null;
  const { counted, minimum, indicated } = countCollusion(rules, indications);
  if (indicated) return null;
  const details = { bidder: name, found: String(counted.length), minimum: String(minimum) };
  return refuse('indications-too-few', details, rules.minimum.clause);
}
