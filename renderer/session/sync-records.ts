/** Where each record stands between this device and the server: event by event in a tender, and the tender's newest receipt. */
import { type Receipt, type ReceiptContent } from '#core/contract/sync-verdict.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Place } from '#core/sync/judge.ts';
import type { SendState } from '#core/sync/outbox.ts';
import { numberAt } from '#core/sync/places.ts';
import { openReceipt } from '#core/sync/receipt.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { Device } from './device.ts';

/** A receipt with what it says, as its server signed it. */
export interface OpenedReceipt {
  readonly receipt: Receipt;
  readonly content: ReceiptContent;
}

export interface SyncRecords {
  /** The state of each event of a tender; no event is opened for it. */
  readonly statesIn: (stream: StreamId) => Promise<(place: Place) => SendState>;
  /** The newest receipt of a tender, checked with the key of the server. */
  readonly receiptOf: (stream: StreamId) => Promise<OpenedReceipt | null>;
  /** Null for one this device's server did not sign. */
  readonly open: (receipt: Receipt) => Promise<OpenedReceipt | null>;
}

export function createSyncRecords({
  store,
  device,
}: {
  readonly store: SpaceStore;
  readonly device: Device;
}): SyncRecords {
  const open: SyncRecords['open'] = async (receipt) => {
    const { server } = device.settings.getState();
    const key = server === null ? null : decodeBase64Url(server.key);
    if (key === null) return null;
    const content = await openReceipt(receipt, (signature, input) => device.check.verify(key, signature, input));
    return content === null ? null : { receipt, content };
  };
  return {
    open,
    statesIn: async (stream) => {
      const [{ places }, key] = await Promise.all([readPlaced(store, stream), store.vault.keyOf(stream)]);
      const answers = await store.db.answers.where('key').equals(key).toArray();
      const numberOf = numberAt(places);
      const answered = new Map(answers.map(({ dev, n, state }) => [`${dev} ${n}`, state]));
      return (place) => {
        const seq = numberOf(place);
        return seq === null ? (answered.get(`${place.dev} ${place.n}`) ?? { kind: 'here' }) : { kind: 'sent', seq };
      };
    },
    receiptOf: async (stream) => {
      const { receipt } = await readPlaced(store, stream);
      return receipt === null ? null : open(receipt);
    },
  };
}
