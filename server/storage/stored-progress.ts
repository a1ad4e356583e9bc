/** How far devices are, gathered in memory and kept every few seconds: a question costs no write of its own. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { bucketOf } from '#core/sync/heads-digest.ts';
import { factsOfError, type Note } from '#server/http/note.ts';
import type { AskedDevice, Progress, StreamProgress } from '#server/log/progress.ts';
import type { Store, Tables } from './tables.ts';

/** Between two writes.   Units  milliseconds. */
const KEEP_MS = 5_000;
/** A device that asks more often is not newer for it.   Units  milliseconds. */
const ASKED_MS = 60_000;
/** Devices of which this process remembers what it kept; beyond, it forgets and writes some rows anew. */
const REMEMBERED = 2_000;
/** Rows in one statement: a statement takes 65,535 values. */
const ROWS_AT_ONCE = 5_000;

interface Told {
  asked: AskedDevice | null;
  readonly taken: Map<StreamId, number>;
  /** The digest of each bucket whose streams are all in `taken` as it says. */
  readonly buckets: Map<number, string>;
}

type TakenRow = Tables['device_taken'];

export function createStoredProgress(store: Store, note: Note, keepMs = KEEP_MS): Progress {
  const told = new Map<DeviceId, Told>();
  let asked = new Map<DeviceId, AskedDevice>();
  let taken = new Map<string, TakenRow>();
  let keeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => void keep(), keepMs);
  timer.unref();

  return {
    noteAsked: (device) => {
      const known = toldBy(device.dev);
      if (known.asked !== null && isSoonAfter(known.asked, device)) return;
      known.asked = device;
      asked.set(device.dev, device);
    },
    noteTaken,
    noteBucket: (dev, { bucket, digest }, streams) => {
      const { buckets } = toldBy(dev);
      if (buckets.get(bucket) === digest) return;
      noteTaken(dev, streams());
      buckets.set(bucket, digest);
    },
    devices: async () => {
      await keep();
      return store.selectFrom('device_asked').selectAll().orderBy('dev').execute();
    },
    streams: async (after, limit) => {
      await keep();
      return readStreams(store, after, limit);
    },
    close: async () => {
      clearInterval(timer);
      await keep();
    },
  };

  function noteTaken(dev: DeviceId, streams: Iterable<readonly [StreamId, number]>): void {
    const known = toldBy(dev);
    for (const [stream, seq] of streams) {
      if ((known.taken.get(stream) ?? 0) === seq) continue;
      known.taken.set(stream, seq);
      known.buckets.delete(bucketOf(stream));
      taken.set(`${dev} ${stream}`, { stream, dev, seq });
    }
  }

  function toldBy(dev: DeviceId): Told {
    const found = told.get(dev);
    if (found !== undefined) return found;
    if (told.size >= REMEMBERED) told.clear();
    const fresh: Told = { asked: null, taken: new Map(), buckets: new Map() };
    told.set(dev, fresh);
    return fresh;
  }

  function keep(): Promise<void> {
    keeping = keepBehind(keeping);
    return keeping;
  }

  async function keepBehind(before: Promise<void>): Promise<void> {
    await before;
    const [devices, rows] = [[...asked.values()], [...taken.values()]];
    [asked, taken] = [new Map(), new Map()];
    try {
      await keepAsked(store, devices);
      await keepTaken(store, rows);
    } catch (error) {
      // Whoever asks again says it again.
      told.clear();
      note('warn', 'progress-not-kept', factsOfError(error));
    }
  }
}

function isSoonAfter(before: AskedDevice, { at, protocol, app }: AskedDevice): boolean {
  const apart = Math.abs(unixMsOf(at) - unixMsOf(before.at));
  return apart < ASKED_MS && protocol === before.protocol && app === before.app;
}

async function keepAsked(store: Store, devices: readonly AskedDevice[]): Promise<void> {
  if (devices.length === 0) return;
  await store
    .insertInto('device_asked')
    .values(devices.slice())
    .onConflict((conflict) =>
      conflict.column('dev').doUpdateSet((row) => ({
        at: row.ref('excluded.at'),
        protocol: row.ref('excluded.protocol'),
        app: row.ref('excluded.app'),
      })),
    )
    .execute();
}

async function keepTaken(store: Store, rows: readonly TakenRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await store
      .insertInto('device_taken')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['stream', 'dev']).doUpdateSet((row) => ({ seq: row.ref('excluded.seq') })),
      )
      .execute();
  }
}

async function readStreams(store: Store, after: StreamId | null, limit: number): Promise<readonly StreamProgress[]> {
  const all = store.selectFrom('stream_head').select(['stream', 'seq', 'at']).where('destroyed_by', 'is', null);
  const heads = await (after === null ? all : all.where('stream', '>', after)).orderBy('stream').limit(limit).execute();
  const names = heads.map(({ stream }) => stream);
  if (names.length === 0) return [];
  const waiting = await store
    .selectFrom('quarantine')
    .select((row) => ['stream', row.fn.countAll<number>().as('events'), row.fn.min('since').as('since')])
    .where('stream', 'in', names)
    .groupBy('stream')
    .execute();
  const taken = await store.selectFrom('device_taken').selectAll().where('stream', 'in', names).execute();
  const waitingIn = new Map(waiting.map((row) => [row.stream, row]));
  const takenOf = Map.groupBy(taken, ({ stream }) => stream);
  return heads.map((head) => {
    const { events = 0, since = null }: { events?: number; since?: Instant | null } = waitingIn.get(head.stream) ?? {};
    const rows = takenOf.get(head.stream) ?? [];
    return {
      ...head,
      quarantined: events,
      since,
      taken: new Map(rows.map(({ dev, seq }) => [dev, seq])),
    };
  });
}
