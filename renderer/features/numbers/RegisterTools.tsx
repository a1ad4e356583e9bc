import { Button, Menu, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { documentNameOf } from '#core/documents/document-names.ts';
import { seriesName } from '#core/documents/register/register-lines.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { FacetFilter } from '#renderer/ui/FacetFilter.tsx';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import styles from './NumbersScreen.module.css';
import { type RegisterFacet, registerFacetCounts, type RegisterState, type SearchableBook } from './register-rows.ts';
import { registerView, setRegisterFilter, setRegisterQuery, showAll } from './register-view.ts';
import { UndoNumbers } from './UndoNumbers.tsx';

const WORDS = newestWords();
const STATES: readonly RegisterState[] = ['draft', 'issued', 'same', 'running', 'unused', 'noted'];

interface RegisterToolsProps {
  readonly books: readonly SearchableBook[];
  /** How many numbers are used in what is shown, and in all. */
  readonly shown: number;
  readonly total: number;
  readonly onBlocks: () => void;
  readonly onPrint: () => void;
  readonly onSaveCsv: () => void;
  readonly onSaveXlsx: () => void;
  readonly onDayPack: () => void;
  readonly onSigningQueue: () => void;
}

/** The line above the register: how many, search, filters, and the ways out. */
export function RegisterTools(props: RegisterToolsProps) {
  const { books, shown, total, onBlocks, onPrint, onSaveCsv, onSaveXlsx, onDayPack, onSigningQueue } = props;
  const { t } = useTranslation();
  const office = useOfficeSettings();
  const { query, filters } = useStore(registerView);
  const input = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+F', () => input.current?.select()]], []);
  const facets: readonly { facet: RegisterFacet; label: string; nameOf: (value: string) => string }[] = [
    { facet: 'series', label: t('numbers.filterSeries'), nameOf: (id) => seriesName(id, office) },
    { facet: 'year', label: t('numbers.filterYear'), nameOf: (year) => year || t('numbers.noYear') },
    { facet: 'kind', label: t('numbers.filterKind'), nameOf: kindName },
    {
      facet: 'state',
      label: t('numbers.filterState'),
      nameOf: (value) => {
        const state = STATES.find((each) => each === value);
        return state === undefined ? value : t(`numbers.states.${state}`);
      },
    },
  ];
  const isFiltered = query !== '' || Object.values(filters).some((values: readonly string[]) => values.length > 0);
  return (
    <ListBar title={t('numbers.title')}>
      <ListCount testId="numbers-count">
        {t('numbers.count', { shown: shown.toLocaleString('id'), total: total.toLocaleString('id') })}
      </ListCount>
      <TextInput
        ref={input}
        className={styles.search ?? ''}
        type="search"
        size="xs"
        aria-label={t('numbers.search')}
        placeholder={t('numbers.search')}
        value={query}
        onChange={(event) => setRegisterQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setRegisterQuery('');
        }}
      />
      <fieldset className={styles.filters} aria-label={t('numbers.filters')}>
        {facets.map(({ facet, label, nameOf }) => (
          <FacetFilter
            key={facet}
            label={label}
            chosen={filters[facet]}
            readCounts={() => registerFacetCounts(books, { query, filters, facet })}
            nameOf={nameOf}
            onChange={(values) => setRegisterFilter(facet, values)}
          />
        ))}
      </fieldset>
      {isFiltered ? (
        <Button variant="subtle" onClick={showAll}>
          {t('list.filterClear')}
        </Button>
      ) : null}
      <BarGap />
      <UndoNumbers />
      <Button variant="default" onClick={onBlocks}>
        {t('numbers.blocks.open')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('numbers.out')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={shown === 0} onClick={onPrint}>
            {t('numbers.print')}
          </Menu.Item>
          <Menu.Item disabled={shown === 0} onClick={onSaveXlsx}>
            {t('numbers.saveXlsx')}
          </Menu.Item>
          <Menu.Item disabled={shown === 0} onClick={onSaveCsv}>
            {t('numbers.saveCsv')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onDayPack}>{t('numbers.dayPack')}</Menu.Item>
          <Menu.Item onClick={onSigningQueue}>{t('numbers.signingQueue')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </ListBar>
  );
}

function kindName(value: string): string {
  const kind = DOCUMENT_KINDS.find((each) => each === value);
  return kind === undefined ? value : documentNameOf(kind, WORDS);
}
