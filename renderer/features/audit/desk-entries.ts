/** The histories of all archives on the desk as one list, and what can be looked for in it. */
import { type AuditEntry, type AuditFilter, isWanted } from '#core/audit/history.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { DeskTender } from './use-desk.ts';

/** An entry with the tender and archive it stands in. */
export interface DeskEntry {
  readonly id: string;
  readonly at: DeskTender;
  readonly entry: AuditEntry;
}

/** The newest first. */
export function deskEntries(tenders: readonly DeskTender[]): readonly DeskEntry[] {
  const entries = tenders.flatMap((at) =>
    at.archive.state.entries
      .filter(({ stream }) => stream === at.tender.stream)
      .map((entry): DeskEntry => ({ id: `${at.id}/${entry.dev}/${entry.n}`, at, entry })),
  );
  // Of one moment those applied later stand first.
  return entries.toReversed().sort((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0));
}

/** `tender` is the id of a tender on the desk: the same tender may stand in two archives. */
export interface DeskFilter extends Omit<AuditFilter, 'stream'> {
  readonly tender: string | null;
}

export function filterEntries(entries: readonly DeskEntry[], { tender, ...filter }: DeskFilter): readonly DeskEntry[] {
  const wanted: AuditFilter = { ...filter, stream: null };
  return entries.filter(({ at, entry }) => (tender === null || at.id === tender) && isWanted(entry, wanted));
}

export interface FilterChoices {
  readonly years: readonly number[];
  readonly actors: readonly string[];
  readonly types: readonly TenderEvent['type'][];
  readonly labels: readonly string[];
}

/** What there is to choose from. */
export function choicesOf(entries: readonly DeskEntry[]): FilterChoices {
  const years = new Set<number>();
  const actors = new Set<string>();
  const types = new Set<TenderEvent['type']>();
  const labels = new Set<string>();
  for (const { entry } of entries) {
    years.add(entry.year);
    actors.add(entry.actor);
    types.add(entry.type);
    for (const { label } of entry.changes) labels.add(label);
  }
  return {
    years: [...years].sort((a, b) => b - a),
    actors: [...actors].sort((a, b) => a.localeCompare(b)),
    types: [...types],
    labels: [...labels],
  };
}

/** One value of one tender of one archive. */
export interface ValuePlace {
  readonly at: DeskTender;
  readonly stream: StreamId;
  readonly path: readonly string[];
  readonly label: string;
}
