import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Audit.module.css';
import type { DeskEntry } from './desk-entries.ts';

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const COLUMNS = ['at', 'code', 'actor', 'type', 'changes', 'mark'] as const;

interface HistoryTableProps {
  readonly entries: readonly DeskEntry[];
  readonly zone: Zone;
  readonly onOpen: (entry: DeskEntry) => void;
}

/** One tab stop, arrows inside it, only the rows in sight in the document. */
export function HistoryTable({ entries, zone, onOpen }: HistoryTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const activeIndex = entries.findIndex(({ id }) => id === active);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const entry = clicked ? entries[Number(clicked.dataset.index)] : undefined;
    if (!entry) return;
    setActive(entry.id);
    onOpen(entry);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = ((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT;
    const next = rowByKey(event.key, { at: activeIndex, rows: entries.length, page });
    const target = next === null ? undefined : entries[next];
    const opened = entries[activeIndex];
    if (next !== null && target) {
      event.preventDefault();
      setActive(target.id);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && opened !== undefined) {
      event.preventDefault();
      onOpen(opened);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t('audit.history.label')}
      aria-rowcount={entries.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : `audit-row-${activeIndex}`}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
          {COLUMNS.map((key) => (
            <div key={key} role="columnheader" className={styles.cell}>
              {t(`audit.history.columns.${key}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: entries.length * ROW_HEIGHT }}>
        {virtualizer.getVirtualItems().map(({ index }) => {
          const each = entries[index];
          return each === undefined ? null : (
            <div
              key={each.id}
              id={`audit-row-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === activeIndex}
              className={styles.row}
              style={{ top: index * ROW_HEIGHT }}
              data-index={index}
            >
              {COLUMNS.map((key) => {
                const text = textOf(key, each);
                return (
                  <div
                    key={key}
                    role="gridcell"
                    className={`${styles.cell} ${key === 'mark' && each.entry.doubtful ? styles.bad : ''}`}
                    title={text}
                  >
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

  function textOf(key: (typeof COLUMNS)[number], { at, entry }: DeskEntry): string {
    switch (key) {
      case 'at':
        return formatDateTime(entry.at, zone);
      case 'code':
        return entry.code;
      case 'actor':
        return entry.actor;
      case 'type':
        return t(`history.events.${entry.type}`);
      case 'changes':
        return changesText(at, entry);
      case 'mark':
        return entry.doubtful ? `! ${t('audit.history.doubtful')}` : entry.held ? t('audit.history.held') : '';
    }
  }

  function changesText({ tender: { dossier } }: DeskEntry['at'], { changes }: DeskEntry['entry']): string {
    // The finding itself says more than its reason and clause.
    const first = changes.find(({ label }) => label === 'finding.result') ?? changes[0];
    if (first === undefined) return t('audit.history.noChange');
    const bidder = dossier.bidders.find(({ id }) => id === first.bidder)?.name;
    const change = t('history.change', {
      what: [bidder, valueNameOf(t, first.label)].filter((part) => part !== undefined).join(', '),
      from: valueText(t, first.from, dossier.notice.zone),
      to: valueText(t, first.to, dossier.notice.zone),
    });
    return changes.length === 1 ? change : `${change}${t('audit.history.moreChanges', { count: changes.length - 1 })}`;
  }
}
