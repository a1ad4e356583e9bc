import type { KeyboardEvent, ReactNode } from 'react';
import styles from './ImportScreen.module.css';

interface MasterListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly render: (item: Item) => ReactNode;
}

/** The left column of a pair: one stop of the keyboard, arrows choose, the right column follows. */
export function MasterList<Item>({ label, items, keyOf, selected, onSelect, render }: MasterListProps<Item>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = items.findIndex((item) => keyOf(item) === selected);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[Math.max(0, Math.min(items.length - 1, to))];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(keyOf(next));
    const options = event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]');
    options[items.indexOf(next)]?.focus();
  };
  return (
    <div role="listbox" aria-label={label} tabIndex={-1} className={styles.master} onKeyDown={move}>
      {items.map((item) => {
        const key = keyOf(item);
        return (
          <div
            key={key}
            role="option"
            aria-selected={key === selected}
            tabIndex={key === selected ? 0 : -1}
            className={styles.masterItem}
            onClick={() => onSelect(key)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') onSelect(key);
            }}
          >
            {render(item)}
          </div>
        );
      })}
    </div>
  );
}
