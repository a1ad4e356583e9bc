import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { awardBasis, ballotOf } from '#core/committee/ballot.ts';
import type { OutcomeWait, Tie } from '#core/evaluation/model.ts';
import { failureCourses } from '#core/course/failure-course.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import { rupiahText } from '#core/money/sen.ts';
import { failsAfterAward } from '#core/tender/failure-after-award.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { AwardedBid, FailureGround } from '#core/tender/model.ts';
import { type ReadinessCheck, readiness } from '#core/tender/readiness.ts';
import { useReadOnlyReason } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useScreening } from '#renderer/session/use-screening.ts';
import { AwardDialog } from './AwardDialog.tsx';
import { CourseTable } from './CourseTable.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { ExclusionDialog } from './ExclusionDialog.tsx';
import { FailureDialog } from './FailureDialog.tsx';
import { groundText } from './ground-text.ts';
import { type RankingColumn, rankingColumns } from './ranking-columns.ts';
import { RankingTable } from './RankingTable.tsx';
import { ReadinessBoard } from './ReadinessBoard.tsx';
import styles from './ResultStage.module.css';
import { TieDialog } from './TieDialog.tsx';
import { TieNotes } from './TieNotes.tsx';
import { WaitNotes } from './WaitNotes.tsx';

interface ResultStageProps extends StageProps {
  /** Goes to where a check is settled. */
  readonly onGoTo: (where: ReadinessCheck['where']) => void;
  /** False when the device cannot save; after an award some failures may still be declared. */
  readonly canEdit: boolean;
  /** Goes to where the outcome's wait is settled. */
  readonly onSettle: (wait: OutcomeWait) => void;
  /** Second persons and votes, on what is proposed here. */
  readonly renderJudging: (proposed: Proposed) => ReactNode;
}

export interface Proposed {
  /** Null where none is proposed, or it is awarded already. */
  readonly award: { readonly winner: AwardedBid; readonly reserves: readonly AwardedBid[] } | null;
  /** What may be declared failed now, the ground the evaluation leads to first. */
  readonly failures: readonly { readonly ground: FailureGround; readonly text: string }[];
}

const PLAIN: ReadonlySet<RankingColumn> = new Set<RankingColumn>(['corrected', 'technical']);

type Dialog =
  | { readonly kind: 'award' }
  | { readonly kind: 'failure' }
  | { readonly kind: 'tie'; readonly tie: Tie }
  | { readonly kind: 'exclusion'; readonly bidder: BidderId };

