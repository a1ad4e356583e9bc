import styles from './Patterns.module.css';
import { shownNumber } from './pattern-text.ts';

interface HistogramProps {
  readonly label: string;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** A line across; null = none. */
  readonly threshold: number | null;
  readonly decimals?: number;
}

const WIDTH = 380;
const HEIGHT = 150;
const FOOT = 20;
const HEAD = 16;
/** Counts over more bars than these would run into each other. */
const MOST_COUNTED = 20;

/** How values are spread. What it shows stands in words and numbers beside it. */
export function Histogram({ label, bins, threshold, decimals = 2 }: HistogramProps) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const [start, end] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const span = end === start ? 1 : end - start;
  const xOf = (value: number) => ((value - start) / span) * WIDTH;
  const yOf = (count: number) => HEIGHT - FOOT - ((HEIGHT - FOOT - HEAD) * count) / most;
  const width = WIDTH / Math.max(1, bins.length);
  const line = threshold !== null && threshold >= start && threshold <= end ? xOf(threshold) : null;
  return (
    <svg className={styles.histogram} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={label}>
      {bins.map(({ from, count }, at) => (
        <rect
          key={from}
          className={styles.bar}
          x={at * width + 1}
          y={yOf(count)}
          width={Math.max(1, width - 2)}
          height={HEIGHT - FOOT - yOf(count)}
        />
      ))}
      <line className={styles.axis} x1={0} y1={HEIGHT - FOOT} x2={WIDTH} y2={HEIGHT - FOOT} />
      {line === null ? null : <line className={styles.threshold} x1={line} y1={HEAD} x2={line} y2={HEIGHT - FOOT} />}
      {bins.length > MOST_COUNTED
        ? null
        : bins.map(({ from, count }, at) =>
            count === 0 ? null : (
              <text key={from} className={styles.count} x={(at + 0.5) * width} y={yOf(count) - 3} textAnchor="middle">
                {count}
              </text>
            ),
          )}
      <text x={0} y={HEIGHT - 5}>
        {shownNumber(start, decimals)}
      </text>
      <text x={WIDTH} y={HEIGHT - 5} textAnchor="end">
        {shownNumber(end, decimals)}
      </text>
    </svg>
  );
}
