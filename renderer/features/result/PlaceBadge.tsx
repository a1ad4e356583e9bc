import { useTranslation } from 'react-i18next';
import type { Outcome } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './ResultStage.module.css';

interface PlaceBadgeProps {
  readonly dossier: Dossier;
  readonly outcome: Outcome;
  readonly bidder: BidderId;
}

/** Winner and reserves as decided; before the decision, whom the evaluation leads to. */
export function PlaceBadge({ dossier, outcome, bidder }: PlaceBadgeProps) {
  const { t } = useTranslation();
  const { decision } = dossier;
  if (decision === null && outcome.kind === 'award') {
    if (outcome.winner === bidder) return <span className={styles.place}>{t('result.candidate')}</span>;
    const number = outcome.reserves.indexOf(bidder) + 1;
    return number === 0 ? null : <span className={styles.place}>{t('result.reserveCandidate', { number })}</span>;
  }
  if (decision?.kind !== 'award') return null;
  if (decision.winner.bidder === bidder) return <strong className={styles.place}>{t('result.winner')}</strong>;
  const place = decision.reserves.findIndex((reserve) => reserve.bidder === bidder);
  return place < 0 ? null : <span className={styles.place}>{t('result.reserve', { number: place + 1 })}</span>;
}
