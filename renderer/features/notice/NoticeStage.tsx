import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime, formatTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { hasStarted } from '#core/tender/work-done.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { methodText, waysText } from '#renderer/ui/method-text.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import styles from './NoticeStage.module.css';
import { OfficeRulesNote } from './OfficeRulesNote.tsx';
import { RuleSetDialog } from './RuleSetDialog.tsx';
import { RuleSetReasoning } from './RuleSetReasoning.tsx';

type NoticeStageProps = Pick<StageProps, 'dossier' | 'ruleSet' | 'words' | 'readOnly' | 'execute'> & {
  /** The papers of a decided tender may still be completed. */
  readonly canEdit: boolean;
};

/** What the announcement says, the schedule, and the law that applies. */
export function NoticeStage({ dossier, ruleSet, words, readOnly, canEdit, execute }: NoticeStageProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const [editing, setEditing] = useState(false);
  const { notice, recorded } = dossier;
  const frozen = hasStarted(dossier);
  const moment = (instant: Instant | null) => (instant === null ? null : formatDateTime(instant, notice.zone));

  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('notice.code'), <CopyCode key="code" code={notice.code} />],
    [t('notice.planCodes'), notice.planCodes.map((code) => <CopyCode key={code} code={code} />)],
    [words.agencyFull, notice.agency.name],
    [t('notice.institution'), notice.institution.name],
    [t('notice.fiscalYear'), String(notice.fiscalYear)],
    [t('notice.documentNumber'), notice.documentNumber],
    [t('notice.documentDate'), notice.documentDate === null ? null : formatDate(notice.documentDate)],
    [t('notice.funding'), notice.fundingSource],
    [t('notice.budgetLine'), notice.budgetLine],
    [t('notice.budgetCeiling'), <Money key="ceiling" amount={notice.budgetCeiling} form="full" />],
    [t('notice.ownerEstimate'), <Money key="estimate" amount={notice.ownerEstimate} form="full" />],
    [t('notice.kind'), notice.sourceLabels.kind ?? t(`tender.kind.${notice.kind}`)],
    [t('notice.selection'), notice.sourceLabels.selection],
    [t('notice.method'), methodText(t, notice, words)],
    [t('notice.qualification'), waysText(t, notice, words) ?? notice.sourceLabels.qualification],
    [
      t('notice.contract'),
      notice.contract === 'unknown' ? notice.sourceLabels.contract : t(`tender.contract.${notice.contract}`),
    ],
    [t('notice.businessSize'), notice.sourceLabels.businessSize],
    [t('notice.locations'), notice.locations.join('; ')],
    [t('notice.createdAt'), moment(notice.createdAt)],
    [t('notice.jointlyApprovedAt'), moment(notice.jointlyApprovedAt)],
    [t('notice.announcedAt'), moment(notice.announcedAt)],
    [t('notice.closedReason'), notice.closedReason],
    [t('notice.repeatedReason'), notice.repeatedReason],
    [t('notice.recordedWinner'), dossier.bidders.find((bidder) => bidder.id === recorded?.winner)?.name ?? null],
    [
      t('notice.recordedValue'),
      recorded?.contractValue ? <Money key="value" amount={recorded.contractValue} form="full" /> : null,
    ],
  ];

  return (
    <section className={styles.stage}>
      <div>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
            .map(([label, value]) => (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          <div className={styles.fact}>
            <dt>{t('notice.ruleSet')}</dt>
            <dd>
              {ruleSet.name}
              {dossier.ruleSet.file === undefined ? null : ` · ${t('notice.ruleSetFromOffice')}`}
              {dossier.ruleSet.reason ? `: ${dossier.ruleSet.reason}` : ` (${t('notice.ruleSetProposed')})`}
              {readOnly ? null : (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  ml="xs"
                  disabled={frozen}
                  title={frozen ? t('notice.ruleSetFrozen') : undefined}
                  onClick={() => setChoosing(true)}
                >
                  {t('notice.chooseRuleSet')}
                </Button>
              )}
              <RuleSetReasoning dossier={dossier} />
              <OfficeRulesNote dossier={dossier} readOnly={readOnly} execute={execute} />
            </dd>
          </div>
        </dl>
        {canEdit ? (
          <Button data-field="notice" variant="default" mt="sm" onClick={() => setEditing(true)}>
            {t('notice.edit')}
          </Button>
        ) : null}
      </div>
      {dossier.schedule.length > 0 ? (
        <table className={styles.schedule}>
          <caption>{t('notice.schedule')}</caption>
          <thead>
            <tr>
              <th>{t('notice.stage')}</th>
              <th>{t('notice.starts')}</th>
              <th>{t('notice.ends')}</th>
            </tr>
          </thead>
          <tbody>
            {dossier.schedule.map((stage) => (
              <tr key={`${stage.activityCode} ${stage.name} ${stage.startsAt} ${stage.endsAt}`}>
                <td>{stage.name ?? t('notice.unnamedStage', { code: stage.activityCode ?? '—' })}</td>
                <td>
                  <Moment instant={stage.startsAt} zone={notice.zone} />
                </td>
                <td>
                  <Moment instant={stage.endsAt} zone={notice.zone} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {editing ? (
        <NoticeDialog
          dossier={dossier}
          ruleSet={ruleSet}
          words={words}
          execute={execute}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {choosing ? (
        <RuleSetDialog
          dossier={dossier}
          onClose={() => setChoosing(false)}
          onChoose={async (choice) => {
            if (await execute({ name: 'chooseRuleSet', body: choice })) setChoosing(false);
          }}
        />
      ) : null}
    </section>
  );
}

/** A day with its hour below: a date broken over lines is hard to compare with the next. */
function Moment({ instant, zone }: { readonly instant: Instant | null; readonly zone: Zone }) {
  if (instant === null) return '—';
  return (
    <>
      <span className={styles.day}>{formatDate(dateIn(instant, zone))}</span>{' '}
      <span className={styles.small}>{formatTime(instant, zone)}</span>
    </>
  );
}
