import { useTranslation } from 'react-i18next';
import type { Severity } from '#core/exchange/message.ts';
import styles from './ImportScreen.module.css';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: '·' };

/** How much a remark matters: sign and word, the colour only repeats them. */
export function SeverityMark({ severity, short = false }: { readonly severity: Severity; readonly short?: boolean }) {
  const { t } = useTranslation();
  const word = t(`import.severity.${severity}`);
  return (
    <span className={`${styles.severity} ${styles[severity]}`} title={word}>
      <span aria-hidden="true" className={styles.sign}>
        {SIGNS[severity]}
      </span>
      {short ? <span className="mp-visually-hidden">{word}</span> : word}
    </span>
  );
}
