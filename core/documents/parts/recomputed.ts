/** A low price taken apart and made again, as the committee worked it. The owner's own values stay out. */
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { pricedLinesOf } from '#core/evaluation/priced-lines.ts';
import { type Recomputed, recomputePrice, standsAgainst } from '#core/figures/reasonableness.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { fractionToSen } from '#core/money/fraction.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { PriceComponent, ReasonablenessItem } from '#core/tender/price-model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { columnAmount } from '../inline.ts';
import type { Block, TableRow } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { groupRow, layOutTable, row } from './tables.ts';

const COMPONENT_NAMES: Readonly<Record<PriceComponent['kind'], string>> = {
  wage: 'upah',
  material: 'bahan',
  equipment: 'alat',
  other: 'lain-lain',
};

/** The working of one bid: each unit price with its parts, then the offer against the total made again. */
export function recomputedPrices(draft: Draft, bid: BidEvaluation): readonly Block[] {
  const { dossier } = draft;
  const sheet = dossier.reasonablenessSheets[bid.bidder];
  if (sheet === undefined || bid.corrected === null) return [];
  const recomputed = recomputePrice(pricedLinesOf(dossier, bid.bidder, bid.lines), sheet, dossier.pricing.vat);
  const rows = sheet.items.flatMap((item) => itemRows(draft, item, recomputed));
  return [
    announce(`Perhitungan kembali harga ${bidderCode(draft, bid.bidder)} ${bidderName(draft, bid.bidder)}:`),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'Komponen', rowHeader: true },
        { header: 'Jenis', least: 16 },
        { header: 'Koefisien', align: 'right', fit: true },
        { header: 'Harga komponen (Rp)', align: 'right', fit: true },
        { header: 'Pembuktian', share: 0.9 },
      ],
      rows,
    }),
    note(verdict(bid.corrected.value, recomputed)),
  ];
}

function itemRows({ dossier }: Draft, item: ReasonablenessItem, { items }: Recomputed): readonly TableRow[] {
  const made = items.find(({ line }) => line === item.line);
  const offered = made?.offered ?? null;
  const again = made === undefined ? DASH : formatRupiah(fractionToSen(made.recomputed));
  const overhead =
    item.overheadPercent === null
      ? ''
      : `, termasuk biaya umum dan keuntungan ${formatDecimal(item.overheadPercent)} %`;
  return [
    groupRow(
      `${nameOf(dossier.pricing.ownerLines, item.line)}: harga satuan penawaran ${offered === null ? DASH : formatRupiah(offered)}, hasil perhitungan kembali ${again}${overhead}`,
    ),
    ...item.components.map((part) =>
      row(
        part.name,
        COMPONENT_NAMES[part.kind],
        formatDecimal(part.coefficient),
        columnAmount(part.unitPrice),
        proofText(part),
      ),
    ),
  ];
}

function nameOf(
  lines: readonly { readonly id: LineId; readonly number: string; readonly description: string }[],
  id: LineId,
): string {
  const line = lines.find((each) => each.id === id);
  return line === undefined ? id : `${line.number} ${line.description}`;
}

function proofText({ coefficientProven, unitPriceProven, ownerCoefficient, ownerUnitPrice }: PriceComponent): string {
  const unproven = [
    ...(coefficientProven ? [] : [replacedText('koefisien', ownerCoefficient)]),
    ...(unitPriceProven ? [] : [replacedText('harga', ownerUnitPrice)]),
  ];
  return unproven.length === 0 ? 'Terbukti' : `Tidak terbukti: ${unproven.join('; ')}`;
}

function replacedText(what: string, ownerValue: string | null): string {
  return ownerValue === null ? `${what}, nilai HPS belum ada` : `${what} diganti nilai HPS`;
}

function verdict(offer: Parameters<typeof standsAgainst>[0], { total }: Recomputed): string {
  if (total === null)
    return 'Jumlah hasil perhitungan kembali belum dapat dihitung karena nilai HPS pengganti belum lengkap.';
  const [relation, result] = standsAgainst(offer, total)
    ? ['sama dengan atau di atas', 'harga dinyatakan wajar']
    : ['di bawah', 'harga dinyatakan tidak wajar dan penawaran gugur'];
  return `Harga terkoreksi ${formatRupiah(offer)} ${relation} jumlah hasil perhitungan kembali ${formatRupiah(total)}, sehingga ${result}.`;
}
