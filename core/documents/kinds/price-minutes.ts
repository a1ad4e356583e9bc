/**
 * Berita Acara Koreksi Aritmatik dan Kewajaran Harga: corrected prices, unbalanced unit prices, low totals, and what
 * follows from each.
 *
 * Source  DOMAIN §3.1 row 6; RULES §4.3, §4.4. Limits and verdicts are those of the rule set.
 */
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { formatDecimal, percentOfRounded } from '#core/money/decimal.ts';
import { formatRupiah, senOf } from '#core/money/sen.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { codes, offeringBids } from '../parts/bidders.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { documentHead, documentName, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { announce, note } from '../parts/paragraphs.ts';
import {
  arithmeticCorrection,
  checksTable,
  isReasonablenessAsked,
  reasonablenessReviews,
  unbalancedPrices,
} from '../parts/price.ts';
import { recomputedPrices } from '../parts/recomputed.ts';
import { remarksSection } from '../parts/remarks.ts';
import { citedClause } from '../parts/rule-clause.ts';
import { sealedNote } from '../parts/sealed-note.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { bidsAt, failures, nobodyReached, stageSummary } from '../parts/stage.ts';

/** The blocks of the price minutes. */
export function priceMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const name = documentName(draft, 'ba-koreksi');
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, 'telah melaksanakan koreksi aritmatik serta pemeriksaan harga satuan dan kewajaran harga'),
    packageFields(draft),
    ...numberedSections([
      { title: 'Ketentuan yang digunakan', blocks: [limits(draft)] },
      ...findings(draft, evaluation),
      ...remarksSection(draft),
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
  ];
}

function findings(draft: Draft, evaluation: Evaluation): readonly Section[] {
  const sealed = sealedNote(draft);
  if (sealed !== null) {
    draft.missing.gap('price-file-closed', { path: 'technicalResult' });
    return [{ title: 'Harga penawaran', blocks: [sealed] }];
  }
  return [
    { title: 'Koreksi aritmatik', blocks: arithmeticCorrection(draft, evaluation) },
    { title: 'Harga satuan timpang', blocks: unbalanced(draft, evaluation) },
    { title: 'Kewajaran harga', blocks: reasonableness(draft, evaluation) },
    { title: 'Hasil dan akibat', blocks: results(draft, evaluation) },
  ];
}

/** The limits, as the rule set has them; HPS stands with the package. */
function limits(draft: Draft): Block {
  const { notice } = draft.dossier;
  const { reasonableness: low, unbalanced: dear } = draft.ruleSet.price;
  const below = formatDecimal(low.belowPercent.value);
  const limit =
    notice.ownerEstimate === null
      ? ''
      : `, yaitu di bawah ${formatRupiah(percentOfRounded(senOf(notice.ownerEstimate), low.belowPercent.value))}`;
  return {
    kind: 'fields',
    rows: [
      {
        label: 'Harga satuan timpang',
        value: plain(
          notice.contract === 'lump-sum'
            ? 'Tidak diperiksa: kontrak lumsum tidak dibayar menurut harga satuan.'
            : `Harga satuan di atas ${formatDecimal(dear.abovePercent.value)} % harga satuan HPS diklarifikasi dan tidak menggugurkan${cited(citedClause(dear.abovePercent))}.`,
        ),
      },
      {
        label: 'Kewajaran harga',
        value: plain(
          isReasonablenessAsked(draft)
            ? `Harga terkoreksi di bawah ${below} % HPS${limit} dievaluasi kewajarannya; tepat ${below} % tidak termasuk${cited(citedClause(low.belowPercent))}.`
            : 'Tidak diperiksa untuk jenis pengadaan ini.',
        ),
      },
    ],
  };
}

function cited(clause: string | null): string {
  return clause === null ? '' : ` (${clause})`;
}

