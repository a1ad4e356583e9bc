/** Meeting the central server, as screens see it: how much is not sent yet, what the server said, and what a person must do. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { StreamFacts, SyncMachine } from '#core/sync/machine.ts';
import { followWork, type Progress } from '#core/sync/progress.ts';
import { type LineKind, pollMs } from '#core/sync/wait.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { ServerLink } from '#renderer/storage/settings.ts';
import type { StreamStop } from '#renderer/sync/sync-parts.ts';
import { acceptRestored } from '#renderer/sync/accept-restored.ts';
import type { CarriedStore } from '#renderer/sync/attachments/file-carrier.ts';
import { type SignatureChecks, startSignatureChecks } from '#renderer/sync/check-signatures.ts';
import type { HttpDevice } from '#renderer/sync/device-token.ts';
import { hearReplies } from '#renderer/sync/hear-replies.ts';
import { createHttpTransport, type HttpTransport } from '#renderer/sync/http-transport.ts';
import { type Live, startLive } from '#renderer/sync/live.ts';
import { startSyncLoop, type SyncActivity, type SyncLoop } from '#renderer/sync/loop.ts';
import { type IndexedStream, readIndex } from '#renderer/sync/stream-index.ts';
import { readCursors, readFacts, readOldestUnsent, sendAgain } from '#renderer/sync/sync-store.ts';
import { countTraffic } from '#renderer/sync/traffic.ts';
import type { OfficeStatus, SyncTransport, TransportFailure } from '#renderer/sync/transport.ts';
import type { Device } from './device.ts';
import { openEnrolledKeys } from './enrolled-keys.ts';
import { createFileSession, type FileSession } from './file-session.ts';
import { watchMetered } from './metered.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { rest } from './rest.ts';
import { askThrough, type ServerShell } from './server-link.ts';
import { createStoppedStreams, type StoppedStreams } from './stopped-streams.ts';
import { createSyncRecords, type SyncRecords } from './sync-records.ts';

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
  /** Taken from the server, their signatures being checked. */
  readonly unchecked: number;
  /** When everything there was had been sent and taken. */
  readonly lastMetAt: Instant | null;
  readonly stops: ReadonlyMap<StreamId, StreamStop>;
  /** Streams that are open on screen while the server has more of them: taken when the person says so. */
  readonly waiting: ReadonlySet<StreamId>;
  /** Every byte is paid for, by setting or as the system says: records only, no attachments by themselves. */
  readonly isMetered: boolean;
  /** How this device learns that something moved on the server. */
  readonly line: LineKind;
  /** How far sending or taking is; null where there is nothing to count. */
  readonly progress: Progress | null;
  /** Why the newest question had no good answer; null where it had. */
  readonly trouble: TransportFailure | null;
}

export interface SyncSession {
  readonly view: StoreApi<SyncView>;
  /** Something was written. */
  readonly noteWritten: () => void;
  readonly syncNow: () => void;
  /** Kept across a restart of the app. */
  readonly setPaused: (paused: boolean) => Promise<void>;
  readonly setMetered: (metered: boolean) => Promise<void>;
  /** Takes what waits for an open tender. */
  readonly take: (stream: StreamId) => void;
  /** Tries a stopped stream, and what was turned away in it, once more. */
  readonly tryAgain: (stream: StreamId) => Promise<void>;
  /** The streams of which events were turned away, with how many and why. */
  readonly readTurnedAway: () => Promise<readonly TurnedAway[]>;
  /** How far devices and tenders are; the server tells it to admins. */
  readonly readStatus: () => Promise<Result<OfficeStatus, TransportFailure>>;
  /** What the server holds apart, to a chair and an admin. */
  readonly quarantine: Quarantine;
  /** Where each event stands, and the receipts. */
  readonly records: SyncRecords;
  /** What a person needs to end a stop. */
  readonly stopped: StoppedStreams;
  /** A person agrees that the server was restored: what it lost is sent again. */
  readonly acceptRestored: () => Promise<Result<number, TransportFailure>>;
  /** Files that events name: where their content is, and fetching one. */
  readonly files: FileSession;
  readonly close: () => void;
}

