/** Makes the bids of a lesson alike. */
import type { Sen } from '#core/money/text.ts';
import { multiplyRounded } from '#core/money/decimal.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, Bidder, OfferedLine, Pricing } from '#core/tender/model.ts';
import type { Likeness } from './lessons.ts';
import { netOfLines, offeredPrices, priceOffer, type OfferedPrices } from './offers.ts';
import type { Random } from './random.ts';

interface Offering extends Bidder {
  readonly bid: Bid;
}

type MakeAlike = (offering: readonly Offering[], random: Random, pricing: Pricing) => readonly Offering[];

/** The bidders with bids as alike as asked; those of `first` come before the others, in that order. */
export function withAlikeBids(
  random: Random,
  bidders: readonly Bidder[],
  { likenesses, first, pricing }: { likenesses: readonly Likeness[]; first: readonly BidderId[]; pricing: Pricing },
): readonly Bidder[] {
  const rankOf = ({ id }: Bidder): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const offering = bidders
    .flatMap((bidder) => (bidder.bid === null ? [] : [{ ...bidder, bid: bidder.bid }]))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const alike = likenesses.reduce<readonly Offering[]>(
    (all, likeness) => MAKE_ALIKE[likeness](all, random, pricing),
    offering,
  );
  const changed = new Map<BidderId, Bidder>(alike.map((each) => [each.id, each]));
  return bidders.map((bidder) => changed.get(bidder.id) ?? bidder);
}

const MAKE_ALIKE: Readonly<Record<Likeness, MakeAlike>> = {
  'equal-totals': equalTotals,
  'constant-ratio': constantRatio,
  'same-typing': sameTyping,
  'guarantee-serials': guaranteeSerials,
  'close-to-estimate': (offering, random, pricing) =>
    offering.map((each) => priced(each, about(random, pricing, random.between(9_730, 9_940)))),
  'first-lowest': (offering, random, pricing) => covered(offering, 0, random, pricing),
  'second-lowest': (offering, random, pricing) => covered(offering, 1, random, pricing),
};

/** The second comes to the total of the first by lines of its own; the others stand above both. */
function equalTotals(offering: readonly Offering[], random: Random, pricing: Pricing): readonly Offering[] {
  const first = about(random, pricing, 9_120);
  const second = priceOffer(random, pricing, { kind: 'net', net: netOfLines(first.lines) });
  return offering.map((each, index) =>
    priced(each, [first, second][index] ?? about(random, pricing, 9_510 + index * 40)),
  );
}

/** What the others ask more than the first, percent. */
const RATIOS = [0n, 3n, 5n] as const;

function constantRatio(offering: readonly Offering[], random: Random, pricing: Pricing): readonly Offering[] {
  const { lines } = about(random, pricing, 9_150);
  return offering.map((each, index) => {
    const more = RATIOS[index] ?? 0n;
    return priced(
      each,
      offeredPrices(
        pricing,
        lines.map((line) => raised(line, more)),
      ),
    );
  });
}

function raised(line: OfferedLine, percent: bigint): OfferedLine {
  if (line.unitPrice === null || line.volume === null) return line;
  const unitPrice = rupiahText(((senOf(line.unitPrice) * (100n + percent)) / 100n) as Sen);
  return { ...line, unitPrice, total: rupiahText(multiplyRounded(line.volume, unitPrice)) };
}

/** Lines of the schedule with a slip of the pen, by their places. */
const SLIPS = [1, 4, 8] as const;

/** The first two leave a letter out of the same words, and write one blank too many. */
function sameTyping(offering: readonly Offering[]): readonly Offering[] {
  const misspelt = (line: OfferedLine, place: number): OfferedLine =>
    SLIPS.some((slip) => slip === place) ? { ...line, description: slipped(line.description) } : line;
  return offering.map((each, index) =>
    index > 1 ? each : { ...each, bid: { ...each.bid, lines: each.bid.lines.map(misspelt) } },
  );
}

/** Leaves the third letter out of the longest word, after a blank too many. */
function slipped(description: string): string {
  const words = description.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return words
    .map((word) => (word === longest ? ` ${word.slice(0, 2)}${word.slice(3)}` : word))
    .join(' ')
    .trim();
}

/** One guarantor, one series: the serial goes up by one or two from bid to bid. */
function guaranteeSerials(offering: readonly Offering[], random: Random): readonly Offering[] {
  const series = `${random.digits(2)}.${random.digits(4)}/JP`;
  const from = random.between(20_000, 80_000);
  return offering.map((each, index) => {
    const { guarantee } = each.bid;
    if (guarantee === null) return each;
    const number = `${series}/${from + index + (index > 1 ? 1 : 0)}/2014`;
    return { ...each, bid: { ...each.bid, guarantee: { ...guarantee, number, issuer: 'PT Penjaminan Ulin Raya' } } };
  });
}

/** One well below the others, which stand close to each other and to the estimate. */
function covered(offering: readonly Offering[], lowest: number, random: Random, pricing: Pricing): readonly Offering[] {
  return offering.map((each, index) => {
    const share = index === lowest ? random.between(9_280, 9_340) : random.between(9_760, 9_850);
    return priced(each, about(random, pricing, share));
  });
}

function about(random: Random, pricing: Pricing, perTenThousand: number): OfferedPrices {
  return priceOffer(random, pricing, { kind: 'about', perTenThousand, mistakes: false });
}

function priced(bidder: Offering, { total, lines }: OfferedPrices): Offering {
  return { ...bidder, bid: { ...bidder.bid, offeredTotal: total, lines } };
}
