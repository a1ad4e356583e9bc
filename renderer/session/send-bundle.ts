/** Tenders of this device as one file for named people. */
import { writeBundle, type SentStream } from '#core/exchange/bundle/write-bundle.ts';
import { type Card, deviceOfCard, keyBytes } from '#core/exchange/card/card.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { beginSealing } from '#renderer/storage/keyring/exchange-seal.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { browserArchiveCodec, joinChunks } from './archive-codec.ts';
import type { Device } from './device.ts';
import { makeOwnCard } from './people.ts';

export interface SendParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly practice: boolean;
  /** Code and name of a tender, for whoever looks at the file before taking it in. */
  readonly titleOf: (stream: StreamId) => string;
}

export interface SendOptions {
  readonly streams: readonly StreamId[];
  readonly recipients: readonly Card[];
  /** Version of the app that writes. */
  readonly app: string;
  /** Tenders packed so far. */
  readonly onProgress?: (done: number) => void;
  /** Stops before the next tender; nothing is written then. */
  readonly signal?: AbortSignal;
}

export interface SentBundle {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tenders: number;
  readonly events: number;
  /** Not sent, because their log is damaged here. */
  readonly leftOut: readonly StreamId[];
}

/** Null when it was stopped. The sender's own card, and those of others whose events go along, travel with it. */
export async function sendBundle(parts: SendParts, options: SendOptions): Promise<SentBundle | null> {
  const { store, device, practice, titleOf } = parts;
  const { identity, people } = device.settings.getState();
  assert(identity !== null, 'nothing is sent before someone said who they are');
  const { dev, publicKey, exchangeKey, sign } = device.key;
  const leftOut: StreamId[] = [];
  let tenders = 0;
  let events = 0;
  const streams = async function* (): AsyncGenerator<SentStream> {
    for (const stream of options.streams) {
      if (options.signal?.aborted) return;
      const here = await readStreamHere(store, stream);
      options.onProgress?.(tenders + leftOut.length + 1);
      if (here.damaged || here.events.length === 0) {
        leftOut.push(stream);
        continue;
      }
      tenders += 1;
      events += here.events.length;
      yield { stream, kind: 'tender', title: titleOf(stream), events: here.events };
    }
  };
  const keys = new Map([
    [dev, exchangeKey],
    ...options.recipients.map((card) => [deviceOfCard(card), keyBytes(card.exchangeKey)] as const),
  ]);
  const draft = {
    madeAt: device.clock.now(),
    zone: identity.zone,
    app: options.app,
    practice,
    sender: { name: identity.name, role: identity.role, dev, key: encodeBase64Url(publicKey) },
    cards: [await makeOwnCard(device), ...people.filter(({ revokedAt }) => revokedAt === null).map(({ card }) => card)],
    streams: streams(),
  };
  const bytes = await joinChunks(
    writeBundle(draft, {
      codec: browserArchiveCodec,
      // The sender can open it as well: to see what was given away.
      sealing: await beginSealing([...keys.values()]),
      sign,
      publicKeyOf: device.check.publicKeyOf,
    }),
  );
  return options.signal?.aborted ? null : { bytes, tenders, events, leftOut };
}
