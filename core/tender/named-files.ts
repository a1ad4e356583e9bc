/** The files an event names by their hash, for the header of the event. */
import type { EventHeader, Hash } from '#core/log/envelope.ts';
import type { TenderEvent } from './events.ts';
import type { Bid } from './model.ts';

type Named = EventHeader['blobs'][number];

/**
 * The files of the bid an event records, each content once. A file listed without its hash is a name only.
 *
 * Source  SYNC §3.2: `blobs`.
 */
export function filesNamedBy(event: TenderEvent): readonly Named[] {
  return namedIn(bidIn(event));
}

/** The bid an event records, if it does. */
export function bidIn(event: TenderEvent): Bid | null {
  switch (event.type) {
    case 'bidRecorded':
      return event.body.bid;
    case 'bidderRegistered':
      return event.body.bidder.bid;
    default:
      return null;
  }
}

function namedIn(bid: Bid | null): readonly Named[] {
  const named = new Map<string, Named>();
  for (const { name, size, sha256 } of bid?.files ?? []) {
    if (sha256 === null || !SHA_256.test(sha256) || named.has(sha256)) continue;
    named.set(sha256, { sha256: sha256 as Hash, size, type: mediaTypeOf(name) });
  }
  return [...named.values()];
}

/** What other systems call a SHA-256 may be anything; only a hash can name content. */
const SHA_256 = /^[0-9a-f]{64}$/;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined) ?? 'application/octet-stream';
}
