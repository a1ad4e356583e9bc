/** Carries out one operation of a history. What cannot happen in the state it meets does nothing. */
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { causesIn } from '#core/log/head.ts';
import { mayRead, SERVER_ROLE } from '#core/registry/rights.ts';
import type { CarriedOrder } from '#core/sync/carried-order.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import { AFTER_SOON, NOW, OFFICE, SERVER_KEY, sealWriting } from './founding.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { NOTE_KEYS } from './notes.ts';
import type { Operation, ORDERS } from './operations.ts';
import { keyNamed, readable } from './sealing.ts';
import { changedOrder, forgedOrderOf, orderOf, takeCarried } from './carried.ts';
import { askAgain, confirmRestored, endFork, stickOf, storedStream, type StoredStream } from './sim-device.ts';
import { commitPush, destroyIn, EMPTY_STORE, placeIn, segmentsOf, streamOf, withRegistryEvent } from './sim-server.ts';
import {
  answerPending,
  answerTo,
  kill,
  newDevice,
  nextStep,
  noteGrant,
  noteShown,
  receive,
  runLoop,
  send,
  serve,
  type SimDevice,
  STREAMS,
  timeOut,
  type World,
  writeEvent,
} from './world.ts';

/** Devices and their clones, at most. */
const MAX_DEVICES = 6;

/** Reasons that a chair may overrule. */
const ADOPTABLE = new Set(['revoked', 'expired', 'wrong-certificate', 'other-person', 'not-granted', 'not-allowed']);

export async function applyOperation(world: World, operation: Operation): Promise<void> {
  switch (operation.op) {
    case 'write':
      return write(world, operation);
    case 'send':
      send(world, deviceAt(world, operation.d));
      return;
    case 'serve': {
      const found = inAirAt(world, operation.i);
      if (found === null) return;
      if (!operation.twice) world.air = world.air.filter((each) => each !== found);
      return serve(world, found);
    }
    case 'drop': {
      const found = inAirAt(world, operation.i);
      world.air = world.air.filter((each) => each !== found);
      return;
    }
    case 'time-out':
      return timeOut(world, deviceAt(world, operation.d));
    case 'receive':
      receive(world, deviceAt(world, operation.d), operation.how, operation.killed);
      return;
    case 'kill':
      return kill(world, deviceAt(world, operation.d));
    case 'run':
      return run(world, operation);
    case 'copy-device': {
      const device = deviceAt(world, operation.d);
      device.copy = { durable: device.durable, saved: device.saved };
      return;
    }
    case 'restore-device': {
      const device = deviceAt(world, operation.d);
      if (device.copy === null) return;
      kill(world, device);
      device.durable = device.copy.durable;
      device.saved = device.copy.saved;
      world.counts.restoredDevices += 1;
      return;
    }
    case 'clone-device': {
      if (world.devices.length >= MAX_DEVICES) return;
      const { person, durable, saved } = deviceAt(world, operation.d);
      const clone = newDevice(person, durable, world);
      clone.saved = saved;
      world.devices.push(clone);
      world.counts.clones += 1;
      return;
    }
    case 'copy-server':
      world.backup = world.store;
      return;
    case 'restore-server':
      if (world.backup === null) return;
      world.store = world.backup;
      if (operation.marked) world.epoch += 1;
      world.unmarked = !operation.marked;
      world.restores += 1;
      world.counts.restoredServers += 1;
      return;
    case 'swap-server':
      world.swapped = operation.on;
      return;
    case 'server-clock':
      world.now = operation.late ? AFTER_SOON : NOW;
      return;
    case 'revoke': {
      const device = deviceAt(world, operation.d);
      if (device.person.person === 'p0') return;
      return writeAsAdmin(world, 'deviceRevoked', { dev: device.person.key.dev, reason: 'Hilang' });
    }
    case 'grant': {
      const stream = tenderAt(operation.s);
      const person = `p${operation.p}`;
      if (person === 'p0') return;
      noteGrant(world, person, stream, operation.role);
      return writeAsAdmin(world, 'grantSet', { person, stream, role: operation.role });
    }
    case 'destroy':
      return destroy(world, tenderAt(operation.s));
    case 'adopt':
      return adopt(world, operation.d, tenderAt(operation.s));
    case 'stick':
      return carry(world, deviceAt(world, operation.from), deviceAt(world, operation.to), {
        how: 'stick',
        order: null,
      });
    case 'carry': {
      const [from, to] = [deviceAt(world, operation.from), deviceAt(world, operation.to)];
      await carry(world, from, to, operation);
      // Laptops that meet exchange, both of them.
      if (operation.how === 'relay') await carry(world, to, from, operation);
      return;
    }
    case 'attack':
      return attack(world, operation);
    case 'lie':
      world.lie = operation.how;
      return;
    case 'pry':
      return pry(world, deviceAt(world, operation.d), tenderAt(operation.s));
    case 'confirm':
      return confirm(world, deviceAt(world, operation.d));
    case 'end-fork': {
      const device = deviceAt(world, operation.d);
      device.pending = null;
      for (const stream of STREAMS) device.durable = endFork(device.durable, stream, world.rules);
      return;
    }
    case 'ask-again': {
      const device = deviceAt(world, operation.d);
      device.pending = null;
      device.durable = askAgain(device.durable);
      return;
    }
  }
}

