import { diffWordsWithSpace } from 'diff';
import styles from './WordDiff.module.css';

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** Two wordings in one text: what went is struck out, what came is underlined, for eyes and for ears. */
export function WordDiff({ before, after }: WordDiffProps) {
  const pieces = diffWordsWithSpace(before, after);
  return (
    <p className={styles.text}>
      {pieces.map(({ value, added, removed }, index) => {
        // The pieces of one comparison never change their order.
        const key = `${index} ${value}`;
        if (removed) return <del key={key}>{value}</del>;
        return added ? <ins key={key}>{value}</ins> : <span key={key}>{value}</span>;
      })}
    </p>
  );
}
