import { useTranslation } from 'react-i18next';
import type { PairPosition } from '#core/patterns/positions.ts';
import styles from './Patterns.module.css';

interface PositionPlotProps {
  readonly positions: readonly PairPosition[];
  readonly first: string;
  readonly second: string;
}

const SIZE = 220;
const EDGE = 26;

/** Each tender as a point: how far up the one stood, and how far up the other. The list below says the same in words. */
export function PositionPlot({ positions, first, second }: PositionPlotProps) {
  const { t } = useTranslation();
  const at = (share: number) => share * (SIZE - 2 * EDGE);
  return (
    <svg
      className={styles.histogram}
      width={SIZE}
      height={SIZE}
      role="img"
      aria-label={t('patterns.pair.plotLabel', { first, second })}
    >
      <line className={styles.axis} x1={EDGE} y1={SIZE - EDGE} x2={SIZE - EDGE} y2={SIZE - EDGE} />
      <line className={styles.axis} x1={EDGE} y1={EDGE} x2={EDGE} y2={SIZE - EDGE} />
      <text x={EDGE} y={SIZE - 8}>
        {t('patterns.pair.plotFirst')}
      </text>
      <text x={EDGE} y={16}>
        {t('patterns.pair.plotSecond')}
      </text>
      {positions.map((position) => (
        <circle
          key={position.stream}
          className={styles.bar}
          cx={EDGE + at(position.first)}
          cy={SIZE - EDGE - at(position.second)}
          r={4}
          fillOpacity={0.75}
        />
      ))}
    </svg>
  );
}
