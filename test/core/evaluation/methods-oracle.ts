/**
 * A second, obvious evaluation of the methods that compare bids by more than their price, for tenders in two files whose
 * technical result is fixed and whose bids have everything else in order. Fractions of its own, numbers written out. By
 * quality the technical score alone ranks, of firms and of individual consultants alike.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { divide, isLess, plus, type Rational, rational, text, times } from './rational.ts';

export interface ComparedBid {
  readonly bidder: BidderId;
  /** Null where the technical part was failed. */
  readonly technical: string | null;
  readonly price: string | null;
  readonly combined: string | null;
  readonly rank: number | null;
}

/** The scores and ranks of every bid; fractions as `over/under` in lowest terms. */
export function compareBids(dossier: Dossier): readonly ComparedBid[] {
  const { method } = dossier.notice;
  const bids = dossier.bidders.flatMap(({ id, bid }) => {
    const technical = technicalOf(dossier, id);
    const passes = bid !== null && least(technical, dossier.technicalThreshold ?? '0');
    return bid === null ? [] : [{ bidder: id, technical, price: rational(bid.offeredTotal ?? '0'), passes }];
  });
  const ceiling = rational(dossier.notice.budgetCeiling ?? '0');
  const inBudget = (price: Rational) => method !== 'fixed-budget' || !isLess(ceiling, price);
  const compared = bids.filter(({ passes, price }) => passes && inBudget(price));
  const lowest = compared
    .map(({ price }) => price)
    .reduce<Rational | null>((a, b) => (a === null || isLess(b, a) ? b : a), null);
  const valued = bids.map((bid) => {
    const isCompared = compared.includes(bid);
    const price = isCompared && lowest !== null ? times(divide(lowest, bid.price), [100n, 1n]) : null;
    const combined = price === null ? null : weigh(dossier, bid.technical, price);
    return { ...bid, isCompared, score: price, combined };
  });
  const weighs = method === 'scoring' || method === 'quality-and-cost';
  const valueOf = (bid: (typeof valued)[number]): Rational => {
    if (weighs) return bid.combined ?? [0n, 1n];
    // Lowest first where the price decides: the highest of what is taken from nothing.
    return method === 'least-cost' ? [-bid.price[0], bid.price[1]] : bid.technical;
  };
  return valued.map((bid) => {
    const better = valued.filter((other) => other.isCompared && isLess(valueOf(bid), valueOf(other)));
    return {
      bidder: bid.bidder,
      technical: text(bid.technical),
      price: weighs ? text(bid.score) : null,
      combined: weighs ? text(bid.combined) : null,
      rank: bid.isCompared ? better.length + 1 : null,
    };
  });
}

function technicalOf(dossier: Dossier, bidder: BidderId): Rational {
  return dossier.requirements
    .filter(({ stage, scoring }) => stage === 'technical' && scoring?.parent === null)
    .map(({ id, scoring }) =>
      times(times(rational(scoring?.weight ?? '0'), elementOf(dossier, id, bidder)), [1n, 100n]),
    )
    .reduce(plus, [0n, 1n]);
}

function elementOf(dossier: Dossier, id: string, bidder: BidderId): Rational {
  const scoring = dossier.requirements.find((requirement) => requirement.id === id)?.scoring;
  const finding = (of: string) => dossier.findings[id as keyof Dossier['findings']]?.[of as BidderId];
  const scale = scoring?.scale;
  if (scale?.kind === 'share-of-highest') {
    const counts = dossier.bidders.map(({ id: of }) => rational(finding(of)?.quantity ?? '0'));
    const highest = counts.reduce((a, b) => (isLess(a, b) ? b : a));
    const own = rational(finding(bidder)?.quantity ?? '0');
    return highest[0] === 0n ? [0n, 1n] : times(divide(own, highest), [100n, 1n]);
  }
  if (scale?.kind !== 'elements') return rational(finding(bidder)?.score ?? '0');
  const parts = dossier.requirements.filter((requirement) => requirement.scoring?.parent === id);
  const scores = parts.map((part) => elementOf(dossier, part.id, bidder));
  if (scale.combine === 'average') return times(scores.reduce(plus), [1n, BigInt(parts.length)]);
  return scores
    .map((score, at) => times(times(score, rational(parts[at]?.scoring?.weight ?? '0')), [1n, 100n]))
    .reduce(plus);
}

function weigh({ terms }: Dossier, technical: Rational, price: Rational): Rational {
  const sum = plus(
    times(rational(terms.technicalWeight ?? '0'), technical),
    times(rational(terms.priceWeight ?? '0'), price),
  );
  return times(sum, [1n, 100n]);
}

function least(value: Rational, mark: string): boolean {
  return !isLess(value, rational(mark));
}
