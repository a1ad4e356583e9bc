import { useTranslation } from 'react-i18next';
import type { RuleStatus } from '#core/regulation/rule-set.ts';
import styles from './RulesScreen.module.css';

const SIGNS: Readonly<Record<RuleStatus, string>> = {
  'confirmed-text': '✓',
  'confirmed-secondary': '○',
  unconfirmed: '!',
};

/** How sure a value is: a sign and a word, readable without colour. */
export function StatusMark({ status }: { readonly status: RuleStatus }) {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-status={status}>
      <span aria-hidden>{SIGNS[status]}</span> {t(`rules.status.${status}`)}
    </span>
  );
}
