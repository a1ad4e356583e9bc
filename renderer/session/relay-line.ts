/** One side of a session between two laptops: what it says is sealed for the other and signed, what it hears was. */
import { type Card, deviceOfCard, keyBytes } from '#core/exchange/card/card.ts';
import {
  readRelayMessage,
  type RelayAnswer,
  type RelayAsk,
  type RelayMessage,
  writeRelayMessage,
} from '#core/sync/relay-message.ts';
import { beginSealing, openingOf } from '#renderer/storage/keyring/exchange-seal.ts';
import type { Device } from './device.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RelayLine {
  readonly say: (
    n: number,
    message: { readonly say: RelayAsk | RelayAnswer; readonly carried?: Bytes },
  ) => Promise<Bytes>;
  /** Null for what the other did not say in this session, at this number. */
  readonly hear: (n: number, message: Bytes) => Promise<RelayMessage | null>;
}

/** `other`: a card that is signed by its own key; whether it is the right one is the caller's to know. */
export function openRelayLine(device: Device, other: Card, session: string): RelayLine {
  const { dev, sign, exchange } = device.key;
  const theirs = deviceOfCard(other);
  const theirKey = keyBytes(other.signingKey);
  return {
    say: async (n, message) => {
      const sealing = await beginSealing([keyBytes(other.exchangeKey)]);
      return writeRelayMessage({ from: dev, to: theirs, session, n }, message, { sealing, sign });
    },
    hear: (n, message) =>
      readRelayMessage(
        message,
        { from: theirs, to: dev, session, n },
        {
          opening: openingOf(exchange),
          verify: (signature, input) => device.check.verify(theirKey, signature, input),
        },
      ),
  };
}