/** How many events of a tender are not on the server yet, and how many it does not take. */
export type StreamMark = Pick<IndexedStream, 'unsent' | 'turnedAway'>;

export interface TurnedAway {
  readonly stream: StreamId;
  readonly reason: string;
  readonly events: number;
}

interface SyncParts {
  readonly desktop: ServerShell;
  readonly store: SpaceStore;
  readonly device: Device;
  readonly attachments: CarriedStore;
  /** Events came in: what shows the stream is read again. */
  readonly onTaken: (stream: StreamId) => Promise<void>;
  readonly readDestroyed: () => Promise<DestroyedStreams>;
  /** Someone has the tender open: nothing changes under the hands. */
  readonly isOpen: (stream: StreamId) => boolean;
}

/** What approved lists of destruction say of tenders. */
export interface DestroyedStreams {
  /** What is not here then is not taken again. */
  readonly has: (stream: StreamId) => boolean;
  /** The server removed it: nothing is sent there or asked of it any more [SYNC-24]. */
  readonly isGoneAtServer: (stream: StreamId) => boolean;
}

const NOTHING: SyncView = {
  activity: { kind: 'off' },
  isReached: null,
  unsent: 0,
  oldest: null,
  turnedAway: 0,
  marks: new Map(),
  unchecked: 0,
  lastMetAt: null,
  stops: new Map(),
  waiting: new Set(),
  isMetered: false,
  line: 'polling',
  progress: null,
  trouble: null,
};

const WAKING = ['online', 'focus'] as const;

/** Among windows of one device, one meets the server. */
const LOCK = 'meja-pokja sinkron';

/** A committee may be away for a month; its certificate must not end meanwhile.   Units  milliseconds. */
const RENEW_BEFORE_MS = 60 * 24 * 60 * 60 * 1_000;

/** A live line that names another server is a reason to greet it, once in a while.   Units  milliseconds. */
const DOUBT_AGAIN_MS = 300_000;

