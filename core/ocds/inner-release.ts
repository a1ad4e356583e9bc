/** A tender as a release for the committee's own eyes: what indicators over own tenders are made of. */
import type { Instant } from '#core/calendar/instant.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { awardOf } from './awards.ts';
import { awardedOf } from './awarded.ts';
import { bidsOf } from './bids.ts';
import type { FixedParts } from './fixed-parts.ts';
import type { Release } from './model.ts';
import { bidderReference, ocidOf } from './ocid.ts';
import { UNREGISTERED_PREFIX } from './publication.ts';
import { compose } from './release.ts';
import type { OcdsSource } from './source.ts';

/** What the results call a bidder of this tender. */
export function tendererIdOf(dossier: Dossier, bidder: BidderId): string | null {
  const found = dossier.bidders.find(({ id }) => id === bidder);
  return found === undefined ? null : bidderReference(dossier, ocidOf(dossier, UNREGISTERED_PREFIX), found).id;
}

/**
 * A tender as it stands now, also with a result that was not announced yet: it never leaves the app. Before the opening nothing
 * of bids is in it, and a sealed price is not there to be seen. An award counts as in force once it is decided, or the
 * evaluation has one.
 */
export function innerReleaseOf(source: OcdsSource): Release {
  const { dossier } = source;
  const ocid = ocidOf(dossier, UNREGISTERED_PREFIX);
  const opened = dossier.opening.openedAt !== null;
  const award = opened
    ? awardOf({ dossier: presumed(source), at: NO_MOMENT, round: 1, status: 'active' }, ocid, [])
    : null;
  return compose(dossier, {
    ocid,
    id: ocid,
    at: dossier.opening.openedAt ?? dossier.notice.announcedAt ?? NO_MOMENT,
    tag: opened ? 'award' : 'tender',
    status: 'active',
    bids: opened ? bidsOf(source, ocid, 'decided') : null,
    awards: award === null ? [] : [award],
    opened,
    fixed: NOTHING_FIXED,
  });
}

/** No indicator asks for these. */
const NOTHING_FIXED: FixedParts = { items: [], criteria: [], selectionCriteria: null, awardCriteria: null };

/** Nothing of a release is asked for by its date here. */
const NO_MOMENT = '1970-01-01T00:00:00.000Z' as Instant;

/** With the award the evaluation leads to, where the committee has not decided yet. */
function presumed({ dossier, evaluation }: OcdsSource): Dossier {
  if (awardedOf(dossier) !== null || dossier.decision !== null || evaluation?.outcome.kind !== 'award') return dossier;
  const { winner } = evaluation.outcome;
  const price = dossier.bidders.find(({ id }) => id === winner)?.bid?.offeredTotal ?? null;
  if (price === null) return dossier;
  const decidedAt = dossier.opening.openedAt ?? NO_MOMENT;
  return {
    ...dossier,
    decision: { kind: 'award', decidedAt, winner: { bidder: winner, price }, reserves: [], note: null },
  };
}
