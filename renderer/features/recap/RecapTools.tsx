import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { groupOf } from '#core/recap/dimensions.ts';
import { passesFilter } from '#core/recap/filter.ts';
import type { TenderSummary } from '#core/tender/summary.ts';
import { FacetFilter } from '#renderer/ui/FacetFilter.tsx';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { AsOfDialog } from './AsOfDialog.tsx';
import { groupText } from './group-text.ts';
import { clearFilter, FILTERED, type FilteredDimension, recapView, setFilter } from './recap-view.ts';
import styles from './RecapScreen.module.css';
import { SavedViews } from './SavedViews.tsx';

interface RecapToolsProps {
  readonly tenders: readonly TenderSummary[];
  readonly shown: number;
  readonly onCompare: () => void;
  readonly onReport: () => void;
  readonly onPress: () => void;
  readonly onSaveCsv: () => void;
  readonly onSaveXlsx: () => void;
}

/** The line above the recap: of which tenders it is, of which day, and its ways out. */
export function RecapTools(props: RecapToolsProps) {
  const { tenders, shown, onCompare, onReport, onPress, onSaveCsv, onSaveXlsx } = props;
  const { t } = useTranslation();
  const { filter } = useStore(recapView);
  const [picksDay, setPicksDay] = useState(false);
  const isFiltered = Object.values(filter).some((groups) => groups.length > 0);

  /** How many tenders each choice has under the other filters. */
  function countsOf(dimension: FilteredDimension): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const tender of tenders.filter(passesFilter({ ...filter, [dimension]: [] }))) {
      const group = groupOf(dimension, tender);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return counts;
  }

  return (
    <ListBar title={t('recap.title')}>
      <ListCount testId="recap-count">
        {t('recap.count', { shown: shown.toLocaleString('id'), total: tenders.length.toLocaleString('id') })}
      </ListCount>
      <fieldset className={styles.filters} aria-label={t('recap.filters')}>
        {FILTERED.map((dimension) => (
          <FacetFilter
            key={dimension}
            label={t(`recap.filter.${dimension}`)}
            chosen={filter[dimension] ?? []}
            readCounts={() => countsOf(dimension)}
            nameOf={(group) => groupText(t, dimension, group)}
            onChange={(groups) => setFilter(dimension, groups)}
          />
        ))}
      </fieldset>
      {isFiltered ? (
        <Button variant="subtle" onClick={clearFilter}>
          {t('list.filterClear')}
        </Button>
      ) : null}
      <BarGap />
      <Button variant="default" onClick={() => setPicksDay(true)}>
        {t('recap.asOf.open')}
      </Button>
      <Button variant="default" onClick={onCompare}>
        {t('recap.compare.open')}
      </Button>
      <SavedViews />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('recap.out')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={shown === 0} onClick={onReport}>
            {t('recap.report')}
          </Menu.Item>
          <Menu.Item disabled={shown === 0} onClick={onPress}>
            {t('recap.press')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={shown === 0} onClick={onSaveXlsx}>
            {t('recap.saveXlsx')}
          </Menu.Item>
          <Menu.Item disabled={shown === 0} onClick={onSaveCsv}>
            {t('recap.saveCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {picksDay ? <AsOfDialog onClose={() => setPicksDay(false)} /> : null}
    </ListBar>
  );
}
