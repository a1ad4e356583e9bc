/** Calculations about prices made again: reasonableness of a low price, and what a negotiation changed. */
import { z } from 'zod';
import { pointer } from '#core/evaluation/trace.ts';
import type { Json } from '#core/evaluation/evaluation-json.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { assert } from '#core/shared/assert.ts';
import { err } from '#core/shared/result.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { ReasonablenessSheet } from '#core/tender/price-model.ts';
import { amount, lineId, quantity } from '#core/tender/schema-atoms.ts';
import { reasonablenessSheet } from '#core/tender/schema-price.ts';
import { type ComputeKind, type ComputeRefusal, computed, computeKind, figureJson, given } from '../compute-kind.ts';
import { exactRupiahText } from '../given.ts';
import {
  changeOf,
  lineChanges,
  negotiatedRatio,
  negotiatedTotal,
  negotiatedTotalTrace,
  negotiationTrace,
} from '../negotiation-change.ts';
import { type MissingOwnerValue, type RecomputedItem, recomputePrice, standsAgainst } from '../reasonableness.ts';
import { reasonablenessTrace, recomputedTotalTrace, recomputedUnitPriceTrace } from '../reasonableness-trace.ts';
import { ownerEstimateField, vatField } from './fields.ts';

const pricedLine = {
  line: lineId.describe('Pengenal baris.'),
  volume: quantity.describe('Volume dokumen.'),
  unitPrice: amount.nullable().describe('Harga satuan penawaran; null jika kosong.'),
  total: amount.describe('Harga baris sesudah koreksi.'),
};

