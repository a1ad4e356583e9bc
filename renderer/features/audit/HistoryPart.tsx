import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingPlace } from '#core/audit/finding.ts';
import { ANY_ENTRY, type AuditEntry } from '#core/audit/history.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import {
  choicesOf,
  type DeskEntry,
  type DeskFilter,
  deskEntries,
  filterEntries,
  type ValuePlace,
} from './desk-entries.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { StatePanel } from './StatePanel.tsx';
import { type DeskTender, useDeskTenders } from './use-desk.ts';
import { ValuePanel } from './ValuePanel.tsx';

interface HistoryPartProps {
  readonly year: number | null;
  readonly onNote: (place: FindingPlace) => void;
}

type Panel =
  | { readonly kind: 'entry'; readonly entry: DeskEntry }
  | { readonly kind: 'value'; readonly place: ValuePlace }
  | { readonly kind: 'state'; readonly at: DeskTender; readonly behind: Pick<AuditEntry, 'dev' | 'n' | 'at'> };

/** Every event of every archive on the desk, filtered; one opened beside it, one value followed, one moment gone back to. */
export function HistoryPart({ year, onNote }: HistoryPartProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const tenders = useDeskTenders();
  const [filter, setFilter] = useState<DeskFilter>({ ...EVERYTHING, year });
  const [panel, setPanel] = useState<Panel | null>(null);
  const entries = useMemo(() => deskEntries(tenders), [tenders]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  if (tenders.length === 0) return <EmptyState title={t('audit.nothingRead')} text={t('audit.nothingReadText')} />;
  const chosen = tenders.find(({ id }) => id === filter.tender) ?? (tenders.length === 1 ? tenders[0] : undefined);
  const last = chosen?.tender.steps.at(-1)?.recorded.header;
  const close = () => setPanel(null);
  return (
    <>
      <ListBar>
        <HistoryFilters
          filter={filter}
          choices={choices}
          tenders={tenders}
          zone={zone}
          onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
        />
        <ListCount>
          {t('audit.history.count', { shown: formatCount(shown.length), all: formatCount(entries.length) })}
        </ListCount>
        <BarGap />
        <Button size="xs" variant="default" onClick={() => setFilter(EVERYTHING)}>
          {t('audit.history.clear')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={chosen === undefined || last === undefined}
          title={chosen === undefined ? t('audit.history.stateNeedsTender') : undefined}
          onClick={() => {
            if (chosen !== undefined && last !== undefined) setPanel({ kind: 'state', at: chosen, behind: last });
          }}
        >
          {t('audit.history.stateAt')}
        </Button>
      </ListBar>
      {shown.length === 0 ? (
        <EmptyState title={t('audit.history.noneTitle')} text={t('audit.history.noneText')}>
          <Button variant="default" onClick={() => setFilter(EVERYTHING)}>
            {t('audit.history.clear')}
          </Button>
        </EmptyState>
      ) : (
        <HistoryTable entries={shown} zone={zone} onOpen={(entry) => setPanel({ kind: 'entry', entry })} />
      )}
      {panel?.kind === 'entry' ? (
        <EntryPanel
          key={panel.entry.id}
          of={panel.entry}
          onValue={(place) => setPanel({ kind: 'value', place })}
          onState={() => setPanel({ kind: 'state', at: panel.entry.at, behind: panel.entry.entry })}
          onNote={onNote}
          onClose={close}
        />
      ) : null}
      {panel?.kind === 'value' ? (
        <ValuePanel
          key={panel.place.path.join(' ')}
          place={panel.place}
          onEntry={(entry) => setPanel({ kind: 'entry', entry })}
          onNote={onNote}
          onClose={close}
        />
      ) : null}
      {panel?.kind === 'state' ? (
        <StatePanel
          at={panel.at}
          behind={panel.behind}
          onValue={(place) => setPanel({ kind: 'value', place })}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const { stream: _stream, ...ANY } = ANY_ENTRY;
const EVERYTHING: DeskFilter = { ...ANY, tender: null };
