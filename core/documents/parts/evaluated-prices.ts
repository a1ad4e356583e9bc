/** What bids are compared by beside their corrected price: HEA after domestic preference, costs over the economic life. */
import type { BidEvaluation, Evaluation, ExactAmount } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { columnAmount } from '../inline.ts';
import type { Block } from '../model.ts';
import { DASH, offeringBids, price } from './bidders.ts';
import { layOutTable, row } from './tables.ts';

/** Nothing where bids are compared by their price alone. */
export function evaluatedPrices(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const bids = offeringBids(draft, evaluation);
  const figures = FIGURES.filter(({ pick }) => bids.some((bid) => pick(bid) !== null));
  if (figures.length === 0) return [];
  const hasLocalContent = bids.some(({ evaluatedPrice }) => evaluatedPrice !== null);
  const rows = bids.map((bid) =>
    row(
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      price(bid.auctioned ?? bid.corrected),
      ...(hasLocalContent ? [localContent(draft, bid)] : []),
      ...figures.map(({ pick }) => amount(pick(bid))),
    ),
  );
  return [
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Harga (Rp)', align: 'right', fit: true },
        ...(hasLocalContent ? [{ header: 'TKDN (%)', align: 'right', least: 20 } as const] : []),
        ...figures.map(({ header }) => ({ header, align: 'right', fit: true }) as const),
      ],
      rows,
      note: `Angka ini hanya menentukan peringkat dan tidak mengubah harga. ${DASH} = tidak dihitung.`,
    }),
  ];
}

const FIGURES: readonly { readonly header: string; readonly pick: (bid: BidEvaluation) => ExactAmount | null }[] = [
  { header: 'HEA (Rp)', pick: ({ evaluatedPrice }) => evaluatedPrice },
  { header: 'Biaya umur ekonomis (Rp)', pick: ({ lifeCycleCost }) => lifeCycleCost },
];

function amount(figure: ExactAmount | null): string {
  return figure === null ? DASH : columnAmount(figure.shown);
}

function localContent({ dossier }: Draft, { bidder }: BidEvaluation): string {
  const parts = dossier.localContent[bidder] ?? [];
  return parts.length === 0
    ? DASH
    : parts.map(({ localContentPercent }) => formatDecimal(localContentPercent)).join('\n');
}
