import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark, type FindingState } from '#renderer/ui/FindingMark.tsx';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import { showTotal } from '#renderer/ui/show-score.ts';
import styles from './TechnicalResultStage.module.css';
import type { TechnicalRow } from './technical-result-model.ts';

interface TechnicalResultTableProps extends Pick<StageProps, 'dossier' | 'showTrace'> {
  readonly rows: readonly TechnicalRow[];
  /** What the part with the price is called. */
  readonly file: string;
}

/** One row a bid: passed or not and why, its score, and what becomes of its price file. */
export function TechnicalResultTable({ rows, dossier, file, showTrace }: TechnicalResultTableProps) {
  const { t } = useTranslation();
  const isScored = rows.some(({ bid }) => bid.technicalScore !== null);
  const isFixed = dossier.technicalResult !== null;
  return (
    <Table stickyHeader verticalSpacing={5} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>{t('technicalResult.number')}</Table.Th>
          <Table.Th>{t('technicalResult.bidder')}</Table.Th>
          {isScored ? (
            <Table.Th className="mp-number" w={110}>
              {t('technicalResult.score')}
            </Table.Th>
          ) : null}
          <Table.Th w={110}>{t('technicalResult.result')}</Table.Th>
          <Table.Th w={200}>{file}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ bid, name, result, reasons }, index) => {
          const { technicalScore } = bid;
          const label = t('technicalResult.scoreOf', { bidder: name });
          return (
            <Table.Tr key={bid.bidder}>
              <Table.Td>{index + 1}</Table.Td>
              <Table.Td>
                {name}
                <span className={styles.small}>{reasonTexts(t, reasons, dossier).join('; ')}</span>
              </Table.Td>
              {isScored ? (
                <Table.Td className="mp-number">
                  {technicalScore ? (
                    <FigureButton label={label} onOpen={() => showTrace(label, technicalScore.trace())}>
                      {showTotal(technicalScore, dossier.technicalThreshold)}
                    </FigureButton>
                  ) : (
                    '—'
                  )}
                </Table.Td>
              ) : null}
              <Table.Td>
                <FindingMark state={MARKS[result]} />
              </Table.Td>
              <Table.Td>
                {result === 'open'
                  ? '—'
                  : result === 'passed'
                    ? t(isFixed ? 'technicalResult.opened' : 'technicalResult.willOpen')
                    : t('technicalResult.staysClosed')}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

const MARKS = { passed: 'met', failed: 'not-met', open: 'not-yet' } as const satisfies Record<
  TechnicalRow['result'],
  FindingState
>;