function unbalanced(draft: Draft, evaluation: Evaluation): readonly Block[] {
  if (draft.dossier.notice.contract === 'lump-sum') return [note('Tidak diperiksa karena kontrak lumsum.')];
  const bids = offeringBids(draft, evaluation);
  const found = bids.filter(({ checks }) => checks !== null && checks.unbalancedLines.length > 0);
  const hasPrices = draft.dossier.pricing.ownerLines.some(({ unitPrice }) => unitPrice !== null);
  if (!hasPrices) return [note('Tidak dapat diperiksa: rincian harga satuan HPS tidak tersedia.')];
  if (found.length === 0) {
    return [note('Tidak ada harga satuan yang melampaui batas, sehingga tidak ada yang diklarifikasi.')];
  }
  const reached = new Set(bidsAt(draft, evaluation, 'price').map(({ bidder }) => bidder));
  const review = ({ bidder }: BidEvaluation) => draft.dossier.priceReviews[bidder]?.unbalanced ?? null;
  const open = found.filter((bid) => review(bid) === null);
  const waiting = open.filter(({ bidder }) => reached.has(bidder)).map(({ bidder }) => bidder);
  const idle = open.filter(({ bidder }) => !reached.has(bidder)).map(({ bidder }) => bidder);
  return [
    ...unbalancedPrices(draft, found),
    ...(waiting.length === 0 ? [] : [note(`Belum diklarifikasi: ${codes(draft, waiting)}.`)]),
    ...(idle.length === 0
      ? []
      : [note(`Tidak diklarifikasi karena penawarannya tidak dievaluasi pada tahap harga: ${codes(draft, idle)}.`)]),
    note('Harga satuan timpang tidak menggugurkan penawaran.'),
  ];
}

function reasonableness(draft: Draft, evaluation: Evaluation): readonly Block[] {
  if (!isReasonablenessAsked(draft)) return [note('Kewajaran harga tidak diperiksa untuk jenis pengadaan ini.')];
  const bids = bidsAt(draft, evaluation, 'price');
  const low = bids.filter(({ checks }) => checks?.belowReasonable === true);
  const below = formatDecimal(draft.ruleSet.price.reasonableness.belowPercent.value);
  if (low.length === 0) {
    return [
      note(
        bids.length === 0
          ? 'Belum ada penawaran yang sampai pada pemeriksaan kewajaran harga.'
          : `Tidak ada harga terkoreksi di bawah ${below} % HPS, sehingga tidak ada kewajaran harga yang diperiksa.`,
      ),
    ];
  }
  const { unproven, stands } = draft.ruleSet.price.reasonableness;
  const taken = low.filter(({ bidder }) => draft.dossier.reasonablenessSheets[bidder] !== undefined);
  return [
    note(
      `${countInWords(low.length)} penawaran berharga di bawah ${below} % HPS: ${low.map(({ bidder }) => `${bidderCode(draft, bidder)} ${bidderName(draft, bidder)}`).join('; ')}.`,
    ),
    ...(taken.length === 0
      ? []
      : [
          note(
            `Harga satuan mata pembayaran utama diuraikan. Koefisien atau harga yang tidak dapat dibuktikan diganti dengan nilai HPS, lalu jumlah penawaran dihitung kembali${cited(citedClause(unproven))}. Penawaran di bawah hasil perhitungan kembali tidak wajar dan gugur; penawaran yang sama atau lebih tinggi dinyatakan wajar${cited(citedClause(stands))}.`,
          ),
          ...taken.flatMap((bid) => recomputedPrices(draft, bid)),
        ]),
    ...reasonablenessReviews(draft, low),
  ];
}

function results(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const bids = bidsAt(draft, evaluation, 'price');
  if (bids.length === 0) return [nobodyReached(draft, evaluation, 'price')];
  return [
    announce('Hasil pemeriksaan harga setiap penawaran:'),
    checksTable(draft, bids),
    ...failures(draft, evaluation, 'price'),
    ...stageSummary(draft, evaluation, 'price'),
  ];
}
