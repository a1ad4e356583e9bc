/** What the simulation folds: notes by key, the newest stands. Types this fold does not know change nothing. */
import { inOrder } from '#core/log/order.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';

export type Notes = Readonly<Record<string, string>>;

export const NOTE_KEYS = ['a', 'b', 'c'] as const;

const bodies = new WeakMap<ReadableEvent, { readonly key: string }>();

export function applyNote(notes: Notes, event: ReadableEvent): Notes {
  if (event.header.type !== 'noteWritten' || event.header.tv !== 1) return notes;
  const known = bodies.get(event) ?? (JSON.parse(event.sealed.body) as { readonly key: string });
  bodies.set(event, known);
  // Order shows: each note carries what stood there before.
  return { ...notes, [known.key]: `${event.hash.slice(0, 8)}<${(notes[known.key] ?? '').slice(0, 40)}` };
}

/** The fold of a whole stream, from its events in any order. */
export function foldNotes(events: readonly { readonly event: ReadableEvent; readonly seq: number }[]): Notes {
  const placed = events.map(({ event, seq }) => ({ header: event.header, seq, event }));
  return inOrder(placed).reduce((notes, { event }) => applyNote(notes, event), {} as Notes);
}