/** The outcome: ranking, each bid's course, ties, what is not ready yet, and the decision. */
export function ResultStage(props: ResultStageProps) {
  const { dossier, evaluation, fallen, ruleSet, words, readOnly, clock, execute, showTrace } = props;
  const { onGoTo, onSettle, canEdit, renderJudging } = props;
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const awardReason = useReadOnlyReason(dossier, 'decideAward');
  const mayFail = useReadOnlyReason(dossier, 'declareFailure') === null;
  const mayOrderTies = useReadOnlyReason(dossier, 'decideTie') === null;
  const screening = useScreening(dossier, evaluation);
  const board = readiness(dossier, evaluation, screening);
  const unanswered = board.checks.find(({ key }) => key === 'checks')?.open ?? 0;
  const { outcome } = evaluation;
  const nameOf = (id: BidderId) => dossier.bidders.find((bidder) => bidder.id === id)?.name ?? id;
  const awarded = (id: BidderId): AwardedBid | null => {
    const bid = evaluation.bids.find((each) => each.bidder === id);
    const price = (bid?.finalPrice ?? bid?.corrected)?.value;
    return price === undefined ? null : { bidder: id, price: rupiahText(price) };
  };
  const winner = outcome.kind === 'award' ? awarded(outcome.winner) : null;
  const reserves = outcome.kind === 'award' ? outcome.reserves.map(awarded).filter((bid) => bid !== null) : [];
  const close = () => setDialog(null);
  const courses = failureCourses(dossier, ruleSet).filter(
    ({ ground }) => dossier.decision === null || failsAfterAward(dossier, ground),
  );
  const endsAward = canEdit && mayFail && dossier.decision?.kind === 'award' && courses.length > 0;
  const failing = outcome.kind === 'failure' ? outcome.ground : null;
  const award = winner === null || dossier.decision !== null ? null : { winner, reserves };
  const ballot = award === null ? null : ballotOf(dossier, 'award', awardBasis(award));
  const unseconded = fallen.filter(({ missing }) => missing > 0);
  const lacking = [
    ...(board.canDecide ? [] : [t('result.notReady')]),
    ...(unseconded.length === 0 ? [] : [t('sheets.fallsOpen', { count: unseconded.length })]),
    ...(ballot === null || ballot.carried
      ? []
      : [ballot.missing > 0 ? t('sheets.votesOpen', { count: ballot.missing }) : t('sheets.lost')]),
  ];
  const columns = rankingColumns(evaluation);
  // A corrected price and at most a score have room beside the course itself.
  const isPlain = evaluation.rankedBy === 'price' && columns.every((column) => PLAIN.has(column));

  return (
    <section className={styles.stage}>
      <div className={styles.main}>
        <DecisionNote dossier={dossier} evaluation={evaluation} words={words} showTrace={showTrace} />
        <TieNotes
          ties={evaluation.ties}
          decisions={dossier.tieDecisions}
          nameOf={nameOf}
          readOnly={readOnly || !mayOrderTies}
          onDecide={(tie) => setDialog({ kind: 'tie', tie })}
        />
        <WaitNotes
          outcome={outcome}
          words={words}
          file={priceFileWord(words, dossier.notice.submission)}
          nameOf={nameOf}
          readOnly={readOnly}
          onSettle={onSettle}
        />
        {isPlain ? null : (
          <RankingTable
            dossier={dossier}
            evaluation={evaluation}
            ruleSet={ruleSet}
            showTrace={showTrace}
            columns={columns}
          />
        )}
        <CourseTable
          dossier={dossier}
          evaluation={evaluation}
          showTrace={showTrace}
          withFigures={isPlain}
          onExclude={readOnly ? null : (bidder) => setDialog({ kind: 'exclusion', bidder })}
        />
      </div>
      <aside className={styles.side}>
        <div className={styles.sideScroll}>
          <ReadinessBoard board={board} zone={dossier.notice.zone} clock={clock} onGoTo={onGoTo} />
          {renderJudging({
            award,
            failures: courses
              .map(({ ground }) => ({ ground, text: groundText(t, ground) }))
              .toSorted((a, b) => Number(b.ground === failing) - Number(a.ground === failing)),
          })}
        </div>
        {readOnly ? null : (
          <Group gap="xs" className={styles.actions}>
            {awardReason === null ? (
              <Button disabled={lacking.length > 0 || winner === null} onClick={() => setDialog({ kind: 'award' })}>
                {t('result.decideAward')}
              </Button>
            ) : null}
            {mayFail ? (
              <Button variant="default" onClick={() => setDialog({ kind: 'failure' })}>
                {t('result.declareFailure', { failed: words.tenderFailed })}
              </Button>
            ) : null}
            {awardReason?.kind === 'others-do' ? (
              <span className={styles.small}>{t('result.decidedBy', { roles: roleNames(t, awardReason.roles) })}</span>
            ) : null}
            {lacking.map((each) => (
              <span key={each} className={styles.small}>
                {each}
              </span>
            ))}
          </Group>
        )}
        {endsAward ? (
          <Button variant="default" onClick={() => setDialog({ kind: 'failure' })}>
            {t('result.declareFailure', { failed: words.tenderFailed })}
          </Button>
        ) : null}
      </aside>
      {dialog?.kind === 'award' && winner ? (
        <AwardDialog
          winner={winner}
          reserves={reserves}
          nameOf={nameOf}
          clock={clock}
          words={words}
          reminder={unanswered > 0 ? t('screens.reminder', { count: unanswered }) : null}
          onClose={close}
          onDecide={async (body) => {
            if (await execute({ name: 'decideAward', body })) close();
          }}
        />
      ) : null}
      {dialog?.kind === 'failure' ? (
        <FailureDialog
          courses={courses}
          proposed={outcome.kind === 'failure' ? outcome.ground : null}
          objected={Object.keys(dossier.objections).length > 0}
          words={words}
          clock={clock}
          onClose={close}
          onDeclare={async (body) => {
            if (await execute({ name: 'declareFailure', body })) close();
          }}
        />
      ) : null}
      {dialog?.kind === 'exclusion' ? (
        <ExclusionDialog
          bidder={nameOf(dialog.bidder)}
          files={dossier.bidders.find(({ id }) => id === dialog.bidder)?.bid?.files.map(({ name }) => name) ?? []}
          rules={ruleSet.collusion}
          stored={dossier.exclusions[dialog.bidder] ?? null}
          onClose={close}
          onSave={async (exclusion) => {
            if (await execute({ name: 'excludeBidder', body: { bidder: dialog.bidder, exclusion } })) close();
          }}
        />
      ) : null}
      {dialog?.kind === 'tie' ? (
        <TieDialog
          tie={dialog.tie}
          nameOf={nameOf}
          onClose={close}
          onDecide={async (order, reason) => {
            if (await execute({ name: 'decideTie', body: { order, reason } })) close();
          }}
        />
      ) : null}
    </section>
  );
}
