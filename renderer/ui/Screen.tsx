import type { ReactNode } from 'react';
import styles from './Screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** Right of the title: a count, an action. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** An ordinary scrolling screen with its one `h1`. Screens that fill the window (list, matrix) lay themselves out. */
export function Screen({ title, aside, children }: ScreenProps) {
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {aside}
      </div>
      {children}
    </div>
  );
}
