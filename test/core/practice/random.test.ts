import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/practice/random.ts';

function draw(seed: string, count: number): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.between(0, 999));
}

describe('repeatable chance', () => {
  it('repeats for a seed and differs between neighbouring seeds', () => {
    expect(draw('a1', 50)).toEqual(draw('a1', 50));
    const same = draw('a1', 500).filter((value, index) => value === draw('a2', 500)[index]);
    expect(same.length).toBeLessThan(10);
  });

  it('gives the numbers it gave when it was written', () => {
    // A change here changes every practice space people have filled.
    expect(draw('latihan', 6)).toMatchInlineSnapshot(`
      [
        660,
        17,
        159,
        76,
        125,
        305,
      ]
    `);
  });

  it('spreads evenly over its range, both ends included', () => {
    const random = createRandom('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const value = random.between(5, 14) - 5;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('draws by weight and by per mille', () => {
    const random = createRandom('weights');
    const drawn = Array.from({ length: 6_000 }, () =>
      random.weighted([
        [1, 'a'],
        [2, 'b'],
        [0, 'c'],
      ]),
    );
    expect(drawn.filter((each) => each === 'b').length).toBeGreaterThan(3_700);
    expect(drawn).not.toContain('c');
    const hits = Array.from({ length: 10_000 }, () => random.chance(250)).filter(Boolean);
    expect(Math.abs(hits.length - 2_500)).toBeLessThan(200);
  });

  it('follows a distribution between its points', () => {
    const random = createRandom('along');
    const points = [
      [0, 10],
      [500, 20],
      [1000, 100],
    ] as const;
    const drawn = Array.from({ length: 4_000 }, () => random.along(points)).toSorted((a, b) => a - b);
    expect(drawn.at(0)).toBe(10);
    expect(drawn.at(-1)).toBe(100);
    expect(Math.abs((drawn[2_000] ?? 0) - 20)).toBeLessThanOrEqual(1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 30 }, (_, index) => index);
    const shuffled = createRandom('deck').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
