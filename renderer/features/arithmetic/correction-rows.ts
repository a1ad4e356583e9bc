/** A bid's corrected lines joined with what was written in the document and in the bid. Pure. */
import type { BidEvaluation, CorrectedLine } from '#core/evaluation/model.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Dossier, OfferedLine } from '#core/tender/model.ts';

export interface CorrectionRow {
  readonly key: string;
  readonly line: CorrectedLine;
  readonly unit: string;
  readonly documentVolume: DecimalText | null;
  /** As the bidder wrote it; null for an item missing from the bid. */
  readonly offered: OfferedLine | null;
  readonly shownShare: string;
  readonly volumeDiffers: boolean;
  readonly totalDiffers: boolean;
}

/**
 * Rows in the order of the evaluation's lines. An offered line is found by the document's line it answers, or, outside
 * the document, by its place among the extra items.
 */
export function correctionRows(dossier: Dossier, bid: BidEvaluation): readonly CorrectionRow[] {
  const owner = new Map(dossier.pricing.ownerLines.map((line) => [line.id, line]));
  const offeredLines = dossier.bidders.find((bidder) => bidder.id === bid.bidder)?.bid?.lines ?? [];
  const answering = new Map(offeredLines.filter((line) => line.line !== null).map((line) => [line.line, line]));
  const extras = offeredLines.filter((line) => line.line === null);
  let extra = 0;
  return bid.lines.map((line, index) => {
    const document = line.line === null ? undefined : owner.get(line.line);
    const offered = (line.line === null ? extras[extra++] : answering.get(line.line)) ?? null;
    return {
      key: `${index}`,
      line,
      unit: document?.unit ?? offered?.unit ?? '',
      documentVolume: document?.volume ?? null,
      offered,
      shownShare: line.unitPriceRatio?.text ?? '',
      volumeDiffers: line.change === 'volume' || line.change === 'volume-and-product',
      totalDiffers: line.offered !== null && line.offered.value !== line.corrected.value,
    };
  });
}
