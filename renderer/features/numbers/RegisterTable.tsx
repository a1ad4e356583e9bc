import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDate } from '#core/calendar/format.ts';
import type { GapRow, NumberBook } from '#core/documents/register/book-rows.ts';
import { clashKey, type NumberClash } from '#core/documents/register/number-clashes.ts';
import { isSameDocument, type RegisteredNumber } from '#core/documents/register/number-register.ts';
import { runningText, seriesById } from '#core/documents/register/number-series.ts';
import { bookName, rangeText } from '#core/documents/register/register-lines.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
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
const HEAD_HEIGHT = 30;
const COLUMNS = ['Running', 'Number', 'Document', 'Tender', 'Date', 'State'] as const;

/** The register itself: one tab stop, arrows inside it, only the lines in sight in the document. */
export function RegisterTable({ books, clashes, onOpen, onGap }: RegisterTableProps) {
  const { t } = useTranslation();
  const active = useStore(registerView, (view) => view.active);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => tableLines(books), [books]);
  const usesByNumber = useMemo(
    () => new Map(clashes.flatMap(({ uses }) => uses.map((use) => [clashKey(use), uses]))),
    [clashes],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: () => registerView.getState().scrollTop,
  });

  // Other words or filters begin at the top; coming back from a document must not.
  const before = useRef(lines);
  useEffect(() => {
    if (before.current === lines) return;
    before.current = lines;
    if (registerView.getState().scrollTop === 0 && virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0);
  }, [lines, virtualizer]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => registerView.setState({ scrollTop: element.scrollTop });
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, []);

  const activeIndex = active === null ? -1 : lines.findIndex(({ key }) => key === active);
  const activeLine = lines[activeIndex];

  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={t('numbers.title')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={activeLine === undefined ? undefined : lineId(activeLine)}
      // The grid is one stop of the keyboard; its rows are reached by arrows.
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
      onFocus={(event) => {
        const first = lines.find(({ kind }) => kind === 'row');
        if (event.target === event.currentTarget && activeIndex < 0 && first) {
          registerView.setState({ active: first.key });
        }
      }}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.columns}>
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader" className={styles.headCell}>
              {t(`numbers.column${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: lines.length * LINE_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              id={lineId(line)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={`${styles.columns} ${styles.row} ${classOf(line)}`}
              style={{ top: index * LINE_HEIGHT, height: LINE_HEIGHT }}
              data-index={index}
            >
              {cellsOf(line)}
            </div>
          );
        })}
      </div>
    </div>
  );

  function cellsOf(line: TableLine): ReactNode {
    if (line.kind === 'book') return <BookHead book={line.book} />;
    const { row, book } = line;
    if (row.kind === 'gap') return <GapCells gap={row} book={book} />;
    const uses = row.clash === 'same' ? (usesByNumber.get(clashKey(row.entry)) ?? []) : [];
    const others = uses.filter((use) => !isSameDocument(use, row.entry));
    return <NumberCells entry={row.entry} clash={row.clash} others={others} />;
  }

  function openLine(line: TableLine | undefined): void {
    if (line === undefined || line.kind === 'book') return;
    registerView.setState({ active: line.key });
    if (line.row.kind === 'gap') onGap(line.row, line.book);
    else onOpen(line.row.entry);
  }

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (clicked) openLine(lines[Number(clicked.dataset.index)]);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / LINE_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: lines.length, page });
    const target = next === null ? undefined : lines[next];
    if (next !== null && target) {
      event.preventDefault();
      registerView.setState({ active: target.key });
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openLine(activeLine);
    }
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
        <div className={styles.text}>{entry.number}</div>
      </div>
      <div role="gridcell" className={styles.cell}>
        <div className={styles.text}>{entry.name}</div>
        {entry.subject === null ? null : <div className={styles.second}>{entry.subject}</div>}
      </div>
      <div role="gridcell" className={styles.cell} title={`${entry.code} ${entry.tender}`}>
        <div className={styles.text}>
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

function classOf(line: TableLine): string {
  if (line.kind === 'book') return styles.book ?? '';
  if (line.row.kind === 'gap') return styles.gap ?? '';
  return line.row.clash === 'same' ? (styles.twice ?? '') : '';
}

function lineId({ key }: TableLine): string {
  return `nomor-${key}`;
}
