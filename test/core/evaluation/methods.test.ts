import { describe, expect, it, test } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import type { Dossier } from '#core/tender/model.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { aLifeCycleTender, aPreferredTender, aScoredTender, aSelectionResult, METHOD_CASES } from './method-cases.ts';
import { resolvePointer, tracesIn } from './pointer.ts';

const evaluated = (dossier: Dossier) => unwrap(evaluateDossier(dossier));

/** What `of` says of every bid, by bidder. */
function byBidder<T>(dossier: Dossier, of: (bid: BidEvaluation) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(evaluated(dossier).bids.map((bid) => [bid.bidder, of(bid)]));
}

const ranks = (dossier: Dossier) => byBidder(dossier, ({ rank }) => rank);

describe('sistem nilai', () => {
  const tender = aScoredTender();

  it('scores elements by mark, level, count against the highest and the full, parts by weight and by average', () => {
    const first = evaluated(tender).bids.find(({ bidder }) => bidder === 'b');
    const elements = [...(first?.technicalScore?.elements ?? [])].map(([id, { total }]) => [id, total]);
    expect(Object.fromEntries(elements)).toEqual({
      bahan: '70',
      uji: '100',
      mutu: '82',
      garansi: '200/3',
      'suku-cadang': '75',
      teknisi: '60',
      bengkel: '75',
      layanan: '67.5',
    });
  });

  it('weighs the technical score with that of the price, so that the dearer bid may win', () => {
    expect(byBidder(tender, ({ technicalScore }) => technicalScore?.total)).toEqual({ a: '90.75', b: '75.25' });
    expect(byBidder(tender, ({ priceScore }) => priceScore?.total)).toEqual({ a: '80', b: '100' });
    expect(byBidder(tender, ({ combinedScore }) => combinedScore?.total)).toEqual({ a: '86.45', b: '85.15' });
    expect(ranks(tender)).toEqual({ a: 1, b: 2 });
    expect(evaluated(tender).rankedBy).toBe('combined-score');
  });
});

describe('domestic preference', () => {
  // 40 % of 25 is 10 % today; 40 % of 15 is 6 % in 2010; 10 % of local content earns nothing.
  test.each([
    ['perpres-46-2025', '945000000.00'],
    ['perpres-54-2010', '990566037.74'],
  ] as const)('under %s ranks by HEA and awards at the offered price', (id, hea) => {
    const tender = aPreferredTender({ id, reason: null });
    const shown = byBidder(tender, ({ evaluatedPrice }) =>
      evaluatedPrice === null ? null : rupiahText(evaluatedPrice.shown),
    );
    expect(shown).toEqual({ a: hea, b: '1000000000.00' });
    expect(ranks(tender)).toEqual({ a: 1, b: 2 });
    const prices = byBidder(tender, ({ finalPrice }) => (finalPrice === null ? null : rupiahText(finalPrice.value)));
    expect(prices['a']).toBe('1050000000.00');
  });
});

describe('the cost over the economic life', () => {
  test.each([
    [null, { a: '960.00', b: '1060.00' }],
    ['10', { a: '954.55', b: '1036.36' }],
  ])('with a discount of %s decides, though the price is higher', (discount, costs) => {
    const tender = aLifeCycleTender(discount);
    const shown = byBidder(tender, ({ lifeCycleCost }) =>
      lifeCycleCost === null ? null : rupiahText(lifeCycleCost.shown),
    );
    expect(shown).toEqual(costs);
    expect(ranks(tender)).toEqual({ a: 1, b: 2 });
  });
});

it('quality and cost keeps ninety-firsts and twenty-thirds', () => {
  const scores = byBidder(aSelectionResult({}), ({ combinedScore }) => combinedScore?.total);
  expect(scores).toEqual({ a: '84', b: '7624/91', c: '1922/23' });
});

describe('outcomes', () => {
  test.each([
    ['tender cepat with one offer', { kind: 'failure', ground: 'no-bids' }],
    ['tender cepat nobody came to verify', { kind: 'failure', ground: 'verification-absent' }],
    ['an auction', { kind: 'award', winner: 'q1' }],
    ['negotiations that all failed', { kind: 'failure', ground: 'negotiation-failed' }],
    ['a budget all exceed', { kind: 'failure', ground: 'all-above-ceiling' }],
    ['too few qualified', { kind: 'failure', ground: 'too-few-qualified' }],
  ])('%s: %o', (name, outcome) => {
    const dossier = METHOD_CASES[name];
    if (dossier === undefined) throw new Error(name);
    expect(evaluated(dossier).outcome).toMatchObject(outcome);
  });
});

describe('the working of every number', () => {
  test.each(Object.entries(METHOD_CASES))('of %s leads back to a value that is there and is the same', (_, dossier) => {
    const evaluation = evaluationToJson(evaluated(dossier));
    const ruleSet = ruleSetById(dossier.ruleSet.id);
    if (ruleSet === null) throw new Error('a known rule set');
    for (const trace of tracesIn(evaluation)) {
      for (const { value, source } of trace.inputs) {
        const there = resolvePointer(source, { dossier, evaluation, ruleSet });
        const same = plainValue(there);
        if (same !== null) expect(value, source).toBe(same);
      }
    }
  });
});

/** The text of a plain value or of a figure; null for what is neither. */
function plainValue(there: unknown): string | null {
  if (typeof there === 'string' || typeof there === 'number') return String(there);
  if (typeof there !== 'object' || there === null) return null;
  const value: unknown = Reflect.get(there, 'value') ?? Reflect.get(there, 'total');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
