import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { senOf } from '#core/money/sen.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { type GroupAt, isBehind, passesFilter, type RecapFilter } from '#core/recap/filter.ts';
import { rupiahSaid } from '#core/recap/figure-text.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import { awardOf, sumsOf } from '#core/recap/sums.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import styles from './BehindPanel.module.css';
import { figureWithUnit, groupText } from './group-text.ts';

/** One figure of the recap: what it counts, and of which groups. */
export interface Behind {
  readonly measure: MeasureKey;
  readonly groups: readonly GroupAt[];
}

interface BehindPanelProps {
  readonly behind: Behind;
  /** All of them; those of the filter and the groups are shown. */
  readonly tenders: readonly ListedTender[];
  readonly filter: RecapFilter;
  readonly onOpen: (stream: StreamId) => void;
  readonly onClose: () => void;
}

/** Two lines of name, two of what else is told. */
const ITEM_HEIGHT = 82;

/** What stands behind one figure, beside the table. Stays where it is while the table is walked. */
export function BehindPanel({ onClose, ...detail }: BehindPanelProps) {
  const { t } = useTranslation();
  return (
    <SidePanel title={t(`recap.measures.${detail.behind.measure}.name`)} onClose={onClose}>
      <BehindDetail key={JSON.stringify(detail.behind)} {...detail} />
    </SidePanel>
  );
}

/** What a figure counts, what it rests on, and the tenders behind it. */
function BehindDetail({ behind, tenders, filter, onOpen }: Omit<BehindPanelProps, 'onClose'>) {
  const { t } = useTranslation();
  const { measure, groups } = behind;
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    const [passes, isIn] = [passesFilter(filter), isBehind(groups)];
    return tenders.filter(({ summary }) => passes(summary) && isIn(summary));
  }, [tenders, filter, groups]);
  const figure = useMemo(() => figureOf(measure, sumsOf(shown.map(({ summary }) => summary))), [measure, shown]);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_HEIGHT,
    overscan: 6,
  });
  return (
    <div className={styles.panel} data-testid="behind">
      <p className={styles.groups}>
        {groups.length === 0
          ? t('recap.behind.all')
          : groups
              .map(({ dimension, group }) => `${t(`recap.dimensions.${dimension}`)}: ${groupText(t, dimension, group)}`)
              .join(' · ')}
      </p>
      <p className={styles.figure}>{figureWithUnit(t, figure)}</p>
      <p className={styles.counts}>{t(`recap.measures.${measure}.counts`)}</p>
      <p className={styles.counts}>
        {t('recap.behind.rests', { known: formatCount(figure.known), of: formatCount(figure.of) })}
      </p>
      <h3 className={styles.head}>{t('recap.behind.tenders', { shown: formatCount(shown.length) })}</h3>
      <div ref={scroller} className={styles.list}>
        <ul style={{ height: virtualizer.getTotalSize() }} className={styles.items}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const tender = shown[index];
            return tender === undefined ? null : (
              <li key={tender.stream} className={styles.item} style={{ top: start, height: ITEM_HEIGHT }}>
                <button type="button" className={styles.open} onClick={() => onOpen(tender.stream)}>
                  <Told summary={tender.summary} />
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function Told({ summary }: { readonly summary: TenderSummary }) {
  const { t } = useTranslation();
  const { code, name, agency, version, budgetCeiling, stage } = summary;
  const award = awardOf(summary);
  return (
    <>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.more}>
        {code}
        {version > 1 ? ` · v${version}` : ''} · {agency}
      </span>
      <span className={styles.more}>
        {[
          t(`tender.stage.${stage}`),
          budgetCeiling === null ? null : t('recap.behind.ceiling', { amount: rupiahSaid(senOf(budgetCeiling)) }),
          award === null ? null : t('recap.behind.award', { amount: rupiahSaid(senOf(award)) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </>
  );
}
