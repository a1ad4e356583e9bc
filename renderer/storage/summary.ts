/** The line a list shows of a stream, kept sealed beside its events: small, so that all are read at once. */
import type { StreamId } from '#core/log/envelope.ts';
import { openCacheRow, sealCacheRow } from './sealed-row.ts';
import type { CacheRow } from './space-database.ts';
import type { Vault } from './vault.ts';

export interface Summary {
  readonly stream: StreamId;
  /** Of the text; one of another version is made again. */
  readonly version: string;
  readonly text: string;
}

export function sealSummary(vault: Vault, { stream, version, text }: Summary): Promise<CacheRow> {
  return sealCacheRow(vault, 'lines', stream, `${JSON.stringify([stream, version])}\n${text}`);
}

/** Null for a row that was changed. */
export async function openSummary(vault: Vault, row: CacheRow): Promise<Summary | null> {
  const opened = await openCacheRow(vault, 'lines', row);
  if (opened === null) return null;
  const end = opened.indexOf('\n');
  const [stream, version] = JSON.parse(opened.slice(0, end)) as [StreamId, string];
  return { stream, version, text: opened.slice(end + 1) };
}