async function run(world: World, { d, steps, ends }: Extract<Operation, { readonly op: 'run' }>): Promise<void> {
  const device = deviceAt(world, d);
  await runLoop(world, device, steps);
  // With nothing left to ask it asks what is new.
  if (ends === 'well' || (device.pending === null && !send(world, device)) || ends === 'asked') return;
  if (ends === 'question-lost') {
    const id = device.pending?.id;
    world.air = world.air.filter((each) => each.id !== id);
  } else if (ends !== 'question-late') await answerPending(world, device);
  switch (ends) {
    case 'question-lost':
    case 'question-late':
    case 'answer-lost':
      return timeOut(world, device);
    case 'answered':
      return;
    case 'cut':
    case 'portal':
      receive(world, device, ends);
      return;
    case 'killed-before-write':
      receive(world, device, 'well', 'before-write');
      return;
    case 'killed-after-write':
      receive(world, device, 'well', 'after-write');
  }
}

/** A person confirms what the device was told: only where it says that the server was restored. */
export function confirm(world: World, device: SimDevice): void {
  const step = nextStep(world, device);
  if (step.kind !== 'halt' || step.why !== 'restored' || world.swapped) return;
  const { dev } = device.person.key;
  const isAdmitted = world.store.registry.devices[dev]?.isRevoked === false;
  const placeAt = (stream: StreamId, seq?: number): Cursor => {
    const reads = isAdmitted && mayRead(world.store.registry, device.person.person, stream);
    return placeIn(reads ? world.store : EMPTY_STORE, stream, seq);
  };
  const server = { id: device.durable.known.id, epoch: world.epoch };
  device.durable = confirmRestored(device.durable, server, placeAt, world.rules);
  kill(world, device);
  for (const { events } of device.durable.streams.values()) {
    world.counts.lost += events.filter(({ state }) => state.kind === 'lost').length;
  }
}

function write(world: World, { d, s, k, years }: Extract<Operation, { readonly op: 'write' }>): void {
  const at: Instant = instantFromUnixMs(unixMsOf(NOW) + years * 31_557_600_000);
  const wording = k % 8 === 6 ? { type: 'somethingNew' } : { type: 'noteWritten', tv: k % 8 === 7 ? 2 : 1 };
  const payload = { key: NOTE_KEYS[k % NOTE_KEYS.length] };
  // Someone writes in a role they do not have: what they write behind it, in their own, waits for the chair.
  const role = k === 21 ? { role: 'secretary' } : {};
  writeEvent(world, deviceAt(world, d), tenderAt(s), { ...wording, ...role, payload, at });
}

function writeAsAdmin(world: World, type: string, payload: unknown): void {
  const admin = world.devices[0];
  if (admin !== undefined) writeEvent(world, admin, OFFICE, { type, payload });
}

