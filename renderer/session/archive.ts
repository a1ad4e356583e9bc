/** A tender's whole history as an archive anyone can check with nothing else. */
import type { Instant } from '#core/calendar/instant.ts';
import { listedAttachments, listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import { writeArchive } from '#core/exchange/archive/write-archive.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { ArchiveRecord } from '#core/retention/model.ts';
import type { Places } from '#core/sync/places.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import type { AttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { browserArchiveCodec } from './archive-codec.ts';

interface ArchiveParts {
  readonly stream: StreamId;
  /** Exactly as stored, in the order of the log. */
  readonly events: readonly SealedEvent[];
  /** The order its server gave, if any. */
  readonly places: Places;
  readonly attachments: Pick<AttachmentStore, 'read'>;
  readonly publicKeyOf: (dev: DeviceId) => Uint8Array<ArrayBuffer> | null;
  readonly practice: boolean;
  readonly madeAt: Instant;
  /** Version of the app that writes. */
  readonly app: string;
}

export interface TenderArchive {
  /** The bytes of the file, made as they are read; may be read once, and are used up. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Attachments the events name and the archive does not bring: not on this device, or damaged here. */
  readonly leftOut: readonly Hash[];
  /** What the office keeps of it; null before the pieces were read to their end. */
  readonly written: () => Omit<ArchiveRecord, 'fileName'> | null;
}

/**
 * The manifest stands before the content, so every attachment is read to its end first: what is damaged is left out. One
 * that breaks between the two readings raises `AttachmentRefused` out of the pieces.
 */
export async function archiveOfTender(parts: ArchiveParts): Promise<TenderArchive> {
  const { stream, events, places, attachments, publicKeyOf, practice, madeAt, app } = parts;
  const listed = listedAttachments(events);
  const whole: (typeof listed)[number][] = [];
  const leftOut: Hash[] = [];
  for (const blob of listed) {
    const size = await wholeSize(attachments, blob.sha256);
    if (size === null) leftOut.push(blob.sha256);
    else whole.push({ ...blob, size });
  }
  const draft = {
    madeAt,
    app,
    practice,
    devices: listedDevices(events, publicKeyOf),
    streams: [listedStream(stream, 'tender', events, places)],
    attachments: whole,
  };
  const source = {
    events: async () => events,
    attachment: (sha256: Hash) => contentOf(attachments, sha256),
  };
  const [listedEvents] = draft.streams;
  let written: Omit<ArchiveRecord, 'fileName'> | null = null;
  const pieces = writeArchive(draft, source, browserArchiveCodec, (sealed) => {
    const counts = { events: events.length, attachments: whole.length, leftOut: leftOut.length };
    written = { ...sealed, ...counts, head: listedEvents?.head ?? {}, madeAt };
  });
  return { pieces, leftOut, written: () => written };
}

/** Null where it is not here, or not what its hash says. */
async function wholeSize(attachments: Pick<AttachmentStore, 'read'>, sha256: Hash): Promise<number | null> {
  try {
    let size = 0;
    for await (const bytes of contentOf(attachments, sha256)) size += bytes.length;
    return size;
  } catch (error) {
    if (error instanceof AttachmentRefused) return null;
    throw error;
  }
}

/** Each piece is good until the next is asked for: its memory is given back then. */
async function* contentOf(
  attachments: Pick<AttachmentStore, 'read'>,
  sha256: Hash,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const opened = await attachments.read(sha256);
  if (!opened.ok) throw new AttachmentRefused(opened.error);
  for await (const bytes of opened.value.chunks) {
    yield bytes;
    bytes.buffer.transfer(0);
  }
}
