/** What bidders of practice tenders offer: prices below the estimate, now and then with the mistakes people make. */
import { multiplyRounded, percentOfRounded } from '#core/money/decimal.ts';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import { assert } from '#core/shared/assert.ts';
import type { OfferedLine, OwnerLine, Pricing } from '#core/tender/model.ts';
import type { Random } from './random.ts';

/** A price schedule as offered, with the total the bidder wrote under it. */
export interface OfferedPrices {
  readonly total: RupiahText;
  readonly lines: readonly OfferedLine[];
}

/** How a bid is priced: about a share of the estimate, with mistakes; or exactly, without any. */
export type PriceTarget =
  | { readonly kind: 'about'; readonly perTenThousand: number; readonly mistakes: boolean }
  | { readonly kind: 'net'; readonly net: Sen };

/** Real prices run from 80 to 99 % of the estimate, most above nine tenths. */
const SHARES: readonly (readonly [number, number])[] = [
  [0, 8_060],
  [100, 8_520],
  [250, 8_930],
  [500, 9_270],
  [750, 9_600],
  [1000, 9_860],
];

/** The share of the estimate an ordinary bid asks, in ten-thousandths. */
export function drawShare(random: Random): number {
  return random.along(SHARES);
}

/** Prices every line of the schedule. */
export function priceOffer(random: Random, pricing: Pricing, target: PriceTarget): OfferedPrices {
  const lines = target.kind === 'net' ? exactLines(pricing, target.net) : ordinaryLines(random, pricing, target);
  return offeredPrices(pricing, lines);
}

/** Lines with the total a bidder who adds up rightly writes under them. */
export function offeredPrices({ vat }: Pricing, lines: readonly OfferedLine[]): OfferedPrices {
  const net = netOfLines(lines);
  const total = vat.mode === 'added' ? addSen(net, percentOfRounded(net, vat.ratePercent)) : net;
  return { total: rupiahText(total), lines };
}

/** The sum of offered lines before VAT. */
export function netOfLines(lines: readonly OfferedLine[]): Sen {
  return lines.reduce<Sen>((sum, { total }) => (total === null ? sum : addSen(sum, senOf(total))), ZERO_SEN);
}

/** The sum of the owner's lines before VAT. */
export function netOf(pricing: Pricing): Sen {
  return pricing.ownerLines.reduce<Sen>(
    (sum, { volume, unitPrice }) => (unitPrice === null ? sum : addSen(sum, multiplyRounded(volume, unitPrice))),
    ZERO_SEN,
  );
}

function ordinaryLines(
  random: Random,
  pricing: Pricing,
  { perTenThousand, mistakes }: Extract<PriceTarget, { readonly kind: 'about' }>,
): readonly OfferedLine[] {
  const rounding = BigInt(random.pick([1, 1, 100, 100, 500, 1_000]) * (random.chance(250) ? 1 : 100));
  const lines = pricing.ownerLines.map((owner) => {
    const jitter = random.between(9_880, 10_120);
    const price = shareOf(owner.unitPrice, BigInt(perTenThousand) * BigInt(jitter), 100_000_000n);
    return written(owner, rounded(price, rounding));
  });
  return mistakes ? withMistakes(random, lines, pricing.ownerLines) : lines;
}

/** Every line in proportion, the last one taking the rest: the sum is exact to the sen. */
function exactLines(pricing: Pricing, net: Sen): readonly OfferedLine[] {
  const whole = netOf(pricing);
  const closing = pricing.ownerLines.at(-1);
  assert(closing !== undefined, 'a schedule has lines');
  const lines = pricing.ownerLines.slice(0, -1).map((owner) => written(owner, shareOf(owner.unitPrice, net, whole)));
  return [...lines, written(closing, (net - netOfLines(lines)) as Sen)];
}

function shareOf(price: RupiahText | null, part: bigint, whole: bigint): Sen {
  return ((price === null ? 0n : senOf(price) * part) / whole) as Sen;
}

function rounded(price: Sen, step: bigint): Sen {
  const steps = price / step;
  // Cheap items are not rounded away.
  return (steps < 20n ? price : steps * step) as Sen;
}

function written(owner: OwnerLine, unitPrice: Sen): OfferedLine {
  const price = rupiahText(unitPrice);
  return {
    line: owner.id,
    number: owner.number,
    description: owner.description,
    unit: owner.unit,
    volume: owner.volume,
    unitPrice: price,
    total: rupiahText(multiplyRounded(owner.volume, price)),
  };
}

