/** The people and devices of the office, as the server put them in order: what waits to be sent does not count yet. */
import { openHeader, parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { REGISTRY_EVENT_KINDS } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { numberAt } from '#core/sync/places.ts';
import { openEventRows, readEventRows } from './event-log.ts';
import { readPlaced } from './placed-row.ts';
import type { SpaceStore } from './space-database.ts';

export async function readRegistry(space: SpaceStore): Promise<Registry> {
  const key = await space.vault.keyOf(OFFICE_STREAM);
  const { places } = await readPlaced(space, OFFICE_STREAM);
  const numberOf = numberAt(places);
  const rows = (await readEventRows(space.db, key)).filter((row) => numberOf(row) !== null);
  const events = (await openEventRows(space, rows)).flatMap((sealed) => {
    const opened = openHeader(sealed);
    const seq = opened.ok ? numberOf(opened.value.header) : null;
    return seq === null ? [] : [{ sealed, seq }];
  });
  let registry = EMPTY_REGISTRY;
  for (const { sealed } of events.sort((a, b) => a.seq - b.seq)) {
    const parsed = parseSealed(sealed);
    if (!parsed.ok) continue;
    const { type, tv } = parsed.value.header;
    const event = upcast(REGISTRY_EVENT_KINDS, { type, tv, body: parsed.value.body });
    // The calendar and what newer apps know stand in the same stream.
    if (event.ok) registry = applyToRegistry(registry, event.value);
  }
  return registry;
}
