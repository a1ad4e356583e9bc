/** Who would be invited, and where the line is below which nobody is. Pure. */
import type { BidEvaluation, Evaluation, GateReason } from '#core/evaluation/model.ts';
import type { ShortlistProposal } from '#core/evaluation/shortlist.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface ShortlistRow {
  readonly bid: BidEvaluation;
  readonly name: string;
  /** Place by score, or in order of registration where nothing is scored; null for who did not pass. */
  readonly rank: number | null;
  /** `tied`: equal in score at the last places, so that the committee chooses. */
  readonly result: 'invited' | 'tied' | 'below-cut' | 'failed' | 'open';
  readonly reasons: readonly GateReason[];
}

/** The candidates: those who passed by rank, then those still open, then those who failed. */
export function shortlistRows(
  dossier: Dossier,
  evaluation: Evaluation,
  { passing, certain, tied }: ShortlistProposal,
): readonly ShortlistRow[] {
  const fixed = dossier.qualification.shortlist;
  const before = evaluation.order.slice(0, Math.max(0, evaluation.order.indexOf('shortlist')));
  const names = new Map(dossier.bidders.map(({ id, name }) => [id, name]));
  const resultOf = (bid: BidEvaluation): ShortlistRow['result'] => {
    const id = bid.bidder;
    if (fixed?.invited.includes(id)) return 'invited';
    if (passing.includes(id)) {
      if (fixed !== null) return 'below-cut';
      return certain.includes(id) ? 'invited' : tied.includes(id) ? 'tied' : 'below-cut';
    }
    return before.some((gate) => bid.gates[gate].status === 'open') ? 'open' : 'failed';
  };
  return evaluation.bids
    .map((bid): ShortlistRow => {
      const at = passing.indexOf(bid.bidder);
      const stop = before.find((gate) => bid.gates[gate].status !== 'passed');
      return {
        bid,
        name: names.get(bid.bidder) ?? bid.bidder,
        rank: at < 0 ? null : at + 1,
        result: resultOf(bid),
        reasons: stop === undefined ? [] : bid.gates[stop].reasons,
      };
    })
    .toSorted((a, b) => ORDER[a.result] - ORDER[b.result] || (a.rank ?? 0) - (b.rank ?? 0));
}

const ORDER = { invited: 0, tied: 1, 'below-cut': 2, open: 3, failed: 4 } as const;

/** The list to fix: the certain ones and the chosen of the tied, by rank. */
export function invitedBy(
  { passing, certain, tied }: ShortlistProposal,
  chosen: ReadonlySet<BidderId>,
): readonly BidderId[] {
  return passing.filter((id) => certain.includes(id) || (tied.includes(id) && chosen.has(id)));
}
