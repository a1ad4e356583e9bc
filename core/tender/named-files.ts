/** The files an event names by their hash, for the header of the event. */
import type { EventHeader, Hash } from '#core/log/envelope.ts';
import type { DocumentKey } from './document-kind.ts';
import type { TenderEvent, TenderEventBodies } from './events.ts';
import type { BidFile } from './model.ts';

type Named = EventHeader['blobs'][number];

/** A file as an event tells of it; without a hash it is a name only. */
type ToldFile = Pick<BidFile, 'name' | 'size' | 'sha256'>;

/**
 * The files an event names, each content once.
 *
 * Source  SYNC §3.2: `blobs`.
 */
export function filesNamedBy(event: TenderEvent): readonly Named[] {
  const named = new Map<string, Named>();
  for (const { name, size, sha256 } of filesIn(event)) {
    if (sha256 === null || !SHA_256.test(sha256) || named.has(sha256)) continue;
    named.set(sha256, { sha256: sha256 as Hash, size, type: mediaTypeOf(name) });
  }
  return [...named.values()];
}

/** What an event tells of files, by the names people know them by. */
export function filesIn(event: TenderEvent): readonly ToldFile[] {
  switch (event.type) {
    case 'bidRecorded':
      return event.body.bid?.files ?? [];
    case 'bidderRegistered':
      return event.body.bidder.bid?.files ?? [];
    case 'documentIssued':
      return issuedFiles(event.body);
    case 'signedCopyAttached':
      return [event.body.copy.file];
    default:
      return [];
  }
}

function issuedFiles({
  key,
  version: { version, content, pdf },
}: TenderEventBodies['documentIssued']): readonly ToldFile[] {
  const name = issuedFileName(key, version);
  return [
    { name: `${name}.json`, ...content },
    ...(pdf === null ? [] : [{ name: `${name}.pdf`, size: pdf.size, sha256: pdf.sha256 }]),
  ];
}

/** `bahp-v1`, for the files of a version. */
export function issuedFileName(key: DocumentKey, version: number): string {
  return `${key.replaceAll(/[^\w-]/g, '-')}-v${version}`;
}

/** What other systems call a SHA-256 may be anything; only a hash can name content. */
const SHA_256 = /^[0-9a-f]{64}$/;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** By the ending of its name. */
export function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined) ?? 'application/octet-stream';
}
