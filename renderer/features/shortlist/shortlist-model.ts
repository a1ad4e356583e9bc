/** Who would be invited: those who passed, by qualification score where it is scored, down to the most the law allows. Pure. */
import type { BidEvaluation, Evaluation, GateReason } from '#core/evaluation/model.ts';
import { compareFractions } from '#core/money/fraction.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface ShortlistRow {
  readonly bid: BidEvaluation;
  readonly name: string;
  /** Place by score, or in order of registration where nothing is scored; null for who did not pass. */
  readonly rank: number | null;
  readonly result: 'invited' | 'below-cut' | 'failed' | 'open';
  readonly reasons: readonly GateReason[];
}

export interface ShortlistStanding {
  readonly rows: readonly ShortlistRow[];
  readonly invited: readonly BidderId[];
  /** Bidders of the same score on both sides of the cut: nobody can be left out without a reason. */
  readonly tiedAtCut: boolean;
  readonly canFix: boolean;
}

export function shortlistStanding(dossier: Dossier, evaluation: Evaluation, maximum: number | null): ShortlistStanding {
  const { shortlist } = dossier.qualification;
  const before = evaluation.order.slice(0, evaluation.order.indexOf('shortlist'));
  const registered = new Map(dossier.bidders.map(({ id, name }, index) => [id, { name, index }]));
  const place = ({ bidder }: BidEvaluation) => registered.get(bidder)?.index ?? registered.size;
  const standing = (bid: BidEvaluation) => {
    if (before.every((gate) => bid.gates[gate].status === 'passed')) return 'passed';
    return before.some((gate) => bid.gates[gate].status === 'open') ? 'open' : 'failed';
  };
  const passed = evaluation.bids
    .filter((bid) => standing(bid) === 'passed')
    .toSorted((a, b) => byScore(a, b) || place(a) - place(b));
  const rest = evaluation.bids
    .filter((bid) => standing(bid) !== 'passed')
    .toSorted((a, b) => Number(standing(a) === 'failed') - Number(standing(b) === 'failed') || place(a) - place(b));
  const cut = maximum ?? passed.length;
  const [last, next] = [passed[cut - 1], passed[cut]];
  const invited = shortlist?.invited ?? passed.slice(0, cut).map(({ bidder }) => bidder);
  const rows = [...passed, ...rest].map((bid): ShortlistRow => {
    const now = standing(bid);
    const stop = before.find((gate) => bid.gates[gate].status !== 'passed');
    return {
      bid,
      name: registered.get(bid.bidder)?.name ?? bid.bidder,
      rank: now === 'passed' ? passed.indexOf(bid) + 1 : null,
      result: invited.includes(bid.bidder) ? 'invited' : now === 'passed' ? 'below-cut' : now,
      reasons: stop === undefined ? [] : bid.gates[stop].reasons,
    };
  });
  return {
    rows,
    invited,
    tiedAtCut: last?.qualificationScore != null && next !== undefined && byScore(last, next) === 0,
    canFix: shortlist === null && passed.length > 0 && evaluation.bids.every((bid) => standing(bid) !== 'open'),
  };
}

/** The higher score first; bids without scores stand alike. */
function byScore(a: BidEvaluation, b: BidEvaluation): number {
  if (a.qualificationScore === null || b.qualificationScore === null) return 0;
  return compareFractions(b.qualificationScore.exact, a.qualificationScore.exact);
}
