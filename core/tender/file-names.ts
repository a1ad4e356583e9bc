/** What people call the files that events of a tender name. */
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { TENDER_EVENT_KINDS } from './event-kinds.ts';
import type { TenderEvent } from './events.ts';
import { filesIn } from './named-files.ts';

/**
 * Names by the hash of the content; the newest where a file was named twice. None where names of bidders were ever hidden:
 * the name of a file may say whose it is.
 */
export function fileNamesIn(events: readonly SealedEvent[]): ReadonlyMap<Hash, string> {
  const names = new Map<Hash, string>();
  for (const sealed of events) {
    const parsed = parseSealed(sealed);
    if (!parsed.ok) continue;
    const { header, body } = parsed.value;
    if (header.type === ('biddersHidden' satisfies TenderEvent['type'])) return new Map();
    if (header.blobs.length === 0) continue;
    const event = upcast(TENDER_EVENT_KINDS, { type: header.type, tv: header.tv, body });
    const files = event.ok ? filesIn(event.value) : [];
    for (const { name, sha256 } of files) if (sha256 !== null) names.set(sha256 as Hash, name);
  }
  return names;
}
