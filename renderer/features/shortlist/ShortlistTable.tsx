import { Checkbox, Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId } from '#core/tender/ids.ts';
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
  /** Whom of the tied the committee takes. */
  readonly chosen: ReadonlySet<BidderId>;
  readonly readOnly: boolean;
  readonly onChoose: (chosen: ReadonlySet<BidderId>) => void;
}

/** The candidates by rank with the line below which nobody is invited. */
export function ShortlistTable(props: ShortlistTableProps) {
  const { rows, dossier, maximum, chosen, readOnly, showTrace, onChoose } = props;
  const { t } = useTranslation();
  const toggle = (bidder: BidderId, isTaken: boolean) => {
    const next = new Set(chosen);
    if (isTaken) next.add(bidder);
    else next.delete(bidder);
    onChoose(next);
  };
  const isScored = rows.some(({ bid }) => bid.qualificationScore !== null);
  const columns = isScored ? 5 : 4;
  const texts = {
    invited: t('shortlist.invited'),
    tied: t('shortlist.tied'),
    'below-cut': t('shortlist.belowCut'),
    failed: t('shortlist.failed'),
    open: t('shortlist.open'),
  };
  const marks = {
    invited: 'met',
    tied: 'to-check',
    'below-cut': 'to-check',
    failed: 'not-met',
    open: 'not-yet',
  } as const;
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
          const isCut = result === 'below-cut' && rows[index - 1]?.result !== 'below-cut';
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
                <Table.Td>
                  {result === 'tied' ? (
                    <Checkbox
                      label={texts.tied}
                      aria-label={t('shortlist.chooseOf', { bidder: name })}
                      checked={chosen.has(bid.bidder)}
                      disabled={readOnly}
                      onChange={(event) => toggle(bid.bidder, event.currentTarget.checked)}
                    />
                  ) : (
                    texts[result]
                  )}
                </Table.Td>
              </Table.Tr>
            </Fragment>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
