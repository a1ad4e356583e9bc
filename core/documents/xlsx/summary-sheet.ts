/** The first sheet: which tender it is, how it is evaluated, and the values other sheets compute with. */
import { formatDate } from '#core/calendar/format.ts';
import { senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { bidderCode } from '../draft.ts';
import { markLine } from '../html-mark.ts';
import { inlineText } from '../measure.ts';
import { GATE_NAMES } from '../names.ts';
import { DASH } from '../parts/bidders.ts';
import { documentName, methodFields } from '../parts/head.ts';
import type { BookSheet, CellLook } from './book.ts';
import { amount, type Cell, code, decimal, styled, text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import type { CellTerm } from './term.ts';
import { type OfferingBid, offeringBids, type TenderTerms, type WorkingPaper } from './working-paper.ts';

const WIDTHS = [34, 64, 24, 40];
const NAME: CellLook = { bold: true, align: 'left' };

export function summarySheet(paper: WorkingPaper): { readonly sheet: BookSheet; readonly terms: TenderTerms } {
  const { draft } = paper;
  const sheet = beginSheet('Ringkasan');
  sheet.line(documentName(draft, 'kertas-kerja').toUpperCase(), { bold: true });
  const mark = markLine({ marks: draft.dossier.practice ? ['practice'] : [] }, draft.office.markLanguage);
  if (mark !== null) sheet.line(mark, { bold: true });
  const hasOwnerPrices = draft.dossier.pricing.ownerLines.some(({ unitPrice }) => unitPrice !== null);
  sheet.line(
    `Rahasia: ${hasOwnerPrices ? 'memuat harga satuan HPS, ' : ''}untuk Pokja dan pemeriksa, bukan untuk peserta.`,
  );
  sheet.row();
  tenderRows(paper, sheet);
  sheet.row();
  const terms = tenderTerms(paper, sheet);
  sheet.row();
  bidderRows(paper, sheet);
  return { sheet: sheet.finish(WIDTHS), terms };
}

function tenderRows({ draft }: WorkingPaper, sheet: SheetWriter): void {
  const { notice, committee } = draft.dossier;
  const { words } = draft;
  const label = (name: string, value: Cell): void => {
    const row = sheet.row();
    row.put(text(name));
    row.put(value);
  };
  label('Nama paket', text(notice.name, { bold: true }));
  label(`Kode ${words.tender}`, code(notice.code));
  label('Kode RUP', code(notice.planCodes.join('; ') || DASH));
  label(words.institution, text(notice.institution.name));
  label(`${words.agency}/satuan kerja`, text(notice.agency.name));
  label('Tahun anggaran', code(String(notice.fiscalYear)));
  label('Pokja Pemilihan', text(committee.name ?? words.committeeFull));
  const method = methodFields(draft);
  if (method.kind === 'fields') for (const row of method.rows) label(row.label, text(inlineText(row.value) || DASH));
  label('Dicetak', text(formatDate(draft.today)));
}

function tenderTerms({ draft, plan }: WorkingPaper, sheet: SheetWriter): TenderTerms {
  const { notice, pricing, terms, technicalThreshold } = draft.dossier;
  const { price, preference } = draft.ruleSet;
  sheet.line('Nilai yang dipakai rumus', { bold: true });
  const put = (name: string, cell: Cell): CellTerm => {
    const row = sheet.row();
    row.put(text(name));
    return row.put(styled(cell, { align: 'left' }));
  };
  const rupiah = (name: string, value: RupiahText | null) => (value === null ? null : put(name, amount(senOf(value))));
  const percent = (name: string, value: DecimalText | null) => (value === null ? null : put(name, decimal(value)));
  rupiah('Pagu anggaran (Rp)', notice.budgetCeiling);
  const weighs = plan.rankedBy === 'combined-score';
  return {
    ownerEstimate: rupiah('Harga Perkiraan Sendiri (HPS) (Rp)', notice.ownerEstimate),
    vatRate: percent('PPN yang ditambahkan (%)', pricing.vat.mode === 'added' ? pricing.vat.ratePercent : null),
    belowPercent: put('Batas kewajaran harga (% HPS)', decimal(price.reasonableness.belowPercent.value)),
    unbalancedPercent: put('Batas harga satuan timpang (% HPS)', decimal(price.unbalanced.abovePercent.value)),
    technicalThreshold: percent('Ambang batas nilai teknis', technicalThreshold),
    qualificationThreshold: percent('Ambang batas nilai kualifikasi', terms.qualificationThreshold),
    technicalWeight: weighs ? percent('Bobot teknis (%)', terms.technicalWeight) : null,
    priceWeight: weighs ? percent('Bobot harga (%)', terms.priceWeight) : null,
    discountPercent: plan.method.usesLifeCycleCosts ? percent('Diskonto per tahun (%)', terms.discountPercent) : null,
    minimumLocalContent: plan.preference
      ? percent('TKDN paling sedikit untuk preferensi (%)', preference.minimumLocalContentPercent.value)
      : null,
  };
}

function bidderRows(paper: WorkingPaper, sheet: SheetWriter): void {
  const head = sheet.row({ bold: true, shade: 'head', frame: true });
  for (const name of ['Kode', 'Nama peserta', 'NPWP', 'Hasil evaluasi']) head.put(text(name));
  for (const offering of offeringBids(paper)) {
    const row = sheet.row({ frame: true });
    row.put(text(bidderCode(paper.draft, offering.bidder.id), NAME));
    row.put(text(offering.bidder.name));
    row.put(code(offering.bidder.taxNumber16 ?? offering.bidder.taxNumber15));
    row.put(text(courseText(paper, offering)));
  }
}

/** Where a bid stands: passed, or at which stage it did not go on. */
export function courseText({ evaluation }: WorkingPaper, { bid }: OfferingBid): string {
  const stopped = evaluation.order.find((gate) => bid.gates[gate].status !== 'passed');
  if (stopped === undefined) return 'Lulus';
  const { status } = bid.gates[stopped];
  if (status === 'failed') return `Tidak lulus: ${GATE_NAMES[stopped]}`;
  return status === 'open' ? `Belum selesai: ${GATE_NAMES[stopped]}` : `Tidak dievaluasi: ${GATE_NAMES[stopped]}`;
}
