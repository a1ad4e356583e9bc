/** Whether any event of a space names an attachment: every header is read, which is slow and asked for seldom. */
import type { Hash } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import { createEventLog } from '../event-log.ts';
import type { SpaceStore } from '../space-database.ts';

/** An event that cannot be opened may name anything: then the answer is yes. */
export async function isNamedByEvents(store: SpaceStore, sha256: Hash): Promise<boolean> {
  const log = createEventLog(store);
  for (const stream of (await log.heads()).keys()) {
    for (const event of await log.read(stream)) {
      const opened = openHeader(event);
      if (!opened.ok || opened.value.header.blobs.some((blob) => blob.sha256 === sha256)) return true;
    }
  }
  return false;
}