/** Kinds by name. */
export const NEGOTIATION_KINDS = {
  reasonableness: computeKind(
    'Kewajaran harga: yang tidak terbukti diganti nilai HPS, dijumlahkan lagi, dan dibandingkan dengan penawaran.',
    {
      offer: amount.describe('Harga penawaran sesudah koreksi.'),
      lines: z.array(z.strictObject(pricedLine)).min(1).describe('Semua baris dokumen.'),
      sheet: reasonablenessSheet.describe('Analisis harga satuan mata pembayaran utama.'),
      vat: vatField,
    },
    ({ offer, lines, sheet, vat }, ruleSet) => {
      const strange =
        twice(lines, ['lines']) ?? twice(sheet.items, ['sheet', 'items']) ?? unknownLine(sheet.items, lines);
      if (strange !== null) return err(strange);
      const priced = lines.map((line) => ({ ...line, total: senOf(line.total) }));
      const { items, missing, total } = recomputePrice(priced, sheet, vat);
      const trace = recomputedTotalTrace(ruleSet, {
        lines: priced.map((line) => ({
          ...line,
          totalSource: `input:${pointer(['lines', line.line, 'total'])}`,
          volumeSource: `input:${pointer(['lines', line.line, 'volume'])}`,
        })),
        sheet: given(sheet, 'sheet'),
        vat: given(vat, 'vat'),
      });
      const [gap] = missing;
      if (gap !== undefined) return err(missingValue(sheet.items, gap, ruleSet.price.reasonableness.unproven.clause));
      assert(total !== null && trace !== null, 'with every owner value known there is a total');
      return computed(
        {
          value: standsAgainst(senOf(offer), total) ? 'stands' : 'not-reasonable',
          recomputed: figureJson(rupiahText(total), trace),
          items: items.map((item): Json => itemJson(ruleSet, item, sheet)),
        },
        reasonablenessTrace(ruleSet, given(senOf(offer), 'offer'), { value: total, source: 'result:/recomputed' }),
      );
    },
  ),
  negotiation: computeKind(
    'Negosiasi: perubahan setiap baris dan jumlahnya; lebih tinggi walau satu sen ditandai.',
    {
      before: amount.describe('Harga sebelum negosiasi, sesudah koreksi.'),
      after: amount.nullable().describe('Jumlah yang disepakati; null jika mengikuti harga satuan yang disepakati.'),
      lines: z
        .array(
          z.strictObject({
            ...pricedLine,
            agreed: amount.nullable().describe('Harga satuan yang disepakati; null jika tetap.'),
          }),
        )
        .describe('Semua baris dokumen; kosong jika hanya jumlahnya yang dinegosiasikan.'),
      vat: vatField,
      ownerEstimate: ownerEstimateField,
    },
    ({ before, after, lines, vat, ownerEstimate }, ruleSet) => {
      const strange = twice(lines, ['lines']);
      if (strange !== null) return err(strange);
      if (after === null && lines.length === 0) {
        const happened = 'after kosong dan tidak ada baris: harga sesudah negosiasi tidak diketahui.';
        return err({ path: ['after'], happened, clause: null });
      }
      const negotiated = lines.map(({ agreed, total, ...line }) => ({
        ...line,
        total: senOf(total),
        after: agreed,
        source: `result:${pointer(['lines', line.line, 'after'])}`,
      }));
      const total = after === null ? negotiatedTotal(negotiated, vat) : senOf(after);
      const start = given(senOf(before), 'before');
      const end = { value: total, source: after === null ? 'result:/after' : 'input:/after' };
      const ratio = negotiatedRatio(ruleSet, end, given(ownerEstimate, 'ownerEstimate'));
      const change = changeOf(start.value, end.value);
      return computed(
        {
          value: rupiahText(change.difference),
          higher: change.higher,
          after:
            after === null
              ? figureJson(
                  rupiahText(total),
                  negotiatedTotalTrace(ruleSet, { lines: negotiated, vat: given(vat, 'vat') }),
                )
              : rupiahText(total),
          ratio: ratio === null ? null : figureJson(ratio.text, ratio.trace()),
          lines: lineChanges(negotiated).map(
            ({ line, higher, ...amounts }): Json => ({
              line,
              before: rupiahText(amounts.before),
              after: rupiahText(amounts.after),
              difference: rupiahText(amounts.difference),
              higher,
            }),
          ),
        },
        negotiationTrace(ruleSet, start, end),
      );
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

/** A unit price made again; the offered one where nothing was replaced. */
function itemJson(ruleSet: RuleSet, item: RecomputedItem, sheet: ReasonablenessSheet): Json {
  const { line, offered, replaced } = item;
  const recomputed = exactRupiahText(item.recomputed);
  const taken = sheet.items.find((each) => each.line === line);
  const common = { line, offered, own: exactRupiahText(item.own), replaced };
  if (taken === undefined || replaced === 0) return { ...common, recomputed };
  const source = `input:/sheet${pointer(['items', line])}`;
  const trace = recomputedUnitPriceTrace(ruleSet, { value: taken, source }, item);
  return { ...common, recomputed: figureJson(recomputed, trace) };
}

function twice(lines: readonly { readonly line: LineId }[], path: readonly string[]): ComputeRefusal | null {
  const seen = new Set<LineId>();
  for (const [index, { line }] of lines.entries()) {
    if (seen.has(line)) {
      return { path: [...path, index, 'line'], happened: `Baris "${line}" ditulis lebih dari sekali.`, clause: null };
    }
    seen.add(line);
  }
  return null;
}

function unknownLine(
  named: readonly { readonly line: LineId }[],
  lines: readonly { readonly line: LineId }[],
): ComputeRefusal | null {
  const known = new Set(lines.map(({ line }) => line));
  const index = named.findIndex(({ line }) => !known.has(line));
  const item = named[index];
  if (item === undefined) return null;
  return {
    path: ['sheet', 'items', index, 'line'],
    happened: `Baris "${item.line}" tidak ada di lines.`,
    clause: null,
  };
}

function missingValue(
  items: readonly { readonly line: LineId }[],
  { line, component, what }: MissingOwnerValue,
  clause: string,
): ComputeRefusal {
  const field = what === 'coefficient' ? 'ownerCoefficient' : 'ownerUnitPrice';
  return {
    path: ['sheet', 'items', items.findIndex((item) => item.line === line), 'components', component, field],
    happened: `${field} kosong, padahal yang ditawarkan tidak terbukti dan harus diganti nilai HPS.`,
    clause,
  };
}
