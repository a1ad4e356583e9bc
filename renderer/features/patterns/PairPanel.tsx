import { useTranslation } from 'react-i18next';
import type { Firm } from '#core/patterns/firm-identity.ts';
import type { PairPattern } from '#core/patterns/pairs.ts';
import type { PatternSettings } from '#core/patterns/settings.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { knownBy, shownChance, shownNumber, shownShare } from './pattern-text.ts';
import styles from './Patterns.module.css';
import { PositionPlot } from './PositionPlot.tsx';
import { TenderLink } from './TenderLink.tsx';
import { ToCheck } from './ToCheck.tsx';

interface PairPanelProps {
  readonly pair: PairPattern;
  readonly firms: readonly Firm[];
  readonly settings: PatternSettings;
  readonly onClose: () => void;
}

/** One pair: the numbers with their formulas, and the tenders behind them. */
export function PairPanel({ pair, firms, settings, onClose }: PairPanelProps) {
  const { t } = useTranslation();
  const [first, second] = [firms[pair.first], firms[pair.second]];
  if (first === undefined || second === undefined) return null;
  const { rotation, won } = pair;
  const names = { first: first.name, second: second.name };
  return (
    <SidePanel title={t('patterns.pair.title', names)} onClose={onClose}>
      <p className={styles.formula}>
        {first.name}: {knownBy(t, first)}
        <br />
        {second.name}: {knownBy(t, second)}
      </p>
      {pair.toCheck.map((reason) => (
        <p key={reason} className={styles.line}>
          <ToCheck words={t(`patterns.pair.sentences.${reason}`, names)} />
        </p>
      ))}
      <dl className={styles.facts}>
        <dt>{t('patterns.pair.columns.together')}</dt>
        <dd>{pair.together}</dd>
        <dt>{t('patterns.pair.registered')}</dt>
        <dd>{pair.registered}</dd>
        <dt>{t('patterns.pair.columns.expected')}</dt>
        <dd>{shownNumber(pair.expected)}</dd>
        <dt>{t('patterns.pair.columns.chance')}</dt>
        <dd>{shownChance(t, pair.chance)}</dd>
        <dt>{t('patterns.pair.limit')}</dt>
        <dd>{limitText(settings['pair-chance-maximum'])}</dd>
      </dl>
      <p className={styles.formula}>{t('patterns.pair.chanceFormula')}</p>
      <h3 className={styles.section}>{t('patterns.pair.wonTitle')}</h3>
      <ul className={styles.list}>
        <li>{t('patterns.pair.wonBy', { name: first.name, count: won.first })}</li>
        <li>{t('patterns.pair.wonBy', { name: second.name, count: won.second })}</li>
        <li>{t('patterns.pair.wonOthers', { count: won.others })}</li>
        <li>{t('patterns.pair.wonNone', { count: won.none })}</li>
      </ul>
      <h3 className={styles.section}>{t('patterns.pair.positionsTitle')}</h3>
      {rotation.positions.length === 0 ? (
        <p className={styles.line}>{t('patterns.pair.positionsNone')}</p>
      ) : (
        <>
          <p className={styles.line}>
            {t('patterns.pair.positionsLine', {
              ...names,
              firstLow: rotation.firstLow,
              secondLow: rotation.secondLow,
              count: rotation.positions.length,
            })}
          </p>
          <p className={styles.line}>
            {t('patterns.pair.lowestLine', {
              lowest: rotation.lowest,
              count: rotation.positions.length,
              expected: shownNumber(rotation.expectedLowest, 1),
            })}
          </p>
          <PositionPlot positions={rotation.positions} first={first.name} second={second.name} />
          <p className={styles.formula}>{t('patterns.pair.positionsFormula')}</p>
        </>
      )}
      <h3 className={styles.section}>{t('patterns.tendersTitle')}</h3>
      <ul className={styles.list}>
        {pair.tenders.map((stream) => {
          const at = rotation.positions.find((each) => each.stream === stream);
          return (
            <li key={stream}>
              <TenderLink stream={stream} />
              {at === undefined ? null : (
                <span className="mp-quiet">
                  {' '}
                  {t('patterns.pair.positionOf', {
                    first: shownShare(at.first),
                    second: shownShare(at.second),
                    bids: at.bids,
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );

  function limitText(limit: number | null): string {
    return limit === null ? t('thresholds.none') : shownChance(t, limit);
  }
}
