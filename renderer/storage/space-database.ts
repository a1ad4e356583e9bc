/**
 * One space: the office's real tenders, or the practice ones. Events are the truth; snapshots and summaries are caches
 * that may be dropped at any time. Line items live inside their bid, bids inside their tender: one row per tender.
 *
 * In the clear are only opaque names of streams, fingerprints of devices, numbers, and hashes of signed bytes.
 */
import Dexie, { type Table } from 'dexie';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import type { SendState } from '#core/sync/outbox.ts';
import type { Places } from '#core/sync/places.ts';
import type { MarkRow } from './journal/mark-row.ts';
import type { SheetJournalPort, SpaceJournal } from './journal/space-journal.ts';
import type { SealedBytes } from './keyring/sealed-bytes.ts';
import { applyMigrations } from './migrations/list.ts';
import { createTouchedStreams, type TouchedStreams } from './touched-streams.ts';
import type { StreamKey, Vault } from './vault.ts';

export type SpaceName = 'kantor' | 'latihan';

/** A signed event; the key repeats two fields of its header so that a stream is read in one range. */
export interface EventRow {
  readonly key: StreamKey;
  readonly dev: DeviceId;
  readonly n: number;
  readonly sealed: SealedBytes;
}

/** Events of a stream that were taken together. The key repeats the place of the first. */
export interface PackRow {
  readonly key: StreamKey;
  readonly dev: DeviceId;
  readonly n: number;
  /** Where its events stand, in the order in which they lie in it. */
  readonly places: Places;
  /** There where it is a segment as it came: what its server told of it, to be proved when it is opened. */
  readonly told?: ToldOfSegment;
  readonly sealed: SealedBytes;
}

/** The number of its first event, and where the stream stands behind its last.   Source  core/sync/SPEC.md [SYNC-59] */
export interface ToldOfSegment {
  readonly from: number;
  readonly run: Hash;
  readonly head: StreamHead;
}

/** Where each stream stands, so that an append need not read its events. */
export interface HeadRow {
  readonly key: StreamKey;
  readonly head: StreamHead;
  /** The id of the stream. */
  readonly sealed: SealedBytes;
}

/** A cache of one stream: its folded state, its line in the list, or what patterns over many are made of. */
export interface CacheRow {
  readonly key: StreamKey;
  readonly sealed: SealedBytes;
}

/** What one person has not given to the log yet; opens with that person's key only. */
export interface DraftRow {
  readonly key: StreamKey;
  readonly sealed: SealedBytes;
}

/** How far a stream was taken from the server, and in which order. In the clear: numbers, fingerprints and hashes. */
export interface PlacedRow {
  readonly key: StreamKey;
  readonly seq: number;
  readonly run: Hash;
  readonly places: Places;
  /** Up to which number every signature was checked; absent where all are. */
  readonly checkedTo?: number;
  /** The newest receipt of the server. */
  readonly sealed: SealedBytes;
}

/** The server's word on an event that has no place here yet; it goes when the event gets its place. */
export interface AnswerRow {
  readonly key: StreamKey;
  readonly dev: DeviceId;
  readonly n: number;
  readonly state: Exclude<SendState, { readonly kind: 'here' }>;
}

/** An event that was laid aside after a fork: kept as it was sealed, still sent, and no part of its stream here. */
export interface AsideRow extends EventRow {
  /** Of its signed bytes: another event may stand in its place. */
  readonly hash: Hash;
  readonly state: SendState;
  /** Who laid it aside, when and why. */
  readonly note: SealedBytes;
}

/** Two receipts of the server for one number of a stream that contradict each other. */
export interface ProofRow {
  readonly key: StreamKey;
  readonly sealed: SealedBytes;
}

/** One finding of an auditor; opens with that person's key only. */
export interface FindingRow {
  readonly key: StreamKey;
  /** Whose, as a name that says nothing. */
  readonly owner: StreamKey;
  readonly sealed: SealedBytes;
  /** Other states of it, found in a journal these tables did not know; joined when its person reads them. Absent = none. */
  readonly apart?: readonly SealedBytes[];
}

export class SpaceDatabase extends Dexie {
  declare readonly log: Table<EventRow, [StreamKey, DeviceId, number]>;
  declare readonly packs: Table<PackRow, [StreamKey, DeviceId, number]>;
  declare readonly tips: Table<HeadRow, StreamKey>;
  declare readonly states: Table<CacheRow, StreamKey>;
  declare readonly lines: Table<CacheRow, StreamKey>;
  declare readonly facts: Table<CacheRow, StreamKey>;
  declare readonly marks: Table<MarkRow, string>;
  declare readonly drafts: Table<DraftRow, StreamKey>;
  declare readonly placed: Table<PlacedRow, StreamKey>;
  declare readonly answers: Table<AnswerRow, [StreamKey, DeviceId, number]>;
  declare readonly asides: Table<AsideRow, [StreamKey, Hash]>;
  declare readonly proofs: Table<ProofRow, StreamKey>;
  declare readonly findings: Table<FindingRow, StreamKey>;

  /** What was written to. */
  readonly touched: TouchedStreams;

  constructor(name: string) {
    // Relaxed durability (Chromium's default) would let a power cut take back what was shown as saved.
    super(name, { chromeTransactionDurability: 'strict' });
    applyMigrations(this);
    this.touched = createTouchedStreams(name);
  }
}

/** The tables of a space with what opens them. */
export interface SpaceStore {
  readonly db: SpaceDatabase;
  readonly vault: Vault;
  /** Absent where the shell keeps no files: then the tables are all there is. */
  readonly journal?: SpaceJournal;
  /** That of what only its person can open: sheets and findings; there where the other is. */
  readonly sheets?: SpaceJournal<SheetJournalPort>;
}

export function databaseNameOf(space: SpaceName): string {
  return `meja-pokja-${space}`;
}