export function createSyncSession(parts: SyncParts): SyncSession {
  const { desktop, store, device, attachments, onTaken, isOpen, readDestroyed } = parts;
  const view = createStore<SyncView>()(() => NOTHING);
  const records = createSyncRecords({ store, device });
  const watch = watchMetered(device.settings);
  const files = createFileSession(store, attachments, watch.isMetered);
  const consented = new Set<StreamId>();
  let taken: ReadonlyMap<StreamId, number> = new Map();
  let loop: SyncLoop | null = null;
  let live: Live | null = null;
  /** When another server was last met on the live line: looked at anew, not all the time. */
  let doubtedAt = Number.NEGATIVE_INFINITY;
  let round = 0;
  void restart();
  const wake = (): void => loop?.poke();
  // A line that comes back, and a person who does, are not waited for a minute.
  for (const event of WAKING) window.addEventListener(event, wake);
  // Locking begins the page anew, and what listens for it is in another process.
  const leave = (): void => live?.stop();
  window.addEventListener('pagehide', leave);
  const unwatch = device.settings.subscribe(({ server, syncPaused }, before) => {
    const isOther = server?.serial !== before.server?.serial || server?.epoch !== before.server?.epoch;
    if (isOther || syncPaused !== before.syncPaused) void restart();
  });
  const unwatchMetered = watch.subscribe(() => void restart());

  return {
    view,
    noteWritten: () => {
      void recount();
      loop?.poke();
    },
    syncNow: () => {
      files.tryAgain();
      if (view.getState().activity.kind === 'halted') void restart();
      else loop?.poke();
    },
    setPaused: (paused) => device.set('syncPaused', paused),
    setMetered: (metered) => device.set('metered', metered),
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
    readStatus: async () => {
      const { server } = device.settings.getState();
      return server === null ? err({ kind: 'offline' }) : transportTo(server).status();
    },
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
    files,
    close: () => {
      window.removeEventListener('pagehide', leave);
      unwatch();
      unwatchMetered();
      watch.close();
      for (const event of WAKING) window.removeEventListener(event, wake);
      round += 1;
      live?.stop();
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
    live?.stop();
    await loop?.stop();
    loop = null;
    await recount();
    const { server, syncPaused } = device.settings.getState();
    const isMetered = watch.isMetered();
    if (server === null || syncPaused) {
      const kind = syncPaused && server !== null ? 'paused' : 'off';
      view.setState({ activity: { kind }, isMetered, progress: null, trouble: null });
      return;
    }
    const line = isMetered ? 'metered' : 'polling';
    view.setState({
      activity: { kind: 'elsewhere' },
      stops: new Map(),
      isMetered,
      line,
      progress: null,
      trouble: null,
    });
    await navigator.locks.request(LOCK, async () => {
      if (mine === round) await run(server, () => mine === round);
    });
  }

  async function run(link: ServerLink, isCurrent: () => boolean): Promise<void> {
    const keys = await openEnrolledKeys(device, link);
    const serverKey = decodeBase64Url(link.key) ?? new Uint8Array();
    const traffic = countTraffic(askThrough(desktop));
    const http = transportTo(link, traffic.shell);
    let mayRenew = true;
    const transport = hearReplies(http, (trouble) => {
      view.setState({ trouble });
      // The clock of this machine may be years off: the server's word on its certificate counts.
      if (!mayRenew || trouble?.kind !== 'problem' || trouble.problem !== 'expired') return;
      mayRenew = false;
      void renew(http, link);
    });
    if (endsSoon(link) && (await renew(http, link))) return;
    if (!isCurrent()) return;
    const checks = startSignatureChecks({
      store,
      isStopped: (stream) => view.getState().stops.has(stream),
      publicKeyOf: keys.signatures.publicKeyOf,
      onFault: stopStream,
      onChecked: recount,
    });
    const own = startSyncLoop({
      store,
      dev: device.key.dev,
      transport,
      server: { id: link.id, epoch: link.epoch },
      verifyReceipt: (signature, input) => device.check.verify(serverKey, signature, input),
      signatures: keys.signatures,
      learnKeys: keys.learn,
      facts,
      cursors: () => readCursors(store),
      onStopped: stopStream,
      onTaken: async (stream) => {
        consented.delete(stream);
        await onTaken(stream);
        await recount();
      },
      onSent: recount,
      onCannotStore: (cause) => console.warn('what the server sent could not be stored', cause),
      moment: () => ({ now: performance.now(), chance: Math.random() }),
      pollMs: () => pollMs(view.getState().line, Math.random()),
      rest,
      onActivity: (activity, { failures, heads, askedHeads }) => {
        if (activity.kind === 'resting') void check(checks);
        const isQuiet = activity.kind === 'resting' && askedHeads && failures === 0;
        // After the events: what these name now may be sent, and what others sent be fetched.
        if (isQuiet) files.wake();
        const moment = { now: performance.now(), traffic: traffic.total() };
        view.setState(({ isReached, lastMetAt, progress }) => ({
          activity,
          progress:
            activity.kind === 'working' ? followWork(progress, activity, moment) : progressAtRest(progress, failures),
          isReached: activity.kind === 'resting' ? failures === 0 : isReached,
          lastMetAt: isQuiet ? device.clock.now() : lastMetAt,
          waiting: new Set([...heads].filter((head) => waits(...head)).map(([stream]) => stream)),
        }));
      },
    });
    loop = own;
    live = view.getState().isMetered ? null : listen(link, http, own);
    const stopFiles = files.carry(httpDevice(link));
    await own.ended;
    live?.stop();
    live = null;
    checks.stop();
    await stopFiles();
    view.setState(({ line }) => ({ line: line === 'live' ? 'polling' : line }));
  }

  /** What was taken is shown first; then its signatures are checked. */
  async function check(checks: SignatureChecks): Promise<void> {
    try {
      await checks.poke();
    } catch (error) {
      // They stay marked, and are checked at the next rest.
      console.warn('signatures could not be checked', error);
    }
  }

  async function stopStream(stream: StreamId, why: StreamStop): Promise<void> {
    view.setState(({ stops }) => ({ stops: new Map([...stops, [stream, why]]) }));
  }

  /** Whether there is a new certificate: it begins another round. */
  async function renew({ renew: ask }: HttpTransport, link: ServerLink): Promise<boolean> {
    const renewed = await ask();
    if (!renewed.ok || renewed.value.serial === link.serial) return false;
    await device.set('server', { ...link, ...renewed.value });
    return true;
  }

  function listen({ id, epoch }: ServerLink, { liveToken }: HttpTransport, heard: SyncLoop): Live {
    return startLive({
      shell: desktop,
      server: { id, epoch },
      token: liveToken,
      onLine: (isLive) => view.setState({ line: isLive ? 'live' : 'polling' }),
      onMoved: heard.noteMoved,
      onOtherServer: () => {
        if (performance.now() - doubtedAt < DOUBT_AGAIN_MS) return;
        doubtedAt = performance.now();
        void restart();
      },
      chance: Math.random,
      rest: (ms, wake) => rest(performance.now() + ms, wake),
    });
  }

  function waits(stream: StreamId, head: number): boolean {
    return head > (taken.get(stream) ?? 0) && isOpen(stream) && !consented.has(stream);
  }

  function transportTo(link: ServerLink, shell = askThrough(desktop)): HttpTransport {
    return createHttpTransport(httpDevice(link, shell));
  }

  function httpDevice({ id }: ServerLink, shell = askThrough(desktop)): HttpDevice {
    const { dev, sign } = device.key;
    return { shell, server: id, dev, sign };
  }

  function endsSoon({ validUntil }: ServerLink): boolean {
    return Date.parse(validUntil) - unixMsOf(device.clock.now()) < RENEW_BEFORE_MS;
  }

  async function facts(told: SyncMachine['heads']): Promise<readonly StreamFacts[]> {
    const { stops } = view.getState();
    const destroyed = await readDestroyed();
    const found = await readFacts(
      store,
      (stream) => {
        if (destroyed.isGoneAtServer(stream)) return { maySend: false, mayPull: false };
        const stop = stops.get(stream);
        const mayPull = stop === undefined && (!isOpen(stream) || consented.has(stream));
        return { maySend: stop === undefined || stop === 'forked', mayPull };
      },
      told,
      destroyed.has,
    );
    taken = new Map(found.map(({ stream, seq }) => [stream, seq]));
    return found;
  }

  async function recount(): Promise<void> {
    const [index, oldest] = [await readIndex(store), await readOldestUnsent(store)];
    const counts = [...index.byKey.values()];
    view.setState({
      unsent: counts.reduce((sum, each) => sum + each.unsent, 0),
      turnedAway: counts.reduce((sum, each) => sum + each.turnedAway, 0),
      unchecked: counts.reduce((sum, each) => sum + each.unchecked, 0),
      marks: marksOf(counts),
      oldest,
    });
  }

  function marksOf(counts: readonly IndexedStream[]): SyncView['marks'] {
    const marks = counts.flatMap(({ stream, unsent, turnedAway }) =>
      stream === null || unsent + turnedAway === 0 ? [] : [[stream, { unsent, turnedAway }] as const],
    );
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

  async function readTurnedAway(): Promise<readonly TurnedAway[]> {
    const [answers, { byKey }] = await Promise.all([store.db.answers.toArray(), readIndex(store)]);
    const away = answers.flatMap(({ key, state }) =>
      state.kind === 'turned-away' ? [{ key, reason: state.reason }] : [],
    );
    const byKind = Map.groupBy(away, ({ key, reason }) => `${key} ${reason}`);
    return [...byKind.values()].flatMap((group) => {
      const [first] = group;
      const stream = first === undefined ? undefined : byKey.get(first.key)?.stream;
      return first === undefined || stream === undefined || stream === null
        ? []
        : [{ stream, reason: first.reason, events: group.length }];
    });
  }
}

/** A failure in between ends nothing: what is left is tried again. */
function progressAtRest(progress: Progress | null, failures: number): Progress | null {
  return failures === 0 ? null : progress;
}
