/** The register of archives as rows: tenders that are here, and the tombstones of those that are not. Pure. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { dueOnOf } from '#core/retention/due.ts';
import { type ArchiveRecord, archivesOf, type KeptName, type RetentionState } from '#core/retention/model.ts';
import { openListsByStream, type Standing, standingOf } from '#core/retention/standing.ts';
import { tombstonesOf } from '#core/retention/tombstone.ts';
import type { ListedTender } from '#renderer/session/listed-tender.ts';
import { fold } from '#renderer/ui/fold.ts';

export interface RegisterRow extends KeptName {
  /** Null where it is not known here any more, or nobody won. */
  readonly winner: string | null;
  readonly standing: Standing;
  /** The newest. */
  readonly archive: ArchiveRecord | null;
  readonly dueOn: DateOnly | null;
  /** Number of the list it stands on. */
  readonly list: string | null;
  /** Whether its history is on this device. */
  readonly isHere: boolean;
  /** Events on this device, which the newest archive may not hold all. */
  readonly events: number;
  readonly changedAt: Instant | null;
  readonly search: string;
}

/** Newest year first, then by code. */
export function registerRows(
  tenders: readonly ListedTender[],
  retention: RetentionState,
  today: DateOnly,
): readonly RegisterRow[] {
  const here = new Set(tenders.map(({ stream }) => stream));
  const tombstones = tombstonesOf(retention);
  const lists = openListsByStream(retention);
  const gone = [...tombstones.values()].filter(({ tender }) => !here.has(tender.stream));
  const rows = [
    ...tenders.map(({ stream, summary, events, changedAt }) => {
      const { code, name, agency, year, winner, status } = summary;
      return rowOf({ stream, code, name, agency, year }, { winner, status, events, changedAt });
    }),
    ...gone.map(({ tender: { stream, code, name, agency, year } }) =>
      rowOf({ stream, code, name, agency, year }, null),
    ),
  ];
  return rows.sort((a, b) => b.year - a.year || (a.code < b.code ? -1 : 1));

  function rowOf(
    kept: KeptName,
    listed: (Pick<ListedTender, 'events' | 'changedAt'> & Pick<ListedTender['summary'], 'winner' | 'status'>) | null,
  ): RegisterRow {
    const { stream, code, name, agency } = kept;
    const archive = archivesOf(retention, stream).at(-1) ?? null;
    const list = lists.get(stream) ?? null;
    const onLists = { tombstone: tombstones.get(stream) ?? null, list };
    const winner = listed?.winner ?? null;
    return {
      ...kept,
      winner,
      standing: standingOf(retention, { stream, status: listed?.status ?? null }, today, onLists),
      archive,
      dueOn: dueOnOf(retention, stream),
      list: list?.number ?? null,
      isHere: listed !== null,
      events: listed?.events ?? 0,
      changedAt: listed?.changedAt ?? null,
      search: fold([code, name, agency, winner, archive?.fileName, list?.number].filter(Boolean).join(' ')),
    };
  }
}

export interface RegisterFilter {
  readonly query: string;
  readonly year: number | null;
  readonly standing: Standing | null;
}

export function filterRegister(
  rows: readonly RegisterRow[],
  { query, year, standing }: RegisterFilter,
): readonly RegisterRow[] {
  const words = fold(query).split(' ').filter(Boolean);
  return rows.filter(
    (row) =>
      (year === null || row.year === year) &&
      (standing === null || row.standing === standing) &&
      words.every((word) => row.search.includes(word)),
  );
}

export function keptNameOf({ stream, code, name, agency, year }: KeptName): KeptName {
  return { stream, code, name, agency, year };
}

/** By the stream, for whoever opens one row. */
export function rowOfStream(rows: readonly RegisterRow[], stream: StreamId): RegisterRow | null {
  return rows.find((row) => row.stream === stream) ?? null;
}
