/** Item by item: the price before and after a negotiation. */
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { pricedLinesOf } from '#core/evaluation/priced-lines.ts';
import { changeOf, lineChanges } from '#core/figures/negotiation-change.ts';
import { formatDecimal, percentOfRounded } from '#core/money/decimal.ts';
import { addSen, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import type { Draft } from '../draft.ts';
import { columnAmount, countInWords } from '../inline.ts';
import type { Block } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { layOutTable, row, totalRow } from './tables.ts';

/** Items whose unit price was agreed anew, the others as one sum; a sentence where only the total was agreed. */
export function negotiatedItems(draft: Draft, bid: BidEvaluation, negotiation: Negotiation): readonly Block[] {
  if (negotiation.outcome === 'failed') return [];
  const { pricing } = draft.dossier;
  const agreed = new Map(negotiation.lines.map(({ line, unitPrice }) => [line, unitPrice]));
  if (agreed.size === 0)
    return [note('Kesepakatan mengenai harga seluruhnya; harga mata pembayaran tidak diubah satu per satu.')];
  const lines = pricedLinesOf(draft.dossier, bid.bidder, bid.lines).map((line) => ({
    ...line,
    after: agreed.get(line.line) ?? null,
  }));
  const changes = lineChanges(lines);
  const rows = lines.flatMap((line, index) => {
    const change = changes[index];
    const item = pricing.ownerLines.find(({ id }) => id === line.line);
    if (change === undefined || line.after === null) return [];
    return [
      row(
        item?.number ?? '',
        item?.description ?? line.line,
        `${formatDecimal(line.volume)} ${item?.unit ?? ''}`,
        `${amountOf(line.unitPrice)}\n${columnAmount(line.after)}`,
        `${columnAmount(change.before)}\n${columnAmount(change.after)}`,
        columnAmount(change.difference),
      ),
    ];
  });
  const kept = lines.filter(({ after }) => after === null);
  const keptSum = kept.reduce((sum, { total }) => addSen(sum, total), ZERO_SEN);
  const before = changes.reduce((sum, change) => addSen(sum, change.before), ZERO_SEN);
  const after = changes.reduce((sum, change) => addSen(sum, change.after), ZERO_SEN);
  return [
    announce('Harga setiap mata pembayaran, sebelum (baris pertama) dan sesudah negosiasi (baris kedua):'),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'No. item', fit: true },
        { header: 'Uraian', rowHeader: true },
        { header: 'Volume', align: 'right', fit: true },
        { header: 'Harga satuan (Rp)', align: 'right', fit: true },
        { header: 'Jumlah (Rp)', align: 'right', fit: true },
        { header: 'Selisih (Rp)', align: 'right', fit: true },
      ],
      rows,
      foot: [
        ...(kept.length === 0
          ? []
          : [
              row(
                '',
                `${countInWords(kept.length)} mata pembayaran lain tidak berubah`,
                '',
                '',
                columnAmount(keptSum),
                '0,00',
              ),
            ]),
        sumRow('Jumlah', before, after),
        ...withVat(draft, before, after),
      ],
    }),
  ];
}

function withVat({ dossier }: Draft, before: Sen, after: Sen): readonly ReturnType<typeof totalRow>[] {
  const { vat } = dossier.pricing;
  if (vat.mode === 'included') return [];
  const total = (sum: Sen) => addSen(sum, percentOfRounded(sum, vat.ratePercent));
  return [sumRow(`Jumlah ditambah PPN ${formatDecimal(vat.ratePercent)} %`, total(before), total(after))];
}

function sumRow(label: string, before: Sen, after: Sen): ReturnType<typeof totalRow> {
  const { difference } = changeOf(before, after);
  return totalRow('', label, '', '', `${columnAmount(before)}\n${columnAmount(after)}`, columnAmount(difference));
}

function amountOf(amount: RupiahText | null): string {
  return amount === null ? DASH : columnAmount(amount);
}
