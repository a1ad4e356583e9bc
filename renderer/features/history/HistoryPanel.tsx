import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useRoleIn, useSaving } from '#renderer/session/hooks.ts';
import { useRecordStates } from '#renderer/session/use-sync.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { ChangeGroups } from '#renderer/ui/ChangeGroups.tsx';
import { changeGroups } from '#renderer/ui/change-groups.ts';
import styles from './HistoryPanel.module.css';
import { type HistoryEntry, historyOf } from './history-model.ts';
import { RecordState } from './RecordState.tsx';

interface HistoryPanelProps {
  readonly stream: StreamId;
  readonly read: () => Promise<readonly RecordedEvent<TenderEvent>[]>;
  /** The tender as it stands: names of bidders and requirements; another state means other events, read again. */
  readonly dossier: Dossier;
  readonly onClose: () => void;
  /** What can be done with the whole history. */
  readonly actions?: ReactNode;
}

const SHOWN_AT_FIRST = 100;

/** Who did what, when, with old and new value; the newest first. */
export function HistoryPanel({ stream, read, dossier, onClose, actions }: HistoryPanelProps) {
  const { t } = useTranslation();
  const role = useRoleIn(dossier.notice);
  const stateOf = useRecordStates(stream);
  const pending = useSaving((saving) => saving.pending);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const events = await read();
      if (shown) setEntries(historyOf(events, role));
    };
    void load();
    return () => {
      shown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another state means other events; what is pending is not among them yet
  }, [read, dossier, pending, role]);

  const texts = (entries ?? []).map((entry) => ({
    entry,
    when: `${formatDateTime(entry.at, dossier.notice.zone)} · ${entry.actor}`,
    what: t(`history.events.${entry.type}`),
    groups: changeGroups(t, entry.changes, dossier),
  }));
  const wanted = search.trim().toLowerCase();
  const matching = texts.filter(({ when, what, groups }) => {
    const words = [when, what, ...groups.flatMap(({ place, lines }) => [place, ...lines])];
    return words.join(' ').toLowerCase().includes(wanted);
  });
  return (
    <SidePanel title={t('history.title')} onClose={onClose}>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
      <TextInput
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {entries === null ? <p>{t('shell.loading')}</p> : null}
      <ol className={styles.list}>
        {matching.slice(0, limit).map(({ entry, when, what, groups }) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.who}>{when}</span>
            <strong>{what}</strong>
            {entry.held ? <span className={styles.held}>{t('history.held')}</span> : null}
            <ChangeGroups groups={groups} />
            {stateOf === null ? null : <RecordState state={stateOf(entry.place)} />}
          </li>
        ))}
      </ol>
      {matching.length > limit ? (
        <button type="button" className={styles.more} onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('history.more', { count: matching.length - limit })}
        </button>
      ) : null}
    </SidePanel>
  );
}
