/** A bid's lines as later workings need them: the document's volume, the offered unit price, the corrected total. */
import type { PricedLine } from '#core/figures/reasonableness.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { CorrectedLine } from './model.ts';

/** The document's lines of a bid in its order; what the document does not have is left out. */
export function pricedLinesOf(
  { pricing, bidders }: Dossier,
  bidder: BidderId,
  corrected: readonly CorrectedLine[],
): readonly PricedLine[] {
  const bid = bidders.find(({ id }) => id === bidder)?.bid ?? null;
  const unitPrices = new Map<LineId, RupiahText>();
  for (const { line, unitPrice } of bid?.lines ?? []) {
    if (line !== null && unitPrice !== null && !unitPrices.has(line)) unitPrices.set(line, unitPrice);
  }
  const volumes = new Map(pricing.ownerLines.map(({ id, volume }) => [id, volume]));
  return corrected.flatMap(({ line, corrected: { value } }) => {
    const volume = line === null ? undefined : volumes.get(line);
    if (line === null || volume === undefined) return [];
    return [{ line, volume, unitPrice: unitPrices.get(line) ?? null, total: value }];
  });
}
