import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { Decision, Dossier } from '#core/tender/model.ts';
import { useReadOnlyReason } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DifferenceReport } from './DifferenceReport.tsx';
import { FrozenResult } from './FrozenResult.tsx';
import { ReEvaluationDialog } from './ReEvaluationDialog.tsx';
import { possibleCauses, versionsOf } from './versions-model.ts';
import styles from './VersionsStage.module.css';

type VersionsStageProps = Pick<StageProps, 'dossier' | 'clock' | 'execute'> & {
  readonly canEdit: boolean;
};

/** Versions of the evaluation: the frozen ones to read, what changed since, and the command that begins a new one. */
export function VersionsStage({ dossier, clock, execute, canEdit }: VersionsStageProps) {
  const { t } = useTranslation();
  const versions = useMemo(() => versionsOf(dossier), [dossier]);
  const [starting, setStarting] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const [against, setAgainst] = useState<number | null>(null);
  const causes = possibleCauses(dossier);
  const startReason = useReadOnlyReason(dossier, 'startReEvaluation');
  const current = versions.length;
  const selected = versions.find(({ number }) => number === (shown ?? current - 1)) ?? null;
  const other = versions.find(({ number }) => number === (against ?? current)) ?? null;

  return (
    <section className={styles.stage}>
      <div className={styles.tools}>
        {canEdit && startReason === null ? (
          <Button variant="default" disabled={causes.length === 0} onClick={() => setStarting(true)}>
            {t('versions.start')}
          </Button>
        ) : null}
        {startReason?.kind === 'others-do' ? (
          <span className={styles.small}>{t('result.decidedBy', { roles: roleNames(t, startReason.roles) })}</span>
        ) : null}
        {causes.length === 0 ? <span className={styles.small}>{t('versions.noCause')}</span> : null}
      </div>
      <ol className={styles.list}>
        {versions.map(({ number, closed, state }) => (
          <li key={number} className={styles.version} aria-current={closed === null ? 'true' : undefined}>
            <strong>{closed === null ? t('versions.current') : t('versions.frozen', { number })}</strong>
            <span>
              {t('versions.decided', { result: resultText(state.dossier) })}
              {closed === null
                ? ''
                : ` · ${t('versions.closedAt', { at: formatDateTime(closed.at, dossier.notice.zone) })}`}
            </span>
            {closed === null ? null : (
              <span className={styles.small}>
                {t(`versions.causes.${closed.cause}`)}: {closed.reason}
              </span>
            )}
            {closed === null ? null : (
              <Button
                size="compact-sm"
                variant={selected?.number === number ? 'filled' : 'default'}
                aria-pressed={selected?.number === number}
                onClick={() => setShown(number)}
              >
                {t('versions.show', { number })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {versions.length === 1 ? (
        <EmptyState title={t('versions.emptyTitle')} text={t('versions.emptyText')} />
      ) : selected && other ? (
        <>
          <div className={styles.tools}>
            <NativeSelect
              aria-label={t('versions.compare')}
              value={String(other.number)}
              data={versions
                .filter(({ number }) => number !== selected.number)
                .map(({ number, closed }) => ({
                  value: String(number),
                  label: `${t('versions.compare')} ${
                    closed === null ? t('versions.compareCurrent') : t('versions.compareVersion', { number })
                  }`,
                }))}
              onChange={(event) => setAgainst(Number(event.currentTarget.value))}
            />
            <Button variant="default" onClick={() => window.print()}>
              {t('versions.print')}
            </Button>
          </div>
          <DifferenceReport before={selected} after={other} />
          <FrozenResult version={selected} />
        </>
      ) : null}
      {starting ? (
        <ReEvaluationDialog
          dossier={dossier}
          clock={clock}
          number={current}
          causes={causes}
          onClose={() => setStarting(false)}
          onStart={async (body) => {
            if (await execute({ name: 'startReEvaluation', body })) {
              setStarting(false);
              setShown(null);
              setAgainst(null);
            }
          }}
        />
      ) : null}
    </section>
  );

  function resultText({ decision, bidders }: Dossier): string {
    return decision === null ? t('versions.undecided') : decidedText(decision, bidders);
  }

  function decidedText(decision: Decision, bidders: Dossier['bidders']): string {
    if (decision.kind === 'failure') return t('versions.failed');
    const { bidder, price } = decision.winner;
    return `${bidders.find(({ id }) => id === bidder)?.name ?? bidder}, ${formatRupiah(price)}`;
  }
}
