import { useTranslation } from 'react-i18next';
import type { InterestMatch } from '#core/integrity/interest-match.ts';
import styles from './SafeguardsPanel.module.css';

/** The values side by side, as they were written. */
export function AgreeingValues({ match }: { readonly match: Pick<InterestMatch, 'agreeing'> }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.values}>
      {match.agreeing.map(({ field, ofMember, ofBidder }) => (
        <li key={`${field} ${ofBidder}`}>
          {t('safeguards.matchLine', { field: t(`valueCode.${field}`), ofMember, ofBidder })}
        </li>
      ))}
    </ul>
  );
}
