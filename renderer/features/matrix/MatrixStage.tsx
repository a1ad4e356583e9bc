import { Switch } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import { gateLabel } from './gate-label.ts';
import { Matrix } from './Matrix.tsx';
import styles from './MatrixStage.module.css';
import { traceOfCell } from './cell-trace.ts';
import {
  type AssessedCell,
  countCells,
  earlierReasons,
  keepColumns,
  keepRows,
  type MatrixColumn,
  matrixColumns,
  matrixRows,
  matrixTotals,
  type MatrixRow,
  openRows,
  setCell,
} from './matrix-model.ts';

interface MatrixStageProps
  extends Pick<StageProps, 'dossier' | 'evaluation' | 'ruleSet' | 'readOnly' | 'execute' | 'showTrace'> {
  readonly stage: RequirementStage;
}

interface OpenCell {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly start: 'met' | 'not-met';
}

/** One stage of requirements: the filter above, the matrix, the counts below. */
export function MatrixStage({ stage, dossier, evaluation, ruleSet, readOnly, execute, showTrace }: MatrixStageProps) {
  const { t } = useTranslation();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [openCell, setOpenCell] = useState<OpenCell | null>(null);

  const allRows = useKept(
    useMemo(() => matrixRows(dossier, stage, evaluation, ruleSet), [dossier, stage, evaluation, ruleSet]),
    keepRows,
  );
  const columns = useKept(
    useMemo(() => matrixColumns(dossier, evaluation, stage), [dossier, evaluation, stage]),
    keepColumns,
  );
  const rows = useMemo(() => (onlyOpen ? openRows(allRows, columns) : allRows), [onlyOpen, allRows, columns]);
  const counts = useMemo(() => countCells(allRows, columns), [allRows, columns]);
  const totals = useMemo(() => matrixTotals(dossier, evaluation, stage), [dossier, evaluation, stage]);
  // Read when a score is asked for, so that no cell is drawn anew because another bid's figures changed.
  const current = useRef({ dossier, evaluation, ruleSet });
  useEffect(() => {
    current.current = { dossier, evaluation, ruleSet };
  }, [dossier, evaluation, ruleSet]);
  const trace = useCallback(
    (bidder: BidderId, requirement: RequirementId | null) => {
      const found = traceOfCell(current.current, { stage, bidder, requirement });
      if (found === null) return;
      const label =
        found.title === null
          ? t(stage === 'qualification' ? 'matrix.totalQualificationOf' : 'matrix.totalOf', { bidder: found.name })
          : t('matrix.computedOf', { requirement: found.title, bidder: found.name });
      showTrace(label, found.trace);
    },
    [showTrace, stage, t],
  );
  const gate = evaluation.counts.find((count) => count.gate === stage);

  const keys = t(totals === null ? 'matrix.keys' : 'matrix.keysScored');

  const assess = useCallback(
    (cells: readonly AssessedCell[]) => {
      if (cells.length > 0) void execute({ name: 'assess', body: { cells } });
    },
    [execute],
  );
  const open = useCallback(
    (row: MatrixRow, column: MatrixColumn, start: 'met' | 'not-met') => setOpenCell({ row, column, start }),
    [],
  );

  if (allRows.length === 0) {
    return <EmptyState title={t('matrix.noRequirementsTitle')} text={t('matrix.noRequirementsNext')} />;
  }
  if (columns.length === 0) return <EmptyState title={t('matrix.noBidsTitle')} text={t('matrix.noBidsNext')} />;

  return (
    <section className={styles.stage}>
      <div className={styles.tools}>
        <Switch
          size="xs"
          className={`${styles.filter}`}
          label={t('matrix.onlyOpen')}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
        <span className={styles.keys} title={keys}>
          {keys}
        </span>
      </div>
      <div className={styles.grid}>
        {rows.length === 0 ? (
          <EmptyState title={t('matrix.allDoneTitle')} text={t('matrix.allDoneNext')} />
        ) : (
          <Matrix
            label={t('matrix.gridLabel', { stage: gateLabel(t, stage) })}
            rows={rows}
            columns={columns}
            readOnly={readOnly}
            totals={totals}
            onTrace={trace}
            onAssess={assess}
            onOpenCell={open}
          />
        )}
      </div>
      <div className={styles.foot} role="status">
        <span>{t('matrix.counts', { met: counts.met, notMet: counts.notMet, open: counts.open })}</span>
        {gate ? (
          <span>
            {t('matrix.passedFailed', {
              passed: gate.passed,
              failed: gate.failed,
              open: gate.open,
              notEvaluated: gate.notEvaluated,
            })}
          </span>
        ) : null}
      </div>
      {openCell ? (
        <FindingDialog
          key={`${openCell.row.requirement.id}/${openCell.column.bidder}`}
          row={openCell.row}
          column={openCell.column}
          start={openCell.start}
          readOnly={readOnly}
          earlier={earlierReasons(dossier, openCell.row.requirement.id)}
          onClose={() => setOpenCell(null)}
          onSave={(finding) => {
            assess([setCell(openCell.row, openCell.column, finding)]);
            setOpenCell(null);
          }}
        />
      ) : null}
    </section>
  );
}

/** Carries identity over from what was shown before, so that one changed cell does not redraw the whole grid. */
function useKept<T>(next: T, keep: (before: T, next: T) => T): T {
  const [before, setBefore] = useState(next);
  const kept = keep(before, next);
  if (kept !== before) setBefore(kept);
  return kept;
}
