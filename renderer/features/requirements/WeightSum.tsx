import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import styles from './RequirementsStage.module.css';

/** What weights add up to, and whether that is 100: a sign and words, colour only repeats it. */
export function WeightSum({ sum }: { readonly sum: DecimalText | null }) {
  const { t } = useTranslation();
  if (sum === null) return <span className={styles.sumWrong}>! {t('requirements.weightUnread')}</span>;
  const text = t('requirements.weightSum', { sum: formatDecimal(sum) });
  return sum === '100' ? (
    <span className={styles.sumRight}>✓ {text}</span>
  ) : (
    <span className={styles.sumWrong}>
      ! {text}, {t('requirements.weightMustBe')}
    </span>
  );
}
