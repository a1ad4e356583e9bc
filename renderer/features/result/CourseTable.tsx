import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BidEvaluation, type Gate, type GateReason, type Outcome } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { GATE_MARKS } from '#renderer/ui/gate-mark.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { showTotal } from '#renderer/ui/show-score.ts';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import styles from './ResultStage.module.css';

type CourseTableProps = Pick<StageProps, 'dossier' | 'evaluation' | 'showTrace'>;

/** Every bid as one line through the gates: where it stands, where it stopped and why. Ranked bids first. */
export function CourseTable({ dossier, evaluation, showTrace }: CourseTableProps) {
  const { t } = useTranslation();
  const bids = [...evaluation.bids].sort(
    (a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  const scored = dossier.requirements.some((requirement) => requirement.scoring !== null);
  if (bids.length === 0) return <EmptyState title={t('result.noBidsTitle')} text={t('result.noBidsText')} />;
  return (
    <Table stickyHeader verticalSpacing={5} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>{t('result.rank')}</Table.Th>
          <Table.Th>{t('result.bidder')}</Table.Th>
          <Table.Th className="mp-number" w={140}>
            {t('result.corrected')}
          </Table.Th>
          {scored ? (
            <Table.Th className="mp-number" w={72}>
              {t('result.score')}
            </Table.Th>
          ) : null}
          {evaluation.order.map((gate) => (
            <Table.Th key={gate} w={42} className={styles.gate} title={t(GATE_TEXTS[gate])}>
              {t(SHORT_TEXTS[gate])}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bids.map((bid) => {
          const name = dossier.bidders.find((bidder) => bidder.id === bid.bidder)?.name ?? bid.bidder;
          const label = t('result.correctedOf', { bidder: name });
          const scoreLabel = t('result.scoreOf', { bidder: name });
          const { corrected, technicalScore } = bid;
          return (
            <Table.Tr key={bid.bidder}>
              <Table.Td>{bid.rank ?? '—'}</Table.Td>
              <Table.Td>
                {name} <PlaceBadge dossier={dossier} outcome={evaluation.outcome} bidder={bid.bidder} />
                <span className={styles.small}>
                  {reasonTexts(t, stopReasons(evaluation.order, bid), dossier).join('; ')}
                </span>
              </Table.Td>
              <Table.Td className="mp-number">
                {corrected ? (
                  <FigureButton label={label} onOpen={() => showTrace(label, corrected.trace())}>
                    <Money amount={corrected.value} />
                  </FigureButton>
                ) : (
                  '—'
                )}
              </Table.Td>
              {scored ? (
                <Table.Td className="mp-number">
                  {technicalScore ? (
                    <FigureButton label={scoreLabel} onOpen={() => showTrace(scoreLabel, technicalScore.trace())}>
                      {showTotal(technicalScore, dossier.technicalThreshold)}
                    </FigureButton>
                  ) : (
                    '—'
                  )}
                </Table.Td>
              ) : null}
              {evaluation.order.map((gate) => (
                <Table.Td key={gate} className={styles.gate}>
                  <FindingMark state={GATE_MARKS[bid.gates[gate].status]} short />
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** Why a bid stopped, or what it waits for: the reasons of its first gate that is not passed. */
function stopReasons(order: readonly Gate[], bid: BidEvaluation): readonly GateReason[] {
  const gate = order.find((each) => bid.gates[each].status !== 'passed');
  return gate === undefined ? [] : bid.gates[gate].reasons;
}

interface PlaceBadgeProps {
  readonly dossier: Dossier;
  readonly outcome: Outcome;
  readonly bidder: BidderId;
}

/** Winner and reserves as decided; before the decision, whom the evaluation leads to. */
function PlaceBadge({ dossier, outcome, bidder }: PlaceBadgeProps) {
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

const GATE_TEXTS = {
  opening: 'workspace.stageOpening',
  arithmetic: 'workspace.stageArithmetic',
  administration: 'workspace.stageAdministration',
  technical: 'workspace.stageTechnical',
  price: 'workspace.stagePrice',
  qualification: 'workspace.stageQualification',
  proof: 'workspace.stageProof',
  shortlist: 'workspace.stageShortlist',
} as const satisfies Record<Gate, string>;

const SHORT_TEXTS = {
  opening: 'result.shortOpening',
  arithmetic: 'result.shortArithmetic',
  administration: 'result.shortAdministration',
  technical: 'result.shortTechnical',
  price: 'result.shortPrice',
  qualification: 'result.shortQualification',
  proof: 'result.shortProof',
  shortlist: 'result.shortShortlist',
} as const satisfies Record<Gate, string>;
