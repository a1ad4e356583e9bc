import 'react-data-grid/lib/styles.css';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import {
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type CellMouseArgs,
  type CellMouseEvent,
  type Column,
  DataGrid,
  type DataGridHandle,
  type RenderCellProps,
  type RenderEditCellProps,
  type RenderHeaderCellProps,
  type RenderSummaryCellProps,
} from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import { MatrixCell, MatrixHeader, RequirementCell, TotalCell, TotalsLabel } from './MatrixCells.tsx';
import styles from './Matrix.module.css';
import {
  type AssessedCell,
  cellState,
  copyDown,
  copyFromAbove,
  isAwaited,
  isEntered,
  MET,
  type MatrixColumn,
  type MatrixRow,
  type MatrixTotals,
  meetOpenCells,
  setCell,
} from './matrix-model.ts';
import { ScoreEditor, type TypedScore } from './ScoreEditor.tsx';
import { levelFinding, typedFinding } from './typed-finding.ts';

interface MatrixProps {
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly readOnly: boolean;
  /** The scores of the bids, in a row of their own below; null where nothing is scored. */
  readonly totals: MatrixTotals | null;
  /** Opens the working of a score; null is the total of a bid. */
  readonly onTrace: (bidder: BidderId, requirement: RequirementId | null) => void;
  readonly onAssess: (cells: readonly AssessedCell[]) => void;
  /** Opens the details of a cell, starting from a result. */
  readonly onOpenCell: (row: MatrixRow, column: MatrixColumn, start: 'met' | 'not-met') => void;
}

const ROW_HEIGHT = 38;
const HEADER_HEIGHT = 58;
const TOTAL_HEIGHT = 32;
const REQUIREMENT_WIDTH = 300;
const BID_WIDTH = 168;

/**
 * Requirements × bids, worked by keyboard like a spreadsheet. Arrows, Home, End and Page move; M, T and Backspace
 * assess; a number is a mark, a count or the place of a level; Enter opens the details. The first column and the header stay.
 */
