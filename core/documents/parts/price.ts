/** The price of every bid: corrected arithmetically, compared with the estimate, examined where it is odd. */
import type { BidEvaluation, CorrectedLine, Evaluation } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { Sen } from '#core/money/text.ts';
import type { PriceReview } from '#core/tender/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { columnAmount, joinWithAnd, line } from '../inline.ts';
import type { Block, Inline, Table } from '../model.ts';
import { CHANGE_NAMES, GATE_STATUS_NAMES } from '../names.ts';
import { DASH, offeringBids, price, ratio } from './bidders.ts';
import { sealedNote } from './sealed-note.ts';
import { evidenceText } from './reasons.ts';
import { announce, note } from './paragraphs.ts';
import { bidsAt, failures, nobodyReached, stageSummary } from './stage.ts';
import { groupRow, layOutTable, row } from './tables.ts';

/** Offered and corrected totals of all bids, and every line the correction changed. */
export function arithmeticCorrection(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const sealed = sealedNote(draft);
  if (sealed !== null) return [sealed];
  const rows = offeringBids(draft, evaluation).map((bid, index) =>
    row(
      String(index + 1),
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      price(bid.offered),
      price(bid.corrected),
      difference(bid),
      ratio(bid),
    ),
  );
  const table = layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'No.', align: 'center', least: 9 },
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      { header: 'Harga penawaran (Rp)', align: 'right', fit: true },
      { header: 'Harga terkoreksi (Rp)', align: 'right', fit: true },
      { header: 'Selisih (Rp)', align: 'right', fit: true },
      { header: '% HPS', align: 'right', fit: true },
    ],
    rows,
    note: `Diurutkan dari harga terkoreksi terendah. ${DASH} = harga tidak ada atau tidak dapat dibaca.`,
  });
  return [
    table,
    ...changedLines(draft, evaluation),
    ...failures(draft, evaluation, 'arithmetic'),
    ...(isEveryPriceCorrected(evaluation) ? [] : stageSummary(draft, evaluation, 'arithmetic')),
  ];
}

/** Prices against the estimate, reasonableness and unbalanced unit prices. The owner's unit prices stay out. */
export function priceEvaluation(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const sealed = sealedNote(draft);
  if (sealed !== null) return [sealed];
  const bids = bidsAt(draft, evaluation, 'price');
  if (bids.length === 0) return [nobodyReached(draft, evaluation, 'price')];
  return [
    checksTable(draft, bids),
    ...reasonablenessReviews(draft, bids),
    ...unbalancedPrices(draft, bids),
    ...failures(draft, evaluation, 'price'),
    ...stageSummary(draft, evaluation, 'price'),
  ];
}

/** What every price that came so far was found to be. */
export function checksTable(draft: Draft, bids: readonly BidEvaluation[]): Table {
  const rows = bids.map((bid) =>
    row(
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      price(bid.corrected),
      ratio(bid),
      bid.checks === null ? DASH : bid.checks.aboveOwnerEstimate ? 'Melebihi HPS' : 'Tidak melebihi HPS',
      reasonableness(draft, bid),
      unbalancedText(draft, bid),
      GATE_STATUS_NAMES[bid.gates.price.status],
    ),
  );
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      { header: 'Harga terkoreksi (Rp)', align: 'right', fit: true },
      { header: '% HPS', align: 'right', fit: true },
      { header: 'Terhadap HPS', least: 22 },
      { header: 'Kewajaran harga', least: 20 },
      { header: 'Harga satuan timpang', least: 17 },
      { header: 'Hasil', least: 14 },
    ],
    rows,
  });
}

/** Unit prices are looked at where the owner's are known and the bid has a schedule, never under a lump sum. */
export function areUnitPricesChecked({ dossier }: Draft, { lines }: BidEvaluation): boolean {
  const { notice, pricing } = dossier;
  const isKnown = pricing.ownerLines.some(({ unitPrice }) => unitPrice !== null);
  return notice.contract !== 'lump-sum' && isKnown && lines.length > 0;
}

function unbalancedText(draft: Draft, bid: BidEvaluation): string {
  if (bid.checks === null || !areUnitPricesChecked(draft, bid)) return 'Tidak diperiksa';
  const { length } = bid.checks.unbalancedLines;
  return length === 0 ? 'Tidak ada' : `${length} item`;
}

/** What the committee found where it looked into a low price. */
export function reasonablenessReviews(draft: Draft, bids: readonly BidEvaluation[]): readonly Block[] {
  return reviewList(draft, bids, 'reasonableness', 'Klarifikasi kewajaran harga:');
}

/** Unit prices above the limit, and what bidders said to them. The owner's unit prices stay out. */
export function unbalancedPrices(draft: Draft, bids: readonly BidEvaluation[]): readonly Block[] {
  return [
    ...unbalancedLines(draft, bids),
    ...reviewList(draft, bids, 'unbalanced', 'Klarifikasi harga satuan timpang:'),
  ];
}

function isEveryPriceCorrected(evaluation: Evaluation): boolean {
  return evaluation.bids.every(({ gates }) => gates.arithmetic.status === 'passed');
}

function difference(bid: BidEvaluation): string {
  if (bid.offered === null || bid.corrected === null) return DASH;
  const change = (bid.corrected.value - bid.offered.value) as Sen;
  return columnAmount(change);
}

