import { useTranslation } from 'react-i18next';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { PatternSettings } from '#core/patterns/settings.ts';
import type { WinnerGap } from '#core/patterns/winner-gap.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Histogram } from './Histogram.tsx';
import { shownNumber, shownShare } from './pattern-text.ts';
import styles from './Patterns.module.css';
import { ToCheck } from './ToCheck.tsx';

interface GapPartProps {
  readonly patterns: Patterns;
  readonly settings: PatternSettings;
}

/** How far bids lie from the best of the others, in each category. */
export function GapPart({ patterns: { gaps }, settings }: GapPartProps) {
  const { t } = useTranslation();
  const width = shownShare(settings['gap-width'] ?? 0.01);
  const shown = gaps.filter(({ bids }) => bids > 0);
  return (
    <div className={styles.part}>
      <p className={styles.note}>{t('patterns.gap.note', { width })}</p>
      {shown.length === 0 ? (
        <EmptyState title={t('patterns.gap.emptyTitle')} text={t('patterns.gap.emptyText')} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={t('patterns.parts.gap')}>
          <div className={styles.cards}>
            {shown.map((gap) => (
              <GapCard key={gap.kind ?? 'all'} gap={gap} settings={settings} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function GapCard({ gap, settings }: { readonly gap: WinnerGap; readonly settings: PatternSettings }) {
  const { t } = useTranslation();
  const { kind, tenders, bids, near, beside, ratio, toCheck, bins } = gap;
  const name = kind === null ? t('patterns.allKinds') : t(`tender.kind.${kind}`);
  const limit = settings['gap-ratio-maximum'];
  return (
    <section className={styles.card} aria-label={name}>
      <h2 className={styles.cardTitle}>{name}</h2>
      <p className={styles.line}>
        {ratio === null
          ? t('patterns.gap.tooFew', { beside: formatCount(beside), fewest: settings['gap-beside-minimum'] ?? 0 })
          : null}
        {toCheck ? <ToCheck words={t('patterns.gap.sentence')} /> : null}
        {ratio !== null && !toCheck ? t('patterns.gap.nothing') : null}
      </p>
      <Histogram label={t('patterns.gap.plot', { name })} bins={bins} threshold={0} />
      <dl className={styles.facts}>
        <dt>{t('patterns.gap.bids')}</dt>
        <dd>{t('patterns.gap.bidsOf', { bids: formatCount(bids), tenders: formatCount(tenders) })}</dd>
        <dt>{t('patterns.gap.near')}</dt>
        <dd>{formatCount(near)}</dd>
        <dt>{t('patterns.gap.beside')}</dt>
        <dd>{formatCount(beside)}</dd>
        <dt>{t('patterns.gap.ratio')}</dt>
        <dd>{ratio === null ? '—' : shownNumber(ratio)}</dd>
        <dt>{t('patterns.threshold')}</dt>
        <dd>{limit === null ? t('thresholds.none') : `≤ ${shownNumber(limit)}`}</dd>
      </dl>
      <p className={styles.formula}>{t('patterns.gap.formula')}</p>
    </section>
  );
}
