import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Firm } from '#core/patterns/firm-identity.ts';
import type { PairPattern } from '#core/patterns/pairs.ts';
import { namePlaces } from './graph-names.ts';
import { GRAPH_HEIGHT, GRAPH_WIDTH, MOST_EDGES, pairGraph } from './pair-graph.ts';
import styles from './Patterns.module.css';

interface PairGraphViewProps {
  readonly pairs: readonly PairPattern[];
  readonly firms: readonly Firm[];
  readonly onOpenPair: (pair: PairPattern) => void;
  readonly onOpenFirm: (firm: number) => void;
}

/** Firms as points and pairs as lines; one tab stop, arrows go from firm to firm. The table says the same in words. */
export function PairGraphView({ pairs, firms, onOpenPair, onOpenFirm }: PairGraphViewProps) {
  const { t } = useTranslation();
  const graph = useMemo(() => pairGraph(pairs), [pairs]);
  const { nodes, edges } = graph;
  const [current, setCurrent] = useState(0);
  const picture = useRef<SVGSVGElement>(null);
  const placeOf = new Map(nodes.map((node) => [node.firm, node]));
  const nameOf = (firm: number) => firms[firm]?.name ?? '';
  const names = useMemo(() => namePlaces(graph, (firm) => firms[firm]?.name ?? ''), [graph, firms]);

  function walk(event: KeyboardEvent<SVGGElement>, at: number): void {
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: nodes.length - 1,
    }[event.key];
    const node = nodes[at];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (node !== undefined) onOpenFirm(node.firm);
    } else if (to !== undefined) {
      event.preventDefault();
      const next = (to + nodes.length) % nodes.length;
      setCurrent(next);
      picture.current?.querySelectorAll<SVGGElement>('[data-node]')[next]?.focus();
    }
  }

  return (
    <>
      <p className={styles.note}>
        {t('patterns.pair.graphNote')}
        {pairs.length > MOST_EDGES ? ` ${t('patterns.pair.graphMost', { count: MOST_EDGES })}` : ''}
      </p>
      <svg
        ref={picture}
        className={styles.graph}
        viewBox={`0 0 ${GRAPH_WIDTH} ${GRAPH_HEIGHT}`}
        preserveAspectRatio="xMidYMid meet"
        role="group"
        aria-label={t('patterns.pair.graphLabel')}
      >
        <g aria-hidden="true">
          {edges.map((pair) => {
            const [from, to] = [placeOf.get(pair.first), placeOf.get(pair.second)];
            return (
              <line
                key={`${pair.first}/${pair.second}`}
                className={pair.toCheck.length > 0 ? styles.edgeCheck : styles.edge}
                strokeWidth={Math.min(8, 1 + pair.together / 2)}
                x1={from?.x}
                y1={from?.y}
                x2={to?.x}
                y2={to?.y}
                onClick={() => onOpenPair(pair)}
              />
            );
          })}
        </g>
        {nodes.map(({ firm, x, y, degree }, at) => (
          <g
            key={firm}
            data-node=""
            className={styles.node}
            role="button"
            tabIndex={at === Math.min(current, nodes.length - 1) ? 0 : -1}
            aria-label={t('patterns.pair.nodeLabel', { name: nameOf(firm), count: degree })}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            onFocus={() => setCurrent(at)}
            onKeyDown={(event) => walk(event, at)}
            onClick={() => onOpenFirm(firm)}
          >
            <circle r={Math.min(14, 6 + degree)} strokeWidth={1.5} />
            <text y={names[at]?.dy} textAnchor="middle" data-fits={names[at]?.fits}>
              {nameOf(firm)}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}
