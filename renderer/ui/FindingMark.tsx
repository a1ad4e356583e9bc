import { useTranslation } from 'react-i18next';
import styles from './FindingMark.module.css';

export type FindingState = 'met' | 'not-met' | 'not-yet' | 'to-check';

interface FindingMarkProps {
  readonly state: FindingState;
  /** Leave the word out where a column of marks says it in its header; the long form stays for screen readers. */
  readonly short?: boolean;
}

/** The four marks of the committee, the same everywhere: sign and word carry the meaning, colour only repeats it. */
export function FindingMark({ state, short = false }: FindingMarkProps) {
  const { t } = useTranslation();
  const look = LOOKS[state];
  const long = t(look.long);
  return (
    <span className={`${styles.mark} ${look.style}`} title={long}>
      <span aria-hidden="true">{look.sign}</span>
      {short ? <span className="mp-visually-hidden">{long}</span> : t(look.word)}
    </span>
  );
}

/** Words are looked up for the one state shown: a screen has hundreds of marks. */
const LOOKS = {
  met: { sign: '✓', word: 'tender.met', long: 'tender.metLong', style: styles.met },
  'not-met': { sign: '✕', word: 'tender.notMet', long: 'tender.notMetLong', style: styles.notMet },
  'not-yet': { sign: '—', word: 'tender.notYet', long: 'tender.notYetLong', style: styles.notYet },
  'to-check': { sign: '!', word: 'tender.toCheck', long: 'tender.toCheckLong', style: styles.toCheck },
} as const satisfies Record<FindingState, object>;
