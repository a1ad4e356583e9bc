/** Where the names of the firms stand in the picture of pairs. Pure. */
import type { GraphNode, PairGraph } from './pair-graph.ts';

interface NamePlace {
  /** Of the line the name stands on, from the middle of the firm's point.   Units  those of the picture. */
  readonly dy: number;
  /** False where it would run into a name that stands already; then it is shown while its firm is looked at. */
  readonly fits: boolean;
}

const CHARACTER_WIDTH = 6;
const NAME_HEIGHT = 14;
const ABOVE = -18;
const BELOW = 26;

/**
 * A name stands on the side its pairs do not lead to, so that their lines do not cross it. Firms of many pairs come first.
 *
 * Shapes  one place per node, in their order.
 */
export function namePlaces({ nodes, edges }: PairGraph, nameOf: (firm: number) => string): readonly NamePlace[] {
  const placeOf = new Map(nodes.map((node) => [node.firm, node]));
  const taken: Box[] = [];
  const places = new Map<number, NamePlace>();
  for (const node of nodes.toSorted((a, b) => b.degree - a.degree)) {
    const others = edges.flatMap(({ first, second }) =>
      first === node.firm ? [second] : second === node.firm ? [first] : [],
    );
    const pull = others.reduce((sum, other) => sum + (placeOf.get(other)?.y ?? node.y) - node.y, 0);
    const sides = pull < 0 ? [BELOW, ABOVE] : [ABOVE, BELOW];
    const boxes = sides.map((dy) => ({ dy, box: boxOf(node, nameOf(node.firm), dy) }));
    const free = boxes.find(({ box }) => !taken.some((other) => touch(box, other)));
    if (free !== undefined) taken.push(free.box);
    places.set(node.firm, { dy: free?.dy ?? sides[0] ?? ABOVE, fits: free !== undefined });
  }
  return nodes.map(({ firm }) => places.get(firm) ?? { dy: ABOVE, fits: true });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ x, y }: GraphNode, name: string, dy: number): Box {
  const half = (name.length * CHARACTER_WIDTH) / 2;
  return { left: x - half, right: x + half, bottom: y + dy };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.bottom - b.bottom) < NAME_HEIGHT;
}
