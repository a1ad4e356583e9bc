import 'react-data-grid/lib/styles.css';
import { Switch } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { type CellKeyboardEvent, type Column, DataGrid, type RenderCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation, Figure } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { Money } from '#renderer/ui/Money.tsx';
import { showPercent } from '#renderer/ui/show-percent.ts';
import styles from './ArithmeticStage.module.css';
import { changeText } from './change-text.ts';
import { type CorrectionRow, correctionRows } from './correction-rows.ts';

interface CorrectionGridProps extends Pick<StageProps, 'showTrace'> {
  readonly dossier: Dossier;
  readonly bid: BidEvaluation;
  readonly name: string;
}

/** The lines of one bid beside the document's: where they differ is marked at the cell. */
export function CorrectionGrid({ dossier, bid, name, showTrace }: CorrectionGridProps) {
  const { t } = useTranslation();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const all = useMemo(() => correctionRows(dossier, bid), [dossier, bid]);
  const rows = onlyChanged ? all.filter((row) => row.line.change !== 'none' || row.line.unbalanced) : all;
  const columns = useMemo<readonly Column<CorrectionRow>[]>(
    () => [
      {
        key: 'number',
        name: t('arithmetic.number'),
        width: 46,
        frozen: true,
        renderCell: ({ row }) => row.line.number,
      },
      {
        key: 'description',
        name: t('arithmetic.description'),
        width: 'minmax(132px, 1fr)',
        frozen: true,
        resizable: true,
        renderCell: ({ row }) => (
          <span className={styles.wrap} title={row.line.description}>
            {row.line.description}
          </span>
        ),
      },
      { key: 'unit', name: t('arithmetic.unit'), width: 42, renderCell: ({ row }) => row.unit },
      numeric('documentVolume', t('arithmetic.documentVolume'), 76, ({ row }) =>
        row.documentVolume === null ? '—' : formatDecimal(row.documentVolume),
      ),
      {
        ...numeric('offeredVolume', t('arithmetic.offeredVolume'), 76, ({ row }) =>
          row.offered?.volume ? formatDecimal(row.offered.volume) : '—',
        ),
        cellClass: (row) => `${styles.numeric} ${row.volumeDiffers ? styles.differs : ''}`,
      },
      numeric('unitPrice', t('arithmetic.unitPrice'), 112, ({ row }) => (
        <Money amount={row.offered?.unitPrice ?? null} />
      )),
      {
        ...numeric('share', t('arithmetic.unitShare'), 88, ({ row, tabIndex }) =>
          row.line.unitPriceRatio ? (
            <FigureButton
              tabIndex={tabIndex}
              label={t('arithmetic.unitShareOf', { number: row.line.number })}
              onOpen={() => {
                const trace = row.line.unitPriceRatio?.trace();
                if (trace) showTrace(t('arithmetic.unitShareOf', { number: row.line.number }), trace);
              }}
            >
              {showPercent(row.shownShare)}
            </FigureButton>
          ) : (
            '—'
          ),
        ),
        cellClass: (row) => `${styles.numeric} ${row.line.unbalanced ? styles.toCheck : ''}`,
      },
      numeric('offeredTotal', t('arithmetic.lineOffered'), 128, ({ row, tabIndex }) => (
        <LineFigure
          figure={row.line.offered}
          label={t('arithmetic.lineOfferedOf', { number: row.line.number, bidder: name })}
          tabIndex={tabIndex}
          showTrace={showTrace}
        />
      )),
      {
        ...numeric('corrected', t('arithmetic.lineCorrected'), 128, ({ row, tabIndex }) => (
          <LineFigure
            figure={row.line.corrected}
            label={t('arithmetic.lineCorrectedOf', { number: row.line.number, bidder: name })}
            tabIndex={tabIndex}
            showTrace={showTrace}
          />
        )),
        cellClass: (row) => `${styles.numeric} ${row.totalDiffers ? styles.differs : ''}`,
      },
      {
        key: 'change',
        name: t('arithmetic.change'),
        width: 'minmax(130px, 0.6fr)',
        resizable: true,
        renderCell: ({ row }) => {
          const remark = remarkOf(t, row);
          return (
            <span className={`${styles.wrap} ${styles.remark}`} title={remark}>
              {remark}
            </span>
          );
        },
      },
    ],
    [name, showTrace, t],
  );
  return (
    <>
      <Switch
        size="xs"
        label={t('arithmetic.onlyChanged', { count: all.filter((row) => row.line.change !== 'none').length })}
        checked={onlyChanged}
        onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
      />
      <DataGrid
        className={`${styles.grid}`}
        aria-label={t('arithmetic.gridLabel', { bidder: name })}
        columns={columns}
        rows={rows}
        rowKeyGetter={(row) => row.key}
        rowHeight={36}
        headerRowHeight={40}
        onCellKeyDown={leaveByTab}
      />
    </>
  );
}

interface LineFigureProps extends Pick<StageProps, 'showTrace'> {
  readonly figure: Figure | null;
  readonly label: string;
  readonly tabIndex: number;
}

function LineFigure({ figure, label, tabIndex, showTrace }: LineFigureProps) {
  if (figure === null) return '—';
  return (
    <FigureButton tabIndex={tabIndex} label={label} onOpen={() => showTrace(label, figure.trace())}>
      <Money amount={figure.value} />
    </FigureButton>
  );
}

/** What the correction did to the line, and what is to be checked about its price. */
function remarkOf(t: TFunction<'app'>, { line }: CorrectionRow): string {
  const parts = [changeText(t, line.change), line.unbalanced ? t('arithmetic.unbalanced') : null];
  return parts.filter((text) => text !== null).join('; ');
}

/** Tab leaves the grid: through every cell of it there would be no way out by keyboard. */
function leaveByTab(_: unknown, event: CellKeyboardEvent): void {
  if (event.key === 'Tab') event.preventGridDefault();
}

function numeric(
  key: string,
  name: string,
  width: number,
  renderCell: (props: RenderCellProps<CorrectionRow>) => React.ReactNode,
): Column<CorrectionRow> {
  return {
    key,
    name,
    width,
    resizable: true,
    renderCell,
    cellClass: styles.numeric ?? null,
    headerCellClass: styles.numeric ?? '',
  };
}
