/** A server, its devices, and everything on the way between them. Only `Durable` and the server's store survive anything. */
import type { Instant } from '#core/calendar/instant.ts';
import type { ManifestContent } from '#core/contract/sync-wire.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { causesIn } from '#core/log/head.ts';
import { mayRead } from '#core/registry/rights.ts';
import type { KnownServer } from '#core/sync/compare-server.ts';
import { MACHINE_START, type Outcome, type SyncMachine } from '#core/sync/machine.ts';
import type { PushPart } from '#core/sync/push-text.ts';
import {
  FIRST_GRANTS,
  FIRST_SALT,
  foundingOf,
  NOW,
  OFFICE,
  peopleOf,
  SERVER_ID,
  type SimPerson,
  sealWriting,
  TENDERS,
  type Wording,
} from './founding.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { type Counts, LIES, noCounts } from './operations.ts';
import { SYNC_RULES, type SyncRules } from './rules.ts';
import { readable } from './sealing.ts';
import {
  type Answer,
  type AnsweredPart,
  type Durable,
  emptyStream,
  factsOf,
  newestOf,
  type Reply,
  type Request,
  requestOf,
  type SentItem,
  type SentPage,
  storedStream,
  takeReply,
  withOwnEvent,
  withStream,
} from './sim-device.ts';
import {
  commitPush,
  EMPTY_STORE,
  givenSegment,
  headsFor,
  placeIn,
  receiptFor,
  segmentsOf,
  type ServerStore,
  streamOf,
} from './sim-server.ts';

export const STREAMS = [...TENDERS, OFFICE].map((each) => each as StreamId);

/** A question that waits for its answer. */
export interface Pending {
  readonly id: number;
  readonly request: Request;
  /** What the device had when it asked. */
  readonly asked: Durable;
  readonly reply: Reply | null;
  /** How often the server had been restored when it answered. */
  readonly restores: number;
}

export interface SimDevice {
  readonly person: SimPerson;
  durable: Durable;
  machine: SyncMachine;
  now: number;
  pending: Pending | null;
  /** What people were told is saved here. */
  saved: ReadonlySet<Hash>;
  copy: { readonly durable: Durable; readonly saved: ReadonlySet<Hash> } | null;
}

/** A question on its way to the server. */
export interface InAir {
  readonly id: number;
  readonly device: SimDevice;
  readonly request: Request;
}

export interface World {
  readonly rules: SyncRules;
  readonly counts: Counts;
  readonly devices: SimDevice[];
  readonly batchSize: number;
  /** Of a segment too. */
  readonly pageEvents: number;
  readonly farEvents: number;
  store: ServerStore;
  epoch: number;
  now: Instant;
  backup: ServerStore | null;
  /** Restored without saying so. */
  unmarked: boolean;
  swapped: boolean;
  lie: string | null;
  air: readonly InAir[];
  /** Everything that was ever signed with a person's key, by its hash. */
  readonly signed: Map<Hash, SealedEvent>;
  /** What people were shown as sent, and how often the server had been restored when it said so. */
  readonly shownSent: Map<Hash, number>;
  restores: number;
  /** Events an approved list destroyed on the server. */
  readonly destroyed: Set<Hash>;
  /** As the admin last said: role by person and tender, and whoever ever had one. */
  readonly grants: Map<string, string | null>;
  readonly everGranted: Set<string>;
  /** Names questions. */
  questions: number;
  /** Makes the ids of events. */
  salt: number;
}

export interface WorldSetting {
  readonly people: number;
  readonly batchSize: number;
  readonly pageEvents: number;
  readonly farEvents: number;
  readonly rules?: SyncRules;
}

const foundedStores = new Map<number, ServerStore>();

export async function createWorld({
  people: count,
  batchSize,
  pageEvents,
  farEvents,
  rules,
}: WorldSetting): Promise<World> {
  const people = peopleOf(count);
  const founded = foundedStores.get(count) ?? (await foundedStore(count));
  foundedStores.set(count, founded);
  const world: World = {
    rules: rules ?? SYNC_RULES,
    counts: noCounts(),
    devices: people.map((person) => newDevice(person, enrolledOf(founded), { batchSize, farEvents })),
    batchSize,
    pageEvents,
    farEvents,
    store: founded,
    epoch: 1,
    now: NOW,
    backup: null,
    unmarked: false,
    swapped: false,
    lie: null,
    air: [],
    signed: new Map(),
    shownSent: new Map(),
    restores: 0,
    destroyed: new Set(),
    grants: new Map(),
    everGranted: new Set(),
    questions: 0,
    salt: FIRST_SALT,
  };
  for (const { person, stream, role } of FIRST_GRANTS) noteGrant(world, person, stream as string as StreamId, role);
  return world;
}

