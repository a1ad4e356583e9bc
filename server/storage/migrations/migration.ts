import type { Within } from '#server/storage/tables.ts';

/** One step of the schema. A released step is never edited. */
export interface Migration {
  /** 1, 2, 3 …: the schema after it. */
  readonly number: number;
  /** The oldest schema whose code may still run on this one. */
  readonly oldestSafe: number;
  readonly up: (within: Within) => Promise<void>;
}
