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
  const look = {
    met: { sign: '✓', word: t('tender.met'), long: t('tender.metLong'), style: styles.met },
    'not-met': { sign: '✕', word: t('tender.notMet'), long: t('tender.notMetLong'), style: styles.notMet },
    'not-yet': { sign: '—', word: t('tender.notYet'), long: t('tender.notYetLong'), style: styles.notYet },
    'to-check': { sign: '!', word: t('tender.toCheck'), long: t('tender.toCheckLong'), style: styles.toCheck },
  }[state];
  return (
    <span className={`${styles.mark} ${look.style}`} title={look.long}>
      <span aria-hidden="true">{look.sign}</span>
      {short ? <span className="mp-visually-hidden">{look.long}</span> : look.word}
    </span>
  );
}
