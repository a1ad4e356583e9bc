import { useTranslation } from 'react-i18next';
import { capacityOf } from '#core/evaluation/capacity.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { CapacityMeasure } from '#core/tender/qualification-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import styles from './ProfilePanel.module.css';

interface CapacityCellProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'showTrace'> {
  readonly bidder: BidderId;
  readonly measure: CapacityMeasure;
}

/** One measure of capacity: met or not by the numbers shown, each firm's working a click away. */
export function CapacityCell({ dossier, ruleSet, showTrace, bidder, measure }: CapacityCellProps) {
  const { t } = useTranslation();
  const capacity = capacityOf(dossier, ruleSet, { measure, bidder });
  if (capacity.kind === 'not-needed') return t('profile.notNeeded');
  if (capacity.kind === 'open') return <span className={styles.quiet}>{t('profile.dataMissing')}</span>;
  return (
    <>
      {capacity.passes ? '✓ ' : '✕ '}
      {capacity.figures.map(({ firm, trace }) => {
        const working = trace();
        const label = `${t(`profile.measures.${measure}`)}, ${firm}`;
        const isMoney = working.unit === 'rupiah' && /^-?\d+\.\d\d$/.test(working.result);
        return (
          <FigureButton key={firm} label={label} onOpen={() => showTrace(label, working)}>
            {isMoney ? formatRupiah(working.result as RupiahText) : working.result}
          </FigureButton>
        );
      })}
    </>
  );
}
