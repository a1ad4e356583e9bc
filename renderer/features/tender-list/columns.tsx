/** What each column of the list shows, how wide it is, and on which side. */
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { columnVisibilityFeature } from '@tanstack/react-table';
import type { TFunction } from 'i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { Money } from '#renderer/ui/Money.tsx';
import { showCountdown } from '#renderer/ui/countdown.ts';
import type { SyncMarks } from '#renderer/session/use-sync.ts';
import type { SortKey } from './find.ts';
import { syncMark } from './sync-mark.ts';
import type { TenderRow } from './tender-row.ts';

export const features = tableFeatures({ columnVisibilityFeature });

const column = createColumnHelper<typeof features, TenderRow>();

interface ColumnLayout {
  /** CSS grid track. */
  readonly track: string;
  /** What the track takes at least, for the width below which the list scrolls sideways. */
  readonly minWidth: number;
  readonly align: 'left' | 'right';
}

export const LAYOUT: Readonly<Record<SortKey, ColumnLayout>> = {
  code: { track: '112px', minWidth: 112, align: 'left' },
  name: { track: 'minmax(240px, 3fr)', minWidth: 240, align: 'left' },
  agency: { track: 'minmax(150px, 1.2fr)', minWidth: 150, align: 'left' },
  institution: { track: 'minmax(150px, 1fr)', minWidth: 150, align: 'left' },
  year: { track: '64px', minWidth: 64, align: 'left' },
  kind: { track: '160px', minWidth: 160, align: 'left' },
  method: { track: '190px', minWidth: 190, align: 'left' },
  status: { track: '88px', minWidth: 88, align: 'left' },
  stage: { track: '132px', minWidth: 132, align: 'left' },
  ceiling: { track: '158px', minWidth: 158, align: 'right' },
  ownerEstimate: { track: '158px', minWidth: 158, align: 'right' },
  award: { track: '158px', minWidth: 158, align: 'right' },
  winner: { track: 'minmax(150px, 1fr)', minWidth: 150, align: 'left' },
  bids: { track: '98px', minWidth: 98, align: 'right' },
  deadline: { track: '146px', minWidth: 146, align: 'left' },
  changed: { track: '146px', minWidth: 146, align: 'left' },
};

export interface Telling {
  readonly t: TFunction;
  readonly now: Instant;
  readonly zone: Zone;
  /** What of each tender is not whole on the server. */
  readonly sync: SyncMarks;
}

export function headerOf(t: TFunction, key: SortKey): string {
  return {
    code: t('list.columnCode'),
    name: t('list.columnName'),
    agency: t('list.columnAgency'),
    institution: t('list.columnInstitution'),
    year: t('list.columnYear'),
    kind: t('list.columnKind'),
    method: t('list.columnMethod'),
    status: t('list.columnStatus'),
    stage: t('list.columnStage'),
    ceiling: t('list.columnCeiling'),
    ownerEstimate: t('list.columnOwnerEstimate'),
    award: t('list.columnAward'),
    winner: t('list.columnWinner'),
    bids: t('list.columnBids'),
    deadline: t('list.columnDeadline'),
    changed: t('list.columnChanged'),
  }[key];
}

export function columnsOf({ t, now, zone, sync }: Telling) {
  const text = (key: 'code' | 'agency' | 'institution' | 'year') =>
    column.accessor(key, { id: key, cell: (cell) => <Cut text={cell.getValue()} /> });
  const money = (key: 'ceiling' | 'ownerEstimate' | 'award') =>
    column.accessor(key, { id: key, cell: (cell) => <Money amount={cell.getValue()} /> });
  return column.columns([
    text('code'),
    column.accessor('name', { id: 'name', cell: ({ row }) => <Name row={row.original} t={t} sync={sync} /> }),
    text('agency'),
    text('institution'),
    text('year'),
    column.accessor('kind', { id: 'kind', cell: (cell) => <Cut text={t(`tender.kind.${cell.getValue()}`)} /> }),
    column.accessor('method', { id: 'method', cell: (cell) => <Cut text={t(`tender.method.${cell.getValue()}`)} /> }),
    column.accessor('status', { id: 'status', cell: (cell) => <Cut text={t(`tender.status.${cell.getValue()}`)} /> }),
    column.accessor('stage', { id: 'stage', cell: (cell) => <Cut text={t(`tender.stage.${cell.getValue()}`)} /> }),
    money('ceiling'),
    money('ownerEstimate'),
    money('award'),
    column.accessor('winner', { id: 'winner', cell: (cell) => <Cut text={cell.getValue() ?? '—'} /> }),
    column.accessor('offering', {
      id: 'bids',
      cell: ({ row }) => (
        <span title={t('list.columnBidsLong')}>
          {row.original.offering}
          <span className="mp-quiet"> / {row.original.registered}</span>
        </span>
      ),
    }),
    column.accessor('deadline', {
      id: 'deadline',
      cell: (cell) => {
        const deadline = cell.getValue();
        if (deadline === null) return <span aria-hidden="true">—</span>;
        const title = [deadline.name, formatDateTime(deadline.at, zone)].filter(Boolean).join(' · ');
        return <span title={title}>{showCountdown(t, now, deadline.at)}</span>;
      },
    }),
    column.accessor('changedAt', {
      id: 'changed',
      cell: (cell) => (
        <span title={formatDateTime(cell.getValue(), zone)}>{formatDate(dateIn(cell.getValue(), zone))}</span>
      ),
    }),
  ]);
}

/** Text that may not fit: the whole of it is in the title, and for the active row in the line below the list. */
function Cut({ text }: { readonly text: string }) {
  return <span title={text}>{text}</span>;
}

function Name({ row, t, sync }: { readonly row: TenderRow; readonly t: TFunction; readonly sync: SyncMarks }) {
  const mark = syncMark(t, sync, row.stream);
  return (
    <span title={row.name}>
      {mark === null ? null : (
        <strong className={mark.needsPerson ? 'mp-check' : 'mp-quiet'} title={mark.title}>
          {`${mark.text}\u00a0·\u00a0`}
        </strong>
      )}
      {row.conflicts > 0 ? (
        <strong className="mp-check">{`${t('conflicts.mark', { count: row.conflicts })}\u00a0·\u00a0`}</strong>
      ) : null}
      {row.name}
      {row.version > 1 ? <span className="mp-quiet">{`\u00a0·\u00a0v${row.version}`}</span> : null}
    </span>
  );
}
