/** The server's order of a stream, carried on a stick: how far somebody took it, with the server's receipt for the last number. */
import type { Receipt, ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { KnownServer } from './compare-server.ts';
import type { ReadableEvent } from './incoming.ts';
import { inNumbers, type Places } from './places.ts';
import { claimOf, openReceipt, proveTwoHistories } from './receipt.ts';
import type { VerifyByServer } from './signed-text.ts';
import { type PageItem, type StreamOnDevice, type TakenPage, takePage } from './take-page.ts';

export interface CarriedOrder {
  readonly places: Places;
  readonly receipt: Receipt;
}

/** Why an order is left where it lies. The events beside it prove themselves and are taken all the same. */
export type OrderRefusal =
  /** This device is enrolled nowhere: it has no key to check a receipt with. */
  | 'no-server'
  /** Of another office's server. */
  | 'other-server'
  /** Of the own server, after it was restored; a person agrees to that with the server itself. [SYNC-61] */
  | 'newer-epoch'
  /** Not signed by the server, or not for exactly this order. */
  | 'not-proven'
  /** Some of its events are neither here nor taken with it. */
  | 'incomplete'
  /** The server signed something else for the same number. [SYNC-31] */
  | 'two-histories';

/** The server this device is enrolled at, and what its key signed. */
export interface ProvingServer extends KnownServer {
  readonly verify: VerifyByServer;
}

/** Opens the receipt of an order with the key of the server this device knows. */
export async function proveOrder(
  stream: StreamId,
  { receipt }: CarriedOrder,
  server: ProvingServer | null,
): Promise<Result<ReceiptContent, OrderRefusal>> {
  if (server === null) return err('no-server');
  const told = await openReceipt(receipt, server.verify);
  if (told === null) return err(isOfOther(receipt, server.id) ? 'other-server' : 'not-proven');
  if (told.server !== server.id) return err('other-server');
  if (told.epoch > server.epoch) return err('newer-epoch');
  return told.epoch < server.epoch || told.stream !== stream ? err('not-proven') : ok(told);
}

/**
 * What an order adds to the device, as a page would; null where the device was taken that far already. `coming`: the events
 * that are written with it.
 *
 * Source  SPEC.md [SYNC-31, 34, 50, 52, 53]
 */
export function takeOrder(
  here: StreamOnDevice,
  { places }: Pick<CarriedOrder, 'places'>,
  told: ReceiptContent,
  { coming, known }: { readonly coming: readonly ReadableEvent[]; readonly known: ReceiptContent | null },
): Result<TakenPage | null, OrderRefusal> {
  if (known !== null && proveTwoHistories(known, told)) return err('two-histories');
  if (told.seq <= here.cursor.seq) return ok(null);
  // Signed is only how many there are: a list that says otherwise is not read.
  if (places.reduce((sum, { count }) => sum + count, 0) !== told.seq) return err('not-proven');
  const brought = new Map(coming.map((event) => [placeOf(event.header), event]));
  const items: PageItem[] = [];
  for (const [index, place] of inNumbers(places).entries()) {
    const seq = index + 1;
    if (seq <= here.cursor.seq) continue;
    const event = brought.get(placeOf(place));
    const hash: Hash | null = event?.hash ?? here.hashAt(place.dev, place.n);
    if (hash === null) return err('incomplete');
    items.push(event ? { seq, event } : { seq, event: null, ...place, hash });
  }
  const page = takePage(here, { items, receipt: told });
  return page.ok ? page : err('not-proven');
}

/** Whether it says of itself that another server signed it; without that one's key nobody here can tell. */
function isOfOther(receipt: Receipt, own: Hash): boolean {
  const claim = claimOf(receipt);
  return claim !== null && claim.server !== own;
}

function placeOf({ dev, n }: { readonly dev: DeviceId; readonly n: number }): string {
  return `${dev} ${n}`;
}
