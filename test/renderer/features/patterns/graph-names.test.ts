import { expect, it } from 'vitest';
import type { PairPattern } from '#core/patterns/pairs.ts';
import { namePlaces } from '#renderer/features/patterns/graph-names.ts';
import type { GraphNode } from '#renderer/features/patterns/pair-graph.ts';

const node = (firm: number, x: number, y: number, degree = 1): GraphNode => ({ firm, x, y, degree });
const pair = (first: number, second: number) => ({ first, second }) as PairPattern;
const name = () => 'PT. Contoh Sejahtera';

it('puts a name on the side away from the firms it is paired with', () => {
  const [upper, lower] = namePlaces({ nodes: [node(1, 100, 100), node(2, 100, 300)], edges: [pair(1, 2)] }, name);
  expect(upper?.dy).toBeLessThan(0);
  expect(lower?.dy).toBeGreaterThan(0);
});

it('turns a name to the other side where another stands, and keeps back one that fits on neither', () => {
  const nodes = [node(1, 100, 100, 3), node(2, 120, 100, 2), node(3, 110, 100)];
  const [first, second, third] = namePlaces({ nodes, edges: [] }, name);
  expect(first).toEqual({ dy: expect.any(Number), fits: true });
  expect(second?.fits).toBe(true);
  expect(second?.dy).not.toBe(first?.dy);
  expect(third?.fits).toBe(false);
});
