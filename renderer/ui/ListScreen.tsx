import type { ReactNode } from 'react';
import styles from './ListScreen.module.css';

/** A screen that is one long list: its bars stay, the list below takes the rest of the height. */
export function ListScreen({ children }: { readonly children: ReactNode }) {
  return <div className={styles.screen}>{children}</div>;
}

interface ListBarProps {
  /** Of the screen; a second bar has none. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** The line above a list: what it is, how much of it is shown, and what can be done. */
export function ListBar({ title, children }: ListBarProps) {
  return (
    <div className={styles.bar}>
      {title === undefined ? null : <h1 className={styles.title}>{title}</h1>}
      {children}
    </div>
  );
}

/** How many are shown of how many. */
export function ListCount({ testId, children }: { readonly testId?: string; readonly children: string }) {
  return (
    <span className={styles.count} role="status" data-testid={testId}>
      {children}
    </span>
  );
}

/** What follows in the bar stands at the right. */
export function BarGap() {
  return <span className={styles.gap} />;
}
