import styles from './KeyHint.module.css';

/** Keys as caps: `<KeyHint keys={['Ctrl', 'K']} />`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