const enrolled = new WeakMap<ServerStore, Durable>();

/** What a device has when it was just enrolled: the server it met, and the office as it stood. */
function enrolledOf(store: ServerStore): Durable {
  const before = enrolled.get(store);
  if (before !== undefined) return before;
  const { log, head } = streamOf(store, OFFICE);
  const office = {
    ...emptyStream(OFFICE),
    cursor: placeIn(store, OFFICE),
    head,
    events: log.map(({ event, seq }) => ({ event, state: { kind: 'sent', seq }, aside: false }) as const),
    runs: log.map(({ run }) => run),
  };
  const known: KnownServer = { id: SERVER_ID, epoch: 1 };
  const durable = { known, streams: new Map([[OFFICE, office]]) };
  enrolled.set(store, durable);
  return durable;
}

async function foundedStore(count: number): Promise<ServerStore> {
  // The first events give the rights of those behind them: one at a time, as a server founds itself.
  let store = withServer(EMPTY_STORE, foundingOf(count));
  for (const each of foundingOf(count)) {
    store = (await commitPush(store, { stream: OFFICE, events: [each] }, NOW, SYNC_RULES)).store;
  }
  return store;
}

/** The key of a server is there before its first event. */
function withServer(store: ServerStore, [first]: readonly SealedEvent[]): ServerStore {
  if (first === undefined) return store;
  const { key, name } = JSON.parse(first.body);
  return { ...store, registry: { ...store.registry, server: { id: readable(OFFICE, first).header.dev, key, name } } };
}

type MachineSetting = Pick<SyncMachine, 'batchSize' | 'farEvents'>;

export function newDevice(person: SimPerson, durable: Durable, setting: MachineSetting): SimDevice {
  return { person, durable, machine: machineAtStart(setting), now: 0, pending: null, saved: new Set(), copy: null };
}

function machineAtStart({ batchSize, farEvents }: MachineSetting): SyncMachine {
  return { ...MACHINE_START, batchSize, farEvents };
}

export function noteGrant(world: World, person: string, stream: StreamId, role: string | null): void {
  world.grants.set(`${person} ${stream}`, role);
  if (role !== null) world.everGranted.add(`${person} ${stream}`);
}

/** A person writes: shown as saved once it is stored. */
export function writeEvent(
  world: World,
  device: SimDevice,
  stream: StreamId,
  wording: Omit<Wording, 'role' | 'actor'> & { readonly role?: string },
): void {
  const { person } = device;
  const here = storedStream(device.durable, stream);
  const own = here.head[person.key.dev];
  const office = person.person === 'p0' ? 'admin' : null;
  const role = world.grants.get(`${person.person} ${stream}`) ?? office ?? 'member';
  const sealed = sealWriting({
    role,
    actor: person.name,
    ...wording,
    key: person.key,
    stream,
    n: (own?.n ?? 0) + 1,
    prev: own?.hash ?? null,
    after: causesIn(here.head, person.key.dev),
    salt: world.salt++,
  });
  const event = readable(stream, sealed);
  world.signed.set(event.hash, sealed);
  device.durable = withOwnEvent(device.durable, event);
  device.saved = new Set([...device.saved, event.hash]);
}

/** Killed: what is not stored is gone. */
export function kill(world: World, device: SimDevice): void {
  device.machine = machineAtStart(world);
  device.pending = null;
  world.counts.kills += 1;
}

