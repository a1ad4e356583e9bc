import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { rowByKey } from '#renderer/ui/walk-rows.ts';
import styles from './Incidents.module.css';

export interface RowColumn<Row> {
  readonly key: string;
  readonly head: string;
  readonly text: (row: Row) => string;
  /** Whether it is marked as still to be done. */
  readonly isOpen?: (row: Row) => boolean;
}

interface RowTableProps<Row> {
  readonly label: string;
  /** Which widths its columns have. */
  readonly layout: 'incidents' | 'complaints';
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** A short list in rows: one stop of the keyboard, arrows inside it, Enter opens. */
export function RowTable<Row extends { readonly id: string; readonly withdrawn: string | null }>({
  label,
  layout,
  columns,
  rows,
  opened,
  onOpen,
}: RowTableProps<Row>) {
  const [active, setActive] = useState<string | null>(null);
  const shown = opened ?? active;
  const at = rows.findIndex(({ id }) => id === shown);

  function openClicked(event: MouseEvent<HTMLDivElement>): void {
    const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    const id = clicked?.dataset.id;
    if (id === undefined) return;
    setActive(id);
    onOpen(id);
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowByKey(event.key, { at, rows: rows.length, page: 12 });
    const row = next === null ? undefined : rows[next];
    if (row) {
      event.preventDefault();
      setActive(row.id);
      if (opened !== null) onOpen(row.id);
      document.getElementById(`row-${row.id}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && shown !== null) {
      event.preventDefault();
      onOpen(shown);
    }
  }

  return (
    <div
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at < 0 ? undefined : `row-${shown}`}
      tabIndex={0}
      onKeyDown={move}
      onClick={openClicked}
    >
      <div role="row" className={`${styles.row} ${styles.head}`} data-layout={layout}>
        {columns.map(({ key, head }) => (
          <div key={key} role="columnheader" className={styles.cell}>
            {head}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        <div
          key={row.id}
          id={`row-${row.id}`}
          role="row"
          aria-selected={row.id === shown}
          className={`${styles.row} ${row.withdrawn === null ? '' : styles.gone}`}
          data-layout={layout}
          data-id={row.id}
        >
          {columns.map(({ key, text, isOpen }) => (
            <div key={key} role="gridcell" className={styles.cell} title={text(row)}>
              {isOpen?.(row) ? <span className="mp-check">! {text(row)}</span> : text(row)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
