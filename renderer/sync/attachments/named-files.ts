/** Which files the events of a space name, and of which the server accepted the event. Events are read once. */
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import type { Place } from '#core/sync/judge.ts';
import { numberAt } from '#core/sync/places.ts';
import { openStored, readStored } from '#renderer/storage/event-log.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';
import type { FileFacts } from './file-transport.ts';

export interface NamedFile extends FileFacts {
  /** Whether the server accepted an event that names it: before that its content is nobody's concern there.  [SYNC-80] */
  readonly accepted: boolean;
}

interface Naming extends FileFacts, Place {}

interface ReadStream {
  /** How far each device's events were read. */
  readonly read: Map<DeviceId, number>;
  readonly namings: Naming[];
}

/** Canonical JSON writes it so. */
const NAMES_FILES = '"blobs":[{';

/** Answers with every file that an event here names, each once. */
export function createNamedFiles(store: SpaceStore): () => Promise<ReadonlyMap<Hash, NamedFile>> {
  const { db } = store;
  const streams = new Map<StreamKey, ReadStream>();
  return async () => {
    const named = new Map<Hash, NamedFile>();
    for (const { key, head } of await db.tips.toArray()) {
      const stream = streams.get(key) ?? { read: new Map<DeviceId, number>(), namings: [] };
      streams.set(key, stream);
      const isRead = Object.entries(head).every(([dev, { n }]) => stream.read.get(dev as DeviceId) === n);
      if (!isRead) await readOn(key, stream);
      if (stream.namings.length === 0) continue;
      const isAccepted = await acceptedIn(key);
      for (const { sha256, size, ...place } of stream.namings) {
        const before = named.get(sha256);
        if (before?.accepted === true) continue;
        named.set(sha256, { sha256, size, accepted: isAccepted(place) });
      }
    }
    return named;
  };

  async function readOn(key: StreamKey, { read, namings }: ReadStream): Promise<void> {
    const stored = await db.transaction('r', db.log, db.packs, () => readStored(db, key));
    const events = (await openStored(store.vault, stored)).filter(({ dev, n }) => n > (read.get(dev) ?? 0));
    for (const { sealed } of events) {
      // Few events name files: the others need not be opened.
      const opened = sealed.header.includes(NAMES_FILES) ? openHeader(sealed) : null;
      if (opened?.ok !== true) continue;
      const { dev, n, blobs } = opened.value.header;
      for (const { sha256, size } of blobs) namings.push({ sha256, size, dev, n });
    }
    // By the rows: a damaged event is not read again and again.
    for (const { dev, n } of events) read.set(dev, Math.max(n, read.get(dev) ?? 0));
  }

  async function acceptedIn(key: StreamKey): Promise<(place: Place) => boolean> {
    const [placed, answers] = await Promise.all([db.placed.get(key), db.answers.where('key').equals(key).toArray()]);
    const numberOf = numberAt(placed?.places ?? []);
    const sent = new Set(answers.flatMap(({ dev, n, state }) => (state.kind === 'sent' ? [`${dev} ${n}`] : [])));
    return (place) => numberOf(place) !== null || sent.has(`${place.dev} ${place.n}`);
  }
}
