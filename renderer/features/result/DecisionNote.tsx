import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { groundText } from './ground-text.ts';
import styles from './ResultStage.module.css';

type DecisionNoteProps = Pick<StageProps, 'dossier' | 'words' | 'showTrace'> & { readonly evaluation: Evaluation };

/** One sentence: what was decided, or what the evaluation leads to, or that it is still open. */
export function DecisionNote({ dossier, evaluation, words, showTrace }: DecisionNoteProps) {
  const { t } = useTranslation();
  const { decision } = dossier;
  const { outcome } = evaluation;
  if (decision) {
    return (
      <div className={styles.decision}>
        <strong>
          {decision.kind === 'award'
            ? t('result.awarded', {
                winner: nameOf(dossier, decision.winner.bidder),
                price: formatRupiah(decision.winner.price),
              })
            : t('result.failed', { failed: words.tenderFailed, ground: groundText(t, decision.ground) })}
        </strong>
        <span className={styles.small}>
          {t('result.decidedAt', { at: formatDateTime(decision.decidedAt, dossier.notice.zone) })}
          {decision.kind === 'failure' ? ` ${decision.facts}` : ` ${decision.note ?? ''}`}
        </span>
      </div>
    );
  }
  if (outcome.kind === 'award') {
    return (
      <p className={styles.decision}>
        {t('result.leadsToAward', { winner: nameOf(dossier, outcome.winner), count: outcome.reserves.length })}
      </p>
    );
  }
  if (outcome.kind === 'failure') {
    const label = t('result.failureTrace');
    return (
      <p className={styles.decision}>
        <FigureButton label={label} onOpen={() => showTrace(label, outcome.trace())}>
          {t('result.leadsToFailure', { failed: words.tenderFailed, ground: groundText(t, outcome.ground) })}
        </FigureButton>
      </p>
    );
  }
  return <p className={styles.decision}>{t('result.stillOpen')}</p>;
}

function nameOf(dossier: Dossier, id: BidderId): string {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
}
