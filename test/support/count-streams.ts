import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { type IndexedStream, readIndex } from '#renderer/sync/stream-index.ts';

export async function countStreams(space: SpaceStore): Promise<readonly IndexedStream[]> {
  return [...(await readIndex(space)).byKey.values()];
}
