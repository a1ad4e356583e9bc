/** What went out once and is not to be known at present: names that were hidden since, an opening entered by mistake. */
import type { Dossier } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import type { Release } from './model.ts';
import type { PublishedEvent } from './published.ts';

/** The releases before the first that tells more of bids than is public at present; `present` is everything that is. */
export function withoutWhatIsHidden(
  releases: readonly Release[],
  { notice }: Dossier,
  present: readonly PublishedEvent[],
): readonly Release[] {
  if (present.length === 0) return [];
  const kinds = new Set(present.map(({ kind }) => kind));
  const isDecided = kinds.has('result');
  const isOpened = kinds.has('opening') || isDecided;
  const isPriced = isDecided || kinds.has('prices') || (isOpened && !isSealedSubmission(notice.submission));
  const first = releases.findIndex(
    ({ bids, awards }) =>
      (!isOpened && (bids !== undefined || awards !== undefined)) ||
      (!isPriced && (bids?.details ?? []).some(({ value, items }) => value !== undefined || items !== undefined)),
  );
  return first === -1 ? releases : releases.slice(0, first);
}
