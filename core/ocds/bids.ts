/** Bids as a release tells them, by what was public at the time. */
import { offsetText } from '#core/calendar/zone.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { Bid as OfferedBid, Bidder, OfferedLine } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { awardedOf } from './awarded.ts';
import { responsesOf } from './criteria.ts';
import { amountOf, filled } from './filled.ts';
import type { Bid, Bids, BidStatusCode, Item, MeasureCode, Statistic } from './model.ts';
import { memberNamesOf } from './no-members.ts';
import { bidderReference, bidIdOf, LOT_ID } from './ocid.ts';
import { fallReasonsOf } from './reasons.ts';
import type { OcdsSource } from './source.ts';

/** `opened`: who offered, and in one file for how much. `priced`: for how much. `decided`: what came of each bid. */
export type BidStage = 'opened' | 'priced' | 'decided';

/** Every bid handed in, in order of registration, with their counts. */
export function bidsOf(
  source: OcdsSource,
  ocid: string,
  stage: BidStage,
  namesMember: (text: string) => boolean = memberNamesOf(source.dossier),
): Bids {
  const { dossier, evaluation } = source;
  const evaluated = new Map((stage === 'decided' ? (evaluation?.bids ?? []) : []).map((bid) => [bid.bidder, bid]));
  const reasonOf = stage === 'decided' ? fallReasonsOf(source, namesMember) : () => null;
  const details = dossier.bidders.flatMap((bidder): readonly Bid[] => {
    if (bidder.bid === null) return [];
    const own = evaluated.get(bidder.id) ?? null;
    const status = stage === 'decided' ? statusOf(source, bidder, own) : 'pending';
    const value = priceOf(source, bidder.bid, own, stage);
    return [
      filled<Bid>({
        id: bidIdOf(bidder.id),
        submissionType: 'bid',
        date: bidder.bid.submittedAt === null ? null : offsetText(bidder.bid.submittedAt, dossier.notice.zone),
        status,
        description: own === null || status === 'valid' || status === 'pending' ? null : reasonOf(own),
        tenderers: [bidderReference(dossier, ocid, bidder)],
        value: amountOf(value),
        validityPeriod: bidder.bid.validityDays === null ? null : { durationInDays: bidder.bid.validityDays },
        // Unit prices follow the price file.
        items: stage === 'decided' ? bidder.bid.lines.map(itemOf) : null,
        relatedLots: [LOT_ID],
        hasRank: stage === 'decided' && own !== null ? own.rank !== null : null,
        rank: own?.rank ?? null,
        requirementResponses: own === null ? null : responsesOf(dossier, evaluation, own),
      }),
    ];
  });
  return { statistics: statisticsOf(details, stage), details };
}

/** Bids that count as handed in: those not taken back. */
export function submittedOf({ details }: Bids): readonly Bid[] {
  return details.filter(({ status }) => status !== 'withdrawn');
}

/**
 * The offered price until a result is public, then the corrected one: what changed a price is told by a release of its
 * own, and the one before stays as it was.
 */
function priceOf(
  { dossier }: OcdsSource,
  bid: OfferedBid,
  evaluated: BidEvaluation | null,
  stage: BidStage,
): RupiahText | null {
  if (stage === 'opened' && isSealedSubmission(dossier.notice.submission)) return null;
  if (stage !== 'decided') return bid.offeredTotal;
  const corrected = evaluated?.corrected ?? null;
  return corrected === null ? (bid.recordedCorrectedTotal ?? bid.offeredTotal) : rupiahText(corrected.value);
}

function statusOf({ dossier, evaluation }: OcdsSource, { id }: Bidder, evaluated: BidEvaluation | null): BidStatusCode {
  const left =
    entryOf(dossier.exclusions, id)?.ground === 'withdrew' ||
    entryOf(dossier.validityExtensions, id)?.answer === 'refused' ||
    dossier.equalisation?.bidders[id] === 'withdrew';
  if (left) return 'withdrawn';
  if (awardedOf(dossier)?.winner === id) return 'valid';
  if (evaluated === null || evaluation === null) return 'pending';
  const statuses = evaluation.order.map((gate) => evaluated.gates[gate].status);
  if (statuses.includes('failed')) return 'disqualified';
  return statuses.every((status) => status === 'passed') ? 'valid' : 'pending';
}

function itemOf({ line, number, description, unit, volume, unitPrice }: OfferedLine, at: number): Item {
  return filled<Item>({
    // Items the tender document does not have get a number of their own.
    id: line ?? `tambahan-${at + 1}`,
    description: description === '' ? number : description,
    quantity: volume === null ? null : Number(volume),
    unit: unitOf(unit, unitPrice),
    relatedLot: LOT_ID,
  });
}

/** A unit with its price, whichever of them is known. */
export function unitOf(name: string, unitPrice: RupiahText | null): NonNullable<Item['unit']> | null {
  const unit = filled<NonNullable<Item['unit']>>({ name, value: amountOf(unitPrice) });
  return Object.keys(unit).length === 0 ? null : unit;
}

function statisticsOf(details: readonly Bid[], stage: BidStage): readonly Statistic[] {
  const count = (measure: MeasureCode, value: number): Statistic => ({
    id: measure,
    measure,
    value,
    relatedLot: LOT_ID,
  });
  const submitted = details.filter(({ status }) => status !== 'withdrawn');
  const bids = count('bids', submitted.length);
  if (stage !== 'decided') return [bids];
  const valid = submitted.filter(({ status }) => status === 'valid');
  const disqualified = submitted.filter(({ status }) => status === 'disqualified');
  const amounts = valid.flatMap(({ value }) => value?.amount ?? []);
  const counts = [bids, count('validBids', valid.length), count('disqualifiedBids', disqualified.length)];
  if (amounts.length === 0) return counts;
  return [
    ...counts,
    { ...count('lowestValidBidValue', Math.min(...amounts)), currency: 'IDR' },
    { ...count('highestValidBidValue', Math.max(...amounts)), currency: 'IDR' },
  ];
}
