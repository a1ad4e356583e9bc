/** The owner's price schedule of a practice tender, made to come out at an estimate just below the ceiling. */
import { decimalTextOf } from '#core/evaluation/exact-decimal.ts';
import { multiplyRounded, percentOfRounded } from '#core/money/decimal.ts';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { ContractKind, OwnerLine, Pricing } from '#core/tender/model.ts';
import type { Random } from './random.ts';
import { CLOSING_ITEM, type WorkCategory, type WorkItem } from './work-items.ts';

/** A schedule with the estimate it adds up to. */
export interface OwnerSchedule {
  readonly pricing: Pricing;
  readonly estimate: RupiahText;
}

export interface OwnerScheduleNeed {
  readonly category: WorkCategory;
  readonly contract: ContractKind;
  readonly ceiling: RupiahText;
  readonly lines: number;
  /** Prices with VAT inside, and an estimate whose 80 % is a whole number of sen. */
  readonly divisible: boolean;
}

const VAT_PERCENT = '10' as DecimalText;

/** Makes the schedule; the last line takes what the others leave, so that the sum is exact to the sen. */
export function makeOwnerSchedule(random: Random, need: OwnerScheduleNeed): OwnerSchedule {
  const vat: Pricing['vat'] =
    need.divisible || random.chance(80) ? { mode: 'included' } : { mode: 'added', ratePercent: VAT_PERCENT };
  const net = netEstimate(random, need, vat.mode === 'added');
  const items = drawItems(random, need.category, need.lines - 1);
  const weights = items.map(() =>
    random.along([
      [0, 2],
      [500, 14],
      [900, 60],
      [1000, 180],
    ]),
  );
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  let sum = ZERO_SEN;
  const lines = items.map(({ item, group, number }, index): OwnerLine => {
    const share = (net * 96n * BigInt(weights[index] ?? 1)) / (100n * whole);
    const { volume, unitPrice } = volumeFor(random, item, share);
    sum = addSen(sum, multiplyRounded(volume, unitPrice));
    const { description, unit } = item;
    return { id: lineIdOf(index), number, group, description, unit, volume, unitPrice, basis: basisOf(need, group) };
  });
  const closing = closingLine(need, lines.length, rupiahText((net - sum) as Sen));
  const estimate = vat.mode === 'added' ? addSen(net, percentOfRounded(net, VAT_PERCENT)) : net;
  return { pricing: { vat, ownerLines: [...lines, closing] }, estimate: rupiahText(estimate) };
}

/** The estimate stands 0.05 to 4.5 % below the ceiling. */
function netEstimate(random: Random, need: OwnerScheduleNeed, vatAdded: boolean): Sen {
  const gross = (senOf(need.ceiling) * BigInt(random.between(9_550, 9_995))) / 10_000n;
  const net = (vatAdded ? (gross * 10n) / 11n : gross) - BigInt(random.between(0, 99_999));
  return (need.divisible ? net - (net % 5n) : net) as Sen;
}

interface DrawnItem {
  readonly item: WorkItem;
  readonly group: string;
  readonly number: string;
}

/** So many items in the order of the category; long schedules go through it again for the next part. */
function drawItems(random: Random, category: WorkCategory, count: number): readonly DrawnItem[] {
  const available = category.sections.reduce((sum, { items }) => sum + items.length, 0);
  const parts = Math.ceil(count / available);
  const all = Array.from({ length: parts }, (_, part) =>
    category.sections.flatMap((section, index) =>
      section.items.map((item, place) => ({
        item,
        group: parts === 1 ? section.title : `${section.title} - Bagian ${part + 1}`,
        number: `${part * category.sections.length + index + 1}.${place + 1}`,
      })),
    ),
  ).flat();
  const left = new Set(random.shuffled(all.map((_, index) => index)).slice(0, count));
  return all.filter((_, index) => left.has(index));
}

/** A usual price and the volume that makes the share; where one piece costs more than the share, one cheaper piece. */
function volumeFor(
  random: Random,
  item: WorkItem,
  share: bigint,
): { readonly volume: DecimalText; readonly unitPrice: RupiahText } {
  const rupiah = Math.floor(random.between(item.from, item.to) / 50) * 50;
  const sen = random.chance(300) ? random.between(1, 99) : 0;
  const price = BigInt(rupiah) * 100n + BigInt(sen);
  const scale = 10n ** BigInt(item.decimals);
  const digits = (share * scale) / price;
  if (digits > 0n)
    return { volume: decimalTextOf({ digits, scale: item.decimals }), unitPrice: rupiahText(price as Sen) };
  const single = share < 100n ? 100n : share - (share % 100n);
  return { volume: '1' as DecimalText, unitPrice: rupiahText(single as Sen) };
}

function closingLine({ category, contract }: OwnerScheduleNeed, index: number, unitPrice: RupiahText): OwnerLine {
  return {
    id: lineIdOf(index),
    number: String(category.sections.length + 9),
    group: 'Umum',
    description: CLOSING_ITEM[category.trade],
    unit: 'ls',
    volume: '1' as DecimalText,
    unitPrice,
    basis: contract === 'unit-price' ? 'unit-price' : 'lump-sum',
  };
}

/** In a combined contract the first section is lump sum, the rest is paid per unit. */
function basisOf({ category, contract }: OwnerScheduleNeed, group: string): OwnerLine['basis'] {
  if (contract !== 'combined') return contract === 'lump-sum' ? 'lump-sum' : 'unit-price';
  return group.startsWith(category.sections[0]?.title ?? '') ? 'lump-sum' : 'unit-price';
}

function lineIdOf(index: number): LineId {
  return `l${index + 1}` as LineId;
}
