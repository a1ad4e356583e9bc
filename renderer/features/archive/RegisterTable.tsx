import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useWalkedRows } from '#renderer/ui/use-walked-rows.ts';
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
  const { activeIndex, inSight, grid } = useWalkedRows({
    rows,
    keyOf: ({ stream }) => stream,
    rowHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
    onOpen: ({ stream }) => onOpen(stream),
  });

  return (
    <div
      {...grid}
      className={styles.scroller}
      role="grid"
      aria-label={t('retention.parts.register')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex < 0 ? undefined : `archive-${rows[activeIndex]?.stream}`}
      tabIndex={0}
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
        {inSight.map(({ index }) => {
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
