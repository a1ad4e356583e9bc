import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addSen, formatRupiah, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { TenderRow } from './tender-row.ts';
import styles from './TenderListScreen.module.css';

interface ListFootProps {
  readonly rows: readonly TenderRow[];
  /** The row the keyboard is on: its name stands here in full. */
  readonly active: TenderRow | null;
}

/** Below the list: the active tender in full words, and the sums of what is shown. */
export function ListFoot({ rows, active }: ListFootProps) {
  const { t } = useTranslation();
  const sums = useMemo(() => sumsOf(rows), [rows]);
  return (
    <div className={styles.foot}>
      <div className={styles.reading} data-testid="reading-line">
        {active ? (
          <>
            {active.code} · <strong>{active.name}</strong> · {active.agency}
          </>
        ) : (
          <span className="mp-quiet">{t('list.keysHint')}</span>
        )}
      </div>
      <dl className={styles.sums} aria-label={t('list.sums')}>
        <div>
          <dt>{t('list.columnCeiling')}</dt>
          <dd>{formatRupiah(sums.ceiling)}</dd>
        </div>
        <div>
          <dt>{t('list.columnOwnerEstimate')}</dt>
          <dd>{formatRupiah(sums.ownerEstimate)}</dd>
        </div>
        <div>
          <dt>{t('list.columnAward')}</dt>
          <dd>{formatRupiah(sums.award)}</dd>
        </div>
      </dl>
    </div>
  );
}

function sumsOf(rows: readonly TenderRow[]) {
  let ceiling: Sen = ZERO_SEN;
  let ownerEstimate: Sen = ZERO_SEN;
  let award: Sen = ZERO_SEN;
  for (const row of rows) {
    if (row.ceiling !== null) ceiling = addSen(ceiling, row.ceiling);
    if (row.ownerEstimate !== null) ownerEstimate = addSen(ownerEstimate, row.ownerEstimate);
    if (row.award !== null) award = addSen(award, row.award);
  }
  return { ceiling, ownerEstimate, award };
}
