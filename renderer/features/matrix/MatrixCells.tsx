import { useTranslation } from 'react-i18next';
import { formatRupiahShort } from '#core/money/sen.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { showTotal } from '#renderer/ui/show-score.ts';
import { gateLabel } from './gate-label.ts';
import styles from './Matrix.module.css';
import { cellState, type ColumnAccess, type MatrixColumn, type MatrixRow, type MatrixTotals } from './matrix-model.ts';

/** The frozen first cell: number, title in two lines, clause; the whole title on hover. */
export function RequirementCell({ row }: { readonly row: MatrixRow }) {
  const { title, clause } = row.requirement;
  return (
    <div className={styles.requirementText} title={clause ? `${title} (${clause})` : title}>
      <span className={styles.number}>{row.number}</span>
      <span className={styles.title}>{title}</span>
    </div>
  );
}

interface MatrixHeaderProps {
  readonly column: MatrixColumn;
  readonly tabIndex: number;
}

/** Name in two lines, price below it, and why the column is closed where it is. */
export function MatrixHeader({ column, tabIndex }: MatrixHeaderProps) {
  const note = useAccessNote(column.access);
  return (
    <div className={styles.header} title={note ? `${column.name}\n${note}` : column.name} tabIndex={tabIndex}>
      <span className={styles.name}>{column.name}</span>
      <span className={styles.price}>{column.price === null ? '—' : formatRupiahShort(column.price)}</span>
      {note ? <span className="mp-visually-hidden">{note}</span> : null}
    </div>
  );
}

interface MatrixCellProps {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
}

/** The mark, and under it the score, the reason or how much evidence there is. */
export function MatrixCell({ row, column }: MatrixCellProps) {
  const { t } = useTranslation();
  const note = useAccessNote(column.access);
  const state = cellState(row, column);
  if (state === 'not-evaluated') {
    return (
      <span className={styles.closed} title={note ?? undefined}>
        <span aria-hidden="true">—</span> <span className="mp-visually-hidden">{t('matrix.notEvaluated')}</span>
      </span>
    );
  }
  const finding = row.findings[column.bidder];
  if (!finding || state === 'open') return <FindingMark state="not-yet" />;
  const detail = [
    finding.score ? t('matrix.score', { score: formatDecimal(finding.score) }) : null,
    finding.reason,
    finding.evidence.length > 0 ? t('matrix.evidenceCount', { count: finding.evidence.length }) : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles.cell} title={[finding.clause, ...detail].filter((part) => part !== null).join('\n')}>
      <span>
        <FindingMark state={finding.result} />
        {finding.clause ? <span className={styles.clause}>{finding.clause}</span> : null}
      </span>
      {detail.length > 0 ? <span className={styles.detail}>{detail.join(' · ')}</span> : null}
    </div>
  );
}

/** The name of the row of totals, with the mark they must reach. */
export function TotalsLabel({ totals }: { readonly totals: MatrixTotals }) {
  const { t } = useTranslation();
  return totals.threshold === null
    ? t('matrix.total')
    : t('matrix.totalThreshold', { threshold: formatDecimal(totals.threshold) });
}

interface TotalCellProps extends Pick<StageProps, 'showTrace'> {
  readonly totals: MatrixTotals;
  readonly column: MatrixColumn;
  readonly tabIndex: number;
}

/** The total score of a bid, which opens its working; a dash while an element has no score. */
export function TotalCell({ totals, column, tabIndex, showTrace }: TotalCellProps) {
  const { t } = useTranslation();
  const score = totals.scores.get(column.bidder);
  if (!score) return '—';
  const label = t('matrix.totalOf', { bidder: column.name });
  return (
    <FigureButton tabIndex={tabIndex} label={label} onOpen={() => showTrace(label, score.trace())}>
      {showTotal(score, totals.threshold)}
    </FigureButton>
  );
}

/** Why no cell of this bid can be worked, in words; null when they can. */
function useAccessNote(access: ColumnAccess): string | null {
  const { t } = useTranslation();
  switch (access.kind) {
    case 'open':
      return null;
    case 'stopped':
      return t('matrix.stoppedAt', { gate: gateLabel(t, access.gate) });
    case 'waiting':
      return t('matrix.waitingFor', { gate: gateLabel(t, access.gate) });
    case 'not-called':
      return t('matrix.notCalled');
  }
}
