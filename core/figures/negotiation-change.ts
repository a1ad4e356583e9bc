/** What a negotiation changed: per item and in total, before and after, against the owner's estimate. */
import type { ShownRatio, Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf, rupiahInput } from '#core/evaluation/trace.ts';
import { multiplyRounded, percentOfRounded, ratioPercentText } from '#core/money/decimal.ts';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { Pricing } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** An item before and after; `after` null = it keeps its price. */
export interface NegotiatedLine {
  readonly line: LineId;
  readonly volume: DecimalText;
  readonly unitPrice: RupiahText | null;
  /** Its total before the negotiation, after correction. */
  readonly total: Sen;
  readonly after: RupiahText | null;
}

/** An amount before and after. One sen more is flagged, never refused. */
export interface AmountChange {
  readonly before: Sen;
  readonly after: Sen;
  /** after − before. */
  readonly difference: Sen;
  readonly higher: boolean;
}

export interface LineChange extends AmountChange {
  readonly line: LineId;
}

/** Before and after of one amount. */
export function changeOf(before: Sen, after: Sen): AmountChange {
  return { before, after, difference: (after - before) as Sen, higher: after > before };
}

/** Every item's totals before and after, with the document's volume. */
export function lineChanges(lines: readonly NegotiatedLine[]): readonly LineChange[] {
  return lines.map(({ line, volume, total, after }) => ({
    line,
    ...changeOf(total, after === null ? total : multiplyRounded(volume, after)),
  }));
}

/**
 * The total that follows from the agreed unit prices: lines as agreed, the others as they were, VAT as the tender's
 * prices have it.
 *
 * Source  `arithmetic.rounding` of the rule set.
 */
export function negotiatedTotal(lines: readonly NegotiatedLine[], vat: Pricing['vat']): Sen {
  const sum = lineChanges(lines).reduce((total, { after }) => addSen(total, after), ZERO_SEN);
  return vat.mode === 'included' ? sum : addSen(sum, percentOfRounded(sum, vat.ratePercent));
}

/** The working of a total that follows from agreed unit prices; `source` points at the agreed lines. */
export function negotiatedTotalTrace(
  ruleSet: RuleSet,
  given: {
    readonly lines: readonly (NegotiatedLine & { readonly source: string })[];
    readonly vat: Given<Pricing['vat']>;
  },
): Trace {
  const { lines, vat } = given;
  const changes = lineChanges(lines);
  return {
    formula: vat.value.mode === 'included' ? 'negotiated-total' : 'negotiated-total-with-vat',
    inputs: [
      ...lines.flatMap(({ line, source }, index): readonly TraceInput[] => {
        const change = changes[index];
        return change === undefined ? [] : [rupiahInput(`baris ${line}`, change.after, source)];
      }),
      ...(vat.value.mode === 'included'
        ? []
        : [
            {
              name: 'PPN',
              value: vat.value.ratePercent,
              unit: 'percent' as const,
              source: `${vat.source}/ratePercent`,
            },
          ]),
    ],
    result: rupiahText(negotiatedTotal(lines, vat.value)),
    unit: 'rupiah',
    clauses: [clauseOf(ruleSet.arithmetic.rounding)],
  };
}

/** The working of a difference. */
export function negotiationTrace(ruleSet: RuleSet, before: Given<Sen>, after: Given<Sen>): Trace {
  const { difference } = changeOf(before.value, after.value);
  return {
    formula: 'negotiation-change',
    inputs: [
      rupiahInput('harga sesudah negosiasi', after.value, after.source),
      rupiahInput('harga sebelum negosiasi', before.value, before.source),
    ],
    result: rupiahText(difference),
    unit: 'rupiah',
    clauses: [clauseOf(ruleSet.negotiation.higher)],
  };
}

/** The agreed price against the owner's estimate; null where there is none. */
export function negotiatedRatio(
  ruleSet: RuleSet,
  after: Given<Sen>,
  ownerEstimate: Given<RupiahText | null>,
): ShownRatio | null {
  const estimate = ownerEstimate.value === null ? ZERO_SEN : senOf(ownerEstimate.value);
  if (estimate === 0n) return null;
  const text = ratioPercentText(after.value, estimate, 4);
  return {
    text,
    trace: () => ({
      formula: 'negotiated-ratio',
      inputs: [
        rupiahInput('harga sesudah negosiasi', after.value, after.source),
        rupiahInput('HPS', estimate, ownerEstimate.source),
      ],
      result: text,
      unit: 'percent',
      clauses: [clauseOf(ruleSet.negotiation.higher)],
    }),
  };
}
