import type { TFunction } from 'i18next';
import { formatRupiahShort } from '#core/money/sen.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import { FigureButton } from '#renderer/ui/FigureButton.tsx';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import { showScore, showTotal } from '#renderer/ui/show-score.ts';
import { gateLabel } from './gate-label.ts';
import styles from './Matrix.module.css';
import {
  cellState,
  type ColumnAccess,
  isEntered,
  type MatrixColumn,
  type MatrixRow,
  type MatrixTotals,
} from './matrix-model.ts';
import { levelOf } from './typed-finding.ts';

/** Cells are given the words: hundreds of them would each listen for another language by themselves. */
type Words = TFunction<'app'>;

/** The frozen first cell: number, title in two lines, its share and pass mark; the whole title on hover. */
export function RequirementCell({ t, row }: { readonly t: Words; readonly row: MatrixRow }) {
  const { title, clause, scoring } = row.requirement;
  const weight = scoring ? t('matrix.weight', { weight: formatDecimal(scoring.weight) }) : null;
  const mark = scoring?.threshold ? t('matrix.mark', { threshold: formatDecimal(scoring.threshold) }) : null;
  const whole = [clause ? `${title} (${clause})` : title, weight, mark].filter((part) => part !== null).join('\n');
  return (
    <div
      className={styles.requirementText}
      data-parts={row.entry === 'parts' || undefined}
      style={{ paddingInlineStart: `${row.depth * 0.75}rem` }}
      title={whole}
    >
      <span className={styles.number}>{row.number}</span>
      <span className={styles.title}>{title}</span>
      {weight ? (
        <span className={styles.weight}>
          {weight}
          {mark ? <span>{mark}</span> : null}
        </span>
      ) : null}
    </div>
  );
}

interface MatrixHeaderProps {
  readonly t: Words;
  readonly column: MatrixColumn;
  readonly tabIndex: number;
}

/** Name in two lines, price below it, and why the column is closed where it is. */
export function MatrixHeader({ t, column, tabIndex }: MatrixHeaderProps) {
  const note = accessNote(t, column.access);
  return (
    <div className={styles.header} title={note ? `${column.name}\n${note}` : column.name} tabIndex={tabIndex}>
      <span className={styles.name}>{column.name}</span>
      <span className={styles.price}>
        <HeaderPrice t={t} column={column} />
      </span>
      {note ? <span className="mp-visually-hidden">{note}</span> : null}
    </div>
  );
}

/** A price only where it may be seen. */
function HeaderPrice({ t, column: { price, seal } }: { readonly t: Words; readonly column: MatrixColumn }) {
  if (seal === 'no-offer') return null;
  if (seal === 'sealed') return t('matrix.priceSealed');
  if (seal === 'never') return t('matrix.priceNeverOpened');
  return price === null ? '—' : formatRupiahShort(price);
}

interface MatrixCellProps {
  readonly t: Words;
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly tabIndex: number;
  readonly onTrace: (bidder: BidderId, requirement: RequirementId | null) => void;
}

/** The mark, and under it the score, the reason or how much evidence there is. */
export function MatrixCell({ t, row, column, tabIndex, onTrace }: MatrixCellProps) {
  const note = accessNote(t, column.access);
  const state = cellState(row, column);
  if (state === 'not-evaluated') {
    return (
      <span className={styles.closed} title={note ?? undefined}>
        <span aria-hidden="true">—</span> <span className="mp-visually-hidden">{t('matrix.notEvaluated')}</span>
      </span>
    );
  }
  if (!isEntered(row)) return <ComputedCell t={t} row={row} column={column} tabIndex={tabIndex} onTrace={onTrace} />;
  const finding = row.findings[column.bidder];
  if (!finding || state === 'open') return <FindingMark state="not-yet" />;
  const counted = row.computed?.get(column.bidder)?.score ?? null;
  const detail = [
    levelOf(row, finding.score),
    finding.score ? t('matrix.score', { score: formatDecimal(finding.score) }) : null,
    finding.quantity ? t('matrix.quantity', { quantity: formatDecimal(finding.quantity) }) : null,
    counted ? t('matrix.score', { score: showScore(counted) }) : null,
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

/** What follows from the parts or from the profile: nothing is entered here, the working opens. */
function ComputedCell({ t, row, column, tabIndex, onTrace }: MatrixCellProps) {
  const cell = row.computed?.get(column.bidder);
  if (!cell || cell.state === 'open') return <FindingMark state="not-yet" />;
  if (cell.notNeeded) return <span className={styles.closed}>{t('matrix.notNeeded')}</span>;
  const label = t('matrix.computedOf', { requirement: row.requirement.title, bidder: column.name });
  const mark =
    row.entry === 'profile' || cell.state === 'not-met' ? (
      <FindingMark state={cell.state === 'not-met' ? 'not-met' : 'met'} />
    ) : null;
  return (
    <span className={styles.computed}>
      {mark}
      <FigureButton tabIndex={tabIndex} label={label} onOpen={() => onTrace(column.bidder, row.requirement.id)}>
        {cell.score === null ? t('matrix.computed') : showScore(cell.score)}
      </FigureButton>
    </span>
  );
}

/** The name of the row of totals, with the mark they must reach. */
export function TotalsLabel({ t, totals }: { readonly t: Words; readonly totals: MatrixTotals }) {
  const isQualification = totals.stage === 'qualification';
  if (totals.threshold === null) return t(isQualification ? 'matrix.totalQualification' : 'matrix.total');
  const threshold = formatDecimal(totals.threshold);
  return t(isQualification ? 'matrix.totalQualificationThreshold' : 'matrix.totalThreshold', { threshold });
}

interface TotalCellProps {
  readonly t: Words;
  readonly totals: MatrixTotals;
  readonly column: MatrixColumn;
  readonly tabIndex: number;
  readonly onTrace: MatrixCellProps['onTrace'];
}

/** The total score of a bid, which opens its working; a dash while an element has no score. */
export function TotalCell({ t, totals, column, tabIndex, onTrace }: TotalCellProps) {
  const score = totals.scores.get(column.bidder);
  if (!score) return '—';
  const label = t(totals.stage === 'qualification' ? 'matrix.totalQualificationOf' : 'matrix.totalOf', {
    bidder: column.name,
  });
  return (
    <FigureButton tabIndex={tabIndex} label={label} onOpen={() => onTrace(column.bidder, null)}>
      {showTotal(score, totals.threshold)}
    </FigureButton>
  );
}

/** Why no cell of this bid can be worked, in words; null when they can. */
function accessNote(t: Words, access: ColumnAccess): string | null {
  switch (access.kind) {
    case 'open':
      return null;
    case 'stopped':
      return t('matrix.stoppedAt', { gate: gateLabel(t, access.gate) });
    case 'waiting':
      return t('matrix.waitingFor', { gate: gateLabel(t, access.gate) });
    case 'not-called':
      return t('matrix.notCalled');
    case 'closed':
      return t('matrix.closed');
  }
}
