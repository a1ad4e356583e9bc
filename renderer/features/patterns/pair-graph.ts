/** Where the firms of a picture of pairs stand. The same pairs give the same picture: nothing in it is chance. */
import type { PairPattern } from '#core/patterns/pairs.ts';

export interface GraphNode {
  /** Place of the firm in the season's list. */
  readonly firm: number;
  readonly x: number;
  readonly y: number;
  /** How many pairs it is in. */
  readonly degree: number;
}

export interface PairGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly PairPattern[];
}

/** The picture's own measure; it is scaled to the room there is. */
export const GRAPH_WIDTH = 1000;
export const GRAPH_HEIGHT = 560;

/** More would be a ball of thread; the table has them all. */
export const MOST_EDGES = 80;

const ROUNDS = 240;
const MARGIN = 60;

/** A picture of two firms need not fill the screen. */
const MOST_SCALE = 1.5;

/** How strongly everything is drawn to the middle. */
const TO_MIDDLE = 0.4;

/**
 * Lays out the first pairs: firms push each other away, pairs pull together, in as many rounds as it takes to settle.
 *
 * Source  Fruchterman & Reingold 1991, started from a circle in order of the firms.
 */
export function pairGraph(pairs: readonly PairPattern[]): PairGraph {
  const edges = pairs.slice(0, MOST_EDGES);
  const firms = [...new Set(edges.flatMap(({ first, second }) => [first, second]))].sort((a, b) => a - b);
  const places = new Map(firms.map((firm, at) => [firm, at]));
  const xs = firms.map((_, at) => GRAPH_WIDTH / 2 + 300 * Math.cos((2 * Math.PI * at) / firms.length));
  const ys = firms.map((_, at) => GRAPH_HEIGHT / 2 + 200 * Math.sin((2 * Math.PI * at) / firms.length));
  const links = edges.map(({ first, second }) => [places.get(first) ?? 0, places.get(second) ?? 0] as const);
  const reach = 0.8 * Math.sqrt((GRAPH_WIDTH * GRAPH_HEIGHT) / Math.max(1, firms.length));
  for (let round = 0; round < ROUNDS; round += 1) {
    settle({ xs, ys, links, reach, step: 40 * (1 - round / ROUNDS) });
  }
  const place = fit(xs, ys);
  return {
    nodes: firms.map((firm, at) => ({
      firm,
      ...place(at),
      degree: edges.filter((pair) => isInPair(pair, firm)).length,
    })),
    edges,
  };
}

export function isInPair({ first, second }: PairPattern, firm: number): boolean {
  return first === firm || second === firm;
}

interface Round {
  readonly xs: number[];
  readonly ys: number[];
  readonly links: readonly (readonly [number, number])[];
  /** How far apart two of them like to be. */
  readonly reach: number;
  /** How far any may move. */
  readonly step: number;
}

function settle({ xs, ys, links, reach, step }: Round): void {
  const dx = xs.map(() => 0);
  const dy = ys.map(() => 0);
  const push = (a: number, b: number, force: (distance: number) => number): void => {
    const [x, y] = [(xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0)];
    const distance = Math.max(1, Math.hypot(x, y));
    const by = force(distance) / distance;
    dx[a] = (dx[a] ?? 0) + x * by;
    dy[a] = (dy[a] ?? 0) + y * by;
    dx[b] = (dx[b] ?? 0) - x * by;
    dy[b] = (dy[b] ?? 0) - y * by;
  };
  for (let a = 0; a < xs.length; a += 1) {
    for (let b = a + 1; b < xs.length; b += 1) push(a, b, (distance) => (reach * reach) / distance);
  }
  for (const [a, b] of links) push(a, b, (distance) => -(distance * distance) / reach);
  // Pairs that have nothing to do with each other would drift into the corners.
  for (let at = 0; at < xs.length; at += 1) {
    dx[at] = (dx[at] ?? 0) + (GRAPH_WIDTH / 2 - (xs[at] ?? 0)) * TO_MIDDLE;
    dy[at] = (dy[at] ?? 0) + (GRAPH_HEIGHT / 2 - (ys[at] ?? 0)) * TO_MIDDLE;
  }
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [dx[at] ?? 0, dy[at] ?? 0];
    const length = Math.max(1, Math.hypot(x, y));
    const moved = Math.min(step, length) / length;
    xs[at] = (xs[at] ?? 0) + x * moved;
    ys[at] = (ys[at] ?? 0) + y * moved;
  }
}

/** Moves and scales everything into the picture alike, so that nothing is pressed against its edge. */
function fit(xs: readonly number[], ys: readonly number[]): (at: number) => { readonly x: number; readonly y: number } {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    MOST_SCALE,
    (GRAPH_WIDTH - 2 * MARGIN) / Math.max(1, right - left),
    (GRAPH_HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return (at) => ({
    x: GRAPH_WIDTH / 2 + ((xs[at] ?? 0) - (left + right) / 2) * scale,
    y: GRAPH_HEIGHT / 2 + ((ys[at] ?? 0) - (top + bottom) / 2) * scale,
  });
}
