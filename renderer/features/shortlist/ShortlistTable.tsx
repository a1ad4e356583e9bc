import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import { showTotal } from '#renderer/ui/show-score.ts';
import styles from './ShortlistStage.module.css';
import type { ShortlistRow } from './shortlist-model.ts';

interface ShortlistTableProps extends Pick<StageProps, 'dossier' | 'showTrace'> {
  readonly rows: readonly ShortlistRow[];
  readonly maximum: number | null;
}

/** The candidates by rank with the line below which nobody is invited. */
export function ShortlistTable({ rows, dossier, maximum, showTrace }: ShortlistTableProps) {
  const { t } = useTranslation();
  const isScored = rows.some(({ bid }) => bid.qualificationScore !== null);
  const columns = isScored ? 5 : 4;
  const texts = {
    invited: t('shortlist.invited'),
    'below-cut': t('shortlist.belowCut'),
    failed: t('shortlist.failed'),
    open: t('shortlist.open'),
  };
  const marks = { invited: 'met', 'below-cut': 'to-check', failed: 'not-met', open: 'not-yet' } as const;
  return (
    <Table stickyHeader verticalSpacing={5} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>{t(isScored ? 'shortlist.rank' : 'shortlist.number')}</Table.Th>
          <Table.Th>{t('shortlist.bidder')}</Table.Th>
          {isScored ? (
            <Table.Th className="mp-number" w={140}>
              {t('shortlist.score')}
            </Table.Th>
          ) : null}
          <Table.Th w={60} aria-label={t('shortlist.mark')} />
          <Table.Th w={240}>{t('shortlist.result')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ bid, name, rank, result, reasons }, index) => {
          const { qualificationScore } = bid;
          const label = t('shortlist.scoreOf', { bidder: name });
          const isCut = result === 'below-cut' && rows[index - 1]?.result === 'invited';
          return (
            <Fragment key={bid.bidder}>
              {isCut && maximum !== null ? (
                <Table.Tr>
                  <Table.Td colSpan={columns} className={styles.cut}>
                    {t('shortlist.cut', { maximum })}
                  </Table.Td>
                </Table.Tr>
              ) : null}
              <Table.Tr>
                <Table.Td>{rank ?? '—'}</Table.Td>
                <Table.Td>
                  {name}
                  <span className={styles.small}>{reasonTexts(t, reasons, dossier).join('; ')}</span>
                </Table.Td>
                {isScored ? (
                  <Table.Td className="mp-number">
                    {qualificationScore ? (
                      <FigureButton label={label} onOpen={() => showTrace(label, qualificationScore.trace())}>
                        {showTotal(qualificationScore, dossier.terms.qualificationThreshold)}
                      </FigureButton>
                    ) : (
                      '—'
                    )}
                  </Table.Td>
                ) : null}
                <Table.Td>
                  <FindingMark state={marks[result]} short />
                </Table.Td>
                <Table.Td>{texts[result]}</Table.Td>
              </Table.Tr>
            </Fragment>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
