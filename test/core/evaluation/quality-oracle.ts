/**
 * Kualitas the obvious way, from the technical scores on: the highest is dealt with first, only its price is opened, and
 * without agreement the next is called. Firms and individual consultants alike.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isLess, type Rational, rational } from './rational.ts';

export interface QualityResult {
  /** Whose turn has come, in the order of registration; equal scores come together. */
  readonly called: readonly BidderId[];
  /** By score alone, whether or not a price that has to be opened is. */
  readonly places: Readonly<Record<BidderId, number>>;
  /** The winner, the ground of a failure, or `open`. */
  readonly outcome: string;
}

interface Proposal {
  readonly bidder: BidderId;
  readonly score: Rational;
  readonly priced: boolean;
  readonly talks: 'agreed' | 'failed' | null;
}

/** `scores` are the technical ones of all who offered; `talksFirst`: nobody wins before the negotiation. */
export function chooseByQuality(
  dossier: Dossier,
  scores: Readonly<Record<string, string>>,
  { passMark, talksFirst }: { readonly passMark: string; readonly talksFirst: boolean },
): QualityResult {
  const passing = dossier.bidders.flatMap(({ id, bid }): Proposal[] => {
    const score = rational(scores[id] ?? '0');
    if (isLess(score, rational(passMark))) return [];
    const priced = bid !== null && bid.offeredTotal !== null;
    return [{ bidder: id, score, priced, talks: dossier.negotiations[id]?.outcome ?? null }];
  });
  const called = passing.filter((own) => betterThan(own, passing).every(({ talks }) => talks === 'failed'));
  return {
    called: called.map(({ bidder }) => bidder),
    places: Object.fromEntries(passing.map((own) => [own.bidder, 1 + betterThan(own, passing).length])),
    outcome: outcomeOf(passing, called, talksFirst),
  };
}

function betterThan({ score }: Proposal, all: readonly Proposal[]): readonly Proposal[] {
  return all.filter((other) => isLess(score, other.score));
}

function outcomeOf(passing: readonly Proposal[], called: readonly Proposal[], talksFirst: boolean): string {
  if (passing.length === 0) return 'none-passes';
  if (called.some(({ priced }) => !priced)) return 'open';
  const left = passing.filter(({ talks }) => talks !== 'failed');
  const [winner] = left.toSorted((a, b) => (isLess(a.score, b.score) ? 1 : -1));
  if (winner === undefined) return 'negotiation-failed';
  // Winner and two reserves: a tie that reaches into these places is the committee's to settle.
  const reaching = left.filter((own) => betterThan(own, left).length < 3);
  const isTied = reaching.some((own) =>
    left.some((other) => other !== own && !isLess(own.score, other.score) && !isLess(other.score, own.score)),
  );
  if (isTied || (talksFirst && winner.talks !== 'agreed')) return 'open';
  return winner.bidder;
}
