import { useTranslation } from 'react-i18next';
import type { GroupAt } from '#core/recap/filter.ts';
import { figureText, rupiahSaid, UNKNOWN_FIGURE } from '#core/recap/figure-text.ts';
import type { Headline } from '#core/recap/headline.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import type { Behind } from './BehindPanel.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './RecapScreen.module.css';

interface HeadlineStripProps {
  readonly headline: Headline;
  readonly onBehind: (behind: Behind) => void;
}

interface HeadlineFigure {
  readonly label: string;
  readonly value: string;
  readonly more: string;
  readonly measure: MeasureKey;
  readonly groups: readonly GroupAt[];
}

/** What an office is asked for first, in large figures; each opens what it counts and the tenders behind it. */
export function HeadlineStrip({ headline, onBehind }: HeadlineStripProps) {
  const { t } = useTranslation();
  const { all, finished, running, failed, agencies } = headline;
  const packages = (sums: RecapSums) => figureText(figureOf('packages', sums));
  const ceilings = ({ ceiling }: RecapSums) => (ceiling.known === 0 ? UNKNOWN_FIGURE : rupiahSaid(ceiling.sen));
  const ofStatus = (status: 'finished' | 'running' | 'failed', sums: RecapSums): HeadlineFigure => ({
    label: t(`tender.status.${status}`),
    value: packages(sums),
    more: ceilings(sums),
    measure: 'packages',
    groups: [{ dimension: 'status', group: status }],
  });
  const percent = figureText(figureOf('belowCeilingPercent', all));
  const figures: readonly HeadlineFigure[] = [
    {
      label: t('recap.headline.packages'),
      value: packages(all),
      more: t('recap.headline.agencies', { count: agencies }),
      measure: 'packages',
      groups: [],
    },
    {
      label: t('recap.measures.ceiling.name'),
      value: ceilings(all),
      more: t('recap.headline.known', { known: formatCount(all.ceiling.known), of: formatCount(all.packages) }),
      measure: 'ceiling',
      groups: [],
    },
    ofStatus('finished', finished),
    ofStatus('running', running),
    ...(failed.packages === 0 ? [] : [ofStatus('failed', failed)]),
    {
      label: t('recap.measures.award.name'),
      value: all.award.known === 0 ? UNKNOWN_FIGURE : rupiahSaid(all.award.sen),
      more: t('recap.headline.awarded', { known: formatCount(all.award.known) }),
      measure: 'award',
      groups: [],
    },
    {
      label: t('recap.measures.belowCeiling.name'),
      value: percent === UNKNOWN_FIGURE ? percent : `${percent} %`,
      more: all.belowCeiling.known === 0 ? UNKNOWN_FIGURE : rupiahSaid(all.belowCeiling.part),
      measure: 'belowCeilingPercent',
      groups: [],
    },
  ];
  return (
    <section className={styles.headline} aria-label={t('recap.headline.title')} data-testid="recap-headline">
      {figures.map(({ label, value, more, measure, groups }) => (
        <button key={label} type="button" className={styles.big} onClick={() => onBehind({ measure, groups })}>
          <span className={styles.bigLabel}>{label}</span>
          <span className={styles.bigValue}>{value}</span>
          <span className={styles.bigMore}>{more}</span>
        </button>
      ))}
    </section>
  );
}
