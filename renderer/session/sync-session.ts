/** Meeting the central server, as screens see it: how much is not sent yet, what the server said, and what a person must do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Desktop } from '#core/contract/desktop.ts';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { StreamFacts } from '#core/sync/machine.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { ServerLink } from '#renderer/storage/settings.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';
import type { StreamStop } from '#renderer/sync/carry-out.ts';
import { acceptRestored } from '#renderer/sync/accept-restored.ts';
import { createHttpTransport } from '#renderer/sync/http-transport.ts';
import { startSyncLoop, type SyncActivity, type SyncLoop } from '#renderer/sync/loop.ts';
import {
  countStreams,
  namesOfStreams,
  readCursors,
  readFacts,
  readUnplaced,
  readUnplacedAside,
  sendAgain,
  type StreamCounts,
} from '#renderer/sync/sync-store.ts';
import type { SyncTransport, TransportFailure } from '#renderer/sync/transport.ts';
import type { Device } from './device.ts';
import { openEnrolledKeys } from './enrolled-keys.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { askThrough } from './server-link.ts';
import { createSyncRecords, type SyncRecords } from './sync-records.ts';
import { createStoppedStreams, type StoppedStreams } from './stopped-streams.ts';

export interface SyncView {
  /** `off`: not enrolled anywhere; `elsewhere`: another window of this device does it. */
  readonly activity: SyncActivity | { readonly kind: 'off' | 'paused' | 'elsewhere' };
  /** Whether the newest try reached the server; null before the first. */
  readonly isReached: boolean | null;
  /** Events not on the server yet, and the time of the oldest of them. */
  readonly unsent: number;
  readonly oldest: Instant | null;
  readonly turnedAway: number;
  /** Tenders with something that is not on the server. */
  readonly marks: ReadonlyMap<StreamId, StreamMark>;
  /** When everything there was had been sent and taken. */
  readonly lastMetAt: Instant | null;
  readonly stops: ReadonlyMap<StreamId, StreamStop>;
  /** Streams that are open on screen while the server has more of them: taken when the person says so. */
  readonly waiting: ReadonlySet<StreamId>;
}

export interface SyncSession {
  readonly view: StoreApi<SyncView>;
  /** Something was written. */
  readonly noteWritten: () => void;
  readonly syncNow: () => void;
  readonly setPaused: (paused: boolean) => void;
  /** Takes what waits for an open tender. */
  readonly take: (stream: StreamId) => void;
  /** Tries a stopped stream, and what was turned away in it, once more. */
  readonly tryAgain: (stream: StreamId) => Promise<void>;
  /** The streams of which events were turned away, with how many and why. */
  readonly readTurnedAway: () => Promise<readonly TurnedAway[]>;
  /** What the server holds apart, to a chair and an admin. */
  readonly quarantine: Quarantine;
  /** Where each event stands, and the receipts. */
  readonly records: SyncRecords;
  /** What a person needs to end a stop. */
  readonly stopped: StoppedStreams;
  /** A person agrees that the server was restored: what it lost is sent again. */
  readonly acceptRestored: () => Promise<Result<number, TransportFailure>>;
  readonly close: () => void;
}

/** How many events of a tender are not on the server yet, and how many it does not take. */
export type StreamMark = Pick<StreamCounts, 'unsent' | 'turnedAway'>;

export interface TurnedAway {
  readonly stream: StreamId;
  readonly reason: string;
  readonly events: number;
}

interface SyncParts {
  readonly desktop: Pick<Desktop, 'askServer'>;
  readonly store: SpaceStore;
  readonly device: Device;
  /** Events came in: what shows the stream is read again. */
  readonly onTaken: (stream: StreamId) => Promise<void>;
  /** Someone has the tender open: nothing changes under the hands. */
  readonly isOpen: (stream: StreamId) => boolean;
}

const NOTHING: SyncView = {
  activity: { kind: 'off' },
  isReached: null,
  unsent: 0,
  oldest: null,
  turnedAway: 0,
  marks: new Map(),
  lastMetAt: null,
  stops: new Map(),
  waiting: new Set(),
};

const WAKING = ['online', 'focus'] as const;

/** Among windows of one device, one meets the server. */
const LOCK = 'meja-pokja sinkron';

/** A committee may be away for a month; its certificate must not end meanwhile.   Units  milliseconds. */
const RENEW_BEFORE_MS = 60 * 24 * 60 * 60 * 1_000;

