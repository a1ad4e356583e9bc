/** What must hold when all faults are over and everybody synchronised.   Source  core/sync/SPEC.md [INV-1] to [INV-5] */
import { QUARANTINE_REASONS, REFUSED_REASONS } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { causeFault, EMPTY_HEAD, link } from '#core/log/head.ts';
import { mayRead } from '#core/registry/rights.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { FIRST_SALT, OFFICE } from './founding.ts';
import { foldNotes } from './notes.ts';
import { goneAtServer, storedStream, type StoredEvent } from './sim-device.ts';
import { readable } from './sealing.ts';
import { type ServerStore, type ServerStream, streamOf } from './sim-server.ts';
import { type SimDevice, STREAMS, type World } from './world.ts';

export function checkInvariants(world: World): void {
  for (const stream of world.store.streams.values()) checkServerStream(world, stream);
  for (const [index, device] of world.devices.entries()) {
    checkSaved(device, index);
    for (const stream of device.durable.streams.keys()) {
      checkSettled(world, device, stream, index);
      checkGrants(world, device, stream, index);
    }
    for (const stream of STREAMS) checkSame(world, device, stream, index);
  }
  checkShown(world);
}

/** Numbers without gaps, runs, links, causes, and the very bytes that were signed. */
export function checkServerStream({ signed }: Pick<World, 'signed'>, stream: ServerStream): void {
  if (stream.destroyed !== null && stream.log.length + stream.quarantine.length > 0) {
    throw new BrokenInvariant('SYNC-24', `the server took something in of ${stream.stream}, which was destroyed`);
  }
  let run = RUN_START;
  let head = EMPTY_HEAD;
  const hashes = new Set<Hash>();
  const at = new Map<string, Hash>();
  for (const [index, { event, seq, run: told }] of stream.log.entries()) {
    const { header, hash, sealed } = event;
    if (seq !== index + 1) throw new BrokenInvariant('INV-3', `number ${seq} follows ${index} in ${stream.stream}`);
    if (hashes.has(hash)) throw new BrokenInvariant('INV-3', `an event has two numbers in ${stream.stream}`);
    // The founding is the same in every history.
    run = isFounding(stream, index) ? told : nextRun(run, hash);
    if (run !== told) throw new BrokenInvariant('INV-3', `the run differs at ${seq} of ${stream.stream}`);
    const original = signed.get(hash);
    if (!isFounding(stream, index) && (original?.body !== sealed.body || original.header !== sealed.header)) {
      throw new BrokenInvariant('SYNC-12', `the server accepted at ${seq} of ${stream.stream} what nobody signed`);
    }
    const linked = link(head, stream.stream, header, hash);
    if (!linked.ok) throw new BrokenInvariant('SYNC-13', `${seq} of ${stream.stream}: ${linked.error.kind}`);
    head = linked.value;
    hashes.add(hash);
    at.set(`${header.dev} ${header.n}`, hash);
    // As it was signed: a broken rule may have read it otherwise.
    const fault = causeFault(readable(stream.stream, sealed).header, head, (dev, n) => at.get(`${dev} ${n}`) ?? null);
    if (fault !== null) throw new BrokenInvariant('SYNC-15', `${seq} of ${stream.stream}: ${fault.kind}`);
  }
  for (const { event } of stream.quarantine) {
    if (hashes.has(event.hash)) throw new BrokenInvariant('SYNC-11', 'an accepted event is in quarantine too');
  }
}

function isFounding({ stream, log }: ServerStream, index: number): boolean {
  return stream === OFFICE && (log[index]?.event.header.mono ?? FIRST_SALT) < FIRST_SALT;
}

function checkSaved({ durable, saved }: SimDevice, index: number): void {
  const here = new Set([...durable.streams.values()].flatMap(({ events }) => events.map(({ event }) => event.hash)));
  for (const hash of saved) {
    if (!here.has(hash)) throw new BrokenInvariant('INV-2', `device ${index} lost what it had shown as saved`);
  }
}

