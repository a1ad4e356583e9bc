/** What was agreed with a bidder, and what its bid would then be awarded at. */
import { negotiatedTotal, negotiatedTotalTrace } from '#core/figures/negotiation-change.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import type { CorrectedLine, Figure } from './model.ts';
import { ownValue } from './own-value.ts';
import { pricedLinesOf } from './priced-lines.ts';
import { clauseOf, dossierSource, evaluationSource, rupiahInput } from './trace.ts';

/** Whether a negotiation was held with a bidder and came to nothing. */
export function hasFailedNegotiation(dossier: Dossier, bidder: BidderId): boolean {
  return ownValue(dossier.negotiations, bidder)?.outcome === 'failed';
}

/** Whether a negotiation was held with a bidder and ended in agreement. */
export function isNegotiated(dossier: Dossier, bidder: BidderId): boolean {
  return ownValue(dossier.negotiations, bidder)?.outcome === 'agreed';
}

/**
 * The agreed price: the agreed total, else what follows from the agreed unit prices. Null without an agreement, and
 * where only unit prices were agreed for a bid without a schedule.
 */
export function negotiatedPrice(
  dossier: Dossier,
  ruleSet: RuleSet,
  bidder: BidderId,
  lines: () => readonly CorrectedLine[],
): Figure | null {
  const negotiation = ownValue(dossier.negotiations, bidder);
  if (negotiation === undefined || negotiation.outcome !== 'agreed') return null;
  if (negotiation.total === null) return fromLines(dossier, ruleSet, bidder, negotiation, lines());
  const value = senOf(negotiation.total);
  return {
    value,
    trace: () => ({
      formula: 'negotiated-price',
      inputs: [rupiahInput('harga negosiasi', value, dossierSource('negotiations', bidder, 'total'))],
      result: rupiahText(value),
      unit: 'rupiah',
      clauses: [clauseOf(ruleSet.negotiation.higher)],
    }),
  };
}

function fromLines(
  dossier: Dossier,
  ruleSet: RuleSet,
  bidder: BidderId,
  { lines: agreed }: Negotiation,
  corrected: readonly CorrectedLine[],
): Figure | null {
  if (agreed.length === 0) return null;
  const { vat } = dossier.pricing;
  const afterByLine = new Map(agreed.map(({ line, unitPrice }) => [line, unitPrice]));
  const lines = pricedLinesOf(dossier, bidder, corrected).map((line) => {
    const after = afterByLine.get(line.line) ?? null;
    const source =
      after === null
        ? evaluationSource('bids', bidder, 'lines', line.line, 'corrected')
        : dossierSource('negotiations', bidder, 'lines', line.line);
    return { ...line, after, source };
  });
  if (lines.length === 0) return null;
  return {
    value: negotiatedTotal(lines, vat),
    trace: () => negotiatedTotalTrace(ruleSet, { lines, vat: { value: vat, source: dossierSource('pricing', 'vat') } }),
  };
}
