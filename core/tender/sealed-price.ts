/**
 * Who may show a price. In two files and two stages the price stays closed until the technical result is fixed, and is
 * opened only for those who passed: until then it is nowhere in the dossier, so nothing can show it.
 *
 *   handed in ──► technical result open: `sealed` ──► fixed: passed ──► `open`
 *                                                        └─ not passed ──► `never`
 */
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';
import { type PricePlace, pricePlaces, withPricesOf } from './price-places.ts';

export type PriceAccess = 'open' | 'sealed' | 'never';

/** What of a dossier says who may show a price. */
export type SealState = Pick<Dossier, 'notice' | 'technicalResult' | 'earlierEvaluations'>;

/**
 * Whether the price of a bidder may come in now.
 *
 * A tender the source calls finished is public. Done over from the technical evaluation, prices that were opened once
 * cannot be closed again; nobody else's comes in before the new result.
 * Source  Perpres 16/2018 Ps. 40 and 43: file II is opened only of bidders that passed file I.
 */
export function priceAccess(dossier: SealState, bidder: BidderId): PriceAccess {
  const { notice, technicalResult } = dossier;
  if (!isSealedSubmission(notice.submission)) return 'open';
  if (technicalResult !== null) return technicalResult.passed.includes(bidder) ? 'open' : 'never';
  return notice.status === 'finished' || wasOpened(dossier, bidder) ? 'open' : 'sealed';
}

/** Whether the technical result has to be fixed before any price. */
export function isSealedSubmission(submission: Dossier['notice']['submission']): boolean {
  return submission === 'two-file' || submission === 'two-stage';
}

/** True while no price may come in at all, nor anything that tells who won. */
export function isSealed(dossier: SealState): boolean {
  const { notice, technicalResult, earlierEvaluations } = dossier;
  const everOpened = earlierEvaluations.some(({ state }) => state.technicalResult !== null);
  return (
    isSealedSubmission(notice.submission) && technicalResult === null && notice.status !== 'finished' && !everOpened
  );
}

/** Prices that must not be in a dossier, by their place; also in evaluations it has frozen. */
export function sealedPlaces(dossier: Dossier): readonly PricePlace[] {
  const here = isSealedSubmission(dossier.notice.submission)
    ? pricePlaces(dossier).filter(({ bidder }) => !mayHold(dossier, bidder))
    : [];
  const frozen = dossier.earlierEvaluations.flatMap(({ state }, at) =>
    sealedPlaces({ ...state, earlierEvaluations: dossier.earlierEvaluations.slice(0, at) })
      // Those before it are looked at for themselves.
      .filter(({ path }) => path[0] !== 'earlierEvaluations')
      .map((place) => ({ ...place, path: ['earlierEvaluations', String(at), 'state', ...place.path] })),
  );
  return [...here, ...frozen];
}

/** A price that was left out, for telling where it stood; never its value. */
export type WithheldPrice = Pick<PricePlace, 'path' | 'bidder'>;

/** The dossier without the prices it may not hold, and which they were. */
export function withoutSealedPrices(dossier: Dossier): {
  readonly dossier: Dossier;
  readonly withheld: readonly WithheldPrice[];
} {
  if (!isSealedSubmission(dossier.notice.submission)) return { dossier, withheld: [] };
  const withheld = pricePlaces(dossier).filter(({ bidder }) => !mayHold(dossier, bidder));
  if (withheld.length === 0) return { dossier, withheld };
  return {
    dossier: withPricesOf(dossier, null, (bidder) => !mayHold(dossier, bidder)),
    withheld: withheld.map(({ path, bidder }) => ({ path, bidder })),
  };
}

/**
 * What an import brings, with the prices that may not come in here replaced by what is here: a comparison then says
 * nothing about them. Bidders must be called alike in both.
 */
export function withPricesAsHere(current: Dossier, incoming: Dossier): Dossier {
  const { technicalResult, earlierEvaluations } = current;
  // The source's word that it is finished counts; a price file either of the two knows of is closed.
  const { submission } = isSealedSubmission(incoming.notice.submission) ? incoming.notice : current.notice;
  const notice = { ...incoming.notice, submission };
  const state: SealState = { notice, technicalResult, earlierEvaluations };
  if (!isSealedSubmission(notice.submission)) return incoming;
  return withPricesOf(incoming, current, (bidder) =>
    bidder === null ? isSealed(state) : priceAccess(state, bidder) !== 'open',
  );
}

function mayHold(dossier: SealState, bidder: BidderId | null): boolean {
  if (dossier.notice.status === 'finished') return true;
  if (bidder === null) return !isSealed(dossier);
  return priceAccess(dossier, bidder) === 'open' || wasOpened(dossier, bidder);
}

function wasOpened({ earlierEvaluations }: SealState, bidder: BidderId): boolean {
  return earlierEvaluations.some(({ state }) => state.technicalResult?.passed.includes(bidder) === true);
}