/** One transaction: the events go, and the server says so. One that was restored would fork itself: it is silent [SYNC-62]. */
async function destroy(world: World, stream: StreamId): Promise<void> {
  if (world.restores > 0) return;
  const removed = destroyIn(world.store, stream);
  if (removed === null) return;
  for (const { event } of streamOf(world.store, stream).log) world.destroyed.add(event.hash);
  const office = streamOf(removed, OFFICE);
  const own = office.head[SERVER_KEY.dev];
  const said = sealWriting({
    type: 'destructionCarriedOut',
    payload: { number: '1', done: { dev: SERVER_KEY.dev, by: 'LPSE', at: world.now, streams: [stream] } },
    role: SERVER_ROLE,
    actor: 'LPSE',
    key: SERVER_KEY,
    stream: OFFICE,
    n: (own?.n ?? 0) + 1,
    prev: own?.hash ?? null,
    after: causesIn(office.head, SERVER_KEY.dev),
    salt: world.salt++,
  });
  world.signed.set(readable(OFFICE, said).hash, said);
  const { store, verdicts } = await commitPush(removed, { stream: OFFICE, events: [said] }, world.now, world.rules);
  if (verdicts.some(({ kind }) => kind !== 'accepted')) throw new Error('the server was not let into its own log');
  world.store = store;
  world.counts.destroyed += 1;
}

function adopt(world: World, first: number, stream: StreamId): void {
  const chairs = world.devices.filter(({ person }) => world.grants.get(`${person.person} ${stream}`) === 'chair');
  const device = chairs[first % Math.max(1, chairs.length)];
  if (device === undefined) return;
  const waiting = streamOf(world.store, stream).quarantine.filter(({ reason }) => ADOPTABLE.has(reason));
  if (waiting.length === 0) return;
  const events = waiting.map(({ event: { header, hash } }) => ({ dev: header.dev, n: header.n, hash }));
  writeEvent(world, device, stream, { type: 'eventsAdopted', payload: { events, reason: 'Diperiksa' } });
  world.counts.adopted += events.length;
}

/** Hashes may be known to whom they were never given: they open nothing. */
async function pry(world: World, device: SimDevice, stream: StreamId): Promise<void> {
  const [entry] = segmentsOf(world.store, stream, { after: 0, events: world.pageEvents });
  if (entry === undefined || mayRead(world.store.registry, device.person.person, stream)) return;
  const offer = { ...entry, stream, receipt: { text: '', sig: '' } };
  const reply = await answerTo(world, device, { kind: 'segments', segments: [offer] });
  world.counts.pried += 1;
  if (reply === 'not-ours' || reply.answer.kind !== 'segments') return;
  if (reply.answer.parts.some((text) => text !== null)) {
    throw new BrokenInvariant('SYNC-54', `${device.person.name} was given a segment of ${stream} without a grant`);
  }
}

type Carrying = Pick<Extract<Operation, { readonly op: 'carry' }>, 'how'> & {
  readonly order: (typeof ORDERS)[number] | null;
};

/** For each stream the other person may have, as far as this device knows. */
async function carry(world: World, from: SimDevice, to: SimDevice, { how, order }: Carrying): Promise<void> {
  if (from === to) return;
  const office = storedStream(from.durable, OFFICE);
  const registry = office.events.filter(({ aside }) => !aside).reduce(withRegistryEvent, EMPTY_STORE.registry);
  const partner = { dev: to.person.key.dev, name: to.person.name };
  const mayGive = (stream: StreamId): boolean =>
    how === 'stick'
      ? mayRead(registry, to.person.person, stream)
      : world.rules.mayGiveByRelay(stream, partner, { registry, committee: null });
  for (const here of from.durable.streams.values()) {
    const { stream } = here;
    if (!mayGive(stream)) continue;
    const before = to.durable;
    // The office's own stream comes from the server only.
    const carriedOrder = order === null || stream === OFFICE ? null : await orderToCarry(from, here, order);
    const taken = await takeCarried(before, stream, { sealed: stickOf(here), order: carriedOrder }, world.rules);
    to.durable = taken.durable;
    noteShown(world, { before, after: taken.durable, restores: null });
    world.counts[how === 'stick' ? 'sticks' : 'relays'] += 1;
    if (taken.order === 'taken') world.counts.orders += 1;
    if (taken.order === 'left') world.counts.ordersLeft += 1;
  }
}

async function orderToCarry(
  { durable, person }: SimDevice,
  here: StoredStream,
  kind: (typeof ORDERS)[number],
): Promise<CarriedOrder | null> {
  if (kind === 'forged') return forgedOrderOf(here, person.key, durable.known);
  const order = await orderOf(here);
  return order === null || kind === 'genuine' ? order : changedOrder(order);
}

