import { Button, Checkbox, Popover, Stack, Switch } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { headerOf } from './columns.tsx';
import { FacetFilter } from '#renderer/ui/FacetFilter.tsx';
import { type Facet, type Filters, facetCounts } from './find.ts';
import { clearFilters, COLUMN_KEYS, listView, resetColumns, setFilter, showColumn } from './list-view.ts';
import type { TenderRow } from './tender-row.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import styles from './TenderListScreen.module.css';

interface ListToolsProps {
  readonly rows: readonly TenderRow[];
  readonly shown: number;
  readonly actions: ReactNode;
}

/** The line above the list: how many, the filters, the columns. */
export function ListTools({ rows, shown, actions }: ListToolsProps) {
  const { t } = useTranslation();
  const { query, filters, columns, twoLines } = useStore(listView);
  const [choosing, setChoosing] = useState(false);
  const names = useMemo(
    (): Readonly<Record<Facet, (value: string) => string>> => ({
      agency: (value) => value,
      year: (value) => value,
      status: nameIn(rows, 'status', (row) => t(`tender.status.${row.status}`)),
      method: nameIn(rows, 'method', (row) => t(`tender.method.${row.method}`)),
      stage: nameIn(rows, 'stage', (row) => t(`tender.stage.${row.stage}`)),
    }),
    [rows, t],
  );
  const facets: readonly { readonly facet: Facet; readonly label: string }[] = [
    { facet: 'agency', label: t('list.filterAgency') },
    { facet: 'status', label: t('list.filterStatus') },
    { facet: 'stage', label: t('list.filterStage') },
    { facet: 'method', label: t('list.filterMethod') },
    { facet: 'year', label: t('list.filterYear') },
  ];
  return (
    <ListBar title={t('list.title')}>
      <ListCount testId="list-count">
        {t('list.count', { shown: shown.toLocaleString('id'), total: rows.length.toLocaleString('id') })}
      </ListCount>
      <fieldset className={styles.filters} aria-label={t('list.filters')}>
        {facets.map(({ facet, label }) => (
          <FacetFilter
            key={facet}
            label={label}
            chosen={filters[facet]}
            readCounts={() => facetCounts(rows, query, filters, facet)}
            nameOf={names[facet]}
            onChange={(values) => setFilter(facet, values)}
          />
        ))}
      </fieldset>
      {hasAny(filters) || query !== '' ? (
        <Button variant="subtle" onClick={clearFilters}>
          {t('list.filterClear')}
        </Button>
      ) : null}
      <BarGap />
      {actions}
      <Switch
        size="xs"
        label={t('list.twoLines')}
        checked={twoLines}
        onChange={(event) => listView.setState({ twoLines: event.currentTarget.checked })}
      />
      <Popover opened={choosing} onChange={setChoosing} position="bottom-end" trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            aria-expanded={choosing}
            rightSection={<span aria-hidden="true">▾</span>}
            onClick={() => setChoosing(!choosing)}
          >
            {t('list.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={9}>
            {COLUMN_KEYS.map((key) => (
              <Checkbox
                key={key}
                size="xs"
                label={headerOf(t, key)}
                checked={columns.includes(key)}
                // A list without names cannot be read.
                disabled={key === 'name'}
                onChange={(event) => showColumn(key, event.currentTarget.checked)}
              />
            ))}
            <Button variant="subtle" size="compact-xs" onClick={resetColumns}>
              {t('list.columnsReset')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </ListBar>
  );
}

function hasAny(filters: Filters): boolean {
  return Object.values(filters).some((values: readonly string[]) => values.length > 0);
}

/** The word for a code, taken from any row that has it; a kept filter may name one that none has any more. */
function nameIn(rows: readonly TenderRow[], facet: Facet, say: (row: TenderRow) => string): (value: string) => string {
  const names = new Map<string, string>();
  for (const row of rows) if (!names.has(row[facet])) names.set(row[facet], say(row));
  return (value) => names.get(value) ?? value;
}
