import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StreamId } from '#core/log/envelope.ts';
import { useIdentity, useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { switchSpace } from '#renderer/session/space.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { createSearch, sortRows } from './find.ts';
import { ListFoot } from './ListFoot.tsx';
import { ListTools } from './ListTools.tsx';
import { clearFilters, listView } from './list-view.ts';
import { ListScreen } from '#renderer/ui/ListScreen.tsx';
import styles from './TenderListScreen.module.css';
import { TenderTable } from './TenderTable.tsx';
import { rowOf } from './tender-row.ts';

interface TenderListScreenProps {
  /** What can be done to the tenders that are shown. */
  readonly renderActions: (shown: readonly StreamId[]) => ReactNode;
}

/** Every tender of the space: search as you type (top bar), filters, order, columns, keyboard. */
export function TenderListScreen({ renderActions }: TenderListScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { space } = useWorkspace();
  const { zone } = useIdentity();
  const now = useNow();
  const tenders = useTenderList((list) => list.tenders);
  const { query, filters, sort, active } = useStore(listView);
  const rows = useMemo(() => tenders.map((tender) => rowOf(tender, now)), [tenders, now]);
  // Sorted once for an order; a keystroke only filters.
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const search = useMemo(() => createSearch(sorted, filters), [sorted, filters]);
  const shown = useMemo(() => search(query), [search, query]);
  const streams = useMemo(() => shown.map(({ stream }) => stream), [shown]);
  const activeRow = active === null ? null : (shown.find((row) => row.stream === active) ?? null);
  const open = (stream: StreamId) => void navigate({ to: '/paket/$stream', params: { stream } });

  if (rows.length === 0) {
    return (
      <Screen title={t('list.title')}>
        <EmptyState
          title={t('list.emptyTitle')}
          text={space === 'latihan' ? t('list.emptyPracticeText') : t('list.emptyText')}
        >
          {space === 'latihan' ? (
            <Button onClick={() => void navigate({ to: '/' })}>{t('list.emptyFill')}</Button>
          ) : (
            <>
              <Button onClick={() => void navigate({ to: '/impor' })}>{t('list.emptyImport')}</Button>
              <Button variant="default" onClick={() => void navigate({ to: '/terima' })}>
                {t('exchange.receive')}
              </Button>
              <Button variant="default" onClick={() => switchSpace('latihan')}>
                {t('list.emptyPractice')}
              </Button>
            </>
          )}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <ListScreen>
      <ListTools rows={rows} shown={shown.length} actions={renderActions(streams)} />
      {shown.length > 0 ? (
        <TenderTable rows={shown} now={now} zone={zone} onOpen={open} />
      ) : (
        <div className={styles.grid}>
          <EmptyState title={t('list.noneTitle')} text={t('list.noneText')}>
            <Button variant="default" onClick={clearFilters}>
              {t('list.filterClear')}
            </Button>
          </EmptyState>
        </div>
      )}
      <ListFoot rows={shown} active={activeRow} />
    </ListScreen>
  );
}
