import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/committee/comparison.ts';
import { fractionShown } from '#core/money/fraction.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { evaluationOf } from '#renderer/session/evaluation-of.ts';
import { showScore } from '#renderer/ui/show-score.ts';
import { agreementLevel } from './agreement-text.ts';
import styles from './Comparison.module.css';

const ORDER = { Strong: 'sheets.orderStrong', Fair: 'sheets.orderFair', Weak: 'sheets.orderWeak' } as const;
const SCORES = { Strong: 'sheets.scoresStrong', Fair: 'sheets.scoresFair', Weak: 'sheets.scoresWeak' } as const;

/** How far the members agree, in numbers and one plain sentence each; nothing where the stage is not scored. */
export function AgreementNote({ dossier, stage }: { readonly dossier: Dossier; readonly stage: RequirementStage }) {
  const { t } = useTranslation();
  const agreement = useMemo(() => agreementOf(dossier, stage, { evaluate: evaluationOf }), [dossier, stage]);
  if (agreement === null) return <span />;
  const { concordance, intraclass } = agreement;
  if (concordance === null && intraclass === null) return <span />;
  return (
    <div role="note" aria-label={t('sheets.agreement')}>
      {concordance === null ? null : (
        <p className={styles.small}>
          {t('sheets.concordance', {
            value: showScore(fractionShown(concordance, 2)),
            words: t(ORDER[agreementLevel(concordance)]),
          })}
        </p>
      )}
      {intraclass === null ? null : (
        <p className={styles.small}>
          {t('sheets.intraclass', {
            value: showScore(fractionShown(intraclass, 2)),
            words: t(SCORES[agreementLevel(intraclass)]),
          })}
        </p>
      )}
      <p className={styles.small}>{t('sheets.agreementNote')}</p>
    </div>
  );
}
