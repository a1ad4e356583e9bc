/** The tables of the central log, alike on PGlite and PostgreSQL. Made by migrations/, never by hand. */
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, EventId, Hash, StreamId } from '#core/log/envelope.ts';

interface SealedColumns {
  /** The exact texts that were signed. [SYNC-2] */
  readonly header: string;
  readonly body: string;
  readonly sig: string;
}

export interface Tables {
  /** Accepted events; every key begins with the stream, so that the table can be split by it. */
  readonly event: SealedColumns & {
    readonly stream: StreamId;
    readonly seq: number;
    readonly dev: DeviceId;
    readonly n: number;
    readonly id: EventId;
    readonly hash: Hash;
    readonly run: Hash;
    /** Characters of header and body: pages are cut by it without reading the texts. */
    readonly size: number;
    readonly received_at: Instant;
  };
  /** The newest accepted event of each device in each stream. */
  readonly device_head: {
    readonly stream: StreamId;
    readonly dev: DeviceId;
    readonly n: number;
    readonly hash: Hash;
    readonly seq: number;
  };
  /** The lock of a stream, and its newest event; `seq` is 0 and `event` null before the first. */
  readonly stream_head: {
    readonly stream: StreamId;
    readonly seq: number;
    readonly run: Hash;
    readonly event: Hash | null;
    readonly at: Instant;
    /** The number of the list by which its events were removed; null while they are here. [SYNC-24] */
    readonly destroyed_by: string | null;
  };
  readonly adopted: { readonly stream: StreamId; readonly hash: Hash };
  readonly quarantine: SealedColumns & {
    readonly stream: StreamId;
    readonly hash: Hash;
    readonly dev: DeviceId;
    readonly n: number;
    readonly reason: QuarantineReason;
    readonly since: Instant;
    /** The rights it was last judged by, as `registry.rights_seq`; 0: has the right now and waits for other events. */
    readonly judged: number;
  };
  /** One row: the office stream folded, up to which number, and the last number that changed rights. */
  readonly registry: {
    readonly one: boolean;
    readonly seq: number;
    readonly rights_seq: number;
    /** JSON of `Registry`. As text: jsonb refuses characters that names may hold. */
    readonly state: string;
  };
  /** Which segments were made; their bytes lie in the cache, and are made again where they do not. */
  readonly segment: {
    readonly stream: StreamId;
    /** The numbers of its first event and its last. */
    readonly first: number;
    readonly last: number;
    /** Of the bytes: another zlib makes others of the same events. */
    readonly hash: Hash;
    readonly bytes: number;
    /** Of the last number. */
    readonly event: Hash;
    readonly run: Hash;
    /** JSON of `SegmentAuthors`. */
    readonly authors: string;
    /** Whether the next event begins another segment; else a longer one takes its place. */
    readonly is_full: boolean;
    readonly made_ms: number;
  };
  /** Files that accepted events name. `handed_in`: for that stream, by someone who had the content. [SYNC-84] */
  readonly named_file: {
    readonly sha256: Hash;
    readonly stream: StreamId;
    readonly size: number;
    readonly handed_in: boolean;
  };
  /** Texts that count only once, until they end by themselves. */
  readonly spent: { readonly text: string; readonly until_ms: number };
  /** When each device asked last, and with which versions. [SYNC-90] */
  readonly device_asked: {
    readonly dev: DeviceId;
    readonly at: Instant;
    readonly protocol: number;
    readonly app: string | null;
  };
  /** How far each device is in each stream, as it said last; no row: it never said. */
  readonly device_taken: { readonly stream: StreamId; readonly dev: DeviceId; readonly seq: number };
  /** One row, made when the server is founded. A restored server does not speak until an admin says so. [SYNC-62] */
  readonly identity: {
    readonly one: boolean;
    readonly server: Hash;
    readonly epoch: number;
    readonly speaks: boolean;
  };
}

export type Store = Kysely<Tables>;
export type Within = Transaction<Tables>;
