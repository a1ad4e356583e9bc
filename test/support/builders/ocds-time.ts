// Releases of a tender as they would be published at some moment.

import type { Instant } from '#core/calendar/instant.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { rupiahText } from '#core/money/sen.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import type { Release } from '#core/ocds/model.ts';
import { releasesOf } from '#core/ocds/release.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant, rupiah } from './dossier.ts';

/** After everything in the builders happened. */
export const AT_YEAR_END = instant('2026-12-31T05:00:00.000Z');

/** The releases of a dossier up to a moment. */
export function releasesAt(dossier: Dossier, now: Instant = AT_YEAR_END): readonly Release[] {
  const calendar = officeCalendarOf(INITIAL_OFFICE, dossier.notice.zone);
  return releasesOf(dossier, UNREGISTERED, { now, calendar });
}

/** The tender with the award its evaluation leads to, decided and announced; the first that passed where none is clear. */
export function withAnnouncedAward(dossier: Dossier, announcedAt: Instant): Dossier {
  const evaluation = evaluateDossier(dossier);
  if (!evaluation.ok) throw new Error('the builders make tenders that can be evaluated');
  const { outcome, bids } = evaluation.value;
  const winner = outcome.kind === 'award' ? outcome.winner : (bids[0]?.bidder ?? null);
  if (winner === null) throw new Error('somebody has to win');
  const final = bids.find(({ bidder }) => bidder === winner)?.finalPrice ?? null;
  const price = final === null ? rupiah(1) : rupiahText(final.value);
  return {
    ...dossier,
    decision: { kind: 'award', decidedAt: announcedAt, winner: { bidder: winner, price }, reserves: [], note: null },
    announcedResultAt: announcedAt,
  };
}
