/** Calculations about prices: ratio, unit prices, preference, costs over the economic life. */
import { z } from 'zod';
import { fractionText, fractionToSen } from '#core/money/fraction.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { err } from '#core/shared/result.ts';
import { amount, percentage } from '#core/tender/schema-atoms.ts';
import { lifeCycleCosts, localContentParts } from '#core/tender/schema-price.ts';
import { type ComputeKind, type ComputeRefusal, computed, computeKind, figureJson, given } from '../compute-kind.ts';
import { evaluatedPrice, evaluatedPriceTrace, localContentOf, localContentTrace } from '../evaluated-price.ts';
import { exactRupiahText } from '../given.ts';
import { lifeCycleCost, lifeCycleCostTrace } from '../life-cycle-cost.ts';
import { preferenceApplies, preferenceAppliesTrace } from '../preference.ts';
import { isUnbalancedPrice, priceStanding, priceStandingTrace, unbalancedTrace } from '../price-standing.ts';
import { budgetCeilingField, kindField, ownerEstimateField } from './fields.ts';

const priceField = amount.describe('Harga sesudah koreksi aritmatik.');

/** Kinds by name. */
export const PRICE_KINDS = {
  'price-ratio': computeKind(
    'Harga terhadap HPS: rasio, di atas HPS, dan di bawah batas kewajaran.',
    { kind: kindField, corrected: priceField, ownerEstimate: amount.describe('HPS, lebih dari nol.') },
    ({ kind, corrected, ownerEstimate }, ruleSet) => {
      const estimate = senOf(ownerEstimate);
      if (estimate === 0n) return err(zero('ownerEstimate', 'HPS'));
      const { ratio, above, fails, reviewed } = priceStanding(ruleSet, kind, senOf(corrected), estimate);
      return computed(
        { value: ratio, aboveOwnerEstimate: above, fails, reasonablenessReview: reviewed },
        priceStandingTrace(ruleSet, given(senOf(corrected), 'corrected'), given(estimate, 'ownerEstimate')),
      );
    },
  ),
  'unbalanced-price': computeKind(
    'Harga satuan timpang: harga satuan penawaran terhadap harga satuan HPS.',
    {
      unitPrice: amount.describe('Harga satuan penawaran.'),
      ownerUnitPrice: amount.describe('Harga satuan HPS, lebih dari nol.'),
    },
    ({ unitPrice, ownerUnitPrice }, ruleSet) => {
      const owner = senOf(ownerUnitPrice);
      if (owner === 0n) return err(zero('ownerUnitPrice', 'Harga satuan HPS'));
      const trace = unbalancedTrace(ruleSet, given(senOf(unitPrice), 'unitPrice'), given(owner, 'ownerUnitPrice'));
      return computed({ value: trace.result, unbalanced: isUnbalancedPrice(ruleSet, senOf(unitPrice), owner) }, trace);
    },
  ),
  hea: computeKind(
    'Harga evaluasi akhir (HEA) dengan preferensi produk dalam negeri, per bagian dan jumlahnya.',
    {
      kind: kindField,
      price: priceField,
      parts: localContentParts.describe(
        'Bagian penawaran dengan TKDN-nya; amount null berarti seluruh harga. Sisa harga yang tidak disebut dihitung tanpa preferensi.',
      ),
      preference: z
        .enum(['by-rule', 'applies', 'not-applied'])
        .describe('Menurut aturan, atau sebagaimana dokumen pemilihan menetapkannya.'),
      ownerEstimate: ownerEstimateField,
      budgetCeiling: budgetCeilingField,
    },
    ({ kind, price, parts, preference, ownerEstimate, budgetCeiling }, ruleSet) => {
      const facts = { kind, ownerEstimate, budgetCeiling, document: preference };
      const { applies, because } = preferenceApplies(ruleSet.preference, facts);
      const granted = preferenceAppliesTrace(ruleSet, {
        kind: given(kind, 'kind'),
        ownerEstimate: given(ownerEstimate, 'ownerEstimate'),
        budgetCeiling: given(budgetCeiling, 'budgetCeiling'),
        document: given(preference, 'preference'),
      });
      const counted = applies ? parts : [];
      const priced = { kind, price: senOf(price), parts };
      const evaluated = evaluatedPrice(ruleSet.preference, { ...priced, parts: counted });
      const content = localContentOf(priced);
      const whole = { price: given(senOf(price), 'price'), parts: given(parts, 'parts') };
      const trace = evaluatedPriceTrace(ruleSet, { kind, price: whole.price, parts: given(counted, 'parts') });
      const contentTrace = localContentTrace(ruleSet, whole);
      if (evaluated === null || content === null || trace === null || contentTrace === null) {
        return err(partsAbovePrice(ruleSet, price));
      }
      return computed(
        {
          value: exactRupiahText(evaluated),
          shown: rupiahText(fractionToSen(evaluated)),
          preferenceApplies: applies,
          because,
          preference: figureJson(granted.result, granted),
          localContentPercent: figureJson(fractionText(content), contentTrace),
        },
        trace,
      );
    },
  ),
  'life-cycle-cost': computeKind(
    'Biaya selama umur ekonomis (PBSUE): harga + operasi + pemeliharaan − nilai sisa.',
    {
      price: priceField,
      costs: lifeCycleCosts.describe('Biaya setiap tahun dari tahun pertama, dan nilai sisa.'),
      discountPercent: percentage
        .nullable()
        .describe('Diskonto per tahun menurut dokumen pemilihan; null berarti dijumlahkan begitu saja.'),
    },
    ({ price, costs, discountPercent }, ruleSet) => {
      const cost = lifeCycleCost({ price: senOf(price), costs, discountPercent });
      return computed(
        { value: exactRupiahText(cost), shown: rupiahText(fractionToSen(cost)) },
        lifeCycleCostTrace(ruleSet, {
          price: given(senOf(price), 'price'),
          costs: given(costs, 'costs'),
          discountPercent: given(discountPercent, 'discountPercent'),
        }),
      );
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

function zero(field: string, what: string): ComputeRefusal {
  return { path: [field], happened: `${what} nol: tidak ada yang dapat dibandingkan.`, clause: null };
}

function partsAbovePrice({ preference }: RuleSet, price: string): ComputeRefusal {
  return {
    path: ['parts'],
    happened: `Jumlah harga bagian-bagian melebihi harga ${price}.`,
    clause: preference.components.clause,
  };
}
