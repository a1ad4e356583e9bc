import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { readSeal } from '#core/documents/issue/seal.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { bestMatches } from '#renderer/features/tender-list/find.ts';
import { listView, setQuery } from '#renderer/features/tender-list/list-view.ts';
import { fold } from '#renderer/ui/fold.ts';
import { rowOf, type TenderRow } from '#renderer/features/tender-list/tender-row.ts';
import { useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import styles from './GlobalSearch.module.css';

const SHOWN = 8;

/**
 * The one search field. On the list of tenders it is the list's own search; on every other screen it offers the best
 * matches to jump to.
 */
export function GlobalSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const onList = useLocation({ select: ({ pathname }) => pathname.endsWith('/paket') });
  const query = useStore(listView, (view) => view.query);
  const [words, setWords] = useState('');
  const value = onList ? query : words;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['mod+K', focus]], []);
  useHotkeys([['/', focus]]);

  function change(text: string): void {
    if (onList) setQuery(readSeal(text)?.fingerprint ?? text);
    else {
      setWords(text);
      if (text.trim() === '') combobox.closeDropdown();
      else combobox.openDropdown();
    }
  }

  function open(option: string): void {
    combobox.closeDropdown();
    if (option === 'all') {
      setQuery(words);
      void navigate({ to: '/paket' });
    } else {
      const seal = readSeal(words);
      const search = seal === null ? {} : { tahap: 'documents', sidik: seal.fingerprint };
      void navigate({ to: '/paket/$stream', params: { stream: option }, search });
    }
    setWords('');
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') {
      if (value === '') input.current?.blur();
      else change('');
    } else if (onList && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      document.getElementById('tender-grid')?.focus();
    }
  }

  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal transitionProps={{ duration: 0 }}>
      <Combobox.Target withExpandedAttribute={!onList} withKeyboardNavigation={!onList}>
        <TextInput
          ref={input}
          className={styles.search ?? ''}
          type="search"
          aria-label={t('shell.searchLabel')}
          placeholder={t('shell.searchPlaceholder')}
          leftSection={<Glass />}
          rightSection={value === '' ? <KeyHint keys={['Ctrl', 'K']} /> : null}
          rightSectionWidth={70}
          rightSectionPointerEvents="none"
          value={value}
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={onList}>
        {combobox.dropdownOpened && !onList ? <Matches words={words} onReady={combobox.selectFirstOption} /> : null}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Matches({ words, onReady }: { readonly words: string; readonly onReady: () => void }) {
  const { t } = useTranslation();
  const { clock } = useWorkspace();
  const tenders = useTenderList((list) => list.tenders);
  const rows = useMemo(() => tenders.map((tender) => rowOf(tender, clock.now())), [tenders, clock]);
  const fingerprint = readSeal(words)?.fingerprint ?? null;
  const { best, total } = useMemo(
    () => (fingerprint === null ? bestMatches(rows, words, SHOWN) : sealedBy(rows, fingerprint)),
    [rows, words, fingerprint],
  );
  // Enter opens the best match at once.
  useEffect(() => {
    if (best.length > 0) onReady();
  }, [best, onReady]);
  return (
    <Combobox.Options>
      {best.length === 0 ? (
        <Combobox.Empty>{t(fingerprint === null ? 'shell.searchNone' : 'shell.searchNoSeal')}</Combobox.Empty>
      ) : null}
      {best.map((row) => (
        <Combobox.Option key={row.stream} value={row.stream satisfies StreamId} className={styles.option ?? ''}>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.facts}>
            {row.code} · {row.agency}
          </span>
        </Combobox.Option>
      ))}
      {total > best.length ? (
        <Combobox.Option value="all" className={styles.option ?? ''}>
          {t('shell.searchAll', { count: total })}
        </Combobox.Option>
      ) : null}
    </Combobox.Options>
  );
}

/** Exactly the tender whose document bears it: a code on paper is no word to search by. */
function sealedBy(rows: readonly TenderRow[], fingerprint: string) {
  const best = rows.filter(({ search }) => search.includes(fold(fingerprint)));
  return { best, total: best.length };
}

function Glass() {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.5 10.5 14 14" strokeLinecap="round" />
    </svg>
  );
}
