import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import styles from './HistoryPanel.module.css';
import { type HistoryEntry, historyOf } from './history-model.ts';

interface HistoryPanelProps {
  readonly read: () => Promise<readonly RecordedEvent<TenderEvent>[]>;
  /** The tender as it stands: names of bidders and requirements; another state means other events, read again. */
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

const SHOWN_AT_FIRST = 100;

/** Who did what, when, with old and new value; the newest first. */
export function HistoryPanel({ read, dossier, onClose }: HistoryPanelProps) {
  const { t } = useTranslation();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const events = await read();
      if (shown) setEntries(historyOf(events));
    };
    void load();
    return () => {
      shown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another state means other events to read
  }, [read, dossier]);

  const texts = (entries ?? []).map((entry) => ({ entry, lines: entryLines(t, entry, dossier) }));
  const wanted = search.trim().toLowerCase();
  const matching = texts.filter(
    ({ entry, lines }) => wanted === '' || [entry.actor, ...lines].join(' ').toLowerCase().includes(wanted),
  );
  return (
    <SidePanel title={t('history.title')} onClose={onClose}>
      <TextInput
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {entries === null ? <p>{t('shell.loading')}</p> : null}
      <ol className={styles.list}>
        {matching.slice(0, limit).map(({ entry, lines }) => (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.who}>
              {formatDateTime(entry.at, dossier.notice.zone)} · {entry.actor}
            </span>
            <strong>{t(`history.events.${entry.type}`)}</strong>
            <span className={styles.lines}>{lines.join('\n')}</span>
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

const LINES_SHOWN = 12;

function entryLines(t: TFunction<'app'>, entry: HistoryEntry, dossier: Dossier): readonly string[] {
  const lines = entry.changes.slice(0, LINES_SHOWN).map((change) => {
    const bidder = dossier.bidders.find((each) => each.id === change.bidder)?.name;
    const requirement = dossier.requirements.find((each) => each.id === change.requirement)?.title;
    const place = [bidder, requirement, valueNameOf(t, change.label)].filter((part) => part !== undefined).join(' · ');
    return t('history.change', {
      place,
      from: valueText(t, change.from, dossier.notice.zone),
      to: valueText(t, change.to, dossier.notice.zone),
    });
  });
  const rest = entry.changes.length - lines.length;
  return rest > 0 ? [...lines, t('history.moreChanges', { count: rest })] : lines;
}