/** The next step of the loop: whether it asked something. */
export function send(world: World, device: SimDevice): boolean {
  if (device.pending !== null) return false;
  // Longer than any wait: time is not what this simulates.
  device.now += 600_000;
  let step = nextStep(world, device);
  if (step.kind === 'rest') {
    learn(world, device, { kind: 'poked' });
    step = nextStep(world, device);
  }
  const request = requestOf(step, device.durable, world.rules);
  if (request === null) return false;
  const id = world.questions++;
  device.pending = { id, request, asked: device.durable, reply: null, restores: 0 };
  world.air = [...world.air, { id, device, request }];
  if (request.kind === 'push' && !world.rules.sentOnlyWhenAnswered) {
    for (const part of request.parts) markSentAtOnce(device, part);
  }
  return true;
}

export function nextStep({ rules }: World, device: SimDevice): ReturnType<SyncRules['nextStep']> {
  return rules.nextStep(device.machine, factsOf(device.durable, rules), device.now);
}

function learn({ rules }: World, device: SimDevice, outcome: Outcome): void {
  device.machine = rules.learn(device.machine, outcome, { now: device.now, chance: 0.5 });
}

function markSentAtOnce(device: SimDevice, { stream, events }: PushPart): void {
  const sigs = new Set(events.map(({ sig }) => sig));
  const here = storedStream(device.durable, stream);
  let seq = newestOf(here);
  const marked = here.events.map((each) => {
    if (!sigs.has(each.event.sealed.sig)) return each;
    seq += 1;
    return { ...each, state: { kind: 'sent', seq } as const };
  });
  device.durable = withStream(device.durable, { ...here, events: marked });
}

/** A question arrives. The server commits before it answers; where the device no longer waits, the answer is lost. */
export async function serve(world: World, { id, device, request }: InAir): Promise<void> {
  const reply = await answerTo(world, device, request);
  if (device.pending?.id === id) device.pending = { ...device.pending, reply, restores: world.restores };
}

export async function answerTo(world: World, device: SimDevice, request: Request): Promise<Reply> {
  const { person } = device;
  if (world.swapped) return { server: { id: '9'.repeat(64) as Hash, epoch: 1 }, answer: { kind: 'greeting' } };
  const server: KnownServer = { id: SERVER_ID, epoch: world.epoch };
  const say = (answer: Answer): Reply => ({ server, answer });
  if (request.kind === 'greet') return say({ kind: 'greeting' });
  const enrolled = world.store.registry.devices[person.key.dev];
  if (enrolled === undefined || (enrolled.isRevoked && request.kind !== 'push')) {
    return say({ kind: 'problem', problem: 'not-admitted' });
  }
  // Of a destroyed stream there is no page, as of one that is not there [SYNC-24].
  const isGiven = (stream: StreamId): boolean =>
    mayRead(world.store.registry, person.person, stream) && streamOf(world.store, stream).destroyed === null;
  const asServer = () => ({ store: world.store, ...server, now: world.now });
  switch (request.kind) {
    case 'push': {
      const parts: AnsweredPart[] = [];
      for (const part of request.parts) {
        const { store, verdicts } = await commitPush(world.store, part, world.now, world.rules);
        world.store = store;
        for (const { kind } of verdicts) world.counts[kind] += 1;
        parts.push({ verdicts, receipt: receiptFor(asServer(), part.stream) });
      }
      return say({ kind: 'verdicts', parts });
    }
    case 'heads':
      return say({ kind: 'heads', heads: headsFor(world.store, person.person, request.digests) });
    case 'pull': {
      const pages: SentPage[] = [];
      let left = world.pageEvents;
      const given = request.streams.filter(({ stream }) => isGiven(stream));
      for (const { stream, after, have } of given) {
        if (left === 0) break;
        const page = streamOf(world.store, stream).log.slice(after, after + left);
        left -= page.length;
        const items = page.map(({ seq, event: { header, hash, sealed } }): SentItem => {
          const isThere = header.n <= (have[header.dev] ?? 0);
          return isThere ? { seq, event: null, dev: header.dev, n: header.n, hash } : { seq, event: sealed };
        });
        const receipt = receiptFor(asServer(), stream, page.at(-1)?.seq ?? after);
        pages.push(told(world, { stream, items, receipt }));
      }
      return say({ kind: 'pages', pages, isFull: pages.length < given.length });
    }
    case 'manifest': {
      const readable = request.streams.filter(({ stream }) => isGiven(stream));
      const streams = readable.map(({ stream, seq: after }) => ({
        stream,
        segments: [...segmentsOf(world.store, stream, { after, events: world.pageEvents })],
      }));
      const content = { server: server.id, epoch: server.epoch, at: world.now, streams };
      return say({ kind: 'manifest', content: manifestTold(world, content) });
    }
    case 'segments': {
      const mayGive = world.rules.mayGive;
      const parts = request.segments.map((offer) =>
        mayGive(world.store.registry, person.person, offer.stream) ? givenSegment(world.store, offer) : null,
      );
      return say({ kind: 'segments', parts: partsTold(world, parts) });
    }
  }
}

