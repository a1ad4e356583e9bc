import { Button, Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedCell } from '#core/committee/comparison.ts';
import { sheetsOf } from '#core/committee/own-sheets.ts';
import { fractionShown } from '#core/money/fraction.ts';
import type { BidderId, MemberId } from '#core/tender/ids.ts';
import type { SheetCorrection } from '#core/tender/judging-model.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, Member } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { showScore } from '#renderer/ui/show-score.ts';
import styles from './Comparison.module.css';
import { findingText } from './finding-text.ts';

/** What someone asks for in one row. */
export interface CellAction {
  readonly kind: 'common' | 'correct';
  readonly cell: ComparedCell;
}

interface ComparisonTableProps {
  readonly dossier: Dossier;
  readonly stage: RequirementStage;
  readonly bidder: BidderId;
  readonly cells: readonly ComparedCell[];
  /** The seat of whoever works here. */
  readonly own: MemberId | null;
  readonly readOnly: boolean;
  readonly onAct: (kind: CellAction['kind'], cell: ComparedCell) => void;
}

/** One row a requirement, one column a member; redrawn only where the tender or the choice changed. */
export const ComparisonTable = memo(function ComparisonTable(props: ComparisonTableProps) {
  const { dossier, stage, bidder, cells, own, readOnly, onAct } = props;
  const { t } = useTranslation();
  const { members } = dossier.committee;
  const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? bidder;
  const action = (label: string, { requirement }: ComparedCell) =>
    t('sheets.ofCell', { action: label, requirement: requirement.title, bidder: name });
  return (
    <div className={styles.scroll}>
      <Table className={styles.table} stickyHeader verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.requirement}>{t('sheets.requirement')}</Table.Th>
            {members.map((member) => (
              <Table.Th key={member.id} className={styles.member}>
                {member.name}
              </Table.Th>
            ))}
            <Table.Th className={styles.member}>{t('sheets.combined')}</Table.Th>
            <Table.Th className={styles.member}>{t('sheets.common')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cells.map((cell) => (
            <Table.Tr key={cell.requirement.id}>
              <Table.Th scope="row" className={styles.requirement}>
                {cell.requirement.title}
              </Table.Th>
              {cell.findings.map(({ member, finding }) => (
                <Table.Td key={member.id}>
                  <MemberCell finding={finding} history={historyOf(dossier, stage, bidder, cell, member)} />
                  {member.id === own && !readOnly ? (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      className={styles.act}
                      aria-label={action(t('sheets.correctOwn'), cell)}
                      onClick={() => onAct('correct', cell)}
                    >
                      {t('sheets.correctOwn')}
                    </Button>
                  ) : null}
                </Table.Td>
              ))}
              <Table.Td>
                <span className={styles.value}>{cell.combined.judged === 0 ? '—' : findingText(t, cell.combined)}</span>
                {cell.combined.spread === null || cell.combined.spread.numerator === 0n ? null : (
                  <span className={styles.small}>
                    {t('sheets.spread', { spread: showScore(fractionShown(cell.combined.spread, 2)) })}
                  </span>
                )}
                {cell.combined.toBeDiscussed ? (
                  <span className={`${styles.small} ${styles.discuss}`}>! {t('sheets.toDiscuss')}</span>
                ) : null}
              </Table.Td>
              <Table.Td>
                <span className={styles.value}>{cell.common === null ? '—' : findingText(t, cell.common)}</span>
                {cell.common?.reason ? <span className={styles.small}>{cell.common.reason}</span> : null}
                {readOnly ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    className={styles.act}
                    aria-label={action(t('sheets.setCommon'), cell)}
                    onClick={() => onAct('common', cell)}
                  >
                    {t('sheets.setCommon')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
});

interface MemberCellProps {
  readonly finding: Finding | null;
  readonly history: CellHistory | null;
}

function MemberCell({ finding, history }: MemberCellProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.value}>{finding === null ? t('sheets.noFinding') : findingText(t, finding)}</span>
      {finding?.reason ? <span className={styles.small}>{finding.reason}</span> : null}
      {history === null ? null : (
        <span className={styles.small}>
          {t('sheets.corrected')}:{' '}
          {t('sheets.correctedWhy', {
            before: history.shown === null ? t('sheets.noFinding') : findingText(t, history.shown),
            reason: history.corrections.map(({ reason }) => reason).join('; '),
          })}
        </span>
      )}
    </>
  );
}

interface CellHistory {
  /** As it was when the sheet was shown. */
  readonly shown: Finding | null;
  readonly corrections: readonly SheetCorrection[];
}

function historyOf(
  dossier: Dossier,
  stage: RequirementStage,
  bidder: BidderId,
  { requirement }: ComparedCell,
  member: Member,
): CellHistory | null {
  const revealed = sheetsOf(dossier, stage).find((each) => each.member.id === member.id)?.sheet?.revealed;
  const corrections = (revealed?.corrections ?? []).filter(
    (each) => each.requirement === requirement.id && each.bidder === bidder,
  );
  if (!revealed || corrections.length === 0) return null;
  return { shown: entryOf(entryOf(revealed.cells, requirement.id) ?? {}, bidder) ?? null, corrections };
}
