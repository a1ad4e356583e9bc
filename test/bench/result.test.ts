import { describe, expect, test } from 'vitest';
import { type Bench, interleave, type Limit } from './bench.ts';
import { resultOf, tableOf } from './result.ts';

function bench(limit: Limit): Bench {
  const yardstick = limit.kind === 'ratio' ? 'the bare thing' : null;
  return { name: 'a thing', yardstick, limit, run: async () => ({ work: [], yardstick: [] }) };
}

describe('a result', () => {
  test('is the ratio of medians where there is a yardstick', () => {
    const result = resultOf(bench({ kind: 'ratio', atMost: 2 }), { work: [9, 10, 90], yardstick: [4, 5, 6] });
    expect(result).toMatchObject({ measured: 2, holds: true, unit: 'ms' });
    expect(tableOf([result])).toContain('2.00×');
  });

  test('is the 95th percentile where a person waits', () => {
    const work = Array.from({ length: 101 }, (_, index) => index);
    const result = resultOf(bench({ kind: 'p95', atMostMs: 50 }), { work, yardstick: [] });
    expect(result).toMatchObject({ measured: 95, holds: false });
    expect(tableOf([result])).toContain('OVER');
  });

  test('is the median size where memory is meant', () => {
    const result = resultOf(bench({ kind: 'size', atMostMb: 150 }), { work: [100, 140], yardstick: [] });
    expect(result).toMatchObject({ measured: 120, holds: true, unit: 'MB' });
  });

  test('of a bench that measured nothing is refused', () => {
    expect(() => resultOf(bench({ kind: 'ratio', atMost: 2 }), { work: [], yardstick: [] })).toThrow('no samples');
  });
});

test('work and yardstick take turns in going first, and warming up is not counted', async () => {
  const order: string[] = [];
  const samples = await interleave({
    rounds: 2,
    warmUp: 1,
    work: async () => order.push('work'),
    yardstick: async () => order.push('yardstick'),
  });
  expect(order).toEqual(['yardstick', 'work', 'work', 'yardstick', 'yardstick', 'work']);
  expect(samples).toEqual({ work: [3, 6], yardstick: [4, 5] });
});
