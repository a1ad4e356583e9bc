/** What the committee has found about a tender so far. */
import type { BidderId, RequirementId } from './ids.ts';
import type { RequirementStage } from './finding-model.ts';
import type { Dossier } from './model.ts';
import { readDocumentKey } from './document-kind.ts';
import { issuedOf } from './issued-model.ts';
import { paperworkOf } from './paperwork-model.ts';
import { entryOf } from './records.ts';

/** True from the opening on: from then the law of the tender stands. */
export function hasStarted(dossier: Dossier): boolean {
  return dossier.opening.openedAt !== null || Object.keys(dossier.opening.bids).length > 0;
}

/** True once anything was examined, found or decided about any bid. */
export function isEvaluated(dossier: Dossier): boolean {
  const { technicalResult, qualification, equalisation } = dossier;
  if (technicalResult !== null || qualification.shortlist !== null || equalisation !== null) return true;
  return dossier.tieDecisions.length > 0 || dossier.bidders.some(({ id }) => isBidderEvaluated(dossier, id));
}

/** True once anything was examined, found or decided about this bidder's bid. */
export function isBidderEvaluated(dossier: Dossier, bidder: BidderId): boolean {
  return (
    entryOf(dossier.opening.bids, bidder) !== undefined ||
    entryOf(dossier.priceReviews, bidder) !== undefined ||
    entryOf(dossier.proofs, bidder) !== undefined ||
    Object.values(dossier.findings).some((byBidder) => entryOf(byBidder, bidder) !== undefined) ||
    dossier.tieDecisions.some(({ order }) => order.includes(bidder))
  );
}

/** True once anything was examined, found or decided that needs this bidder's offer: a pre-qualification comes before it. */
export function isOfferEvaluated(dossier: Dossier, bidder: BidderId): boolean {
  const { notice, qualification, requirements } = dossier;
  const isEarly = notice.qualification === 'pre' && entryOf(qualification.entries, bidder) !== undefined;
  if (!isEarly) return isBidderEvaluated(dossier, bidder);
  const early = requirements.filter(({ stage }) => stage === 'qualification' || stage === 'proof').map(({ id }) => id);
  const findings = Object.fromEntries(
    Object.entries(dossier.findings).filter(([id]) => !early.some((each) => each === id)),
  );
  return isBidderEvaluated({ ...dossier, findings, proofs: {} }, bidder);
}

/** True while something about this bidder's offer is kept beside it: what bears on its price, and what it led to. */
export function hasOfferRecords(dossier: Dossier, bidder: BidderId): boolean {
  const { technicalResult, equalisation, auction } = dossier;
  const records: readonly Readonly<Record<string, unknown>>[] = [
    equalisation?.bidders ?? {},
    ...(auction?.rounds ?? []).map(({ offers }) => offers),
    dossier.localContent,
    dossier.lifeCycleCosts,
    dossier.reasonablenessSheets,
    dossier.negotiations,
  ];
  const passed = technicalResult?.passed.includes(bidder) === true;
  const beforeOffers = dossier.notice.qualification === 'pre' ? ['qualification', 'proof'] : [];
  const asked = Object.values(dossier.clarifications).some(
    ({ bidder: about, gate }) => about === bidder && !beforeOffers.includes(gate),
  );
  return passed || asked || records.some((record) => entryOf(record, bidder) !== undefined);
}

/** True while anything at all is kept under this bidder's name: papers, results, letters. */
export function hasRecords(dossier: Dossier, bidder: BidderId): boolean {
  const { qualification, validityExtensions, exclusions, clarifications, objections, appeals } = dossier;
  const records = [qualification.entries, qualification.profiles, validityExtensions, exclusions];
  const kept = records.some((record: Readonly<Record<string, unknown>>) => entryOf(record, bidder) !== undefined);
  const named = [clarifications, objections, appeals].some((record) =>
    Object.values<{ readonly bidder: BidderId }>(record).some((each) => each.bidder === bidder),
  );
  const meetings = Object.values(paperworkOf(dossier).meetings);
  const invited =
    qualification.shortlist?.invited.includes(bidder) === true ||
    meetings.some((each) => each.invited.includes(bidder));
  const written = Object.keys(issuedOf(dossier)).some((key) => readDocumentKey(key)?.subject === bidder);
  return kept || named || invited || written || hasOfferRecords(dossier, bidder);
}

/** True once any bid was assessed against this requirement. */
export function isAssessed(dossier: Dossier, requirement: RequirementId): boolean {
  return Object.keys(entryOf(dossier.findings, requirement) ?? {}).length > 0;
}

/** True once any bid was given a score or a count in that stage. */
export function hasScores({ requirements, findings }: Dossier, stage: RequirementStage): boolean {
  return requirements.some(({ id, stage: own, scoring }) => {
    if (own !== stage || scoring === null) return false;
    return Object.values(entryOf(findings, id) ?? {}).some(
      ({ score, quantity }) => score !== null || quantity !== undefined,
    );
  });
}
