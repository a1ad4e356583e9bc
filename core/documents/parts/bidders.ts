/** Tables of bidders: who registered, what was offered, and how short names are read. */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block, Table } from '../model.ts';
import { layOutTable, row } from './tables.ts';

/** Nothing to show: not offered, not evaluated. Never "failed". */
export const DASH = '–';

/** `P1 CV Cahaya; P2 PT Mahakam`: how the heads of a table are read. */
export function codeLegend(draft: Draft, bidders: readonly BidderId[]): string {
  return bidders.map((id) => `${bidderCode(draft, id)} = ${bidderName(draft, id)}`).join('; ');
}

/** The codes of bidders in running text: `P1, P4`. */
export function codes(draft: Draft, bidders: readonly BidderId[]): string {
  return bidders
    .map((id) => bidderCode(draft, id))
    .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .join(', ');
}

/** Everybody who registered, on a page of its own and in columns: 170 names are an ordinary thing. */
export function registeredList(draft: Draft): readonly Block[] {
  const { bidders } = draft.dossier;
  if (bidders.length === 0) return [];
  return [
    { kind: 'heading', level: 1, number: null, text: 'Lampiran: Daftar peserta yang mendaftar', newPage: true },
    {
      kind: 'paragraph',
      keepWithNext: true,
      text: plain(
        `Peserta yang mendaftar berjumlah ${countInWords(bidders.length)}. Tanda * = menyampaikan dokumen penawaran.`,
      ),
    },
    {
      kind: 'list',
      marker: 'decimal',
      columns: 2,
      items: bidders.map((bidder) =>
        bidder.bid === null ? plain(bidder.name) : [{ text: `${bidder.name} *`, bold: true }],
      ),
    },
  ];
}

/** Offered against corrected price of every bid, cheapest first. */
export function priceTable(draft: Draft, evaluation: Evaluation): Table {
  const rows = evaluation.bids.map((bid, index) =>
    row(
      String(index + 1),
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      price(bid.offered),
      price(bid.corrected),
      ratio(bid),
    ),
  );
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', mm: 10 },
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      { header: 'Harga penawaran (Rp)', align: 'right', fit: true },
      { header: 'Harga terkoreksi (Rp)', align: 'right', fit: true },
      { header: '% HPS', align: 'right', fit: true },
    ],
    rows,
    note: `Diurutkan dari harga terkoreksi terendah. ${DASH} = harga tidak ada atau tidak dapat dibaca.`,
  });
}

/** A price of a bid, a dash where there is none. */
export function price(figure: BidEvaluation['offered']): string {
  return figure === null ? DASH : formatRupiahShort(figure.value);
}

/** Price over HPS as printed, `92,7345`. */
export function ratio(bid: BidEvaluation): string {
  return bid.checks?.ratioPercent?.text.replace('.', ',') ?? DASH;
}
