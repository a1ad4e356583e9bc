/** One segment's text: the events of some streams, one a line, each stream named before its events. */
import { z } from 'zod';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { type AsideNote, asideNote } from '#core/sync/aside-note.ts';
import { parseJson } from '../json-text.ts';

/** Where the events that follow belong; it stands in every segment, so that none needs another. */
export interface SegmentStream {
  readonly stream: StreamId;
  readonly kind: string;
  readonly practice: boolean;
}

export interface CarriedEvents extends SegmentStream {
  readonly events: readonly SealedEvent[];
  /** Laid aside by the sender after a fork: no part of the stream, and evidence for the server. */
  readonly asides: readonly CarriedAside[];
}

export interface CarriedAside {
  readonly sealed: SealedEvent;
  /** Null where the sender could not read it any more. */
  readonly note: AsideNote | null;
}

export interface SegmentContent {
  readonly streams: readonly CarriedEvents[];
  /** Lines of a newer app, or none that can be read: passed over. */
  readonly unknownLines: number;
}

const streamShape = z.strictObject({
  stream: z
    .string()
    .min(1)
    .max(200)
    .transform((text) => text as StreamId),
  kind: z.string().min(1).max(50),
  practice: z.boolean(),
});
const eventShape = z.strictObject({ header: z.string(), body: z.string(), sig: z.string() });
const asideShape = z.strictObject({ aside: eventShape, note: asideNote.nullable() });

export function segmentText(streams: readonly CarriedEvents[]): string {
  return streams
    .flatMap(({ stream, kind, practice, events, asides }) => [
      { stream, kind, practice },
      ...events.map(({ header, body, sig }) => ({ header, body, sig })),
      ...asides.map(({ sealed: { header, body, sig }, note }) => ({ aside: { header, body, sig }, note })),
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

export function readSegment(text: string): SegmentContent {
  const streams: (SegmentStream & { events: SealedEvent[]; asides: CarriedAside[] })[] = [];
  let unknownLines = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const parsed = parseJson(line);
    const value: unknown = parsed.ok ? parsed.value : null;
    const event = eventShape.safeParse(value);
    const stream = streamShape.safeParse(value);
    const aside = asideShape.safeParse(value);
    const open = streams.at(-1);
    if (event.success && open) open.events.push(event.data);
    else if (aside.success && open) open.asides.push({ sealed: aside.data.aside, note: aside.data.note });
    else if (stream.success) streams.push({ ...stream.data, events: [], asides: [] });
    else unknownLines += 1;
  }
  return { streams, unknownLines };
}
