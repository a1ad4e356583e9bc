import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { awardAuthorityOf } from '#core/course/award-authority.ts';
import { failureCourseOf } from '#core/course/failure-course.ts';
import { leadsToReTender } from '#core/course/re-tender.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { AftermathProps } from './aftermath-props.ts';
import styles from './AftermathStage.module.css';
import { ConfirmationDialog } from './ConfirmationDialog.tsx';
import { ReTenderButton } from './ReTenderButton.tsx';

/** Beside the result: who may award and whether they did, and after a failure who declares it and what follows. */
export function DecisionCourse({ dossier, ruleSet, words, clock, execute, canEdit }: AftermathProps) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  const { decision, confirmation, notice } = dossier;
  const authority = awardAuthorityOf(dossier, ruleSet);
  const failure = decision?.kind === 'failure' ? failureCourseOf(dossier, ruleSet, decision.ground) : null;
  const repeats = leadsToReTender(dossier, failure?.followUp ?? null);
  const official = words.budgetUser;
  const amounts = {
    committee: words.committee,
    official,
    amount: authority.amount === null ? '' : formatRupiah(authority.amount),
    limit: formatRupiah(authority.limit),
    of: t(`aftermath.amountOf.${authority.of}`),
  };
  const clause = authority.clauses[0];
  return (
    <div className={styles.course}>
      {decision?.kind === 'failure' || notice.status === 'failed' ? null : (
        <p className={styles.small}>
          {authority.who === 'unknown'
            ? t('aftermath.authorityUnknown', amounts)
            : authority.who === 'committee'
              ? t('aftermath.authorityCommittee', amounts)
              : t('aftermath.authorityBudgetUser', amounts)}{' '}
          {clause === undefined ? '' : `(${clause.clause})`}
        </p>
      )}
      {decision?.kind === 'award' && authority.who !== 'committee' ? (
        <>
          {confirmation === null ? (
            authority.who === 'budget-user' ? (
              <p className={styles.check}>! {t('aftermath.confirmOpen', { official })}</p>
            ) : null
          ) : (
            <p className={confirmation.outcome === 'refused' ? styles.bad : undefined}>
              {t(confirmation.outcome === 'refused' ? 'aftermath.confirmRefused' : 'aftermath.confirmApproved', {
                official: confirmation.official,
                at: formatDateTime(confirmation.decidedAt, notice.zone),
                reason: confirmation.reason ?? '',
              })}{' '}
              {confirmation.outcome === 'refused' ? t('aftermath.confirmRefusedNext') : ''}
            </p>
          )}
          {canEdit && dossier.announcedResultAt === null ? (
            <Button size="compact-sm" variant="default" onClick={() => setConfirming(true)}>
              {confirmation === null ? t('aftermath.confirmRecord') : t('aftermath.confirmChange')}
            </Button>
          ) : null}
        </>
      ) : null}
      {failure === null ? null : (
        <p>
          {failure.declaredBy === 'committee'
            ? t('aftermath.failedCommittee', { committee: words.committee })
            : t('aftermath.failedBudgetUser', { official })}{' '}
          {t(`aftermath.followUp.${failure.followUp}`, { reTender: words.reTender })} ({failure.clause})
        </p>
      )}
      {repeats && canEdit ? (
        <ReTenderButton dossier={dossier} followUp={failure?.followUp ?? null} clock={clock} />
      ) : null}
      {confirming ? (
        <ConfirmationDialog
          official={official}
          stored={confirmation}
          zone={notice.zone}
          clock={clock}
          onClose={() => setConfirming(false)}
          onSave={async (next) => {
            if (await execute({ name: 'confirmAward', body: { confirmation: next } })) setConfirming(false);
          }}
        />
      ) : null}
    </div>
  );
}
