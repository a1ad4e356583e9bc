import { describe, expect, it } from 'vitest';
import { aggregateFindings } from '#core/committee/aggregate.ts';
import { fractionShown } from '#core/money/fraction.ts';
import type { Aggregation } from '#core/tender/judging-model.ts';
import { decimal, met, notMet } from '#test/support/builders/dossier.ts';

const LIMIT = decimal('40');

function combined(scores: readonly (number | string)[], aggregation: Aggregation = 'mean') {
  return aggregateFindings(
    scores.map((score) => met(score)),
    { aggregation, spreadLimit: LIMIT },
  );
}

describe('scores of several members', () => {
  it.each<[Aggregation, readonly (number | string)[], string]>([
    ['mean', [80, 70, 65], '71.67'],
    ['mean', ['70.01', '70.02'], '70.02'],
    ['mean', [80, 80, 80], '80'],
    ['median', [90, 20, 70], '70'],
    ['median', [90, 20, 70, 75], '72.5'],
    ['median', [55], '55'],
    ['trimmed-mean', [10, 70, 80, 100], '75'],
    ['trimmed-mean', [10, 70, 71, 73, 100], '71.33'],
    ['trimmed-mean', [10, 70, 100], '60'],
  ])('come by the %s of %j to %s', (aggregation, scores, expected) => {
    expect(combined(scores, aggregation).score).toBe(expected);
  });

  it('do not depend on who gave which', () => {
    expect(combined([10, 70, 80, 100], 'trimmed-mean')).toEqual(combined([100, 10, 80, 70], 'trimmed-mean'));
  });

  it('are to be talked about once they lie further apart than the limit, not at it', () => {
    expect(combined([40, 80]).toBeDiscussed).toBe(false);
    const apart = combined([40, '80.01']);
    expect(apart.toBeDiscussed).toBe(true);
    expect(apart.spread && fractionShown(apart.spread, 2)).toBe('40.01');
  });

  it('have no spread where one member judged, and no score where nobody gave one', () => {
    expect(combined([50]).spread).toBeNull();
    expect(aggregateFindings([met(), met()], { aggregation: 'median', spreadLimit: LIMIT }).score).toBeNull();
  });

  it('leave out the members who found the element missing', () => {
    const found = aggregateFindings([met(80), met(60), notMet()], { aggregation: 'mean', spreadLimit: LIMIT });
    expect(found).toMatchObject({ result: 'met', score: '70', judged: 3, toBeDiscussed: true });
  });
});

describe('results of several members', () => {
  const resultOf = (...findings: Parameters<typeof aggregateFindings>[0]) =>
    aggregateFindings(findings, { aggregation: 'mean', spreadLimit: LIMIT });

  it('are what more than half found', () => {
    expect(resultOf(met(), met(), notMet()).result).toBe('met');
    expect(resultOf(met(), notMet(), notMet()).result).toBe('not-met');
  });

  it('are open where no side is more than half', () => {
    expect(resultOf(met(), notMet())).toMatchObject({ result: null, toBeDiscussed: true });
    expect(resultOf()).toMatchObject({ result: null, toBeDiscussed: false, judged: 0 });
  });

  it('need no talk where all found the same', () => {
    expect(resultOf(notMet('Alat kurang'), notMet('Personel kurang')).toBeDiscussed).toBe(false);
  });

  it('keep a count all agree on and open one they do not', () => {
    const counted = (quantity: string) => ({ ...met(), quantity: decimal(quantity) });
    expect(resultOf(counted('3'), counted('3'))).toMatchObject({ quantity: '3', toBeDiscussed: false });
    expect(resultOf(counted('3'), counted('4'))).toMatchObject({ quantity: null, toBeDiscussed: true });
  });
});
