import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { officeChoiceFor } from '#core/office/given-rule-set.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import { explainRuleSet, ruleSetById } from '#core/regulation/select.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import styles from './NoticeStage.module.css';

/** Why a law is proposed for this tender: which of its dates decided, since when the law is in force, and what of before. */
export function RuleSetReasoning({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation();
  const given = useOffice((view) => view.office.ruleSets);
  const ofOffice = useMemo(() => officeChoiceFor(given, dossier.notice), [given, dossier.notice]);
  // What the office gave and the tender does not have is told beside this.
  const isTaken = ofOffice !== null && ofOffice.file === dossier.ruleSet.file;
  const rules = isTaken ? ruleSetOfChoice(ofOffice) : null;
  const { id, basis, date, inForceFrom, beforeOldest, otherEra } = explainRuleSet(dossier.notice);
  const about = {
    name: nameOf(id),
    date: date === null ? '' : formatDate(date),
    from: formatDate(inForceFrom.date),
    clause: inForceFrom.clause,
    status: t(`rules.status.${inForceFrom.status}`),
  };
  const transition = otherEra?.transition ?? null;
  return (
    <div className={styles.reasoning}>
      {rules === null ? (
        <p>{t(`rules.proposal.${basis}`, about)}</p>
      ) : (
        <p>
          {t('rules.proposal.office', {
            name: rules.name,
            date: about.date,
            from: formatDate(rules.inForceFrom.value),
          })}
        </p>
      )}
      {beforeOldest && rules === null ? <p>{t('rules.proposal.beforeOldest')}</p> : null}
      {otherEra ? (
        <p>
          {t('rules.proposal.otherEra', {
            name: nameOf(otherEra.id),
            clause: otherEra.clause,
            transition: transition === null ? t('rules.notStated') : t(`rules.code.${transition}`),
          })}
        </p>
      ) : null}
    </div>
  );
}

function nameOf(id: string): string {
  return ruleSetById(id)?.name ?? id;
}
