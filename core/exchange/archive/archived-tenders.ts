/** The tenders of an archive with their logs, one after the other: what is made of a log is made of them. */
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { type RecordedEvent, replay } from '#core/log/replay.ts';
import { numberAt } from '#core/sync/places.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { archivedEventOf } from './archive-line.ts';
import type { ArchiveCodec } from './codec.ts';
import { readManifest } from './manifest.ts';
import { readArchiveLines } from './read-lines.ts';
import { placesOf } from './server-order.ts';

export interface ArchivedTender {
  readonly stream: StreamId;
  /** In the order they are applied. */
  readonly events: readonly RecordedEvent<TenderEvent>[];
}

/** Trusts the archive: `verifyArchive` says whether it may be trusted. Ends early where it ends early. */
export async function* archivedTenders(
  file: AsyncIterable<Uint8Array>,
  codec: ArchiveCodec,
): AsyncGenerator<ArchivedTender, void, void> {
  const lines = readArchiveLines(file, codec).lines[Symbol.asyncIterator]();
  try {
    const first = await lines.next();
    const manifest = first.done === true ? null : readManifest(JSON.parse(first.value));
    if (manifest === null || !manifest.ok) return;
    for (const listed of manifest.value.streams) {
      const sealed: SealedEvent[] = [];
      // Behind the events of a stream stands what they lead to.
      for (let at = 0; at <= listed.events; at += 1) {
        const next = await lines.next();
        if (next.done === true) return;
        const event = at < listed.events ? archivedEventOf(JSON.parse(next.value)) : null;
        if (event !== null) sealed.push(event);
      }
      if (listed.kind !== 'tender') continue;
      const replayed = replay(sealed, TENDER_EVENT_KINDS, numberAt(placesOf(listed)));
      if (replayed.ok) yield { stream: listed.stream, events: replayed.value.events };
    }
  } finally {
    await lines.return?.();
  }
}
