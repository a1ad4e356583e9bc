import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Register.module.css';
import type { RegisterRow } from './register-row.ts';

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const COLUMNS = ['code', 'name', 'agency', 'year', 'winner', 'standing', 'archived', 'due'] as const;

interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly zone: Zone;
  readonly onOpen: (stream: StreamId) => void;
}

/** One tab stop, arrows inside it, only the rows in sight in the document. */
export function RegisterTable({ rows, zone, onOpen }: RegisterTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<StreamId | null>(null);
  const activeIndex = rows.findIndex(({ stream }) => stream === active);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = clicked ? rows[Number(clicked.dataset.index)] : undefined;
    if (!row) return;
    setActive(row.stream);
    onOpen(row.stream);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: rows.length, page });
    const target = next === null ? undefined : rows[next];
    if (next !== null && target) {
      event.preventDefault();
      setActive(target.stream);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      onOpen(active);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t('retention.parts.register')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : `archive-${active}`}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
          {COLUMNS.map((key) => (
            <div key={key} role="columnheader" className={styles.cell}>
              {t(`retention.columns.${key}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={row.stream}
              id={`archive-${row.stream}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={`${styles.row} ${row.isHere ? '' : styles.gone}`}
              style={{ top: index * ROW_HEIGHT }}
              data-index={index}
            >
              {COLUMNS.map((key) => {
                const text = textOf(key, row);
                return (
                  <div key={key} role="gridcell" className={styles.cell} title={text}>
                    {text}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );

  function textOf(key: (typeof COLUMNS)[number], row: RegisterRow): string {
    switch (key) {
      case 'year':
        return String(row.year);
      case 'winner':
        return row.winner ?? '—';
      case 'standing':
        return t(`retention.standings.${row.standing}`);
      case 'archived':
        return row.archive === null ? '—' : formatDate(dateIn(row.archive.madeAt, zone));
      case 'due':
        return row.dueOn === null ? '—' : formatDate(row.dueOn);
      default:
        return row[key];
    }
  }
}
