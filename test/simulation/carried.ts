/** What sticks, and laptops that meet, bring of a stream: events, and how far somebody took the server's order of them. */
import type { StreamId, SealedEvent } from '#core/log/envelope.ts';
import type { CarriedOrder } from '#core/sync/carried-order.ts';
import type { KnownServer } from '#core/sync/compare-server.ts';
import { addPlaces, inNumbers } from '#core/sync/places.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { NOW, SERVER_KEY } from './founding.ts';
import type { SyncRules } from './rules.ts';
import { readable, signerWith, type SimKey, verifyKeyedHash } from './sealing.ts';
import {
  comparable,
  type Durable,
  numbered,
  stickOf,
  storedStream,
  type StoredStream,
  takeStick,
  withStream,
} from './sim-device.ts';

/** The events of a stream with the server's order of them beside it. */
export interface CarriedStream {
  readonly sealed: readonly SealedEvent[];
  readonly order: CarriedOrder | null;
}

/** How far the server's order was taken, with its receipt; null where the newest receipt is for another number. */
export async function orderOf({ cursor, events, receipt }: StoredStream): Promise<CarriedOrder | null> {
  if (receipt === null || receipt.seq !== cursor.seq || receipt.run !== cursor.run) return null;
  const placed = events.flatMap(({ event: { header }, state, aside }) =>
    state.kind === 'sent' && !aside && state.seq <= cursor.seq ? [{ ...header, seq: state.seq }] : [],
  );
  return {
    places: addPlaces(
      [],
      placed.sort((a, b) => a.seq - b.seq),
    ),
    receipt: await signReceipt(receipt, signerWith(SERVER_KEY)),
  };
}

/** An order as its carrier would have it: everything there is, signed with the carrier's own key. */
export async function forgedOrderOf(here: StoredStream, by: SimKey, known: KnownServer): Promise<CarriedOrder | null> {
  const sealed = stickOf(here);
  const all = sealed.map((each) => readable(here.stream, each));
  const last = all.at(-1);
  if (last === undefined) return null;
  const run = all.reduce((before, { hash }) => nextRun(before, hash), RUN_START);
  const content = {
    server: known.id,
    epoch: known.epoch,
    stream: here.stream,
    seq: all.length,
    event: last.hash,
    run,
    at: NOW,
  };
  return {
    places: addPlaces(
      [],
      all.map(({ header }) => header),
    ),
    receipt: await signReceipt(content, signerWith(by)),
  };
}

/** The same number of places under the same receipt, the last two the other way round. */
export function changedOrder({ places, receipt }: CarriedOrder): CarriedOrder {
  const each = inNumbers(places);
  const changed = addPlaces([], [...each.slice(0, -2), ...each.slice(-2).toReversed()]);
  return { places: changed, receipt };
}

/** What a stick or a laptop brings of a stream: its events as `takeStick` takes them, then their order where it is proven [SYNC-34]. */
export async function takeCarried(
  durable: Durable,
  stream: StreamId,
  { sealed, order }: CarriedStream,
  rules: SyncRules,
): Promise<{ readonly durable: Durable; readonly order: 'none' | 'taken' | 'left' }> {
  const before = storedStream(durable, stream);
  const withEvents = takeStick(durable, stream, sealed);
  if (order === null) return { durable: withEvents, order: 'none' };
  const verify: Parameters<SyncRules['proveOrder']>[2] = {
    ...durable.known,
    verify: (signature, input) => verifyKeyedHash(SERVER_KEY.publicKey, signature, input),
  };
  const told = await rules.proveOrder(stream, order, verify);
  if (!told.ok) return { durable: withEvents, order: 'left' };
  const after = storedStream(withEvents, stream);
  const coming = after.events.slice(before.events.length).map(({ event }) => event);
  const taken = rules.takeOrder(comparable(before), order, told.value, { coming, known: before.receipt });
  if (!taken.ok) return { durable: withEvents, order: 'left' };
  if (taken.value === null) return { durable: withEvents, order: 'none' };
  return { durable: withStream(withEvents, numbered(after, taken.value, told.value)), order: 'taken' };
}
