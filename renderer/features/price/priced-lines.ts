/** The lines of a bid as the reasonableness review reads them: the document's volume, the offered unit price. */
import type { BidEvaluation } from '#core/evaluation/model.ts';
import type { PricedLine } from '#core/figures/reasonableness.ts';
import type { Dossier } from '#core/tender/model.ts';

export function pricedLines(dossier: Dossier, bid: BidEvaluation): readonly PricedLine[] {
  const offered = dossier.bidders.find(({ id }) => id === bid.bidder)?.bid?.lines ?? [];
  return bid.lines.flatMap(({ line, corrected }): readonly PricedLine[] => {
    const owner = dossier.pricing.ownerLines.find(({ id }) => id === line);
    if (line === null || owner === undefined) return [];
    const unitPrice = offered.find((each) => each.line === line)?.unitPrice ?? null;
    return [{ line, volume: owner.volume, unitPrice, total: corrected.value }];
  });
}
