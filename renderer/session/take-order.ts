/** The server's order of a stream, as an exchange file carries it: proven by the server's own receipt, or left in the file. */
import { addPlaces } from '#core/sync/places.ts';
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { BundleManifest } from '#core/exchange/bundle/manifest.ts';
import type { StreamHere, StreamPlan } from '#core/exchange/bundle/receive.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import {
  type CarriedOrder,
  type OrderRefusal,
  proveOrder,
  type ProvingServer,
  takeOrder,
} from '#core/sync/carried-order.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import { claimOf } from '#core/sync/receipt.ts';
import type { TakenPage } from '#core/sync/take-page.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StreamWrite } from '#renderer/storage/write-streams.ts';
import { compareWithServer } from '#renderer/sync/sync-store.ts';
import type { Device } from './device.ts';

export type OrderPlan =
  /** The file carries none, or none that is newer than what is known here. */
  | { readonly kind: 'none' }
  /** So many events more are proven to be on the server. */
  | { readonly kind: 'brings'; readonly page: TakenPage; readonly receipt: Receipt }
  | { readonly kind: 'left'; readonly why: OrderRefusal };

interface OrderParts {
  readonly store: SpaceStore;
  readonly device: Device;
}

/** What the order beside a stream's events proves, given what the plan takes of them. */
export async function planOrder(
  { store, device }: OrderParts,
  manifest: Pick<BundleManifest, 'orders'> | null,
  plan: Pick<StreamPlan, 'stream' | 'events'>,
  read: StreamHere,
): Promise<OrderPlan> {
  const { stream } = plan;
  const order = carriedOrder(manifest, stream);
  const here = order === null ? null : await compareWithServer(store, stream, read);
  if (order === null || here === null) return { kind: 'none' };
  const server = provingServer(device);
  const told = await proveOrder(stream, order, server);
  if (!told.ok) return { kind: 'left', why: told.error };
  const coming = plan.events.flatMap((sealed) => {
    const event = readIncoming(stream, sealed);
    return event.ok ? [event.value] : [];
  });
  // What stands here was checked with the server's key when it was kept.
  const taken = takeOrder(here, order, told.value, { coming, known: here.receipt && claimOf(here.receipt) });
  if (!taken.ok) return { kind: 'left', why: taken.error };
  return taken.value === null ? { kind: 'none' } : { kind: 'brings', page: taken.value, receipt: order.receipt };
}

/** What is written with the events: their numbers, the cursor and the receipt, in the same transaction. [SYNC-51] */
export async function orderWrite(
  store: SpaceStore,
  stream: StreamId,
  order: OrderPlan,
): Promise<Pick<StreamWrite, 'placed'>> {
  if (order.kind !== 'brings') return {};
  const before = await store.db.placed.get(await store.vault.keyOf(stream));
  const { numbers, cursor } = order.page;
  // The server itself was met meanwhile: its own page is the newer word.
  if (numbers[0]?.seq !== (before?.seq ?? 0) + 1) return {};
  // The plan checked whatever comes with it, as what is here was checked when it came.
  return { placed: { before, places: addPlaces([], numbers), cursor, receipt: order.receipt, isChecked: true } };
}

function carriedOrder(manifest: Pick<BundleManifest, 'orders'> | null, stream: StreamId): CarriedOrder | null {
  const found = manifest?.orders.find((each) => each.stream === stream);
  return found ? { places: found.order.map(([dev, n, count]) => ({ dev, n, count })), receipt: found.receipt } : null;
}

function provingServer({ settings, check }: Device): ProvingServer | null {
  const { server } = settings.getState();
  const key = server && decodeBase64Url(server.key);
  if (server === null || key === null) return null;
  return { id: server.id, epoch: server.epoch, verify: (signature, input) => check.verify(key, signature, input) };
}
