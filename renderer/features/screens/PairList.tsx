import { useTranslation } from 'react-i18next';
import { measureName } from '#core/screens/finding-text.ts';
import type { FoundPair } from '#core/screens/finding.ts';
import { numberText, type Shown } from './screen-parts.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ScreensStage.module.css';

interface PairListProps extends Shown {
  readonly pairs: readonly FoundPair[];
}

/** A circle of 170 bidders has fourteen thousand pairs: the first tell enough. */
const MOST_SHOWN = 20;

/** The pairs a group is made of, each with its own numbers. */
export function PairList({ pairs, language, nameOf }: PairListProps) {
  const { t } = useTranslation();
  const more = pairs.length - MOST_SHOWN;
  return (
    <section>
      <h3 className={styles.heading}>{t('screens.pairs')}</h3>
      <ul className={styles.pairs}>
        {pairs.slice(0, MOST_SHOWN).map(({ bidders, numbers }) => (
          <li key={bidders.join(' ')}>
            {bidders.map(nameOf).join(' – ')}
            <span className={styles.small}>
              {numbers
                .map((number) => `${measureName(number.measure, language)} ${numberText(number, language)}`)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.small}>{t('screens.morePairs', { shown: formatCount(more) })}</p> : null}
    </section>
  );
}
