/** Folds what happened into the state of a tender. */
import { canonicalDossier, isBlank, sameValue, sortedKeys, sortedTies, tieKey } from './canonical-state.ts';
import { emptyDossier } from './empty-dossier.ts';
import type { DossierChange, TenderEvent, TenderEventBodies } from './events.ts';
import type { BidderId } from './ids.ts';
import type { Bid, Bidder, Decision, DocumentDetails, Dossier } from './model.ts';
import { withValueAt } from './path.ts';
import { entryOf, withEntry } from './records.ts';

/**
 * The state after an event; what the event does not concern is shared with the state before.
 *
 * Total: an event that cannot concern this state (an unknown bidder, a second import) leaves it as it is. An event
 * that changes nothing answers the very same object. Keys come out in one order whatever the event's was, so that
 * equal states have equal bytes.
 */
export function apply(before: Dossier | null, event: TenderEvent): Dossier {
  if (event.type === 'dossierImported') return before ?? canonicalDossier(event.body.dossier);
  return applyTo(before ?? BLANK, event);
}

/** Where a stream stands whose first event is not an import: a hole in the log, told by the chain, not by a crash. */
const BLANK: Dossier = canonicalDossier(
  emptyDossier({
    practice: false,
    code: '',
    name: '',
    agency: '',
    institution: '',
    fiscalYear: 1900,
    zone: 'WITA',
    ruleSet: 'perpres-54-2010',
  }),
);

type LaterEvent = Exclude<TenderEvent, { readonly type: 'dossierImported' }>;

function applyTo(dossier: Dossier, event: LaterEvent): Dossier {
  switch (event.type) {
    case 'differencesAccepted':
      return withChanges(dossier, event.body.changes);
    case 'ruleSetChosen':
      return put(dossier, { ruleSet: event.body });
    case 'committeeSet':
      return put(dossier, { committee: event.body.committee });
    case 'requirementsSet':
      return put(dossier, {
        requirements: event.body.requirements,
        technicalThreshold: event.body.technicalThreshold,
      });
    case 'pricingSet':
      return put(dossier, { pricing: event.body.pricing });
    case 'ownerScheduleImported':
      return put(dossier, { pricing: { ...dossier.pricing, ownerLines: event.body.lines } });
    case 'bidderRegistered':
      return withBidder(dossier, event.body);
    case 'bidderRemoved':
      return put(dossier, { bidders: dossier.bidders.filter(({ id }) => id !== event.body.bidder) });
    case 'bidRecorded':
      return withBid(dossier, event.body.bidder, () => event.body.bid);
    case 'priceScheduleImported':
      return withBid(dossier, event.body.bidder, (bid) => (bid === null ? null : { ...bid, lines: event.body.lines }));
    case 'openingRecorded':
      return put(dossier, { opening: { ...event.body, bids: dossier.opening.bids } });
    case 'bidExamined':
      return withExamination(dossier, event.body);
    case 'requirementAssessed':
      return withFinding(dossier, event.body);
    case 'priceReviewed':
      return withReview(dossier, event.body);
    case 'proofAttended':
      return isBidder(dossier, event.body.bidder)
        ? put(dossier, { proofs: withEntry(dossier.proofs, event.body.bidder, event.body.attendance) })
        : dossier;
    case 'tieDecided':
      return withTieDecision(dossier, event.body);
    case 'awardDecided':
      return withDecision(dossier, { kind: 'award', ...event.body });
    case 'failureDeclared':
      return withDecision(dossier, { kind: 'failure', ...event.body });
    case 'documentDetailsSet': {
      const details = isBlank(event.body.details) ? null : event.body.details;
      return put(dossier, { documents: withEntry(documentsOf(dossier), event.body.kind, details) });
    }
    default:
      // Kept and skipped until an update knows it.
      event satisfies never;
      return dossier;
  }
}

/** The dossier with these parts replaced, or the same dossier when they say what it says already. */
function put(dossier: Dossier, parts: Partial<Dossier>): Dossier {
  const sorted = sortedKeys(parts);
  const changed = Object.entries(sorted).some(([key, value]) => !sameValue(value, dossier[key as keyof Dossier]));
  return changed ? { ...dossier, ...sorted } : dossier;
}

function withChanges(dossier: Dossier, changes: readonly DossierChange[]): Dossier {
  let changed = dossier;
  for (const { path, to } of changes) changed = withValueAt(changed, path, to) ?? changed;
  return sameValue(changed, dossier) ? dossier : canonicalDossier(changed);
}

function withBidder(dossier: Dossier, { bidder, index }: TenderEventBodies['bidderRegistered']): Dossier {
  if (isBidder(dossier, bidder.id)) return dossier;
  return put(dossier, { bidders: dossier.bidders.toSpliced(index ?? dossier.bidders.length, 0, bidder) });
}

function withBid(dossier: Dossier, id: BidderId, bidOf: (before: Bid | null) => Bid | null): Dossier {
  const index = dossier.bidders.findIndex((bidder) => bidder.id === id);
  const bidder = dossier.bidders[index];
  if (bidder === undefined) return dossier;
  const bid = sortedKeys(bidOf(bidder.bid));
  if (sameValue(bid, bidder.bid)) return dossier;
  const changed: Bidder = { ...bidder, bid };
  return { ...dossier, bidders: dossier.bidders.with(index, changed) };
}

function withExamination(dossier: Dossier, { bidder, opening }: TenderEventBodies['bidExamined']): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const bids = withEntry(dossier.opening.bids, bidder, opening);
  return put(dossier, { opening: { ...dossier.opening, bids } });
}

function withFinding(dossier: Dossier, body: TenderEventBodies['requirementAssessed']): Dossier {
  const { requirement, bidder } = body;
  const known = dossier.requirements.some(({ id }) => id === requirement) && isBidder(dossier, bidder);
  const ofRequirement = entryOf(dossier.findings, requirement) ?? {};
  const finding = sortedKeys(body.finding);
  if (!known || sameValue(finding, entryOf(ofRequirement, bidder) ?? null)) return dossier;
  const changed = withEntry(ofRequirement, bidder, finding);
  const findings = withEntry(dossier.findings, requirement, Object.keys(changed).length === 0 ? null : changed);
  return { ...dossier, findings };
}

function withReview(dossier: Dossier, { bidder, aspect, review }: TenderEventBodies['priceReviewed']): Dossier {
  if (!isBidder(dossier, bidder)) return dossier;
  const before = entryOf(dossier.priceReviews, bidder) ?? { reasonableness: null, unbalanced: null };
  const reviews = { ...before, [aspect]: review };
  const priceReviews = withEntry(dossier.priceReviews, bidder, isBlank(reviews) ? null : reviews);
  return put(dossier, { priceReviews });
}

function withTieDecision(dossier: Dossier, { order, reason }: TenderEventBodies['tieDecided']): Dossier {
  const others = dossier.tieDecisions.filter((decision) => tieKey(decision.order) !== tieKey(order));
  const tieDecisions = reason === null ? others : sortedTies([...others, { order, reason }]);
  return put(dossier, { tieDecisions });
}

/** A decision stands: what was decided first is not decided again. */
function withDecision(dossier: Dossier, decision: Decision): Dossier {
  return dossier.decision === null ? put(dossier, { decision }) : dossier;
}

function isBidder(dossier: Dossier, id: BidderId): boolean {
  return dossier.bidders.some((bidder) => bidder.id === id);
}

/** Every kind of document is a key the record may lack. */
function documentsOf(dossier: Dossier): Readonly<Record<string, DocumentDetails>> {
  return dossier.documents;
}
