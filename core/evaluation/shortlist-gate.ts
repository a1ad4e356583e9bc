/** The shortlist gate of pre-qualified tenders: only who was invited may offer. */
import type { BidderId } from '#core/tender/ids.ts';
import type { EvaluationContext } from './context.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateResult } from './model.ts';

/** Waits until the committee has fixed the shortlist; then only its names pass. */
export function judgeShortlist({ dossier }: EvaluationContext, bidder: BidderId): GateResult {
  const { shortlist } = dossier.qualification;
  if (shortlist === null) return open([{ kind: 'shortlist-open' }]);
  return shortlist.invited.includes(bidder) ? PASSED : failed([{ kind: 'outside-shortlist' }]);
}
