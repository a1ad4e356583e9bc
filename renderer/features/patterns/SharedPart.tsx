import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { SharedOverTime } from '#core/patterns/shared-over-time.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ListCount } from '#renderer/ui/ListScreen.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { type PatternColumn, PatternTable } from './PatternTable.tsx';
import styles from './Patterns.module.css';
import { SaveTable } from './SaveTable.tsx';
import { TenderLink } from './TenderLink.tsx';
import { ToCheck } from './ToCheck.tsx';

interface SharedRow extends SharedOverTime {
  readonly key: string;
}

/** People and equipment that packages running at the same time have in common. */
export function SharedPart({ patterns: { shared, firms } }: { readonly patterns: Patterns }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      shared.map(
        (each): SharedRow => ({
          ...each,
          key: `${each.kind}/${each.by}/${each.uses.map(({ stream, firm }) => `${stream}-${firm}`).join('/')}/${each.uses[0]?.name}`,
        }),
      ),
    [shared],
  );
  const columns = useMemo((): readonly PatternColumn<SharedRow>[] => {
    const firmsOf = ({ uses }: SharedRow) => [...new Set(uses.map(({ firm }) => firms[firm]?.name ?? ''))].join('; ');
    const standing = (row: SharedRow) => t(isCertain(row) ? 'patterns.shared.certain' : 'patterns.shared.possible');
    return [
      {
        key: 'kind',
        label: t('patterns.shared.columns.kind'),
        width: '110px',
        text: ({ kind }) => t(`patterns.shared.kind.${kind}`),
      },
      {
        key: 'name',
        label: t('patterns.shared.columns.name'),
        width: 'minmax(180px, 1.3fr)',
        text: ({ uses }) => uses[0]?.name ?? '',
      },
      {
        key: 'by',
        label: t('patterns.shared.columns.by'),
        width: '150px',
        text: ({ by }) => t(`patterns.shared.by.${by}`),
      },
      {
        key: 'packages',
        label: t('patterns.shared.columns.packages'),
        width: '84px',
        isNumber: true,
        text: ({ uses }) => formatCount(new Set(uses.map(({ stream }) => stream)).size),
        measure: ({ uses }) => new Set(uses.map(({ stream }) => stream)).size,
      },
      { key: 'firms', label: t('patterns.shared.columns.firms'), width: 'minmax(220px, 2fr)', text: firmsOf },
      {
        key: 'check',
        label: t('patterns.columnCheck'),
        width: 'minmax(240px, 1.5fr)',
        text: standing,
        render: (row) => <ToCheck words={standing(row)} />,
        measure: (row) => Number(isCertain(row)),
      },
    ];
  }, [t, firms]);
  const opened = rows.find(({ key }) => key === open);
  return (
    <div className={styles.part}>
      <p className={styles.note}>{t('patterns.shared.note')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('patterns.shared.emptyTitle')} text={t('patterns.shared.emptyText')} />
      ) : (
        <>
          <div className={styles.tools}>
            <ListCount>{t('patterns.shared.count', { total: formatCount(rows.length) })}</ListCount>
            <span className={styles.grow} />
            <SaveTable name={t('patterns.parts.shared')} columns={columns} rows={rows} />
          </div>
          <PatternTable
            label={t('patterns.parts.shared')}
            rows={rows}
            columns={columns}
            keyOf={({ key }) => key}
            firstSort={null}
            minWidth={1060}
            opened={open}
            onOpen={({ key }) => setOpen(key)}
          />
        </>
      )}
      {opened === undefined ? null : (
        <SidePanel title={opened.uses[0]?.name ?? ''} onClose={() => setOpen(null)}>
          <p className={styles.line}>
            <ToCheck words={t(`patterns.shared.sentences.${opened.kind}`)} />
          </p>
          <p className={styles.formula}>{t(`patterns.shared.why.${opened.by}`)}</p>
          <h3 className={styles.section}>{t('patterns.shared.uses')}</h3>
          <ol className={styles.list}>
            {opened.uses.map(({ stream, firm, name, position, number, stake, job }) => (
              <li key={`${stream}/${firm}/${name}`}>
                <TenderLink stream={stream} />
                <br />
                {[firms[firm]?.name, name, position, number].filter(Boolean).join(' · ')}
                <br />
                <span className="mp-quiet">
                  {t(`patterns.shared.stake.${stake}`)}, {formatDate(job.from)}{' '}
                  {t(`patterns.jobEnd.${job.endSaidBy}`, { date: formatDate(job.until) })}
                </span>
              </li>
            ))}
          </ol>
          <h3 className={styles.section}>{t('patterns.shared.overlaps')}</h3>
          <ul className={styles.list}>
            {opened.overlaps.map(({ a, b, days, certain }) => (
              <li key={`${a}/${b}`}>
                {t('patterns.shared.overlap', {
                  a: a + 1,
                  b: b + 1,
                  from: formatDate(days.from),
                  until: formatDate(days.until),
                })}
                {certain ? '' : ` ${t('patterns.shared.ifWon')}`}
              </li>
            ))}
          </ul>
        </SidePanel>
      )}
    </div>
  );
}

function isCertain({ overlaps }: SharedOverTime): boolean {
  return overlaps.some(({ certain }) => certain);
}
