/** A tender's whole history as an archive anyone can check with nothing else. */
import type { Instant } from '#core/calendar/instant.ts';
import { listedAttachments, listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import { writeArchive } from '#core/exchange/archive/write-archive.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import type { AttachmentStore } from '#renderer/storage/attachments/attachment-store.ts';
import { browserArchiveCodec, joinChunks } from './archive-codec.ts';

interface ArchiveParts {
  readonly stream: StreamId;
  /** Exactly as stored, in the order of the log. */
  readonly events: readonly SealedEvent[];
  readonly attachments: Pick<AttachmentStore, 'read'>;
  readonly publicKeyOf: (dev: DeviceId) => Uint8Array<ArrayBuffer> | null;
  readonly practice: boolean;
  readonly madeAt: Instant;
  /** Version of the app that writes. */
  readonly app: string;
}

export interface TenderArchive {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Attachments the events name and the archive does not bring: not on this device, or damaged here. */
  readonly leftOut: readonly Hash[];
}

export async function archiveOfTender(parts: ArchiveParts): Promise<TenderArchive> {
  const { stream, events, publicKeyOf, practice, madeAt, app } = parts;
  const named = listedAttachments(events);
  const broken = new Set<Hash>();
  for (const { sha256 } of named) {
    const opened = await parts.attachments.read(sha256);
    if (!opened.ok) broken.add(sha256);
  }
  for (;;) {
    const draft = {
      madeAt,
      app,
      practice,
      devices: listedDevices(events, publicKeyOf),
      streams: [listedStream(stream, 'tender', events)],
      attachments: named.filter(({ sha256 }) => !broken.has(sha256)),
    };
    let reading: Hash | null = null;
    const attachment = (sha256: Hash) => {
      reading = sha256;
      return contentOf(parts.attachments, sha256);
    };
    try {
      const bytes = await joinChunks(
        writeArchive(draft, { events: async () => events, attachment }, browserArchiveCodec),
      );
      return { bytes, leftOut: [...broken] };
    } catch (error) {
      // The manifest stands before the content: where damage shows only in the middle, all is written again without it.
      if (!(error instanceof AttachmentRefused) || reading === null) throw error;
      broken.add(reading);
    }
  }
}

async function* contentOf(attachments: Pick<AttachmentStore, 'read'>, sha256: Hash): AsyncGenerator<Uint8Array> {
  const opened = await attachments.read(sha256);
  if (!opened.ok) throw new AttachmentRefused(opened.error);
  yield* opened.value.chunks;
}
