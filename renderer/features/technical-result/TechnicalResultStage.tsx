import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import { useReadOnlyReason } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EqualisationForm } from './EqualisationForm.tsx';
import { TechnicalResultTable } from './TechnicalResultTable.tsx';
import styles from './TechnicalResultStage.module.css';
import { technicalStanding } from './technical-result-model.ts';

/** Who passed the technical evaluation: fixed once, and only then is the price of those who passed opened. */
export function TechnicalResultStage(props: StageProps) {
  const { dossier, evaluation, ruleSet, words, clock, readOnly, execute, showTrace } = props;
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const { rows, passed, termsMissing, canFix } = technicalStanding(dossier, evaluation, ruleSet);
  const fixed = dossier.technicalResult;
  const file = priceFileWord(words, dossier.notice.submission);
  const isTwoStage = dossier.notice.submission === 'two-stage';
  const fixReason = useReadOnlyReason(dossier, 'fixTechnicalResult');

  if (rows.length === 0) {
    return <EmptyState title={t('technicalResult.noneTitle')} text={t('technicalResult.noneText')} />;
  }
  return (
    <section className={styles.stage}>
      <p className={styles.lead}>
        {fixed === null
          ? t('technicalResult.lead', { file })
          : t('technicalResult.fixed', {
              at: formatDateTime(fixed.fixedAt, dossier.notice.zone),
              passed: fixed.passed.length,
              count: rows.length,
            })}
        {dossier.technicalThreshold === null
          ? null
          : ` ${t('technicalResult.threshold', { threshold: formatDecimal(dossier.technicalThreshold) })}`}
        {fixed?.note ? ` ${fixed.note}` : null}
      </p>
      <TechnicalResultTable rows={rows} dossier={dossier} file={file} showTrace={showTrace} />
      {isTwoStage ? (
        <EqualisationForm
          equalisation={dossier.equalisation}
          bidders={rows.filter(({ result }) => result !== 'failed').map(({ bid, name }) => ({ id: bid.bidder, name }))}
          zone={dossier.notice.zone}
          clock={clock}
          readOnly={readOnly || fixed !== null}
          execute={execute}
        />
      ) : null}
      {fixed === null && !readOnly ? (
        <div className={styles.actions}>
          {fixReason === null ? (
            <Button disabled={!canFix} onClick={() => setAsking(true)}>
              {t('technicalResult.fix')}
            </Button>
          ) : null}
          {fixReason?.kind === 'others-do' ? (
            <span className={styles.quiet}>{t('result.decidedBy', { roles: roleNames(t, fixReason.roles) })}</span>
          ) : null}
          {canFix ? null : (
            <span className={styles.quiet}>
              {t(termsMissing ? 'technicalResult.termsMissing' : 'technicalResult.notYet')}
            </span>
          )}
        </div>
      ) : null}
      <ConfirmFixed
        opened={asking}
        title={t('technicalResult.fix')}
        action={t('technicalResult.fix')}
        fixes={[
          ...rows.map(({ name, result, bid }) =>
            t(result === 'passed' ? 'technicalResult.fixPassed' : 'technicalResult.fixFailed', {
              name,
              file,
              score: bid.technicalScore
                ? t('technicalResult.fixScore', { score: shownScore(bid.technicalScore.shown) })
                : '',
            }),
          ),
          t('technicalResult.fixLocks'),
          ...(passed.length === 0 ? [t('technicalResult.fixNone')] : []),
        ]}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          const body = { fixedAt: clock.now(), passed, note: note.trim() || null };
          if (await execute({ name: 'fixTechnicalResult', body })) setAsking(false);
        }}
      >
        <Textarea
          mt="sm"
          label={t('technicalResult.note')}
          value={note}
          autosize
          minRows={1}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmFixed>
    </section>
  );
}

function shownScore(shown: string): string {
  return shown.replace('.', ',');
}
