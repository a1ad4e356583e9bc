import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { GapRow, NumberBook } from '#core/documents/register/book-rows.ts';
import { clashKey, type NumberClash } from '#core/documents/register/number-clashes.ts';
import { isSameDocument, type RegisteredNumber } from '#core/documents/register/number-register.ts';
import { runningText, seriesById } from '#core/documents/register/number-series.ts';
import { bookName, rangeText } from '#core/documents/register/register-lines.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { HeadCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';
import styles from './NumbersScreen.module.css';
import { registerView } from './register-view.ts';
import { type TableLine, tableLines } from './table-lines.ts';

interface RegisterTableProps {
  /** Filtered, each with its rows in order. */
  readonly books: readonly NumberBook[];
  readonly clashes: readonly NumberClash[];
  readonly onOpen: (entry: RegisteredNumber) => void;
  readonly onGap: (gap: GapRow, book: NumberBook) => void;
}

const LINE_HEIGHT = 36;
const TRACKS = '80px minmax(264px, 1fr) minmax(200px, 0.9fr) minmax(300px, 1.9fr) 140px 132px';
const COLUMNS = ['Running', 'Number', 'Document', 'Tender', 'Date', 'State'] as const;

/** The register itself: one tab stop, arrows inside it, only the lines in sight in the document. */
export function RegisterTable({ books, clashes, onOpen, onGap }: RegisterTableProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => tableLines(books), [books]);
  const usesByNumber = useMemo(
    () => new Map(clashes.flatMap(({ uses }) => uses.map((use) => [clashKey(use), uses]))),
    [clashes],
  );
  return (
    <WalkedTable
      label={t('numbers.title')}
      rows={lines}
      keyOf={({ key }) => key}
      rowHeight={LINE_HEIGHT}
      canOpen={({ kind }) => kind === 'row'}
      onOpen={openLine}
      place={registerView}
      tracks={TRACKS}
      leastWidth={1120}
      classOf={classOf}
      head={COLUMNS.map((column) => <HeadCell key={column}>{t(`numbers.column${column}`)}</HeadCell>)}
      cellsOf={cellsOf}
    />
  );

  function cellsOf(line: TableLine): ReactNode {
    if (line.kind === 'book') return <BookHead book={line.book} />;
    const { row, book } = line;
    if (row.kind === 'gap') return <GapCells gap={row} book={book} />;
    const uses = row.clash === 'same' ? (usesByNumber.get(clashKey(row.entry)) ?? []) : [];
    const others = uses.filter((use) => !isSameDocument(use, row.entry));
    return <NumberCells entry={row.entry} clash={row.clash} others={others} />;
  }

  function openLine(line: TableLine): void {
    if (line.kind === 'book') return;
    if (line.row.kind === 'gap') onGap(line.row, line.book);
    else onOpen(line.row.entry);
  }
}

function BookHead({ book: { book, counts, blocks } }: { readonly book: NumberBook }) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const given = blocks.map((block) =>
    t('numbers.bookBlock', { range: rangeText(block, office), holder: block.holder.name }),
  );
  return (
    <div role="gridcell" aria-colspan={COLUMNS.length} className={styles.whole}>
      <strong>{bookName(book, office)}</strong>
      <span className="mp-quiet">{t('numbers.bookCounts', { ...counts })}</span>
      {given.length === 0 ? null : (
        <span className={`mp-quiet ${styles.blocks}`} title={given.join('\n')}>
          {t('numbers.bookBlocks', { blocks: given.join(', ') })}
        </span>
      )}
    </div>
  );
}

function GapCells({ gap, book: { book } }: { readonly gap: GapRow; readonly book: NumberBook }) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const range = rangeText({ series: book.series, from: gap.from, to: gap.to }, office);
  return (
    <>
      <div role="gridcell" className={`${styles.cell} ${styles.running}`}>
        {range}
      </div>
      <div role="gridcell" aria-colspan={4} className={`${styles.cell} ${styles.gapText}`}>
        {gap.note === null ? t('numbers.states.unused') : gap.note.reason}
      </div>
      <div role="gridcell" className={styles.cell}>
        {gap.note === null ? <span className={styles.link}>{t('numbers.gapWhy')}</span> : t('numbers.states.unused')}
      </div>
    </>
  );
}

interface NumberCellsProps {
  readonly entry: RegisteredNumber;
  readonly clash: 'same' | 'running' | null;
  /** Other documents that bear the very number. */
  readonly others: readonly RegisteredNumber[];
}

function NumberCells({ entry, clash, others }: NumberCellsProps) {
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const series = seriesById(entry.book.series, office) ?? { width: 1 };
  const [other, ...more] = others;
  return (
    <>
      <div role="gridcell" className={`${styles.cell} ${styles.running}`}>
        {entry.running === null ? '' : runningText(entry.running, series)}
      </div>
      <div role="gridcell" className={styles.cell} title={entry.number}>
        <div className={styles.two}>{entry.number}</div>
      </div>
      <div role="gridcell" className={styles.cell}>
        <div className={entry.subject === null ? styles.two : styles.text}>{entry.name}</div>
        {entry.subject === null ? null : <div className={styles.second}>{entry.subject}</div>}
      </div>
      <div role="gridcell" className={styles.cell} title={`${entry.code} ${entry.tender}`}>
        <div className={other === undefined ? styles.two : styles.text}>
          {entry.code} · {entry.tender}
        </div>
        {other === undefined ? null : (
          <div className={`${styles.second} ${styles.clash}`}>
            {t('numbers.sameAs', { document: other.name, tender: `${other.code} ${other.tender}` })}
            {more.length === 0 ? '' : ` ${t('numbers.sameMore', { count: more.length })}`}
          </div>
        )}
      </div>
      <div role="gridcell" className={styles.cell}>
        <div className={styles.text}>{entry.date === null ? '—' : formatDate(entry.date)}</div>
      </div>
      <div role="gridcell" className={styles.cell}>
        <div className={styles.text}>{t(`numbers.states.${entry.state}`)}</div>
        {clash === null ? null : (
          <div className={clash === 'same' ? styles.clash : styles.check}>
            <span aria-hidden="true">{clash === 'same' ? '✕ ' : '! '}</span>
            {t(`numbers.states.${clash}`)}
          </div>
        )}
      </div>
    </>
  );
}

function classOf(line: TableLine): string | undefined {
  if (line.kind === 'book') return styles.book;
  if (line.row.kind === 'gap') return styles.gap;
  return line.row.clash === 'same' ? styles.twice : undefined;
}
