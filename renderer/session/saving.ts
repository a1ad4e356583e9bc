/** Whether what was done is on the disk: the mark in the top bar, and the read-only state when the disk refuses. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '#core/calendar/instant.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';

export interface Saving {
  /** Writes under way in this window. */
  readonly pending: number;
  readonly lastSavedAt: Instant | null;
  /** Set when a write failed: nothing can be changed until `retry` succeeds. */
  readonly fault: StorageFault | null;
  /** Bytes left on the disk when it was last looked; null where the shell does not say. */
  readonly freeBytes: number | null;
}

export type SavingStore = StoreApi<Saving>;

export function createSavingStore(): SavingStore {
  return createStore<Saving>()(() => ({ pending: 0, lastSavedAt: null, fault: null, freeBytes: null }));
}
