import { useTranslation } from 'react-i18next';
import type { Firm } from '#core/patterns/firm-identity.ts';
import type { PairPattern } from '#core/patterns/pairs.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { isInPair } from './pair-graph.ts';
import styles from './Patterns.module.css';

interface FirmPairsPanelProps {
  readonly firm: number;
  readonly firms: readonly Firm[];
  readonly pairs: readonly PairPattern[];
  readonly onOpen: (pair: PairPattern) => void;
  readonly onClose: () => void;
}

/** The pairs of one firm, each of which opens. */
export function FirmPairsPanel({ firm, firms, pairs, onOpen, onClose }: FirmPairsPanelProps) {
  const { t } = useTranslation();
  return (
    <SidePanel title={t('patterns.pair.firmPairs', { name: firms[firm]?.name ?? '' })} onClose={onClose}>
      <ul className={styles.list}>
        {pairs
          .filter((pair) => isInPair(pair, firm))
          .map((pair) => (
            <li key={`${pair.first}/${pair.second}`}>
              <button type="button" className={styles.pairButton} onClick={() => onOpen(pair)}>
                {t('patterns.firm.partnerLine', {
                  name: firms[pair.first === firm ? pair.second : pair.first]?.name ?? '',
                  count: pair.together,
                })}
              </button>
            </li>
          ))}
      </ul>
    </SidePanel>
  );
}
