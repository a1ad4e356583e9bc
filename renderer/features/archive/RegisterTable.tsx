import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { HeadCell, TextCell } from '#renderer/ui/WalkedCells.tsx';
import { WalkedTable } from '#renderer/ui/WalkedTable.tsx';
import styles from './Register.module.css';
import type { RegisterRow } from './register-row.ts';

/** Two lines: of tenders with like names the second tells them apart. */
const ROW_HEIGHT = 38;
const TRACKS = '122px minmax(250px, 2.4fr) minmax(180px, 1.3fr) 64px minmax(160px, 1.2fr) 144px 126px 126px';
const COLUMNS = ['code', 'name', 'agency', 'year', 'winner', 'standing', 'archived', 'due'] as const;

interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly zone: Zone;
  readonly onOpen: (stream: StreamId) => void;
}

/** Every tender with how it stands in the archive; a row opens what is kept of it. */
export function RegisterTable({ rows, zone, onOpen }: RegisterTableProps) {
  const { t } = useTranslation();
  return (
    <WalkedTable
      label={t('retention.parts.register')}
      rows={rows}
      keyOf={({ stream }) => stream}
      rowHeight={ROW_HEIGHT}
      onOpen={({ stream }) => onOpen(stream)}
      tracks={TRACKS}
      leastWidth={1170}
      classOf={({ isHere }) => (isHere ? undefined : styles.gone)}
      head={COLUMNS.map((key) => <HeadCell key={key}>{t(`retention.columns.${key}`)}</HeadCell>)}
      cellsOf={(row) => COLUMNS.map((key) => <TextCell key={key} text={textOf(key, row)} lines={2} />)}
    />
  );

  function textOf(key: (typeof COLUMNS)[number], row: RegisterRow): string {
    switch (key) {
      case 'year':
        return String(row.year);
      case 'winner':
        return row.winner ?? '—';
      case 'standing':
        return t(`retention.standings.${row.standing}`);
      case 'archived':
        return row.archive === null ? '—' : formatDate(dateIn(row.archive.madeAt, zone));
      case 'due':
        return row.dueOn === null ? '—' : formatDate(row.dueOn);
      default:
        return row[key];
    }
  }
}
