import { Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { showScore } from '#renderer/ui/show-score.ts';
import { PlaceBadge } from './PlaceBadge.tsx';
import styles from './ResultStage.module.css';
import { type RankingColumn, rankingColumn, rankingValue } from './ranking-columns.ts';

interface RankingTableProps extends Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'showTrace'> {
  readonly columns: readonly RankingColumn[];
}

/** The bids by rank with what the method compares; every figure opens its working. */
export function RankingTable({ dossier, evaluation, ruleSet, showTrace, columns }: RankingTableProps) {
  const { t } = useTranslation();
  const ranking = rankingColumn(evaluation.rankedBy);
  const bids = [...evaluation.bids]
    .filter((bid) => bid.rank !== null || columns.some((column) => rankingValue(bid, column) !== null))
    .toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
  if (bids.length === 0) return null;
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" className={styles.heading}>
        {t('result.ranking')}
      </h2>
      <div className={styles.scroll}>
        <Table verticalSpacing={5} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={44}>{t('result.rank')}</Table.Th>
              <Table.Th miw={160}>{t('result.bidder')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} className="mp-number" data-ranks={column === ranking || undefined}>
                  {columnLabel(t, column, dossier)}
                  {column === ranking ? <span className={styles.ranks}>▼ {t('result.ranks')}</span> : null}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bids.map((bid) => {
              const name = dossier.bidders.find(({ id }) => id === bid.bidder)?.name ?? bid.bidder;
              return (
                <Table.Tr key={bid.bidder}>
                  <Table.Td>{bid.rank ?? '—'}</Table.Td>
                  <Table.Td>
                    {name} <PlaceBadge dossier={dossier} outcome={evaluation.outcome} bidder={bid.bidder} />
                  </Table.Td>
                  {columns.map((column) => (
                    <Table.Td key={column} className="mp-number">
                      <RankingFigure
                        bid={bid}
                        column={column}
                        label={`${columnName(t, column)} ${name}`}
                        showTrace={showTrace}
                      />
                      {column === 'evaluated' ? <LocalContent dossier={dossier} bid={bid} /> : null}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      <p className={styles.small}>
        {t('result.rankedBy', {
          what: columnName(t, ranking).toLowerCase(),
          decimals: ruleSet.evaluation.shownScoreDecimals.value,
        })}
      </p>
    </section>
  );
}

interface RankingFigureProps extends Pick<StageProps, 'showTrace'> {
  readonly bid: BidEvaluation;
  readonly column: RankingColumn;
  readonly label: string;
}

function RankingFigure({ bid, column, label, showTrace }: RankingFigureProps) {
  const value = rankingValue(bid, column);
  if (value === null) return '—';
  return (
    <FigureButton label={label} onOpen={() => showTrace(label, value.trace())}>
      {value.kind === 'money' ? <Money amount={value.value} /> : showScore(value.shown)}
    </FigureButton>
  );
}

/** The local content an evaluated price rests on. */
function LocalContent({ dossier, bid }: { readonly dossier: Dossier; readonly bid: BidEvaluation }) {
  const { t } = useTranslation();
  const parts = dossier.localContent[bid.bidder] ?? [];
  if (parts.length === 0) return null;
  const percents = parts.map(({ localContentPercent }) => `${formatDecimal(localContentPercent)} %`);
  return <span className={styles.small}>{t('result.localContent', { percent: percents.join('; ') })}</span>;
}

function columnLabel(t: TFunction<'app'>, column: RankingColumn, { terms }: Dossier): string {
  const name = columnName(t, column);
  const weight = column === 'technical' ? terms.technicalWeight : column === 'price-score' ? terms.priceWeight : null;
  return weight === null ? name : t('result.weighted', { name, weight: formatDecimal(weight) });
}

function columnName(t: TFunction<'app'>, column: RankingColumn): string {
  const names: Readonly<Record<RankingColumn, string>> = {
    corrected: t('result.corrected'),
    evaluated: t('result.evaluated'),
    'life-cycle': t('result.lifeCycle'),
    technical: t('result.score'),
    'price-score': t('result.priceScore'),
    combined: t('result.combined'),
    final: t('result.final'),
  };
  return names[column];
}