export function createSyncSession({ desktop, store, device, onTaken, isOpen }: SyncParts): SyncSession {
  const view = createStore<SyncView>()(() => NOTHING);
  const records = createSyncRecords({ store, device });
  const namesKnown = new Map<StreamKey, StreamId>();
  const consented = new Set<StreamId>();
  let taken: ReadonlyMap<StreamId, number> = new Map();
  let loop: SyncLoop | null = null;
  let isPaused = false;
  let round = 0;
  void restart();
  const wake = (): void => loop?.poke();
  // A line that comes back, and a person who does, are not waited for a minute.
  for (const event of WAKING) window.addEventListener(event, wake);
  const unwatch = device.settings.subscribe(({ server }, before) => {
    if (server?.serial !== before.server?.serial || server?.epoch !== before.server?.epoch) void restart();
  });

  return {
    view,
    noteWritten: () => {
      void recount();
      loop?.poke();
    },
    syncNow: () => {
      if (view.getState().activity.kind === 'halted') void restart();
      else loop?.poke();
    },
    setPaused: (paused) => {
      isPaused = paused;
      void restart();
    },
    take: (stream) => {
      consented.add(stream);
      loop?.poke();
    },
    tryAgain: async (stream) => {
      await sendAgain(store, stream);
      endStop(stream);
      await recount();
      loop?.poke();
    },
    readTurnedAway,
    quarantine: createQuarantine({ transport: lineNow, signatures: device.check }),
    records,
    stopped: createStoppedStreams({
      store,
      device,
      records,
      transport: lineNow,
      onChanged: async (stream) => {
        endStop(stream);
        await onTaken(stream);
        await recount();
        loop?.poke();
      },
    }),
    acceptRestored: async () => {
      const link = device.settings.getState().server;
      if (link === null) return ok(0);
      const transport = transportTo(link);
      const met = await transport.greet();
      if (!met.ok) return met;
      // Another server's word is not taken for this one's.
      if (met.value.id !== link.id) return err({ kind: 'not-ours' });
      const lost = await acceptRestored(store, transport);
      // The new epoch begins another round.
      if (lost.ok) await device.set('server', { ...link, epoch: met.value.epoch });
      return lost;
    },
    close: () => {
      unwatch();
      for (const event of WAKING) window.removeEventListener(event, wake);
      round += 1;
      void loop?.stop();
    },
  };

  function endStop(stream: StreamId): void {
    view.setState(({ stops }) => ({ stops: new Map([...stops].filter(([each]) => each !== stream)) }));
  }

  /** Null where the device is enrolled nowhere. */
  function lineNow(): SyncTransport | null {
    const link = device.settings.getState().server;
    return link === null ? null : transportTo(link);
  }

  async function restart(): Promise<void> {
    round += 1;
    const mine = round;
    await loop?.stop();
    loop = null;
    await recount();
    const { server } = device.settings.getState();
    if (server === null || isPaused) {
      view.setState({ activity: { kind: isPaused && server !== null ? 'paused' : 'off' } });
      return;
    }
    view.setState({ activity: { kind: 'elsewhere' }, stops: new Map() });
    await navigator.locks.request(LOCK, async () => {
      if (mine !== round) return;
      await run(server);
    });
  }

  async function run(link: ServerLink): Promise<void> {
    const keys = await openEnrolledKeys(device, link);
    const serverKey = decodeBase64Url(link.key) ?? new Uint8Array();
    const transport = transportTo(link);
    if (endsSoon(link)) {
      const renewed = await transport.renew();
      // The new certificate begins another round.
      if (renewed.ok && renewed.value.serial !== link.serial) {
        await device.set('server', { ...link, ...renewed.value });
        return;
      }
    }
    loop = startSyncLoop({
      store,
      transport,
      server: { id: link.id, epoch: link.epoch },
      verifyReceipt: (signature, input) => device.check.verify(serverKey, signature, input),
      signatures: keys.signatures,
      learnKeys: keys.learn,
      facts,
      cursors: () => readCursors(store),
      onStopped: async (stream, why) => {
        view.setState(({ stops }) => ({ stops: new Map([...stops, [stream, why]]) }));
      },
      onTaken: async (stream) => {
        consented.delete(stream);
        await onTaken(stream);
        await recount();
      },
      onSent: recount,
      onCannotStore: (cause) => console.warn('what the server sent could not be stored', cause),
      moment: () => ({ now: performance.now(), chance: Math.random() }),
      rest,
      onActivity: (activity, { failures, heads, askedHeads }) => {
        const isQuiet = activity.kind === 'resting' && askedHeads && failures === 0;
        view.setState(({ isReached, lastMetAt }) => ({
          activity,
          isReached: activity.kind === 'resting' ? failures === 0 : isReached,
          lastMetAt: isQuiet ? device.clock.now() : lastMetAt,
          waiting: new Set([...heads].filter((head) => waits(...head)).map(([stream]) => stream)),
        }));
      },
    });
    await loop.ended;
  }

  function waits(stream: StreamId, head: number): boolean {
    return head > (taken.get(stream) ?? 0) && isOpen(stream) && !consented.has(stream);
  }

  function transportTo({ id }: ServerLink): SyncTransport {
    const { dev, sign } = device.key;
    return createHttpTransport({ shell: askThrough(desktop), server: id, dev, sign });
  }

  function endsSoon({ validUntil }: ServerLink): boolean {
    return Date.parse(validUntil) - unixMsOf(device.clock.now()) < RENEW_BEFORE_MS;
  }

  async function facts(): Promise<readonly StreamFacts[]> {
    const { stops } = view.getState();
    const found = await readFacts(store, (stream) => {
      const stop = stops.get(stream);
      const mayPull = stop === undefined && (!isOpen(stream) || consented.has(stream));
      return { maySend: stop === undefined || stop === 'forked', mayPull };
    });
    taken = new Map(found.map(({ stream, seq }) => [stream, seq]));
    return found;
  }

  async function recount(): Promise<void> {
    const counts = await countStreams(store);
    const unsent = counts.reduce((sum, each) => sum + each.unsent, 0);
    const turnedAway = counts.reduce((sum, each) => sum + each.turnedAway, 0);
    const marks = await marksOf(counts);
    view.setState({ unsent, turnedAway, marks, oldest: unsent === 0 ? null : await oldestOf(counts) });
  }

  /** Each name is opened once: a season that was never sent has a thousand. */
  async function marksOf(counts: readonly StreamCounts[]): Promise<SyncView['marks']> {
    const marked = counts.filter(({ unsent, turnedAway }) => unsent + turnedAway > 0);
    const unknown = marked.map(({ key }) => key).filter((key) => !namesKnown.has(key));
    for (const tip of await store.db.tips.bulkGet(unknown)) {
      const stream = tip === undefined ? null : await openHeadRow(store.vault, tip);
      if (tip !== undefined && stream !== null) namesKnown.set(tip.key, stream);
    }
    const marks = marked.flatMap(({ key, unsent, turnedAway }) => {
      const stream = namesKnown.get(key);
      return stream === undefined ? [] : [[stream, { unsent, turnedAway }] as const];
    });
    const before = view.getState().marks;
    const isSame =
      before.size === marks.length &&
      marks.every(([stream, { unsent, turnedAway }]) => {
        const mark = before.get(stream);
        return mark?.unsent === unsent && mark.turnedAway === turnedAway;
      });
    // The list draws itself anew for another map.
    return isSame ? before : new Map(marks);
  }

  async function oldestOf(counts: readonly StreamCounts[]): Promise<Instant | null> {
    const names = await namesOfStreams(store);
    const times = await Promise.all(
      counts.filter(({ unsent }) => unsent > 0).map(({ key }) => timesOf(names.get(key))),
    );
    return times.flat().sort()[0] ?? null;
  }

  async function timesOf(stream: StreamId | undefined): Promise<readonly Instant[]> {
    if (stream === undefined) return [];
    const read = await Promise.all([readUnplaced(store, stream), readUnplacedAside(store, stream)]);
    return read
      .flat()
      .flatMap(({ header, state }) => (state.kind === 'sent' || state.kind === 'turned-away' ? [] : [header.at]));
  }

  async function readTurnedAway(): Promise<readonly TurnedAway[]> {
    const [answers, names] = await Promise.all([store.db.answers.toArray(), namesOfStreams(store)]);
    const away = answers.flatMap(({ key, state }) =>
      state.kind === 'turned-away' ? [{ key, reason: state.reason }] : [],
    );
    const byKind = Map.groupBy(away, ({ key, reason }) => `${key} ${reason}`);
    return [...byKind.values()].flatMap((group) => {
      const [first] = group;
      const stream = first === undefined ? undefined : names.get(first.key satisfies StreamKey);
      return first === undefined || stream === undefined
        ? []
        : [{ stream, reason: first.reason, events: group.length }];
    });
  }
}

/** Until a moment of `performance.now`, or until woken. */
function rest(until: number, wake: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      wake.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, until - performance.now()));
    wake.addEventListener('abort', done);
  });
}
