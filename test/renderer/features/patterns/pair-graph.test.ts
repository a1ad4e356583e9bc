import { describe, expect, it } from 'vitest';
import type { PairPattern } from '#core/patterns/pairs.ts';
import { GRAPH_HEIGHT, GRAPH_WIDTH, MOST_EDGES, pairGraph } from '#renderer/features/patterns/pair-graph.ts';

function pair(first: number, second: number): PairPattern {
  return {
    first,
    second,
    registered: 3,
    together: 3,
    expected: 1,
    chance: 0.01,
    won: { first: 0, second: 0, others: 0, none: 3 },
    rotation: { positions: [], firstLow: 0, secondLow: 0, lowest: 0, expectedLowest: 0, shape: null },
    tenders: [],
    toCheck: [],
  };
}

const many = Array.from({ length: 120 }, (_, at) => pair(at % 40, 40 + ((at * 7) % 30)));

describe('the picture of pairs', () => {
  it('is the same for the same pairs, with every firm inside it and apart from every other', () => {
    const { nodes, edges } = pairGraph(many);
    expect(pairGraph(many)).toEqual({ nodes, edges });
    expect(edges).toHaveLength(MOST_EDGES);
    for (const { x, y } of nodes) {
      expect(x > 0 && x < GRAPH_WIDTH && y > 0 && y < GRAPH_HEIGHT).toBe(true);
    }
    const places = new Set(nodes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
    expect(places.size).toBe(nodes.length);
  });

  it('stands firms of one pair nearer to each other than firms that never met', () => {
    const { nodes } = pairGraph([pair(1, 2), pair(3, 4)]);
    const at = (firm: number) => nodes.find((node) => node.firm === firm) ?? { x: 0, y: 0 };
    const apart = (a: number, b: number) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    expect(apart(1, 2)).toBeLessThan(apart(1, 3));
    expect(apart(3, 4)).toBeLessThan(apart(2, 4));
  });

  it('is empty of no pairs', () => {
    expect(pairGraph([])).toEqual({ nodes: [], edges: [] });
  });
});
