/** Writing an archive, line by line: a season of fifty thousand events never stands in memory. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { assert } from '#core/shared/assert.ts';
import type { Places } from '#core/sync/places.ts';
import type { ArchiveCodec } from './codec.ts';
import { foldTender } from './fold-tender.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest } from './manifest.ts';
import { recordedResultOf } from './recorded-result.ts';
import { SEAL_BYTES, sealOf } from './seal.ts';
import { placesOf } from './server-order.ts';

/** Where the content of an archive is read from, one thing at a time. */
export interface ArchiveSource {
  /** The events of a stream exactly as stored, each device's own in its order. */
  readonly events: (stream: StreamId) => Promise<readonly SealedEvent[]>;
  /** An attachment listed in the manifest, in pieces of a size that may stand in memory. */
  readonly attachment: (sha256: Hash) => AsyncIterable<Uint8Array>;
}

/** The bytes of an archive; `onSealed` is told its seal and its whole size before the last of them. Events are written as they are: their texts are what was hashed and signed. */
export async function* writeArchive(
  draft: Omit<ArchiveManifest, 'format' | 'version'>,
  source: ArchiveSource,
  codec: ArchiveCodec,
  onSealed: (sealed: { readonly seal: Hash; readonly bytes: number }) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const hash = sha256.create();
  let size = SEAL_BYTES;
  for await (const bytes of codec.pack(lines({ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, ...draft }, source))) {
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  const seal = bytesToHex(hash.digest()) as Hash;
  onSealed({ seal, bytes: size });
  yield sealOf(seal);
}

async function* lines(manifest: ArchiveManifest, source: ArchiveSource): AsyncGenerator<string> {
  yield line(manifest);
  for (const listed of manifest.streams) {
    const { stream, kind } = listed;
    const events = await source.events(stream);
    for (const { header, body, sig } of events) yield line({ header, body, sig });
    yield line({ result: { stream, ...(kind === 'tender' ? resultOf(events, placesOf(listed)) : NO_RESULT) } });
  }
  for (const { sha256: attachment } of manifest.attachments) {
    let part = 0;
    for await (const bytes of source.attachment(attachment)) {
      yield line({ attachment, part, data: encodeBase64Url(bytes) });
      part += 1;
    }
  }
}

/** An office's state begins with the tables of the build that folds it: it cannot be compared with another's. */
const NO_RESULT = { state: null, evaluation: null };

function resultOf(events: readonly SealedEvent[], places: Places): object {
  const parsed = events.map((event) => {
    const opened = parseSealed(event);
    assert(opened.ok, 'what the log holds can be opened');
    return opened.value;
  });
  const { dossier, skipped } = foldTender(parsed, places);
  // With events this build does not know, whatever it worked out would be wrong.
  return dossier === null || skipped.length > 0 ? NO_RESULT : recordedResultOf(dossier);
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
