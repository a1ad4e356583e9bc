/** Each row of a space as it is sealed and opened. The place sealed with it is its table and key: none fits elsewhere. */
import type { DeviceId, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { assert } from '#core/shared/assert.ts';
import type { CacheRow, EventRow, HeadRow } from './space-database.ts';
import type { StreamKey, Vault } from './vault.ts';

/** An event by its place; with nothing in it where its row or pack does not open. */
export interface StoredEvent {
  readonly dev: DeviceId;
  readonly n: number;
  readonly sealed: SealedEvent;
}

/** Seals a signed event; its header and body stay the exact text that was hashed. */
export async function sealEventRow(vault: Vault, stream: StreamId, event: SealedEvent): Promise<EventRow> {
  const opened = openHeader(event);
  assert(opened.ok, 'an admitted event opens');
  const { dev, n } = opened.value.header;
  const key = await vault.keyOf(stream);
  const text = JSON.stringify([event.header, event.body, event.sig]);
  return { key, dev, n, sealed: await vault.seal(eventPlace(key, dev, n), text) };
}

/** An event that cannot be opened is answered as one with nothing in it: the check of the chain names its place. */
export async function openEventRow(vault: Vault, { key, dev, n, sealed }: EventRow): Promise<SealedEvent> {
  const text = await vault.open(eventPlace(key, dev, n), sealed);
  if (text === null) return { header: '', body: '', sig: '' };
  const [header, body, sig] = JSON.parse(text) as [string, string, string];
  return { header, body, sig };
}

export async function sealHeadRow(vault: Vault, stream: StreamId, head: StreamHead): Promise<HeadRow> {
  const key = await vault.keyOf(stream);
  return { key, head, sealed: await vault.seal(`tips/${key}`, stream) };
}

/** The stream of a head; null for a row that was changed. */
export async function openHeadRow(vault: Vault, { key, sealed }: HeadRow): Promise<StreamId | null> {
  return (await vault.open(`tips/${key}`, sealed)) as StreamId | null;
}

export type CacheTable = 'states' | 'lines' | 'facts';

export async function sealCacheRow(vault: Vault, table: CacheTable, stream: StreamId, text: string): Promise<CacheRow> {
  const key = await vault.keyOf(stream);
  return { key, sealed: await vault.seal(`${table}/${key}`, text) };
}

/** Null for a row that was changed: a cache is made again. */
export function openCacheRow(vault: Vault, table: CacheTable, { key, sealed }: CacheRow): Promise<string | null> {
  return vault.open(`${table}/${key}`, sealed);
}

function eventPlace(key: StreamKey, dev: DeviceId, n: number): string {
  return `log/${key}/${dev}/${n}`;
}