/** A manifest that leaves out where a stream begins, or names another run. */
function manifestTold(world: World, content: ManifestContent): ManifestContent {
  const change = (segments: ManifestContent['streams'][number]['segments']): typeof segments => {
    if (world.lie === 'manifest-gap') return segments.slice(1);
    return segments.map((each) => ({ ...each, run: '1'.repeat(64) as Hash }));
  };
  if (world.lie !== 'manifest-gap' && world.lie !== 'manifest-run') return content;
  world.lie = null;
  world.counts.lies += 1;
  return { ...content, streams: content.streams.map((each) => ({ ...each, segments: change(each.segments) })) };
}

/** Segments of which one was changed, or given in the place of all. */
function partsTold(world: World, parts: readonly (string | null)[]): readonly (string | null)[] {
  const last = parts.at(-1);
  if ((world.lie !== 'segment-changed' && world.lie !== 'segment-other') || last == null) return parts;
  const isOther = world.lie === 'segment-other';
  world.lie = null;
  world.counts.lies += 1;
  return parts.map((text) => (isOther ? last : (text?.replace('Orang', 'Orbng') ?? null)));
}

const PAGE_LIES: ReadonlySet<string | null> = new Set(LIES);

/** A page as a server tells it that lies once. */
function told(world: World, page: SentPage): SentPage {
  const { lie } = world;
  const { items, receipt } = page;
  const [first, second] = items;
  if (!PAGE_LIES.has(lie) || first === undefined || receipt === null) return page;
  const whole = items.find(({ event }) => event !== null);
  const changed = (): SentPage | null => {
    switch (lie) {
      case 'skip':
        return items.length < 2 ? null : { ...page, items: items.slice(1) };
      case 'twice':
        return { ...page, items: [first, ...items] };
      case 'swap':
        return second === undefined
          ? null
          : { ...page, items: [{ ...second, seq: first.seq }, { ...first, seq: second.seq }, ...items.slice(2)] };
      case 'other-run':
        return { ...page, receipt: { ...receipt, run: '1'.repeat(64) as Hash } };
      case 'forged':
        return whole?.event == null
          ? null
          : { ...page, items: items.map((each) => (each === whole ? forged(whole) : each)) };
      default:
        return { ...page, items: items.slice(0, -1) };
    }
  };
  const answer = changed();
  if (answer === null) return page;
  world.lie = null;
  // What it said cannot be taken back: a person has to speak for the server, as after a restore.
  world.unmarked = true;
  world.counts.lies += 1;
  return answer;
}

function forged(item: SentItem): SentItem {
  return item.event === null
    ? item
    : {
        seq: item.seq,
        event: { ...item.event, sig: `${item.event.sig.startsWith('A') ? 'B' : 'A'}${item.event.sig.slice(1)}` },
      };
}

/** The answer arrives, whole or not; the device may be killed on either side of storing what came of it. */
export function receive(
  world: World,
  device: SimDevice,
  how: 'well' | 'cut' | 'portal' = 'well',
  killed: 'before-write' | 'after-write' | null = null,
): boolean {
  const { pending } = device;
  if (pending === null || pending.reply === null) return false;
  const reply = how === 'well' ? pending.reply : how === 'cut' ? cutShort(pending.reply) : 'not-ours';
  const before = device.durable;
  const { durable, outcome } = takeReply(before, { ...pending, reply }, world.rules);
  if (killed === 'before-write') {
    if (!world.rules.storesPageWhole) device.durable = withCursorsOnly(before, durable);
    kill(world, device);
    return true;
  }
  device.durable = durable;
  noteShown(world, { before, after: durable, restores: pending.restores });
  countOutcome(world, outcome, before, durable);
  if (killed === 'after-write') kill(world, device);
  else {
    device.pending = null;
    learn(world, device, outcome);
  }
  return true;
}

