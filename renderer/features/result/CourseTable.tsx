import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation, Gate, GateReason } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { GATE_MARKS } from '#renderer/ui/gate-mark.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { showTotal } from '#renderer/ui/show-score.ts';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import { PlaceBadge } from './PlaceBadge.tsx';
import styles from './ResultStage.module.css';

interface CourseTableProps extends Pick<StageProps, 'dossier' | 'evaluation' | 'showTrace'> {
  /** False where a ranking above says prices and scores already. */
  readonly withFigures: boolean;
  /** Opens what takes a bid out; null where nothing may change. */
  readonly onExclude: ((bidder: BidderId) => void) | null;
}

/** Every bid as one line through the gates: where it stands, where it stopped and why. Ranked bids first. */
export function CourseTable({ dossier, evaluation, showTrace, withFigures, onExclude }: CourseTableProps) {
  const { t } = useTranslation();
  const bids = [...evaluation.bids].sort(
    (a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER),
  );
  const scored = withFigures && dossier.requirements.some((requirement) => requirement.scoring !== null);
  if (bids.length === 0) return <EmptyState title={t('result.noBidsTitle')} text={t('result.noBidsText')} />;
  return (
    <Table className={styles.course} stickyHeader verticalSpacing={5} horizontalSpacing={5} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>{t('result.rank')}</Table.Th>
          <Table.Th className={styles.bidder}>{t('result.bidder')}</Table.Th>
          {withFigures ? (
            <Table.Th className="mp-number" w={96}>
              {t('result.corrected')}
            </Table.Th>
          ) : null}
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
          {onExclude ? <Table.Th w={84} aria-label={t('result.exclude')} /> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bids.map((bid) => {
          const name = dossier.bidders.find((bidder) => bidder.id === bid.bidder)?.name ?? bid.bidder;
          const label = t('result.correctedOf', { bidder: name });
          const scoreLabel = t('result.scoreOf', { bidder: name });
          const { corrected, technicalScore } = bid;
          const isExcluded = dossier.exclusions[bid.bidder] !== undefined;
          return (
            <Table.Tr key={bid.bidder}>
              <Table.Td>{bid.rank ?? '—'}</Table.Td>
              <Table.Td>
                {name} <PlaceBadge dossier={dossier} outcome={evaluation.outcome} bidder={bid.bidder} />
                <span className={styles.small}>
                  {reasonTexts(t, stopReasons(evaluation.order, bid), dossier).join('; ')}
                </span>
              </Table.Td>
              {withFigures ? (
                <Table.Td className="mp-number">
                  {corrected ? (
                    <FigureButton label={label} onOpen={() => showTrace(label, corrected.trace())}>
                      <Money amount={corrected.value} />
                    </FigureButton>
                  ) : (
                    '—'
                  )}
                </Table.Td>
              ) : null}
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
              {onExclude ? (
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t(isExcluded ? 'result.excludeEditOf' : 'result.excludeTitle', { bidder: name })}
                    onClick={() => onExclude(bid.bidder)}
                  >
                    {t(isExcluded ? 'result.excludeEdit' : 'result.exclude')}
                  </Button>
                </Table.Td>
              ) : null}
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