type Mistake = (random: Random, lines: readonly OfferedLine[], owner: readonly OwnerLine[]) => readonly OfferedLine[];

/** Per mille of bids with each mistake. */
const MISTAKES: readonly (readonly [perMille: number, mistake: Mistake])[] = [
  [55, wrongProduct],
  [25, wrongVolume],
  [30, blankUnitPrice],
  [20, missingItem],
  [15, extraItem],
  [60, unbalancedPrice],
];

function withMistakes(
  random: Random,
  lines: readonly OfferedLine[],
  owner: readonly OwnerLine[],
): readonly OfferedLine[] {
  return MISTAKES.reduce(
    (all, [perMille, mistake]) => (random.chance(perMille) ? mistake(random, all, owner) : all),
    lines,
  );
}

/** Two digits of a line total change places. */
function wrongProduct(random: Random, lines: readonly OfferedLine[]): readonly OfferedLine[] {
  return changeOne(random, lines, (line) => {
    const [whole = '', sen = '00'] = (line.total ?? '0.00').split('.');
    const place = random.between(1, Math.max(1, Math.min(3, whole.length - 2)));
    const swapped = `${whole.slice(0, place)}${whole[place + 1] ?? ''}${whole[place] ?? ''}${whole.slice(place + 2)}`;
    return { ...line, total: `${swapped}.${sen}` as RupiahText };
  });
}

/** A volume is taken over wrong, and its total with it. */
function wrongVolume(
  random: Random,
  lines: readonly OfferedLine[],
  owner: readonly OwnerLine[],
): readonly OfferedLine[] {
  return changeOne(random, lines, (line) => {
    const other = random.pick(owner).volume;
    const volume = other === line.volume ? (`${random.between(2, 9)}` as DecimalText) : other;
    const total = line.unitPrice === null ? null : rupiahText(multiplyRounded(volume, line.unitPrice));
    // Nobody misses a total that is ten times what it was.
    const plausible = total !== null && line.total !== null && senOf(total) < senOf(line.total) * 2n;
    return plausible ? { ...line, volume, total } : line;
  });
}

function blankUnitPrice(random: Random, lines: readonly OfferedLine[]): readonly OfferedLine[] {
  const chosen = minorLine(random, lines);
  return lines.map((line, index) => (index === chosen ? { ...line, unitPrice: null, total: null } : line));
}

function missingItem(random: Random, lines: readonly OfferedLine[]): readonly OfferedLine[] {
  return lines.toSpliced(minorLine(random, lines), 1);
}

/** The cheapest of a few: what is forgotten is small. */
function minorLine(random: Random, lines: readonly OfferedLine[]): number {
  const few = Array.from({ length: 6 }, () => random.between(0, Math.max(0, lines.length - 2)));
  const sen = (index: number): bigint => senOf(lines[index]?.total ?? ('0.00' as RupiahText));
  return few.reduce((least, index) => (sen(index) < sen(least) ? index : least));
}

function extraItem(random: Random, lines: readonly OfferedLine[]): readonly OfferedLine[] {
  const price = `${random.between(10, 90)}00000.00` as RupiahText;
  const extra: OfferedLine = {
    line: null,
    number: `${lines.length + 1}.x`,
    description: 'Dokumentasi dan gambar terpasang',
    unit: 'ls',
    volume: '1' as DecimalText,
    unitPrice: price,
    total: price,
  };
  return [...lines, extra];
}

/** A unit price of 112 to 135 % of the owner's. */
function unbalancedPrice(
  random: Random,
  lines: readonly OfferedLine[],
  owner: readonly OwnerLine[],
): readonly OfferedLine[] {
  const limit = netOf({ vat: { mode: 'included' }, ownerLines: owner }) / 25n;
  const small = owner.filter(
    ({ unitPrice, volume, basis }) =>
      basis === 'unit-price' && unitPrice !== null && multiplyRounded(volume, unitPrice) < limit,
  );
  if (small.length === 0) return lines;
  const chosen = random.pick(small);
  const unitPrice = shareOf(chosen.unitPrice, BigInt(random.between(112, 135)), 100n);
  return lines.map((line) => (line.line === chosen.id && line.unitPrice !== null ? written(chosen, unitPrice) : line));
}

/** Changes one line, not the closing one. */
function changeOne(
  random: Random,
  lines: readonly OfferedLine[],
  change: (line: OfferedLine) => OfferedLine,
): readonly OfferedLine[] {
  const chosen = random.between(0, Math.max(0, lines.length - 2));
  return lines.map((line, index) => (index === chosen ? change(line) : line));
}
