/** The people and devices of the office, as the server put them in order: what waits to be sent does not count yet. */
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Registry } from '#core/registry/model.ts';
import { EMPTY_REGISTRY } from '#core/registry/model.ts';
import { numberAt } from '#core/sync/places.ts';
import { readPlaced } from './placed-row.ts';
import type { SpaceStore } from './space-database.ts';
import { REGISTRY_STREAMS } from './stream-kind.ts';
import { readRecorded } from './stream-store.ts';

export async function readRegistry(space: SpaceStore): Promise<Registry> {
  const [recorded, { places }] = await Promise.all([
    readRecorded(space, REGISTRY_STREAMS, OFFICE_STREAM),
    readPlaced(space, OFFICE_STREAM),
  ]);
  const numberOf = numberAt(places);
  return REGISTRY_STREAMS.fold(recorded.filter(({ header }) => numberOf(header) !== null)) ?? EMPTY_REGISTRY;
}
