/** Tables of bidders: who registered, what was offered, and how short names are read. */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { bold, columnAmount, countInWords, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { announce, note } from './paragraphs.ts';
import { sealedNote } from './sealed-note.ts';
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

/** More names than this go to an attachment of their own. */
const MOST_NAMES_IN_TEXT = 12;

/** True when the names of all registered bidders are too many to stand in the text. */
function hasRegisteredAttachment(draft: Draft): boolean {
  return draft.dossier.bidders.length > MOST_NAMES_IN_TEXT;
}

/** Names of everybody who registered, for the text of a document: the list, or where it is found. */
export function registeredNames(draft: Draft): readonly Block[] {
  if (draft.dossier.bidders.length === 0) return [];
  return hasRegisteredAttachment(draft)
    ? [note('Nama seluruh peserta yang mendaftar tercantum dalam Lampiran.')]
    : [announce(`Peserta yang mendaftar (${OFFERED_MARK} = menyampaikan dokumen penawaran):`), nameList(draft)];
}

/** Everybody who registered, on a page of its own and in columns: 170 names are an ordinary thing. */
export function registeredAttachment(draft: Draft): readonly Block[] {
  if (!hasRegisteredAttachment(draft)) return [];
  const count = countInWords(draft.dossier.bidders.length);
  return [
    { kind: 'heading', level: 1, number: null, text: 'Lampiran: Daftar peserta yang mendaftar', newPage: true },
    announce(`Peserta yang mendaftar berjumlah ${count}. Tanda ${OFFERED_MARK} = menyampaikan dokumen penawaran.`),
    nameList(draft),
  ];
}

const OFFERED_MARK = '*';

function nameList(draft: Draft): Block {
  return {
    kind: 'list',
    marker: 'decimal',
    columns: 2,
    items: draft.dossier.bidders.map((bidder) =>
      bidder.bid === null ? plain(bidder.name) : [bold(`${bidder.name} ${OFFERED_MARK}`)],
    ),
  };
}

/** How many registered and how many made an offer. */
export function participation({ registered, offering }: Evaluation): Block {
  if (registered === 0) return note('Tidak ada peserta yang mendaftar.');
  const offered =
    offering === 0
      ? 'tidak ada yang menyampaikan dokumen penawaran'
      : `yang menyampaikan dokumen penawaran ${countInWords(offering)}`;
  return note(`Peserta yang mendaftar berjumlah ${countInWords(registered)}, ${offered}.`);
}

/** Offered against corrected price of every bid, cheapest first. */
export function priceTable(draft: Draft, evaluation: Evaluation): Block {
  const sealed = sealedNote(draft);
  if (sealed !== null) return sealed;
  const rows = offeringBids(draft, evaluation).map((bid, index) =>
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
      { header: 'No.', align: 'center', least: 10 },
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

/** Bids of those who offered, in the order of the evaluation: others were only qualified. */
export function offeringBids(draft: Draft, evaluation: Evaluation): readonly BidEvaluation[] {
  return evaluation.bids.filter(({ bidder }) => draft.offering.some(({ id }) => id === bidder));
}

/** A price of a bid, a dash where there is none. */
export function price(figure: BidEvaluation['offered']): string {
  return figure === null ? DASH : columnAmount(figure.value);
}

/** Price over HPS as printed, `92,7345`. */
export function ratio(bid: BidEvaluation): string {
  return bid.checks?.ratioPercent?.text.replace('.', ',') ?? DASH;
}