async function attack(world: World, { d, s, kind }: Extract<Operation, { readonly op: 'attack' }>): Promise<void> {
  const { person } = deviceAt(world, d);
  const stream = tenderAt(s);
  const server = streamOf(world.store, stream);
  const last = server.log.findLast(({ event }) => event.header.dev === person.key.dev)?.event;
  const forged: Parameters<typeof sealWriting>[0] = {
    key: person.key,
    stream,
    n: (last?.header.n ?? 0) + 1,
    prev: last?.hash ?? null,
    after: [],
    type: 'noteWritten',
    payload: { key: 'a' },
    role: world.grants.get(`${person.person} ${stream}`) ?? 'member',
    actor: person.name,
    salt: world.salt++,
  };
  const sealed = attackOf(kind, forged, last?.sealed ?? null);
  const target = kind === 'other-stream' ? tenderAt(s + 1) : stream;
  if (sealed === null || world.swapped) return;
  if (!NOBODYS.has(kind)) world.signed.set(readable(stream, sealed).hash, sealed);
  const { store, verdicts } = await commitPush(
    world.store,
    { stream: target, events: [sealed] },
    world.now,
    world.rules,
  );
  const [verdict] = verdicts;
  if (NOBODYS.has(kind) && verdict?.kind !== 'refused') {
    throw new BrokenInvariant('SYNC-12', `${kind} was answered with ${verdict?.kind}`);
  }
  if (kind === 'fork' && verdict?.kind === 'accepted') throw new BrokenInvariant('SYNC-13', 'a fork was accepted');
  if (verdict !== undefined) world.counts[verdict.kind] += 1;
  world.store = store;
}

/** What nobody is shown to have signed for this stream. */
const NOBODYS: ReadonlySet<string> = new Set([
  'body-changed',
  'header-changed',
  'foreign-key',
  'other-stream',
  'newer-envelope',
  'unknown-device',
]);

function attackOf(
  kind: Extract<Operation, { readonly op: 'attack' }>['kind'],
  honest: Parameters<typeof sealWriting>[0],
  last: SealedEvent | null,
): SealedEvent | null {
  switch (kind) {
    case 'body-changed':
      return { ...(last ?? sealWriting(honest)), body: '{"key":"forged"}' };
    case 'header-changed': {
      const sealed = last ?? sealWriting(honest);
      return { ...sealed, header: sealed.header.replace('"actor":"Orang', '"actor":"Orbng') };
    }
    case 'foreign-key': {
      const { sig } = sealWriting({ ...honest, key: keyNamed('thief') });
      return { ...sealWriting(honest), sig };
    }
    case 'unknown-device':
      return sealWriting({ ...honest, key: keyNamed('thief') });
    case 'other-stream':
      return last ?? sealWriting(honest);
    case 'newer-envelope': {
      const sealed = sealWriting(honest);
      return { ...sealed, header: sealed.header.replace('"v":2', '"v":3') };
    }
    case 'fork':
      return last === null ? null : sealWriting({ ...honest, n: honest.n - 1, prev: previousOf(last) });
    case 'wrong-cause':
      return sealWriting({ ...honest, after: [{ dev: keyNamed('thief').dev, n: 1, hash: '7'.repeat(64) as Hash }] });
    case 'repeated-id':
      return last === null ? null : sealWriting({ ...honest, salt: monoOf(last) });
    case 'gap':
      return sealWriting({ ...honest, n: honest.n + 5, prev: '7'.repeat(64) as Hash });
    case 'other-actor':
      return sealWriting({ ...honest, actor: 'Orang lain' });
    case 'other-role':
      return sealWriting({ ...honest, role: 'secretary' });
  }
}

function previousOf({ header }: SealedEvent): Hash | null {
  return JSON.parse(header).prev;
}

function monoOf({ header }: SealedEvent): number {
  return JSON.parse(header).mono;
}

function deviceAt({ devices }: World, index: number): SimDevice {
  const device = devices[index % devices.length];
  if (device === undefined) throw new Error('a history has devices');
  return device;
}

function inAirAt({ air }: World, index: number): World['air'][number] | null {
  return air[index % Math.max(1, air.length)] ?? null;
}

function tenderAt(index: number): StreamId {
  return STREAMS[index % 2] ?? OFFICE;
}
