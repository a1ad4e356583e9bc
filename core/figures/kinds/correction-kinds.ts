/** The arithmetic correction of one bid, by the same functions that correct every bid of a tender. */
import { z } from 'zod';
import { priceBid } from '#core/evaluation/arithmetic.ts';
import { figureToJson, lineToJson, traceToJson } from '#core/evaluation/evaluation-json.ts';
import { scheduleOf } from '#core/evaluation/schedule.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { err, ok } from '#core/shared/result.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, ContractKind, Pricing } from '#core/tender/model.ts';
import { amount, lineId, quantity, writtenAmount, writtenDecimal } from '#core/tender/schema-atoms.ts';
import { type ComputeKind, computeKind } from '../compute-kind.ts';
import { vatField } from './fields.ts';
import { rebase, type Rebasing } from './rebase.ts';

const BIDDER = 'peserta' as BidderId;

/** Kinds by name. */
export const CORRECTION_KINDS = {
  'arithmetic-correction': computeKind(
    'Koreksi aritmatik satu penawaran, baris demi baris: volume dokumen dikali harga satuan penawaran.',
    {
      contract: z
        .enum(['unit-price', 'lump-sum', 'combined', 'time-based'])
        .describe('Jenis kontrak; dalam kontrak gabungan setiap baris menurut basis-nya.'),
      vat: vatField,
      offeredTotal: amount.nullable().describe('Harga penawaran sebagaimana dibacakan; null jika tidak terbaca.'),
      documentLines: z
        .array(
          z.strictObject({
            line: lineId.describe('Pengenal baris.'),
            volume: quantity.describe('Volume dokumen.'),
            ownerUnitPrice: amount.nullable().describe('Harga satuan HPS; null jika tidak diketahui.'),
            basis: z.enum(['unit-price', 'lump-sum']),
          }),
        )
        .describe('Baris dokumen pemilihan.'),
      offeredLines: z
        .array(
          z.strictObject({
            line: lineId.nullable().describe('Baris dokumen yang dijawab; null jika tidak ada dalam dokumen.'),
            volume: writtenDecimal.nullable(),
            unitPrice: writtenAmount.nullable().describe('null jika kosong: dianggap termasuk dalam baris lain.'),
            total: writtenAmount.nullable().describe('Harga baris sebagaimana ditulis peserta.'),
          }),
        )
        .describe('Baris penawaran.'),
    },
    ({ contract, vat, offeredTotal, documentLines, offeredLines }, ruleSet) => {
      const ownerLines = documentLines.map(({ line, volume, ownerUnitPrice, basis }) => ({
        id: line,
        number: line,
        group: null,
        description: line,
        unit: '',
        volume,
        unitPrice: ownerUnitPrice,
        basis,
      }));
      const repeated = ownerLines.findIndex(({ id }, index) => ownerLines.findIndex((each) => each.id === id) < index);
      const again = documentLines[repeated];
      if (again !== undefined) {
        const happened = `Baris "${again.line}" ditulis lebih dari sekali.`;
        return err({ path: ['documentLines', repeated, 'line'], happened, clause: null });
      }
      const lines = offeredLines.map((line, index) => {
        const number = line.line ?? String(index + 1);
        return { ...line, number, description: number, unit: '' };
      });
      const schedule = scheduleOf(standIn(ruleSet, contract, { vat, ownerLines }), ruleSet);
      const bid = priceBid({ schedule, vat, ruleSet }, BIDDER, { ...EMPTY_BID, offeredTotal, lines });
      if (bid.corrected === null) {
        const happened = 'Tidak ada harga: offeredTotal kosong dan tidak ada baris untuk dijumlahkan.';
        return err({ path: ['offeredTotal'], happened, clause: null });
      }
      return ok({
        result: rebase(
          {
            value: rupiahText(bid.corrected.value),
            offered: figureToJson(bid.offered),
            lines: bid.lines().map(lineToJson),
            unbalancedLines: bid.unbalancedLines,
          },
          REBASINGS,
        ),
        trace: rebase(traceToJson(bid.corrected.trace()), REBASINGS),
      });
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

const REBASINGS: readonly Rebasing[] = [
  [/^dossier:\/bidders\/peserta\/bid\/lines\//, 'input:/offeredLines/'],
  [/^dossier:\/bidders\/peserta\/bid\//, 'input:/'],
  [/^dossier:\/pricing\/ownerLines\/(.+)\/unitPrice$/, 'input:/documentLines/$1/ownerUnitPrice'],
  [/^dossier:\/pricing\/ownerLines\//, 'input:/documentLines/'],
  [/^dossier:\/pricing\//, 'input:/'],
  [/^evaluation:\/bids\/peserta\//, 'result:/'],
];

const EMPTY_BID: Bid = {
  offeredTotal: null,
  submittedAt: null,
  validityDays: null,
  guarantee: null,
  files: [],
  lines: [],
  recordedCorrectedTotal: null,
  recordedNegotiatedTotal: null,
};

/** A dossier that says nothing but how prices are put together. */
function standIn({ id }: RuleSet, contract: ContractKind, pricing: Pricing) {
  const nobody = { code: '', name: '', agency: '', institution: '', fiscalYear: 0 };
  const empty = emptyDossier({ ...nobody, practice: false, zone: 'WITA', ruleSet: id });
  return { ...empty, pricing, notice: { ...empty.notice, contract } };
}
