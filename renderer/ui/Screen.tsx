import type { ReactNode } from 'react';
import styles from './Screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** What the screen is for, where its title does not say it. */
  readonly intro?: string;
  /** Right of the title: a count, an action. */
  readonly aside?: ReactNode;
  /** A text to read, with nothing in it to stop at: the keyboard stops at the whole, to scroll it. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** An ordinary scrolling screen with its one `h1`. Screens that fill the window (list, matrix) lay themselves out. */
export function Screen({ title, intro, aside, isText = false, children }: ScreenProps) {
  const reading = isText ? { tabIndex: 0, role: 'region', 'aria-label': title } : {};
  return (
    <div className={styles.screen} {...reading}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {aside}
      </div>
      {intro === undefined ? null : <p className={styles.intro}>{intro}</p>}
      {children}
    </div>
  );
}
