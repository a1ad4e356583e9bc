/** What waits outside the streams, for who may take it in. */
import type { z } from 'zod';
import { PAGE_EVENTS, PAGE_TEXT, type quarantineRequest } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import type { QuarantinedRow } from '#server/log/central-log.ts';
import { type Caller, maySeeQuarantine } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** A page of them in order of stream and hash.   Source  core/sync/SPEC.md [SYNC-21, 40, 54] */
export async function quarantine(
  { log }: Office,
  { person, registry }: Caller,
  { after }: z.output<typeof quarantineRequest>,
): Promise<Outcome<readonly object[]>> {
  const isAdmin = registry.people[person]?.role === 'admin';
  const chaired = Object.keys(registry.grants)
    // Streams of grants are streams; keys of a record are plain text to the compiler.
    .map((stream) => stream as StreamId)
    .filter((stream) => maySeeQuarantine(registry, person, stream));
  if (!isAdmin && chaired.length === 0) {
    return refuse('not-granted', 'The chair of a tender sees what waits outside it, and an admin.');
  }
  const limit = { events: PAGE_EVENTS, text: PAGE_TEXT };
  const { rows, more } = await log.quarantined(isAdmin ? null : chaired, after, limit);
  return ok([...rows.map(lineOf), { more }]);
}

function lineOf({ stream, hash, reason, since, sealed: { header, body, sig } }: QuarantinedRow): object {
  return { stream, hash, reason, since, header, body, sig };
}
