/** The row of a pack by its parts: its key repeats the place of its first event. */
import { assert } from '#core/shared/assert.ts';
import type { Places } from '#core/sync/places.ts';
import type { SealedBytes } from './keyring/sealed-bytes.ts';
import type { PackRow, ToldOfSegment } from './space-database.ts';
import type { StreamKey } from './vault.ts';

export function packRowOf(key: StreamKey, places: Places, sealed: SealedBytes, told?: ToldOfSegment): PackRow {
  const [first] = places;
  assert(first !== undefined, 'a pack has events');
  return { key, dev: first.dev, n: first.n, places, sealed, ...(told ? { told } : {}) };
}