export function Matrix(props: MatrixProps) {
  const { label, rows, columns, readOnly, totals, onTrace, onAssess, onOpenCell } = props;
  const { t } = useTranslation();
  const grid = useRef<DataGridHandle>(null);
  const typed = useRef<TypedScore | null>(null);
  const hearTyped = useCallback((next: TypedScore | null) => {
    typed.current = next;
  }, []);
  const columnsByBidder = useMemo(() => new Map(columns.map((column) => [String(column.bidder), column])), [columns]);

  const gridColumns = useMemo<readonly Column<MatrixRow, MatrixTotals>[]>(
    () => [
      {
        key: 'requirement',
        name: t('matrix.requirement'),
        frozen: true,
        width: REQUIREMENT_WIDTH,
        minWidth: 180,
        resizable: true,
        renderCell: ({ row }: RenderCellProps<MatrixRow, MatrixTotals>) => <RequirementCell t={t} row={row} />,
        renderSummaryCell: ({ row }: RenderSummaryCellProps<MatrixTotals, MatrixRow>) => (
          <TotalsLabel t={t} totals={row} />
        ),
        ...(styles.requirement ? { cellClass: styles.requirement } : {}),
      },
      ...columns.map((column) => ({
        key: column.bidder,
        name: column.name,
        width: BID_WIDTH,
        minWidth: 120,
        resizable: true,
        renderHeaderCell: ({ tabIndex }: RenderHeaderCellProps<MatrixRow, MatrixTotals>) => (
          <MatrixHeader t={t} column={column} tabIndex={tabIndex} />
        ),
        renderSummaryCell: ({ row, tabIndex }: RenderSummaryCellProps<MatrixTotals, MatrixRow>) => (
          <TotalCell t={t} totals={row} column={column} tabIndex={tabIndex} onTrace={onTrace} />
        ),
        renderCell: ({ row, tabIndex }: RenderCellProps<MatrixRow, MatrixTotals>) => (
          <MatrixCell t={t} row={row} column={column} tabIndex={tabIndex} onTrace={onTrace} />
        ),
        cellClass: (row: MatrixRow) => stateClass(row, column) ?? null,
        editable: (row: MatrixRow) => !readOnly && column.access.kind === 'open' && isTyped(row),
        renderEditCell: ({ row, onClose }: RenderEditCellProps<MatrixRow, MatrixTotals>) => (
          <ScoreEditor
            label={t('matrix.typedLabel', { requirement: row.requirement.title, bidder: column.name })}
            onType={hearTyped}
            onLeave={(text) => {
              // A key has stored it already, or taken it back.
              if (typed.current === null) return;
              typed.current = null;
              const finding = typedFinding(row, text, row.findings[column.bidder]);
              if (finding) onAssess([setCell(row, column, finding)]);
              onClose(false, false);
            }}
          />
        ),
      })),
    ],
    [columns, hearTyped, onAssess, onTrace, readOnly, t],
  );

  const keyDown = useCallback(
    (args: CellKeyDownArgs<MatrixRow, MatrixTotals>, event: CellKeyboardEvent) => {
      // Tab leaves the grid: through every cell of it there would be no way out by keyboard.
      if (event.key === 'Tab') event.preventGridDefault();
      // As in a spreadsheet with frozen panes: to the first cell that is worked, not to the heading.
      if (args.mode === 'ACTIVE' && event.key === 'Home' && (event.ctrlKey || event.metaKey)) {
        event.preventGridDefault();
        event.preventDefault();
        args.setActivePosition({ idx: 1, rowIdx: 0 }, { shouldFocus: true });
        return;
      }
      const column = args.column ? columnsByBidder.get(args.column.key) : undefined;
      const row = args.row;
      if (!column || !row || column.access.kind !== 'open') return;
      const take = () => event.preventGridDefault();
      if (args.mode === 'EDIT') {
        if (event.key === 'Escape') typed.current = null;
        const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1, Tab: 0 }[event.key];
        if (step === undefined || typed.current === null) return;
        take();
        const { text, reject } = typed.current;
        const finding = typedFinding(row, text, row.findings[column.bidder]);
        if (finding === null && text.trim() !== '') {
          event.preventDefault();
          reject();
          return;
        }
        typed.current = null;
        if (step !== 0) event.preventDefault();
        args.onClose(false, true);
        if (finding) onAssess([setCell(row, column, finding)]);
        const rowIdx = step === 0 ? args.rowIdx : nextEntered(rows, args.rowIdx, step);
        grid.current?.setActivePosition({ idx: args.column?.idx ?? 1, rowIdx }, { shouldFocus: true });
        return;
      }
      const key = event.key.toLowerCase();
      const command = event.ctrlKey || event.metaKey;
      if (!isEntered(row)) {
        if (key === 'enter' && !command) {
          take();
          event.preventDefault();
          onTrace(column.bidder, row.requirement.id);
        }
        return;
      }
      if (key === 'enter' && !command) {
        take();
        event.preventDefault();
        onOpenCell(row, column, row.findings[column.bidder]?.result ?? 'met');
        return;
      }
      if (readOnly || event.altKey) return;
      if (command && key === 'd') {
        take();
        event.preventDefault();
        onAssess(event.shiftKey ? copyDown(rows, args.rowIdx, column) : copyFromAbove(rows, args.rowIdx, column));
        if (!event.shiftKey) moveDown(args, rows);
        return;
      }
      if (command) return;
      if (key === 'm') {
        take();
        if (event.shiftKey) onAssess(meetOpenCells(rows, column));
        else if (row.entry !== 'judgement') onOpenCell(row, column, 'met');
        else {
          onAssess([setCell(row, column, { ...MET, evidence: row.findings[column.bidder]?.evidence ?? [] })]);
          moveDown(args, rows);
        }
      } else if (key === 't') {
        take();
        event.preventDefault();
        onOpenCell(row, column, 'not-met');
      } else if (key === 'backspace' || key === 'delete') {
        take();
        if (row.findings[column.bidder]) onAssess([setCell(row, column, null)]);
      } else if (row.entry === 'level' && /^[1-9]$/.test(key)) {
        take();
        const finding = levelFinding(row, Number(key), row.findings[column.bidder]);
        if (finding === null) return;
        onAssess([setCell(row, column, finding)]);
        moveDown(args, rows);
      } else if (key.length === 1 && !/[0-9]/.test(key)) {
        // Any other letter would begin an entry that can only be refused.
        take();
      }
    },
    [columnsByBidder, onAssess, onOpenCell, onTrace, readOnly, rows],
  );

  const doubleClick = useCallback(
    ({ row, column: clicked }: CellMouseArgs<MatrixRow, MatrixTotals>, event: CellMouseEvent) => {
      event.preventGridDefault();
      const column = columnsByBidder.get(clicked.key);
      if (column?.access.kind === 'open' && isEntered(row)) {
        onOpenCell(row, column, row.findings[column.bidder]?.result ?? 'met');
      }
    },
    [columnsByBidder, onOpenCell],
  );

  useStartAtFirstOpen(grid, rows, columns);

  return (
    <DataGrid
      ref={grid}
      className={`${styles.grid}`}
      aria-label={label}
      columns={gridColumns}
      rows={rows}
      rowKeyGetter={(row) => row.requirement.id}
      rowHeight={ROW_HEIGHT}
      headerRowHeight={HEADER_HEIGHT}
      bottomSummaryRows={totals ? [totals] : []}
      summaryRowHeight={TOTAL_HEIGHT}
      onCellKeyDown={keyDown}
      onCellDoubleClick={doubleClick}
    />
  );
}

/** Rows whose cells take a number as it is typed. */
function isTyped({ entry }: MatrixRow): boolean {
  return entry === 'mark' || entry === 'count';
}

/** To the next row that takes something: rows that are computed are passed over. */
function moveDown(args: CellKeyDownArgs<MatrixRow, MatrixTotals>, rows: readonly MatrixRow[]): void {
  if (args.mode !== 'ACTIVE' || !args.column) return;
  const rowIdx = nextEntered(rows, args.rowIdx, 1);
  if (rowIdx !== args.rowIdx) args.setActivePosition({ idx: args.column.idx, rowIdx }, { shouldFocus: true });
}

/** The next row in a direction that takes something; the same row where there is none. */
function nextEntered(rows: readonly MatrixRow[], from: number, step: number): number {
  let at = from + step;
  for (let row = rows[at]; row !== undefined; row = rows[at]) {
    if (isEntered(row)) return at;
    at += step;
  }
  return from;
}

function stateClass(row: MatrixRow, column: MatrixColumn): string | undefined {
  const state = cellState(row, column);
  const classes = {
    met: styles.met,
    'not-met': styles.notMet,
    open: styles.open,
    'not-evaluated': styles.notEvaluated,
  };
  return classes[state];
}

/** Puts the cursor on the first open cell when the matrix appears, so that the first key does something. */
function useStartAtFirstOpen(
  grid: React.RefObject<DataGridHandle | null>,
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
): void {
  const placed = useRef(false);
  useEffect(() => {
    if (placed.current || rows.length === 0) return;
    placed.current = true;
    const idx = columns.findIndex((column) => rows.some((row) => isAwaited(row, column)));
    const column = columns[idx];
    if (!column) return;
    const rowIdx = rows.findIndex((row) => isAwaited(row, column));
    grid.current?.setActivePosition({ idx: idx + 1, rowIdx }, { shouldFocus: true });
  }, [grid, rows, columns]);
}
