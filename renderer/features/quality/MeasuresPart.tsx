import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { processMeasures } from '#core/quality/measures.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import styles from './Quality.module.css';
import { scrolled } from './scrolled.ts';
import { useSeason } from './use-season.ts';

/** How the process goes, over one year or all of them. */
export function MeasuresPart() {
  const { t } = useTranslation();
  const { tenders, linesOf } = useSeason();
  const years = useMemo(
    () => [...new Set(tenders.map(({ summary }) => summary.year))].sort((a, b) => b - a),
    [tenders],
  );
  const [year, setYear] = useState<number | null>(null);
  const chosen = useMemo(
    () => (year === null ? tenders : tenders.filter(({ summary }) => summary.year === year)),
    [tenders, year],
  );
  const measures = useMemo(() => processMeasures(chosen, linesOf), [chosen, linesOf]);
  if (tenders.length === 0) {
    return <EmptyState title={t('quality.measures.emptyTitle')} text={t('quality.measures.emptyText')} />;
  }
  const { timedSteps, keptSteps } = measures;
  // Rounded down: a hundred per cent is said only where nothing was late.
  const share = timedSteps === 0 ? '—' : `${Math.floor((100 * keptSteps) / timedSteps)} %`;
  const figures: readonly (readonly [string, string, string | null])[] = [
    [
      t('quality.measures.decided'),
      formatCount(measures.decided),
      t('quality.measures.ofTenders', { shown: formatCount(measures.tenders) }),
    ],
    [t('quality.measures.failed'), formatCount(measures.failed), null],
    [
      t('quality.measures.reTenders'),
      formatCount(measures.reTenders),
      t('quality.measures.reEvaluated', { count: measures.reEvaluated }),
    ],
    [
      t('quality.measures.objections'),
      formatCount(measures.objections),
      t('quality.measures.accepted', { count: measures.acceptedObjections }),
    ],
    [
      t('quality.measures.appeals'),
      formatCount(measures.appeals),
      t('quality.measures.accepted', { count: measures.acceptedAppeals }),
    ],
    [
      t('quality.measures.kept'),
      share,
      t('quality.measures.keptOf', { kept: formatCount(keptSteps), all: formatCount(timedSteps) }),
    ],
    [t('quality.measures.late'), formatCount(measures.lateSteps), null],
  ];
  return (
    <>
      <ListBar>
        <NativeSelect
          size="xs"
          className={`${styles.choice}`}
          aria-label={t('quality.measures.year')}
          value={year === null ? '' : String(year)}
          onChange={({ currentTarget: { value } }) => setYear(value === '' ? null : Number(value))}
          data={[{ value: '', label: t('quality.measures.allYears') }, ...years.map(String)]}
        />
        <ListCount>{t('quality.measures.count', { shown: formatCount(measures.tenders) })}</ListCount>
      </ListBar>
      <div className={styles.part} {...scrolled(t('quality.parts.ukuran.title'))}>
        <dl className={styles.measures}>
          {figures.map(([label, figure, beside]) => (
            <div key={label} className={styles.measure}>
              <dt>{label}</dt>
              <dd>{figure}</dd>
              {beside === null ? null : <dd className={styles.small}>{beside}</dd>}
            </div>
          ))}
        </dl>
        <h2 className={styles.section}>{t('quality.measures.spans')}</h2>
        <table className={`${styles.table} ${styles.narrow}`}>
          <thead>
            <tr>
              <th scope="col">{t('quality.measures.span')}</th>
              <th scope="col" className={styles.figure}>
                {t('quality.measures.known')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('quality.measures.median')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('quality.measures.longest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.spans.map(({ span, count, median, longest }) => (
              <tr key={span}>
                <th scope="row">{t(`quality.measures.spanNames.${span}`)}</th>
                <td className={styles.figure}>{formatCount(count)}</td>
                <td className={styles.figure}>{daysText(median)}</td>
                <td className={styles.figure}>{daysText(longest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.intro}>{t('quality.measures.note')}</p>
      </div>
    </>
  );
}

function daysText(days: number | null): string {
  return days === null ? '—' : String(days).replace('.', ',');
}
