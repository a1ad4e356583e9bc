/** How far devices are: noted by the way, told to admins, and never decided by.   Source  core/sync/SPEC.md [SYNC-90] */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';

export interface AskedDevice {
  readonly dev: DeviceId;
  /** The newest question, to the minute. */
  readonly at: Instant;
  readonly protocol: number;
  /** The version of its app; null where it did not say. */
  readonly app: string | null;
}

/** A stream as the log has it, with what waits outside it. */
export interface StreamProgress {
  readonly stream: StreamId;
  readonly seq: number;
  readonly at: Instant;
  readonly quarantined: number;
  readonly since: Instant | null;
  /** How far each device is that ever said. */
  readonly taken: ReadonlyMap<DeviceId, number>;
}

/** Noting never fails and never waits: what could not be kept is heard again with the next question. */
export interface Progress {
  readonly noteAsked: (asked: AskedDevice) => void;
  /** A device has these streams up to these numbers. */
  readonly noteTaken: (dev: DeviceId, taken: Iterable<readonly [StreamId, number]>) => void;
  /** A device has all streams of a bucket, as that digest says; looked at only where it said another before. */
  readonly noteBucket: (
    dev: DeviceId,
    said: { readonly bucket: number; readonly digest: string },
    taken: () => Iterable<readonly [StreamId, number]>,
  ) => void;
  readonly devices: () => Promise<readonly AskedDevice[]>;
  /** In order of their names, from behind one on. */
  readonly streams: (after: StreamId | null, limit: number) => Promise<readonly StreamProgress[]>;
  /** Keeps what is still in memory. */
  readonly close: () => Promise<void>;
}
