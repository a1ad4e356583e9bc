import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesForOffice } from '#core/committee/office-permissions.ts';
import type { Calibration } from '#core/patterns/calibrate.ts';
import { thresholdFor } from '#core/screens/thresholds.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { thresholdName, thresholdValue } from '#renderer/session/threshold-text.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { Histogram } from './Histogram.tsx';
import { shownNumber } from './pattern-text.ts';
import styles from './Patterns.module.css';
import { ThresholdDialog } from './ThresholdDialog.tsx';
import { ToCheck } from './ToCheck.tsx';
import { useMaySetThreshold } from './use-may-set-threshold.ts';

const DECIMALS = 3;

interface CalibrationPanelProps {
  readonly calibration: Calibration;
  readonly onClose: () => void;
}

/** One spread as a picture and in numbers, and the way to choose the threshold with it in view. */
export function CalibrationPanel({ calibration, onClose }: CalibrationPanelProps) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const thresholds = useOffice((view) => view.office.thresholds);
  const may = useMaySetThreshold();
  const { code, kind, over, spread, marked, tooFew } = calibration;
  const held = thresholdFor(code, thresholds, kind);
  const name = thresholdName(t, code);
  const { n, least, lowerFence, lowerQuartile, median, upperQuartile, upperFence, most, bins } = spread;
  return (
    <SidePanel title={name} onClose={onClose}>
      <p className={styles.formula}>
        {kind === null ? t('patterns.allKinds') : t(`tender.kind.${kind}`)} ·{' '}
        {t(`patterns.calibration.over.${over}`, { n })}
      </p>
      {tooFew ? (
        <p className={styles.line}>
          <ToCheck words={t('patterns.calibration.tooFew', { n })} />
        </p>
      ) : null}
      <Histogram
        label={t('patterns.calibration.plot', { name })}
        bins={bins}
        threshold={calibration.threshold}
        decimals={DECIMALS}
      />
      <dl className={styles.facts}>
        <dt>{t('patterns.calibration.least')}</dt>
        <dd>{shownNumber(least, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.columns.lowerFence')}</dt>
        <dd>{shownNumber(lowerFence, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.columns.lowerQuartile')}</dt>
        <dd>{shownNumber(lowerQuartile, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.columns.median')}</dt>
        <dd>{shownNumber(median, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.columns.upperQuartile')}</dt>
        <dd>{shownNumber(upperQuartile, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.columns.upperFence')}</dt>
        <dd>{shownNumber(upperFence, DECIMALS)}</dd>
        <dt>{t('patterns.calibration.most')}</dt>
        <dd>{shownNumber(most, DECIMALS)}</dd>
        <dt>{t('patterns.threshold')}</dt>
        <dd>
          {thresholdValue(t, held.value)} ({t(`thresholds.standing.${held.standing}`)})
        </dd>
        <dt>{t('patterns.calibration.source')}</dt>
        <dd>{held.source}</dd>
        {calibration.threshold === null ? null : (
          <>
            <dt>{t('patterns.calibration.columns.marked')}</dt>
            <dd>{t('patterns.calibration.markedOf', { marked, n })}</dd>
          </>
        )}
      </dl>
      <p className={styles.formula}>{t('patterns.calibration.formula')}</p>
      {may ? (
        <Button size="xs" onClick={() => setAsks(true)}>
          {t('patterns.calibration.set')}
        </Button>
      ) : (
        <p className={styles.formula}>
          {t('patterns.calibration.notYours', {
            roles: roleNames(t, rolesForOffice('setScreenThreshold', { practice: false }).join(' ')),
          })}
        </p>
      )}
      {asks ? <ThresholdDialog calibration={calibration} held={held} onClose={() => setAsks(false)} /> : null}
    </SidePanel>
  );
}
