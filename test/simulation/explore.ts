/**
 * Every order in which a small world can go on: two devices that write three events into one tender, their questions, late and
 * repeated deliveries, answers, and kills on either side of each write. Breadth first; a state met before is not gone on from.
 */
import type { StreamId } from '#core/log/envelope.ts';
import { checkInvariants, checkServerStream } from './invariants.ts';
import { applyOperation } from './apply-operation.ts';
import { FIRST_SALT, TENDERS } from './founding.ts';
import type { Operation } from './operations.ts';
import { settle } from './settle.ts';
import { storedStream } from './sim-device.ts';
import { streamOf } from './sim-server.ts';
import { createWorld, nextStep, type SimDevice, type World } from './world.ts';

const TENDER = TENDERS[0] as string as StreamId;
const CHAIR = 1;
const MEMBER = 2;
/** What each device writes at most. */
const WRITES = new Map([
  [CHAIR, 2],
  [MEMBER, 1],
]);
/** Bounds that keep the world small enough to see all of it. */
const MAX_IN_AIR = 2;
const MAX_FAULTS = 1;

interface Node {
  readonly world: World;
  /** Kills and repeated deliveries so far. */
  readonly faults: number;
}

export interface Explored {
  readonly states: number;
  /** Different durable states from which everybody was brought to rest. */
  readonly settled: number;
  /** How many events the server had accepted where faults ended. */
  readonly accepted: ReadonlySet<number>;
}

export async function exploreEveryOrder(): Promise<Explored> {
  const start = await createWorld({ people: 3, batchSize: 500, pageEvents: 50, farEvents: 50 });
  greetAll(start);
  const seen = new Set<string>();
  const settled = new Set<string>();
  const accepted = new Set<number>();
  let open: Node[] = [{ world: start, faults: 0 }];
  while (open.length > 0) {
    const next: Node[] = [];
    for (const node of open) {
      for (const operation of operationsIn(node)) {
        const world = copyOf(node.world);
        // The same event whenever it is written: states are told apart by what they hold.
        if (operation.op === 'write')
          world.salt = FIRST_SALT + 10 * operation.d + deviceOf(world, operation.d).saved.size;
        await applyOperation(world, operation);
        greetAll(world);
        const faults = node.faults + (isFault(operation) ? 1 : 0);
        const key = keyOf(world, faults);
        if (seen.has(key)) continue;
        seen.add(key);
        checkServerStream(world, streamOf(world.store, TENDER));
        await settleOnce(world);
        next.push({ world, faults });
      }
    }
    open = next;
  }
  return { states: seen.size, settled: settled.size, accepted };

  /** Whatever happened so far: when nothing else does, everybody comes to the same. */
  async function settleOnce(world: World): Promise<void> {
    const key = durableKeyOf(world);
    if (settled.has(key)) return;
    settled.add(key);
    accepted.add(streamOf(world.store, TENDER).log.length);
    const end = copyOf(world);
    await settle(end);
    checkInvariants(end);
  }
}

function operationsIn({ world, faults }: Node): readonly Operation[] {
  const operations: Operation[] = [];
  for (const d of [CHAIR, MEMBER]) {
    const device = deviceOf(world, d);
    if (device.saved.size < (WRITES.get(d) ?? 0)) operations.push({ op: 'write', d, s: 0, k: 0, years: 0 });
    const asks = asksFor(world, device);
    // What moved is only a hint: asked and answered in one.
    if (asks === 'heads') operations.push({ op: 'run', d, steps: 1, ends: 'well' });
    else if (asks !== null && world.air.length < MAX_IN_AIR) operations.push({ op: 'send', d });
    if (device.pending !== null && device.pending.reply === null && isLost(world, device)) {
      operations.push({ op: 'time-out', d });
    }
    if (device.pending?.reply) {
      operations.push({ op: 'receive', d, how: 'well', killed: null });
      if (faults < MAX_FAULTS) {
        operations.push({ op: 'receive', d, how: 'well', killed: 'before-write' });
        operations.push({ op: 'receive', d, how: 'well', killed: 'after-write' });
      }
    }
    if (device.pending !== null && faults < MAX_FAULTS) operations.push({ op: 'kill', d });
  }
  for (const i of world.air.keys()) {
    operations.push({ op: 'serve', i, twice: false });
    if (faults < MAX_FAULTS) operations.push({ op: 'serve', i, twice: true });
  }
  return operations;
}

/** The server stays the same here: greeting it would only multiply the states. */
function greetAll({ devices }: World): void {
  for (const device of devices) {
    if (device.pending === null && !device.machine.greeted) device.machine = { ...device.machine, greeted: true };
  }
}

/** Whether it has a question, or would hear of something new if it asked. */
function asksFor(world: World, device: SimDevice): 'heads' | 'other' | null {
  if (device.pending !== null) return null;
  const { kind } = nextStep(world, { ...device, now: device.now + 600_000 });
  if (kind === 'push' || kind === 'pull') return 'other';
  const { length } = streamOf(world.store, TENDER).log;
  return storedStream(device.durable, TENDER).cursor.seq < length ? 'heads' : null;
}

function isLost({ air }: World, { pending }: SimDevice): boolean {
  return air.every(({ id }) => id !== pending?.id);
}

function isFault(operation: Operation): boolean {
  if (operation.op === 'receive') return operation.killed !== null;
  return operation.op === 'kill' || (operation.op === 'serve' && operation.twice);
}

function deviceOf({ devices }: World, index: number): SimDevice {
  const device = devices[index];
  if (device === undefined) throw new Error('the world has three people');
  return device;
}

/** A world of its own: everything in it that changes is copied, everything else is never changed. */
function copyOf(world: World): World {
  const devices = world.devices.map((device) => ({ ...device }));
  const air = world.air.map((each) => ({
    ...each,
    device: devices[world.devices.indexOf(each.device)] ?? each.device,
  }));
  return {
    ...world,
    devices,
    air,
    counts: { ...world.counts },
    signed: new Map(world.signed),
    shownSent: new Map(world.shownSent),
  };
}

/** What the future hangs on. */
function keyOf(world: World, faults: number): string {
  const devices = world.devices.slice(CHAIR).map((device) => {
    const { machine, pending } = device;
    const reply = pending?.reply ?? null;
    return [
      machine.greeted,
      machine.askedHeads,
      JSON.stringify([...machine.heads]),
      pending && JSON.stringify([requestName(pending.request), reply]),
    ];
  });
  const air = world.air.map(({ device, id, request }) => [
    world.devices.indexOf(device),
    device.pending?.id === id,
    requestName(request),
  ]);
  return JSON.stringify([durableKeyOf(world), devices, air, faults]);
}

function requestName(request: World['air'][number]['request']): unknown {
  switch (request.kind) {
    case 'greet':
      return 'greet';
    case 'push':
      return ['push', request.parts.map(({ stream, events }) => [stream, events.map(({ sig }) => sig)])];
    case 'heads':
      return ['heads', [...request.digests]];
    case 'pull':
      return ['pull', request.streams];
    case 'manifest':
      return ['manifest', request.streams];
    case 'segments':
      return ['segments', request.segments];
  }
}

function durableKeyOf(world: World): string {
  const devices = world.devices.slice(CHAIR).map(({ durable }) => {
    const { cursor, events, stop } = storedStream(durable, TENDER);
    return [cursor, events.map(({ event, state, aside }) => [event.hash, state, aside]), stop];
  });
  const { log, quarantine } = streamOf(world.store, TENDER);
  return JSON.stringify([devices, log.map(({ event }) => event.hash), quarantine.map(({ event }) => event.hash)]);
}
