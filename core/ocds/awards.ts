/** Awards as a release tells them: the standing one, and those that were withdrawn before it. */
import type { Instant } from '#core/calendar/instant.ts';
import { offsetText } from '#core/calendar/zone.ts';
import type { Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import { awardedOf } from './awarded.ts';
import { unitOf } from './bids.ts';
import { awardDocumentsOf } from './documents.ts';
import { amountOf, filled } from './filled.ts';
import type { Award, AwardStatusCode, Item } from './model.ts';
import { bidderReference, bidIdOf, LOT_ID } from './ocid.ts';

/** One result that was announced. */
export interface AnnouncedResult {
  readonly dossier: Dossier;
  readonly at: Instant;
  /** Which evaluation it came of, from 1. */
  readonly round: number;
  readonly status: AwardStatusCode;
}

/** The award of a result; of a tender that failed, that there is none. Null where nothing was decided. */
export function awardOf(
  { dossier, at, round, status }: AnnouncedResult,
  ocid: string,
  items: readonly Item[],
): Award | null {
  const { zone } = dossier.notice;
  if (hasFailed(dossier)) return failedAward(dossier, at, round);
  const awarded = awardedOf(dossier);
  if (awarded === null) return null;
  const winner = dossier.bidders.find(({ id }) => id === awarded.winner);
  return filled<Award>({
    id: `award-${round}`,
    title: 'Penetapan pemenang',
    description: null,
    status,
    date: offsetText(awarded.decidedAt ?? at, zone),
    value: amountOf(awarded.price),
    suppliers: winner === undefined ? null : [bidderReference(dossier, ocid, winner)],
    items,
    relatedLots: [LOT_ID],
    relatedBids: winner?.bid === undefined || winner.bid === null ? null : [bidIdOf(awarded.winner)],
    documents: awardDocumentsOf(dossier, at),
  });
}

function failedAward({ decision, notice }: Dossier, at: Instant, round: number): Award {
  const decidedAt = decision?.decidedAt ?? at;
  return filled<Award>({
    id: `award-${round}`,
    title: 'Tender gagal',
    description: notice.closedReason,
    status: 'unsuccessful',
    date: offsetText(decidedAt, notice.zone),
    value: null,
    suppliers: null,
    items: null,
    relatedLots: [LOT_ID],
    relatedBids: null,
    documents: null,
  });
}

/** What is bought, at the winner's unit prices: agreed ones where there was a negotiation, else those offered. */
export function itemsOfAward(dossier: Dossier): readonly Item[] {
  const winner = awardedOf(dossier)?.winner;
  if (winner === undefined) return [];
  const lines = dossier.bidders.find(({ id }) => id === winner)?.bid?.lines ?? [];
  const offered = new Map(lines.flatMap(({ line, unitPrice }) => (line === null ? [] : [[line, unitPrice] as const])));
  const agreed = new Map(
    (entryOf(dossier.negotiations, winner)?.lines ?? []).map(({ line, unitPrice }) => [line, unitPrice] as const),
  );
  return dossier.pricing.ownerLines.map(({ id, number, description, unit, volume }) =>
    filled<Item>({
      id,
      description: description === '' ? number : description,
      quantity: Number(volume),
      unit: unitOf(unit, agreed.get(id) ?? offered.get(id) ?? null),
      relatedLot: LOT_ID,
    }),
  );
}