/** Every event is accepted, in quarantine, or waits behind one that is not accepted. */
function checkSettled(world: World, device: SimDevice, stream: StreamId, index: number): void {
  const server = streamOf(world.store, stream);
  if (isGone(server, device)) return;
  const here = storedStream(device.durable, stream);
  const accepted = new Map(server.log.map(({ event, seq }) => [event.hash, seq]));
  const kept = new Set(server.quarantine.map(({ event }) => event.hash));
  for (const each of here.events) {
    const { state, event } = each;
    const name = `device ${index}, ${stream}, event ${event.header.n} of ${event.header.actor}`;
    switch (state.kind) {
      case 'sent':
        if (accepted.get(event.hash) !== state.seq) {
          throw new BrokenInvariant('INV-2', `${name} is shown as sent under ${state.seq}, and is not there`);
        }
        break;
      case 'turned-away': {
        const isQuarantine = QUARANTINE_REASONS.some((reason) => reason === state.reason);
        if (!isQuarantine && !REFUSED_REASONS.some((reason) => reason === state.reason)) {
          throw new BrokenInvariant('INV-4', `${name} is turned away as ${state.reason}`);
        }
        if (!isQuarantine) throw new BrokenInvariant('SYNC-12', `${name} was refused: ${state.reason}`);
        if (!kept.has(event.hash) && !accepted.has(event.hash)) {
          throw new BrokenInvariant('SYNC-21', `${name} is in no quarantine`);
        }
        break;
      }
      case 'waits':
        if (!waitsForTurnedAway(here.events, each)) throw new BrokenInvariant('INV-4', `${name} waits for nothing`);
        break;
      case 'here':
      case 'lost':
        throw new BrokenInvariant('INV-4', `${name} was never answered`);
    }
  }
}

function waitsForTurnedAway(events: readonly StoredEvent[], from: StoredEvent): boolean {
  const seen = new Set<StoredEvent>();
  const open = [from];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { state } = each;
    if (state.kind === 'turned-away') return true;
    if (state.kind !== 'waits' || seen.has(each)) continue;
    seen.add(each);
    const { dev, n } = state;
    open.push(...events.filter(({ event: { header } }) => header.dev === dev && header.n === n));
  }
  return false;
}

function checkGrants(world: World, device: SimDevice, stream: StreamId, index: number): void {
  const { person, key } = device.person;
  if (stream === OFFICE || person === 'p0' || world.everGranted.has(`${person} ${stream}`)) return;
  const foreign = storedStream(device.durable, stream).events.find(({ event }) => event.header.dev !== key.dev);
  if (foreign !== undefined) throw new BrokenInvariant('INV-5', `device ${index} has ${stream} without a grant`);
}

/** The same numbers, and the same state folded from them in whatever order they came. */
function checkSame(world: World, device: SimDevice, stream: StreamId, index: number): void {
  const { person, durable } = device;
  if (!reads(world.store, device) || !mayRead(world.store.registry, person.person, stream)) return;
  const server = streamOf(world.store, stream);
  if (isGone(server, device)) return;
  const here = storedStream(durable, stream);
  const name = `device ${index}, ${stream}`;
  if (here.stop !== null) throw new BrokenInvariant('INV-4', `${name} is still stopped: ${here.stop.kind}`);
  if (here.cursor.seq !== server.log.length || here.cursor.run !== (server.log.at(-1)?.run ?? RUN_START)) {
    throw new BrokenInvariant('INV-1', `${name} stands at ${here.cursor.seq} of ${server.log.length}`);
  }
  const numbered = here.events.flatMap(({ event, state, aside }) =>
    state.kind === 'sent' && !aside ? [{ event, seq: state.seq }] : [],
  );
  if (numbered.length !== server.log.length) {
    throw new BrokenInvariant('INV-1', `${name} has ${numbered.length} of ${server.log.length} accepted events`);
  }
  if (!sameNotes(foldNotes(numbered), server.notes))
    throw new BrokenInvariant('INV-1', `${name} folds to another state`);
}

/** The server removed it, or says so: a restored one may have it again, and is told to remove it once more. */
function isGone({ stream, destroyed }: ServerStream, { durable }: SimDevice): boolean {
  return destroyed !== null || goneAtServer(durable).has(stream);
}

function reads({ registry }: ServerStore, { person }: SimDevice): boolean {
  return registry.devices[person.key.dev]?.isRevoked === false;
}

function sameNotes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** What was shown as sent is there; a restored server may have lost only what nobody has any more. */
function checkShown(world: World): void {
  const accepted = new Set([...world.store.streams.values()].flatMap(({ log }) => log.map(({ event }) => event.hash)));
  for (const [hash, restores] of world.shownSent) {
    if (accepted.has(hash) || world.destroyed.has(hash) || restores < world.restores) continue;
    throw new BrokenInvariant('INV-2', 'what was shown as sent is not on the server');
  }
}
