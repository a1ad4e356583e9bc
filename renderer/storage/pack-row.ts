/**
 * Events that were taken together as one row: lines of JSON, packed, then sealed. A record of IndexedDB costs about 0.1 ms
 * whatever is in it, and events of one tender repeat each other (decision 0010).
 */
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { countPlaces, inNumbers, type Places } from '#core/sync/places.ts';
import { pack, unpack } from './gzip.ts';
import type { StoredEvent } from './sealed-row.ts';
import { packRowOf } from './pack-row-of.ts';
import type { PackRow } from './space-database.ts';
import { isUnopened, openUnopened } from './unopened-row.ts';
import type { StreamKey, Vault } from './vault.ts';

/** Events of one stream, and where they stand, in the same order. */
export interface PackDraft {
  readonly places: Places;
  readonly events: readonly SealedEvent[];
}

export async function sealPackRow(vault: Vault, stream: StreamId, { places, events }: PackDraft): Promise<PackRow> {
  const key = await vault.keyOf(stream);
  return sealPack(vault, key, { places, events });
}

export async function sealPack(vault: Vault, key: StreamKey, { places, events }: PackDraft): Promise<PackRow> {
  assert(countPlaces(places) === events.length, 'every event of a pack has its place');
  const lines = events.map(({ header, body, sig }) => `${JSON.stringify([header, body, sig])}\n`);
  const packed = await pack(new TextEncoder().encode(lines.join('')));
  return packRowOf(key, places, await vault.sealBytes(placeOf(key, places), packed));
}

/** The events of a pack by their places; one that does not open is answered as events with nothing in them. */
export async function openPackRow(vault: Vault, pack: PackRow): Promise<readonly StoredEvent[]> {
  const { places } = pack;
  const events = isUnopened(pack) ? await openUnopened(vault, pack) : await openLines(vault, pack);
  return inNumbers(places).map(({ dev, n }, index) => ({ dev, n, sealed: events?.[index] ?? NOTHING }));
}

async function openLines(vault: Vault, { key, places, sealed }: PackRow): Promise<readonly SealedEvent[] | null> {
  const packed = await vault.openBytes(placeOf(key, places), sealed);
  return packed === null ? null : linesOf(new TextDecoder().decode(await unpack(packed)));
}

const NOTHING: SealedEvent = { header: '', body: '', sig: '' };

/** Sealed with its places: none of them can be said of another event. */
function placeOf(key: StreamKey, places: Places): string {
  return `packs/${key}/${places.map(({ dev, n, count }) => `${dev} ${n} ${count}`).join('/')}`;
}

function linesOf(text: string): readonly SealedEvent[] {
  // Sealed by this device: the shape is the one written above.
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [header, body, sig] = JSON.parse(line) as [string, string, string];
      return { header, body, sig };
    });
}
