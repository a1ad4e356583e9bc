import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import { useWalkedRows } from '#renderer/ui/use-walked-rows.ts';
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
  const { activeIndex, inSight, grid } = useWalkedRows({
    rows: entries,
    keyOf: ({ id }) => id,
    rowHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
    onOpen,
  });

  return (
    <div
      {...grid}
      className={styles.scroller}
      role="grid"
      aria-label={t('audit.history.label')}
      aria-rowcount={entries.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : `audit-row-${activeIndex}`}
      tabIndex={0}
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
        {inSight.map(({ index }) => {
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
