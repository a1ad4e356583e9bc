import { NativeSelect, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSums } from '#core/recap/compare.ts';
import { groupOf } from '#core/recap/dimensions.ts';
import { figureText } from '#core/recap/figure-text.ts';
import { passesFilter, type RecapFilter } from '#core/recap/filter.ts';
import { MEASURE_KEYS } from '#core/recap/measures.ts';
import { sumsOf } from '#core/recap/sums.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './CompareDialog.module.css';
import { restsOn } from './group-text.ts';

interface CompareDialogProps {
  /** Before any filter. */
  readonly tenders: readonly TenderSummary[];
  readonly filter: RecapFilter;
  readonly onClose: () => void;
}

/** Every figure of two years beside each other, with the change. The filters hold, but for the one of years. */
export function CompareDialog({ tenders, filter, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const kept = useMemo(() => tenders.filter(passesFilter({ ...filter, year: [] })), [tenders, filter]);
  const years = useMemo(() => [...new Set(kept.map((tender) => groupOf('year', tender)))].sort(), [kept]);
  const [before, setBefore] = useState(years.at(-2) ?? '');
  const [after, setAfter] = useState(years.at(-1) ?? '');
  const compared = useMemo(() => {
    const sumsIn = (year: string) => sumsOf(kept.filter((tender) => groupOf('year', tender) === year));
    const all = compareSums(MEASURE_KEYS, { before: sumsIn(before), after: sumsIn(after) });
    return all.filter((each) => each.before.value !== null || each.after.value !== null);
  }, [kept, before, after]);
  if (years.length < 2) {
    return (
      <Dialog title={t('recap.compare.title')} onClose={onClose}>
        <p>{t('recap.compare.oneYear', { years: years.join(', ') || '–' })}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('recap.compare.title')} size="min(900px, 94vw)" onClose={onClose}>
      <div className={styles.years}>
        <NativeSelect
          label={t('recap.compare.before')}
          data={years}
          value={before}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('recap.compare.after')}
          data={years}
          value={after}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls has to be reached by keyboard */}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('recap.compare.title')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('recap.figure')}</Table.Th>
              <Table.Th className={styles.figure}>{before}</Table.Th>
              <Table.Th className={styles.figure}>{after}</Table.Th>
              <Table.Th className={styles.figure}>{t('recap.compare.change')}</Table.Th>
              <Table.Th className={styles.figure}>{t('recap.compare.changePercent')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {compared.map(({ key, before: old, after: now, change, changePercent }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" className={styles.name} title={t(`recap.measures.${key}.counts`)}>
                  {t(`recap.measures.${key}.name`)}
                </Table.Th>
                {[old, now].map((figure, index) => (
                  <Table.Td key={index === 0 ? 'before' : 'after'} className={styles.figure}>
                    {figureText(figure)} <span className="mp-quiet">{restsOn(figure)}</span>
                  </Table.Td>
                ))}
                <Table.Td className={styles.figure}>{signed(figureText({ unit: old.unit, value: change }))}</Table.Td>
                <Table.Td className={styles.figure}>
                  {signed(figureText({ unit: 'percent', value: changePercent }))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Dialog>
  );
}

/** A change upwards says so: the sign is what is looked for. */
function signed(text: string): string {
  return /^[1-9]/.test(text) || /^0,0*[1-9]/.test(text) ? `+${text}` : text;
}
