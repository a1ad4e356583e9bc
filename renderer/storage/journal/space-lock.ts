import type { SpaceDatabase } from '../space-database.ts';

/** One writer of a space at a time, in all windows: the check of the heads and the journal must not be overtaken. */
export function withSpaceLock<Value>(databaseName: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`tulis ${databaseName}`, work);
}

/** Sheets go their own way: filling one in does not wait for an import. */
export function sheetLockOf({ name }: Pick<SpaceDatabase, 'name'>): string {
  return `lembar ${name}`;
}