/** Bids whose price as read out is not the sum of their own lines: the only difference no line explains. */
function wrongSums(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const bids = evaluation.bids.filter(
    ({ lines, offered, corrected }) =>
      lines.length > 0 &&
      !lines.some(isChanged) &&
      offered !== null &&
      corrected !== null &&
      offered.value !== corrected.value,
  );
  if (bids.length === 0) return [];
  const vat = draft.dossier.pricing.vat.mode === 'added' ? ' ditambah PPN' : '';
  const codes = joinWithAnd(bids.map(({ bidder }) => bidderCode(draft, bidder)));
  return [
    note(
      `Harga penawaran ${codes} tidak sama dengan jumlah rinciannya sendiri${vat}; harga terkoreksi adalah jumlah itu.`,
    ),
  ];
}

function changedLines(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const rows = evaluation.bids.flatMap((bid) => {
    const changed = bid.lines.filter(isChanged);
    if (changed.length === 0) return [];
    return [groupRow(`${bidderCode(draft, bid.bidder)} ${bidderName(draft, bid.bidder)}`), ...changed.map(changedRow)];
  });
  if (rows.length === 0) {
    const hasLines = evaluation.bids.some((bid) => bid.lines.length > 0);
    return hasLines
      ? [note('Koreksi aritmatik tidak mengubah rincian harga peserta mana pun.'), ...wrongSums(draft, evaluation)]
      : [];
  }
  return [
    announce('Mata pembayaran yang dikoreksi:'),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'No. item', fit: true },
        { header: 'Uraian', rowHeader: true, share: 1 },
        { header: 'Penawaran (Rp)', align: 'right', fit: true },
        { header: 'Terkoreksi (Rp)', align: 'right', fit: true },
        { header: 'Koreksi', share: 0.9 },
      ],
      rows,
    }),
    ...wrongSums(draft, evaluation),
  ];
}

function isChanged({ change }: CorrectedLine): boolean {
  return change !== 'none' && change !== 'lump-sum';
}

function changedRow(changed: CorrectedLine): ReturnType<typeof row> {
  const { number, description, offered, corrected, change } = changed;
  return row(number, description, price(offered), columnAmount(corrected.value), CHANGE_NAMES[change]);
}

function reasonableness(draft: Draft, { checks, gates }: BidEvaluation): string {
  if (checks === null) return DASH;
  if (!checks.belowReasonable || !isReasonablenessAsked(draft)) return 'Tidak perlu diperiksa';
  // A price made again decides without a review, so the gate is asked and not the reviews.
  const found = new Set(gates.price.reasons.map(({ kind }) => kind));
  if (found.has('not-reasonable') || found.has('below-recomputed')) return 'Tidak wajar';
  return found.has('reasonableness-open') || found.has('reasonableness-sheet-open') ? 'Belum diperiksa' : 'Wajar';
}

/** Whether low prices of this tender are looked into; while its kind is not known they are, as the evaluation does. */
export function isReasonablenessAsked({ dossier: { notice }, ruleSet }: Draft): boolean {
  return notice.kind === 'unknown' || ruleSet.price.reasonableness.kinds.value.includes(notice.kind);
}

function reviewList(
  draft: Draft,
  bids: readonly BidEvaluation[],
  aspect: 'reasonableness' | 'unbalanced',
  heading: string,
): readonly Block[] {
  const items = bids.flatMap((bid): readonly Inline[] => {
    const review = draft.dossier.priceReviews[bid.bidder]?.[aspect] ?? null;
    return review === null
      ? []
      : [line(`${bidderCode(draft, bid.bidder)} ${bidderName(draft, bid.bidder)}: `, reviewText(review))];
  });
  if (items.length === 0) return [];
  return [announce(heading), { kind: 'list', marker: 'dash', items }];
}

function reviewText(review: PriceReview): string {
  const result = review.outcome === 'accepted' ? 'diterima' : 'tidak diterima';
  const clause = review.clause === null ? '' : ` (${review.clause})`;
  return `${result}. ${review.reason.trim().replace(/[.]$/, '')}${clause}.${evidenceText(review.evidence)}`;
}

function unbalancedLines(draft: Draft, bids: readonly BidEvaluation[]): readonly Block[] {
  const rows = bids.flatMap((bid) => {
    const offered = draft.dossier.bidders.find((bidder) => bidder.id === bid.bidder)?.bid?.lines ?? [];
    const unbalanced = bid.lines.filter((corrected) => corrected.unbalanced);
    if (unbalanced.length === 0) return [];
    return [
      groupRow(`${bidderCode(draft, bid.bidder)} ${bidderName(draft, bid.bidder)}`),
      ...unbalanced.map(({ line: id, number, description }) => {
        const unitPrice = offered.find((candidate) => candidate.line === id)?.unitPrice ?? null;
        return row(number, description, unitPrice === null ? DASH : columnAmount(unitPrice));
      }),
    ];
  });
  if (rows.length === 0) return [];
  const limit = formatDecimal(draft.ruleSet.price.unbalanced.abovePercent.value);
  return [
    announce(`Harga satuan di atas ${limit} % harga satuan HPS:`),
    layOutTable(draft, {
      columns: [
        { header: 'No. item', fit: true },
        { header: 'Uraian', rowHeader: true },
        { header: 'Harga satuan penawaran (Rp)', align: 'right', least: 40 },
      ],
      rows,
    }),
  ];
}
