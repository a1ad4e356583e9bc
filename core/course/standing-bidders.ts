/** Whose bids still count for the course of a tender. */
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';

/**
 * Bidders with a bid that nothing took out: not refused an extension, not excluded; after the award winner and reserves
 * only, after a failure none.
 */
export function standingBidders(dossier: Dossier): readonly Bidder[] {
  const { decision } = dossier;
  if (decision?.kind === 'failure') return [];
  const awarded =
    decision === null ? null : new Set([decision.winner, ...decision.reserves].map(({ bidder }) => bidder));
  return dossier.bidders.filter(
    ({ id, bid }) =>
      bid !== null &&
      (awarded === null || awarded.has(id)) &&
      entryOf(dossier.exclusions, id) === undefined &&
      entryOf(dossier.validityExtensions, id)?.answer !== 'refused',
  );
}
