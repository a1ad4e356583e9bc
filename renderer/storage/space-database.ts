/**
 * One space: the office's real tenders, or the practice ones. Events are the truth; snapshots and summaries are caches
 * that may be dropped at any time. Line items live inside their bid, bids inside their tender: one row per tender.
 */
import Dexie, { type Table } from 'dexie';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { applyMigrations } from './migrations/list.ts';

export type SpaceName = 'kantor' | 'latihan';

/** A sealed event; the key repeats three fields of its header so that a stream is read in one range. */
export interface EventRow {
  readonly stream: StreamId;
  readonly dev: DeviceId;
  readonly n: number;
  readonly header: string;
  readonly body: string;
  readonly sig: string;
}

/** Where each stream stands, so that an append need not read its events. */
export interface HeadRow {
  readonly stream: StreamId;
  readonly head: StreamHead;
}

/** The folded state of a stream as JSON text, good for one version of the reducer. */
export interface SnapshotRow {
  readonly stream: StreamId;
  readonly reducer: number;
  /** The events folded in. */
  readonly head: StreamHead;
  /** Events of a newer app among them, kept and not folded in. */
  readonly skipped: number;
  readonly state: string;
  /** SHA-256 of `state`. */
  readonly hash: Hash;
}

/** What lists show of a tender, as JSON text; one small row each so that all are read at once. */
export interface SummaryRow {
  readonly stream: StreamId;
  readonly version: string;
  readonly text: string;
}

export class SpaceDatabase extends Dexie {
  declare readonly events: Table<EventRow, [StreamId, DeviceId, number]>;
  declare readonly heads: Table<HeadRow, StreamId>;
  declare readonly snapshots: Table<SnapshotRow, StreamId>;
  declare readonly summaries: Table<SummaryRow, StreamId>;

  constructor(name: string) {
    // Relaxed durability (Chromium's default) would let a power cut take back what was shown as saved.
    super(name, { chromeTransactionDurability: 'strict' });
    applyMigrations(this);
  }
}

export function databaseNameOf(space: SpaceName): string {
  return `meja-pokja-${space}`;
}
