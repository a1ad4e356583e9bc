import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { valueNameOf, valueText } from '#renderer/ui/value-text.ts';
import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';
import type { DeskEntry } from './desk-entries.ts';

/** Two lines: what changed is told in a sentence. */
const ROW_HEIGHT = 38;
const TRACKS = '244px 128px minmax(140px, 1fr) minmax(180px, 1.2fr) minmax(300px, 4fr) 128px';
const COLUMNS = ['at', 'code', 'actor', 'type', 'changes', 'mark'] as const;

interface HistoryTableProps {
  readonly entries: readonly DeskEntry[];
  readonly zone: Zone;
  readonly onOpen: (entry: DeskEntry) => void;
}

/** What happened in all archives on the desk; a row opens what it changed. */
export function HistoryTable({ entries, zone, onOpen }: HistoryTableProps) {
  const { t } = useTranslation();
  return (
    <WalkedTable
      label={t('audit.history.label')}
      rows={entries}
      keyOf={({ id }) => id}
      rowHeight={ROW_HEIGHT}
      onOpen={onOpen}
      tracks={TRACKS}
      leastWidth={1120}
      head={COLUMNS.map((key) => <HeadCell key={key}>{t(`audit.history.columns.${key}`)}</HeadCell>)}
      cellsOf={(each) =>
        COLUMNS.map((key) => (
          <TextCell key={key} text={textOf(key, each)} lines={2} isMarked={key === 'mark' && each.entry.doubtful} />
        ))
      }
    />
  );

  function textOf(key: (typeof COLUMNS)[number], { at, entry }: DeskEntry): string {
    switch (key) {
      case 'at':
        return formatDateTime(entry.at, zone);
      case 'code':
        return entry.code;
      case 'actor':
        return entry.actor;
      case 'type':
        return t(`history.events.${entry.type}`);
      case 'changes':
        return changesText(at, entry);
      case 'mark':
        return entry.doubtful ? `! ${t('audit.history.doubtful')}` : entry.held ? t('audit.history.held') : '';
    }
  }

  function changesText({ tender: { dossier } }: DeskEntry['at'], { changes }: DeskEntry['entry']): string {
    // The finding itself says more than its reason and clause.
    const first = changes.find(({ label }) => label === 'finding.result') ?? changes[0];
    if (first === undefined) return t('audit.history.noChange');
    const bidder = dossier.bidders.find(({ id }) => id === first.bidder)?.name;
    const change = t('history.change', {
      what: [bidder, valueNameOf(t, first.label)].filter((part) => part !== undefined).join(', '),
      from: valueText(t, first.from, dossier.notice.zone),
      to: valueText(t, first.to, dossier.notice.zone),
    });
    return changes.length === 1 ? change : `${change}${t('audit.history.moreChanges', { count: changes.length - 1 })}`;
  }
}
