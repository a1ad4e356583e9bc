/** A tender's whole history as an archive anyone can check with nothing else. */
import type { Instant } from '#core/calendar/instant.ts';
import { listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import { writeArchive } from '#core/exchange/archive/write-archive.ts';
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { browserArchiveCodec, joinChunks } from './archive-codec.ts';

interface ArchiveParts {
  readonly stream: StreamId;
  /** Exactly as stored, in the order of the log. */
  readonly events: readonly SealedEvent[];
  readonly publicKeyOf: (dev: DeviceId) => Uint8Array<ArrayBuffer> | null;
  readonly practice: boolean;
  readonly madeAt: Instant;
  /** Version of the app that writes. */
  readonly app: string;
}

export function archiveOfTender(parts: ArchiveParts): Promise<Uint8Array<ArrayBuffer>> {
  const { stream, events, publicKeyOf, practice, madeAt, app } = parts;
  const draft = {
    madeAt,
    app,
    practice,
    devices: listedDevices(events, publicKeyOf),
    streams: [listedStream(stream, 'tender', events)],
    attachments: [],
  };
  return joinChunks(writeArchive(draft, { events: async () => events, attachment: nothing }, browserArchiveCodec));
}

/** Tenders keep no attachments of their own yet. */
// oxlint-disable-next-line require-yield -- a sequence of nothing
async function* nothing(): AsyncGenerator<Uint8Array> {}
