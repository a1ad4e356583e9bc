import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { useTenderList } from '#renderer/session/hooks.ts';
import type { OfficeStatus } from '#renderer/sync/transport.ts';
import { type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { HandOutDialog } from './HandOutDialog.tsx';
import styles from './HandOut.module.css';
import { HandOutTable } from './HandOutTable.tsx';
import { type HandedOut, standingCommittees } from './hand-out.ts';
import { findRows, HAND_OUT_FILTERS, type HandOutFilter, handOutRows, type HandOutSort } from './hand-out-rows.ts';
import { ChangeBackDialog } from './ChangeBackDialog.tsx';
import type { RegistryControls } from './use-registry.tsx';

interface HandOutSectionProps {
  readonly controls: RegistryControls;
  readonly status: OfficeStatus | null;
}

type Shown =
  | { readonly kind: 'hand-out'; readonly streams: readonly StreamId[] }
  | { readonly kind: 'withdraw'; readonly streams: readonly StreamId[] }
  | { readonly kind: 'undo'; readonly before: readonly HandedOut[] };

/** Every tender with who has it: chosen by search, filter and keyboard, handed out or taken back, one or many at once. */
export function HandOutSection({ controls, status }: HandOutSectionProps) {
  const { t } = useTranslation();
  const { registry } = controls;
  const tenders = useTenderList((list) => list.tenders);
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<HandOutFilter>('all');
  const [sort, setSort] = useState<SortOrder<HandOutSort>>({ key: 'state', descending: false });
  const [selected, setSelected] = useState<ReadonlySet<StreamId>>(new Set());
  const [shown, setShown] = useState<Shown | null>(null);
  const [last, setLast] = useState<readonly HandedOut[] | null>(null);
  const rows = useMemo(() => handOutRows(tenders, registry, status), [tenders, registry, status]);
  const found = useMemo(() => findRows(rows, { words, filter, sort }), [rows, words, filter, sort]);
  // What a search hides is not handed out behind the admin's back.
  const chosen = found.filter(({ stream }) => selected.has(stream));
  const handedOut = chosen.filter(({ isHandedOut }) => isHandedOut);

  if (tenders.length === 0) {
    return (
      <EmptyState title={t('handOut.empty')} text={t('handOut.emptyText')}>
        <Button component={Link} to="/impor">
          {t('handOut.import')}
        </Button>
      </EmptyState>
    );
  }
  const done = (before: readonly HandedOut[]) => {
    setLast(before);
    setSelected(new Set());
    setShown(null);
  };
  return (
    <>
      <p className={`mp-quiet ${styles.intro}`}>{t('handOut.intro')}</p>
      <Group gap="xs" mb="xs">
        <TextInput
          type="search"
          aria-label={t('handOut.search')}
          placeholder={t('handOut.search')}
          w={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('handOut.filter')}
          value={filter}
          data={HAND_OUT_FILTERS.map((value) => ({ value, label: t(`handOut.filters.${value}`) }))}
          onChange={(event) => setFilter(HAND_OUT_FILTERS.find((each) => each === event.currentTarget.value) ?? 'all')}
        />
        <Button
          disabled={chosen.length === 0}
          onClick={() => setShown({ kind: 'hand-out', streams: chosen.map(({ stream }) => stream) })}
        >
          {chosen.length === 0 ? t('handOut.handOut') : t('handOut.handOutCount', { count: chosen.length })}
        </Button>
        <Button
          variant="default"
          disabled={handedOut.length === 0}
          onClick={() => setShown({ kind: 'withdraw', streams: handedOut.map(({ stream }) => stream) })}
        >
          {t('handOut.withdraw')}
        </Button>
        <Button component={Link} to="/impor" variant="default">
          {t('handOut.import')}
        </Button>
        <span role="status" className="mp-quiet">
          {t('handOut.found', { shown: formatCount(found.length), all: formatCount(rows.length) })}
          {chosen.length === 0 ? '' : ` · ${t('handOut.chosenCount', { count: chosen.length })}`}
          {last === null ? '' : ` · ${t('handOut.doneCount', { count: last.length })}`}
        </span>
        {last === null ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => setShown({ kind: 'undo', before: last })}>
            {t('handOut.undo')}
          </Button>
        )}
      </Group>
      {found.length === 0 ? (
        <p>{t('handOut.none')}</p>
      ) : (
        <HandOutTable
          rows={found}
          sort={sort}
          onSort={(key) => setSort(sortPressed(sort, key, false))}
          selected={selected}
          onSelect={setSelected}
          onOpen={(stream) => setShown({ kind: 'hand-out', streams: [stream] })}
        />
      )}
      {shown?.kind === 'hand-out' ? (
        <HandOutDialog
          controls={controls}
          status={status}
          tenders={tenders.filter(({ stream }) => shown.streams.includes(stream))}
          onDone={done}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown?.kind === 'withdraw' ? (
        <ChangeBackDialog
          title={t('handOut.withdrawWhat', { count: shown.streams.length })}
          means={t('handOut.withdrawMeans')}
          action={t('handOut.withdrawConfirm')}
          controls={controls}
          tenders={shown.streams.map((stream) => ({ stream, committee: [] }))}
          onDone={() => done(standingCommittees(registry, shown.streams))}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown?.kind === 'undo' ? (
        <ChangeBackDialog
          title={t('handOut.undoWhat', { count: shown.before.length })}
          means={t('handOut.undoMeans')}
          action={t('handOut.undo')}
          controls={controls}
          tenders={shown.before}
          onDone={() => {
            setLast(null);
            setShown(null);
          }}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  );
}
