/**
 * A segment kept as it came: gzip of text, sealed. To open its events and hash each takes most of a first sync, and until somebody
 * looks at the tender what the server signed of the segment is enough (decision 0014).
 */
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { countPlaces, type Places } from '#core/sync/places.ts';
import type { ProvableSegment } from '#core/sync/prove-segments.ts';
import { readSegment } from '#core/sync/segment-text.ts';
import { textOfGzip } from './gzip.ts';
import { packRowOf } from './pack-row-of.ts';
import type { PackRow, ToldOfSegment } from './space-database.ts';
import type { StreamKey, Vault } from './vault.ts';

/** As it came, gzip of its text, with what is to be proved of it. */
export type PackedSegment = Omit<ProvableSegment, 'text'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** A segment of one stream, and what is told of it. */
export interface UnopenedDraft {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly places: Places;
  readonly told: ToldOfSegment;
}

export type UnopenedRow = PackRow & Required<Pick<PackRow, 'told'>>;

export function isUnopened(pack: PackRow): pack is UnopenedRow {
  return pack.told !== undefined;
}

export async function sealUnopened(
  vault: Vault,
  stream: StreamId,
  { bytes, places, told }: UnopenedDraft,
): Promise<PackRow> {
  const key = await vault.keyOf(stream);
  return packRowOf(key, places, await vault.sealBytes(placeOf(key, places, told), bytes), told);
}

/** Null where it does not open, or is not what was told of it: then nothing of it is shown. */
export async function openUnopened(vault: Vault, row: UnopenedRow): Promise<readonly SealedEvent[] | null> {
  const bytes = await bytesOfUnopened(vault, row);
  const text = bytes === null ? null : await textOfGzip(bytes);
  const read = text === null ? null : readSegment(text);
  if (read === null || !read.ok) return null;
  const { stream, from, events } = read.value;
  const isIt =
    (await vault.keyOf(stream)) === row.key && from === row.told.from && events.length === countPlaces(row.places);
  return isIt ? events.map(({ sealed }) => sealed) : null;
}

/** As it came, with what is to be proved of it; null where the row was changed. */
export async function packedSegment(vault: Vault, row: UnopenedRow): Promise<PackedSegment | null> {
  const bytes = await bytesOfUnopened(vault, row);
  return bytes === null ? null : { bytes, places: row.places, ...row.told };
}

function bytesOfUnopened(
  vault: Vault,
  { key, places, told, sealed }: UnopenedRow,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return vault.openBytes(placeOf(key, places, told), sealed);
}

/** Sealed with all that is told of it: none of that can be said of another segment. */
function placeOf(key: StreamKey, places: Places, { from, run, head }: ToldOfSegment): string {
  const devices = Object.entries(head).sort(([a], [b]) => (a < b ? -1 : 1));
  return `segments/${key}/${JSON.stringify([from, run, devices.map(([dev, { n, hash }]) => [dev, n, hash]), places.map(({ dev, n, count }) => [dev, n, count])])}`;
}
