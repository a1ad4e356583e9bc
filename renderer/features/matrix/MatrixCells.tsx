import { useTranslation } from 'react-i18next';
import { formatRupiahShort } from '#core/money/sen.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { gateLabel } from './gate-label.ts';
import styles from './Matrix.module.css';
import { cellState, type ColumnAccess, type MatrixColumn, type MatrixRow } from './matrix-model.ts';

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
    finding.reason ? `${finding.reason}${finding.clause ? `, ${finding.clause}` : ''}` : null,
    finding.evidence.length > 0 ? t('matrix.evidenceCount', { count: finding.evidence.length }) : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles.cell} title={detail.join('\n')}>
      <FindingMark state={finding.result} />
      {detail.length > 0 ? <span className={styles.detail}>{detail.join(' · ')}</span> : null}
    </div>
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