/** Of segments the first half comes whole, of any other answer nothing. */
function cutShort(reply: Reply): Reply {
  if (reply === 'not-ours' || reply.answer.kind !== 'segments') return 'not-ours';
  const parts = reply.answer.parts.slice(0, Math.floor(reply.answer.parts.length / 2));
  return parts.length === 0 ? 'not-ours' : { ...reply, answer: { kind: 'segments', parts } };
}

/** The device gives up waiting. */
export function timeOut(world: World, device: SimDevice): void {
  if (device.pending === null) return;
  device.pending = null;
  learn(world, device, { kind: 'failed', timedOut: true, afterMs: 2_000 });
  world.counts.timeOuts += 1;
}

/** What a device that stores its cursor first has after it was killed. */
function withCursorsOnly(before: Durable, after: Durable): Durable {
  let torn = before;
  for (const { stream, cursor, runs } of after.streams.values()) {
    torn = withStream(torn, { ...storedStream(before, stream), cursor, runs });
  }
  return torn;
}

/** What a person now sees as sent; a number never stands at two events. `restores`: null where another device was told before. */
export function noteShown(
  world: World,
  { before, after, restores }: { before: Durable; after: Durable; restores: number | null },
): void {
  for (const here of after.streams.values()) {
    const earlier = before.streams.get(here.stream);
    if (earlier === here) continue;
    const shown = new Set(earlier?.events.flatMap(({ event, state }) => (state.kind === 'sent' ? [event.hash] : [])));
    const numbers = new Set<number>();
    for (const { event, state } of here.events) {
      if (state.kind !== 'sent') continue;
      if (numbers.has(state.seq))
        throw new BrokenInvariant('INV-3', `number ${state.seq} stands at two events on a device`);
      numbers.add(state.seq);
      if (shown.has(event.hash)) continue;
      world.shownSent.set(event.hash, restores ?? world.shownSent.get(event.hash) ?? world.restores);
    }
  }
}

function countOutcome(world: World, outcome: Outcome, before: Durable, after: Durable): void {
  if (outcome.kind === 'pulled') world.counts.pages += 1;
  if (outcome.kind === 'manifest') world.counts.manifests += 1;
  if (outcome.kind === 'segments') {
    world.counts.segments += 1;
    world.counts.unusable += outcome.unusable.length;
  }
  if (outcome.kind === 'halted') world.counts.halts += 1;
  for (const { stream, stop } of after.streams.values()) {
    if (stop === null || before.streams.get(stream)?.stop != null) continue;
    world.counts.stops += 1;
    if (stop.kind === 'forked') world.counts.forks += 1;
  }
}

/** One question with its answer and what came of it; false where the device has nothing to ask. */
async function exchange(world: World, device: SimDevice): Promise<boolean> {
  if (device.pending === null && !send(world, device)) return false;
  await answerPending(world, device);
  return receive(world, device);
}

/** The question of a device arrives next of all. */
export async function answerPending(world: World, { pending }: SimDevice): Promise<void> {
  const asked = world.air.find(({ id }) => id === pending?.id);
  if (asked === undefined || pending?.reply !== null) return;
  world.air = world.air.filter((each) => each !== asked);
  await serve(world, asked);
}

/** Exchanges until nothing is left to do, at most so many; whether something may be left. */
export async function runLoop(world: World, device: SimDevice, most: number): Promise<boolean> {
  for (let count = 0; count < most; count++) {
    const isLook = device.pending?.request.kind === 'heads' || nextStepIsLook(world, device);
    if (!(await exchange(world, device))) return false;
    // Hearing that nothing moved ends a round.
    if (isLook && !asksNext(world, device)) return false;
  }
  return true;
}

function nextStepIsLook(world: World, device: SimDevice): boolean {
  if (device.pending !== null) return false;
  const { kind } = nextStep(world, { ...device, now: device.now + 600_000 });
  return kind === 'ask-heads' || kind === 'rest';
}

function asksNext(world: World, device: SimDevice): boolean {
  const { kind } = nextStep(world, device);
  return kind !== 'rest' && kind !== 'halt';
}
