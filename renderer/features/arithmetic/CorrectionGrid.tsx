import 'react-data-grid/lib/styles.css';
import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Column, DataGrid, type RenderCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
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
        width: 62,
        frozen: true,
        renderCell: ({ row }) => row.line.number,
      },
      {
        key: 'description',
        name: t('arithmetic.description'),
        width: 250,
        frozen: true,
        resizable: true,
        renderCell: ({ row }) => (
          <span className={styles.wrap} title={row.line.description}>
            {row.line.description}
          </span>
        ),
      },
      { key: 'unit', name: t('arithmetic.unit'), width: 56, renderCell: ({ row }) => row.unit },
      numeric('documentVolume', t('arithmetic.documentVolume'), 88, ({ row }) =>
        row.documentVolume === null ? '—' : formatDecimal(row.documentVolume),
      ),
      {
        ...numeric('offeredVolume', t('arithmetic.offeredVolume'), 88, ({ row }) =>
          row.offered?.volume ? formatDecimal(row.offered.volume) : '—',
        ),
        cellClass: (row) => `${styles.numeric} ${row.volumeDiffers ? styles.differs : ''}`,
      },
      numeric('unitPrice', t('arithmetic.unitPrice'), 128, ({ row }) =>
        row.offered?.unitPrice ? formatRupiahShort(row.offered.unitPrice) : '—',
      ),
      {
        ...numeric('share', t('arithmetic.unitShare'), 92, ({ row }) =>
          row.line.unitPriceRatio ? (
            <FigureButton
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
      numeric('offeredTotal', t('arithmetic.lineOffered'), 148, ({ row }) =>
        row.offered?.total ? formatRupiahShort(row.offered.total) : '—',
      ),
      {
        ...numeric('corrected', t('arithmetic.lineCorrected'), 148, ({ row }) => (
          <FigureButton
            label={t('arithmetic.lineOf', { number: row.line.number, bidder: name })}
            onOpen={() =>
              showTrace(t('arithmetic.lineOf', { number: row.line.number, bidder: name }), row.line.corrected.trace())
            }
          >
            {formatRupiahShort(row.line.corrected.value)}
          </FigureButton>
        )),
        cellClass: (row) => `${styles.numeric} ${row.totalDiffers ? styles.differs : ''}`,
      },
      {
        key: 'change',
        name: t('arithmetic.change'),
        width: 210,
        renderCell: ({ row }) => (
          <span className={styles.wrap}>
            {[changeText(t, row.line.change), row.line.unbalanced ? t('arithmetic.unbalanced') : null]
              .filter((text) => text !== null)
              .join('; ')}
          </span>
        ),
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
      />
    </>
  );
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
