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
  const rows = isAdmin ? await log.quarantined(null) : (await Promise.all(chaired.map(log.quarantined))).flat();
  const behind = rows.filter((row) => after === null || placeOf(row) > placeOf(after)).sort(inOrder);
  const page = firstPage(behind);
  return ok([...page.map(lineOf), { more: page.length < behind.length }]);
}

/** Neither a hash nor the name of a stream is compared with the other: a line feed is in neither. */
function placeOf({ stream, hash }: Pick<QuarantinedRow, 'stream' | 'hash'>): string {
  return `${stream}\n${hash}`;
}

function inOrder(a: QuarantinedRow, b: QuarantinedRow): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

function firstPage(rows: readonly QuarantinedRow[]): readonly QuarantinedRow[] {
  let text = 0;
  const end = rows.findIndex(({ sealed }, index) => {
    text += sealed.header.length + sealed.body.length;
    return index === PAGE_EVENTS || (index > 0 && text > PAGE_TEXT);
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function lineOf({ stream, hash, reason, since, sealed: { header, body, sig } }: QuarantinedRow): object {
  return { stream, hash, reason, since, header, body, sig };
}
