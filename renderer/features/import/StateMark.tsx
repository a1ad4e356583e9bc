import { useTranslation } from 'react-i18next';
import type { FoundTender } from './compare.ts';
import styles from './ImportScreen.module.css';

interface StateMarkProps {
  readonly tender: FoundTender;
  /** How many of its differences are to be taken. */
  readonly chosen: number;
  readonly onOpen: (key: string) => void;
}

const SIGNS = { new: '+', differs: '≠', same: '=', refused: '✕' } as const;

/** Whether a tender found is new, the same, different, or not to be imported; differences open from here. */
export function StateMark({ tender, chosen, onOpen }: StateMarkProps) {
  const { t } = useTranslation();
  const { state, key, differences } = tender;
  const mark = (
    <>
      <span aria-hidden="true" className={styles.sign}>
        {SIGNS[state]}
      </span>
      {t(`import.state.${state}`)}
    </>
  );
  if (state !== 'differs') return <span className={`${styles.mark} ${styles[state]}`}>{mark}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.mark} ${styles.differs} ${styles.markButton}`}
      onClick={() => onOpen(key)}
    >
      {mark} {chosen > 0 ? `${chosen}/${differences.length}` : differences.length}
    </button>
  );
}
