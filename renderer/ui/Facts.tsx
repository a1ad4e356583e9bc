import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** What there is to know about one thing, as terms (`dt`) with their values (`dd`). */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}
