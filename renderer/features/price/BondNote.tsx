import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { dossierSource, evaluationSource } from '#core/evaluation/trace.ts';
import { type BondGiven, bondRatios, performanceBond, performanceBondTrace } from '#core/figures/performance-bond.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './PriceStage.module.css';

interface BondNoteProps extends Pick<StageProps, 'dossier' | 'ruleSet' | 'showTrace'> {
  readonly bid: BidEvaluation;
  readonly name: string;
}

/** The performance bond the candidate would have to bring, with both shares where the correction crossed the limit. */
export function BondNote({ dossier, ruleSet, bid, name, showTrace }: BondNoteProps) {
  const { t } = useTranslation();
  const given = givenOf(dossier.notice, bid);
  if (given === null) return null;
  const bond = performanceBond(ruleSet.performanceBond, {
    kind: given.kind.value,
    offered: given.offered.value,
    corrected: given.corrected.value,
    contractValue: given.contractValue.value,
    ownerEstimate: given.ownerEstimate.value,
    budgetCeiling: given.budgetCeiling.value,
  });
  const label = t('price.bondOf', { bidder: name });
  const ratios = bond.kind === 'bond' && bond.crossed ? bondRatios(ruleSet, given) : null;
  return (
    <p className={styles.note}>
      {label}:{' '}
      <FigureButton label={label} onOpen={() => showTrace(label, performanceBondTrace(ruleSet, given))}>
        {bond.kind === 'bond'
          ? formatRupiah(bond.amount)
          : bond.kind === 'none'
            ? t('price.bondNone')
            : t('price.bondUndetermined')}
      </FigureButton>
      {ratios === null ? null : (
        <span className={styles.flag}>
          {' '}
          {t('price.bondCrossed', {
            offered: showPercent(ratios.offered.text),
            corrected: showPercent(ratios.corrected.text),
          })}
        </span>
      )}
    </p>
  );
}

function givenOf(notice: StageProps['dossier']['notice'], bid: BidEvaluation): BondGiven | null {
  const { corrected, offered, finalPrice, bidder } = bid;
  if (corrected === null) return null;
  const source = evaluationSource('bids', bidder, 'corrected');
  return {
    kind: { value: notice.kind, source: dossierSource('notice', 'kind') },
    offered: { value: (offered ?? corrected).value, source: evaluationSource('bids', bidder, 'offered') },
    corrected: { value: corrected.value, source },
    contractValue: { value: (finalPrice ?? corrected).value, source: evaluationSource('bids', bidder, 'finalPrice') },
    ownerEstimate: { value: notice.ownerEstimate, source: dossierSource('notice', 'ownerEstimate') },
    budgetCeiling: { value: notice.budgetCeiling, source: dossierSource('notice', 'budgetCeiling') },
  };
}
