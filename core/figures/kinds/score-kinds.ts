/** Calculations about scores: price, combined, weights, pass marks. */
import { z } from 'zod';
import { type Fraction, fractionOfDecimal, fractionShown, fractionText } from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { amount, percentage } from '#core/tender/schema-atoms.ts';
import { combinedScore, combinedScoreTrace, type CombiningMethod } from '../combined-score.ts';
import { type ComputeKind, type ComputeRefusal, computed, computeKind, figureJson, given } from '../compute-kind.ts';
import { fractionOfRupiah, type Given } from '../given.ts';
import { priceScore, priceScoreTrace } from '../price-score.ts';
import { reachesThreshold, thresholdTrace } from '../threshold.ts';
import { weightFaults, weightRule, weightsTrace } from '../weights-range.ts';

const methodField = z
  .enum(['scoring', 'quality-and-cost'])
  .describe('Metode yang menggabungkan: sistem nilai, atau kualitas dan biaya.');
const technicalWeightField = percentage.describe('Bobot teknis, persen.');
const priceWeightField = percentage.describe('Bobot harga, persen.');
const lowestField = amount.describe('Harga terendah di antara peserta yang sampai pada tahap harga.');

/** Kinds by name. */
export const SCORE_KINDS = {
  'price-score': computeKind(
    'Nilai harga: harga terendah dibagi harga peserta, dikali 100.',
    { lowest: lowestField, price: amount.describe('Harga peserta sesudah koreksi (atau HEA).') },
    ({ lowest, price }, ruleSet) => {
      const score = scoreOfPrice(ruleSet, lowest, price);
      if (!score.ok) return score;
      const trace = priceScoreTrace(
        ruleSet,
        given(fractionOfRupiah(lowest), 'lowest'),
        given(fractionOfRupiah(price), 'price'),
      );
      return computed(scoreJson(ruleSet, score.value), trace);
    },
  ),
  'combined-score': computeKind(
    'Nilai gabungan: bobot teknis × nilai teknis + bobot harga × nilai harga; bobot diperiksa terhadap rentang aturannya.',
    {
      method: methodField,
      technicalWeight: technicalWeightField,
      priceWeight: priceWeightField,
      technicalScore: percentage.describe('Nilai teknis 0 sampai 100, sebagaimana dinilai.'),
      lowest: lowestField,
      price: amount.describe('Harga peserta sesudah koreksi (atau HEA).'),
    },
    (input, ruleSet) => {
      const { method, technicalWeight, priceWeight, technicalScore, lowest, price } = input;
      const unlawful = refuseWeights(ruleSet, method, { technical: technicalWeight, price: priceWeight });
      if (unlawful !== null) return err(unlawful);
      const ofPrice = scoreOfPrice(ruleSet, lowest, price);
      if (!ofPrice.ok) return ofPrice;
      const technical = fractionOfDecimal(technicalScore);
      const score = combinedScore({ technicalWeight, priceWeight, technical, price: ofPrice.value });
      const priceTrace = priceScoreTrace(
        ruleSet,
        given(fractionOfRupiah(lowest), 'lowest'),
        given(fractionOfRupiah(price), 'price'),
      );
      const priceGiven: Given<Fraction> = { value: ofPrice.value, source: 'result:/priceScore' };
      return computed(
        { ...scoreJson(ruleSet, score), priceScore: figureJson(fractionText(ofPrice.value), priceTrace) },
        combinedScoreTrace(ruleSet, method, {
          technicalWeight: given(technicalWeight, 'technicalWeight'),
          priceWeight: given(priceWeight, 'priceWeight'),
          technical: given(technical, 'technicalScore'),
          price: priceGiven,
        }),
      );
    },
  ),
  'weights-range': computeKind(
    'Rentang bobot: apakah bobot teknis dan bobot harga diizinkan dan berjumlah 100.',
    { method: methodField, technicalWeight: technicalWeightField, priceWeight: priceWeightField },
    ({ method, technicalWeight, priceWeight }, ruleSet) => {
      const unknown = refuseMethod(ruleSet, method);
      if (unknown !== null) return err(unknown);
      const { value: ranges } = weightRule(ruleSet, method);
      const faults = weightFaults(ranges, { technical: technicalWeight, price: priceWeight });
      return computed(
        {
          value: faults.length === 0 ? 'in-range' : 'out-of-range',
          faults: [...faults],
          technical: { ...ranges.technical },
          price: { ...ranges.price },
        },
        weightsTrace(ruleSet, method, {
          technical: given(technicalWeight, 'technicalWeight'),
          price: given(priceWeight, 'priceWeight'),
        }),
      );
    },
  ),
  threshold: computeKind(
    'Ambang batas: apakah suatu nilai lulus.',
    {
      score: percentage.describe('Nilai 0 sampai 100, tanpa pembulatan.'),
      threshold: percentage.describe('Ambang batas 0 sampai 100.'),
    },
    ({ score, threshold }, ruleSet) => {
      const passes = reachesThreshold(ruleSet, fractionOfDecimal(score), fractionOfDecimal(threshold));
      const trace = thresholdTrace(
        ruleSet,
        given(fractionOfDecimal(score), 'score'),
        given(fractionOfDecimal(threshold), 'threshold'),
      );
      return computed({ value: passes ? 'passes' : 'fails', passes }, trace);
    },
  ),
} as const satisfies Readonly<Record<string, ComputeKind>>;

function scoreJson({ evaluation }: RuleSet, score: Fraction) {
  return { value: fractionText(score), shown: fractionShown(score, evaluation.shownScoreDecimals.value) };
}

function scoreOfPrice(ruleSet: RuleSet, lowest: RupiahText, price: RupiahText): Result<Fraction, ComputeRefusal> {
  if (senOf(lowest) <= senOf(price)) return ok(priceScore(fractionOfRupiah(lowest), fractionOfRupiah(price)));
  return err({
    path: ['lowest'],
    happened: `lowest (${lowest}) lebih tinggi daripada price (${price}); harga terendah tidak mungkin di atas harga peserta.`,
    clause: ruleSet.methods.priceScore.clause,
  });
}

function refuseWeights(
  ruleSet: RuleSet,
  method: CombiningMethod,
  weights: Parameters<typeof weightFaults>[1],
): ComputeRefusal | null {
  const unknown = refuseMethod(ruleSet, method);
  if (unknown !== null) return unknown;
  const { value: ranges, clause } = weightRule(ruleSet, method);
  const [fault] = weightFaults(ranges, weights);
  if (fault === undefined) return null;
  const { technical, price } = weights;
  const refusals = {
    'technical-out-of-range': {
      path: ['technicalWeight'],
      happened: `Bobot teknis ${technical} di luar rentang ${ranges.technical.from} sampai ${ranges.technical.to} persen.`,
    },
    'price-out-of-range': {
      path: ['priceWeight'],
      happened: `Bobot harga ${price} di luar rentang ${ranges.price.from} sampai ${ranges.price.to} persen.`,
    },
    'not-hundred': {
      path: ['priceWeight'],
      happened: `Bobot teknis ${technical} dan bobot harga ${price} tidak berjumlah 100.`,
    },
  };
  return { ...refusals[fault], clause };
}

function refuseMethod({ methods, name }: RuleSet, method: CombiningMethod): ComputeRefusal | null {
  const rule = methods.kinds[method];
  if (rule.value.length > 0) return null;
  return { path: ['method'], happened: `${name} tidak mengenal metode "${method}".`, clause: rule.clause };
}
