/** What patterns over many tenders are made of, as kept beside the events of each: a cache, good for one head. */
import type { StreamId } from '#core/log/envelope.ts';
import { type StreamHead, sameHead } from '#core/log/head.ts';
import { openCacheRow, sealCacheRow } from './sealed-row.ts';
import type { CacheRow } from './space-database.ts';
import type { Vault } from './vault.ts';

interface GoodFor {
  /** Of the text; one of another version is made again. */
  readonly version: string;
  readonly head: StreamHead;
}

/** The first line says what the text is good for. */
export function sealFacts(
  vault: Vault,
  { stream, text, ...good }: GoodFor & { readonly stream: StreamId; readonly text: string },
): Promise<CacheRow> {
  return sealCacheRow(vault, 'facts', stream, `${JSON.stringify(good)}\n${text}`);
}

/** Null where it may not stand in for the events: of another version or head, or changed by someone. */
export async function openFacts(
  vault: Vault,
  row: CacheRow | undefined,
  { version, head }: GoodFor,
): Promise<string | null> {
  const opened = row === undefined ? null : await openCacheRow(vault, 'facts', row);
  if (opened === null) return null;
  const end = opened.indexOf('\n');
  const good = JSON.parse(opened.slice(0, end)) as GoodFor;
  return good.version === version && sameHead(good.head, head) ? opened.slice(end + 1) : null;
}
