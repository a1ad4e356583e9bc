import styles from './Patterns.module.css';

/** The mark of what somebody should look at; never colour alone. */
export function ToCheck({ words }: { readonly words: string }) {
  return (
    <span className={styles.check}>
      <span aria-hidden="true">! </span>
      {words}
    </span>
  );
}
