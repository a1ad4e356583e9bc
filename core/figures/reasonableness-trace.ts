/** The working of a total made again, and of the verdict on an offer. */
import type { Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf, pointer, rupiahInput } from '#core/evaluation/trace.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Pricing } from '#core/tender/model.ts';
import type { ReasonablenessItem, ReasonablenessSheet } from '#core/tender/price-model.ts';
import { exactRupiahText, type Given } from './given.ts';
import { type PricedLine, type RecomputedItem, recomputePrice, standsAgainst } from './reasonableness.ts';

/** A line with where its corrected total and the document's volume stand. */
export interface PlacedLine extends PricedLine {
  readonly totalSource: string;
  readonly volumeSource: string;
}

/** What a total is made again from, with where it stands. */
export interface RecomputedGiven {
  readonly lines: readonly PlacedLine[];
  readonly sheet: Given<ReasonablenessSheet>;
  readonly vat: Given<Pricing['vat']>;
}

/** The working of the whole total; null while an owner's value is missing. */
export function recomputedTotalTrace(ruleSet: RuleSet, { lines, sheet, vat }: RecomputedGiven): Trace | null {
  const { items, total } = recomputePrice(lines, sheet.value, vat.value);
  if (total === null) return null;
  const replaced = new Map(items.filter((item) => item.replaced > 0).map((item) => [item.line, item]));
  return {
    formula: vat.value.mode === 'included' ? 'recomputed-total' : 'recomputed-total-with-vat',
    inputs: [
      ...lines.flatMap((line) => {
        const item = replaced.get(line.line);
        return item === undefined
          ? [rupiahInput(`baris ${line.line}`, line.total, line.totalSource)]
          : replacedInputs(line, item, sheet);
      }),
      ...vatInput(vat),
    ],
    result: rupiahText(total),
    unit: 'rupiah',
    clauses: [ruleSet.price.reasonableness.unproven, ruleSet.arithmetic.rounding].map(clauseOf),
  };
}

/** The working of one unit price taken apart: every coefficient and price that counts. */
export function recomputedUnitPriceTrace(
  ruleSet: RuleSet,
  item: Given<ReasonablenessItem>,
  recomputed: RecomputedItem,
): Trace {
  return {
    formula: 'recomputed-unit-price',
    inputs: [
      ...item.value.components.flatMap((component, index) => {
        const place = `${item.source}/components/${index}`;
        const coefficient = component.coefficientProven ? 'coefficient' : 'ownerCoefficient';
        const unitPrice = component.unitPriceProven ? 'unitPrice' : 'ownerUnitPrice';
        return [
          ...valueInput(`koefisien ${component.name}`, component[coefficient], 'none', `${place}/${coefficient}`),
          ...valueInput(`harga ${component.name}`, component[unitPrice], 'rupiah', `${place}/${unitPrice}`),
        ];
      }),
      ...valueInput(
        'biaya umum dan keuntungan',
        item.value.overheadPercent,
        'percent',
        `${item.source}/overheadPercent`,
      ),
    ],
    result: exactRupiahText(recomputed.recomputed),
    unit: 'rupiah',
    clauses: [clauseOf(ruleSet.price.reasonableness.unproven)],
  };
}

/** Whether the offer stands, with the two amounts that decide. */
export function reasonablenessTrace(ruleSet: RuleSet, offer: Given<Sen>, recomputed: Given<Sen>): Trace {
  return {
    formula: 'reasonableness',
    inputs: [
      rupiahInput('harga penawaran', offer.value, offer.source),
      rupiahInput('harga hasil perhitungan ulang', recomputed.value, recomputed.source),
    ],
    result: standsAgainst(offer.value, recomputed.value) ? 'stands' : 'not-reasonable',
    unit: 'none',
    clauses: [clauseOf(ruleSet.price.reasonableness.stands)],
  };
}

function replacedInputs(
  line: PlacedLine,
  item: RecomputedItem,
  sheet: Given<ReasonablenessSheet>,
): readonly TraceInput[] {
  const source = `${sheet.source}${pointer(['items', line.line])}`;
  return [
    { name: `volume ${line.line}`, value: line.volume, unit: 'none', source: line.volumeSource },
    { name: `harga satuan ${line.line}`, value: exactRupiahText(item.recomputed), unit: 'rupiah', source },
  ];
}

function vatInput({ value, source }: Given<Pricing['vat']>): readonly TraceInput[] {
  if (value.mode === 'included') return [];
  return [{ name: 'PPN', value: value.ratePercent, unit: 'percent', source: `${source}/ratePercent` }];
}

function valueInput(
  name: string,
  value: string | null,
  unit: TraceInput['unit'],
  source: string,
): readonly TraceInput[] {
  return value === null ? [] : [{ name, value, unit, source }];
}
