/** Tenders of this device as one file for named people, with the files of their bids. */
import { PART_BYTES } from '#core/exchange/bundle/attachment-part.ts';
import { type SentFiles, type SentStream, writeBundle } from '#core/exchange/bundle/write-bundle.ts';
import { listedAttachments } from '#core/exchange/archive/manifest-of.ts';
import { type Card, deviceOfCard, keyBytes } from '#core/exchange/card/card.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import type { StreamHere } from '#core/exchange/bundle/receive.ts';
import { assert } from '#core/shared/assert.ts';
import type { CarriedOrder } from '#core/sync/carried-order.ts';
import { claimOf } from '#core/sync/receipt.ts';
import { AttachmentRefused } from '#renderer/storage/attachments/attachment-refusal.ts';
import { evenChunks } from '#renderer/storage/attachments/even-chunks.ts';
import { beginSealing } from '#renderer/storage/keyring/exchange-seal.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readLaidAside } from '#renderer/storage/laid-aside.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { browserArchiveCodec } from './archive-codec.ts';
import type { Attachments } from './attachments.ts';
import type { Device } from './device.ts';
import { makeOwnCard } from './people.ts';

export interface SendParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly practice: boolean;
  readonly attachments: Pick<Attachments, 'read'>;
  /** Code and name of a tender, for whoever looks at the file before taking it in. */
  readonly titleOf: (stream: StreamId) => string;
}

export interface SendProgress {
  /** Tenders packed so far. */
  readonly tenders: number;
  /** Bytes of files packed so far. */
  readonly fileBytes: number;
}

export interface SendOptions {
  readonly streams: readonly StreamId[];
  readonly recipients: readonly Card[];
  readonly withFiles: boolean;
  /** Version of the app that writes. */
  readonly app: string;
  readonly onProgress?: (progress: SendProgress) => void;
  /** What the one recipient has already of each stream, and of which files it knows the name only. */
  readonly known?: ReadonlyMap<StreamId, { readonly head: StreamHead; readonly awaited: ReadonlySet<Hash> }>;
}

export interface SentBundle {
  readonly tenders: number;
  readonly events: number;
  /** Whole in the file. */
  readonly files: number;
  /** Not sent, because their log is damaged here. */
  readonly leftOut: readonly StreamId[];
  /** Files that are not here, or damaged here: named by the events, and awaited where they go. */
  readonly filesLeftOut: readonly Hash[];
}

export interface Sending {
  /** The bytes of the file; may be read once, and are used up. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** What is in it, once the bytes were read to their end. */
  readonly sent: () => SentBundle;
}

/** The sender's own card, and those of others whose events go along, travel with it. */
export function sendBundle(parts: SendParts, options: SendOptions): Sending {
  const leftOut: StreamId[] = [];
  const filesLeftOut = new Set<Hash>();
  const progress = { tenders: 0, fileBytes: 0 };
  let tenders = 0;
  let events = 0;
  let files = 0;

  return { pieces: pieces(), sent: () => ({ tenders, events, files, leftOut, filesLeftOut: [...filesLeftOut] }) };

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const { device, practice } = parts;
    const { identity, people } = device.settings.getState();
    assert(identity !== null, 'nothing is sent before someone said who they are');
    const { dev, publicKey, exchangeKey, sign } = device.key;
    const keys = new Map([
      [dev, exchangeKey],
      ...options.recipients.map((card) => [deviceOfCard(card), keyBytes(card.exchangeKey)] as const),
    ]);
    const known = people.filter(({ revokedAt }) => revokedAt === null).map(({ card }) => card);
    const draft = {
      madeAt: device.clock.now(),
      zone: identity.zone,
      app: options.app,
      practice,
      sender: { name: identity.name, role: identity.role, dev, key: encodeBase64Url(publicKey) },
      cards: [await makeOwnCard(device), ...known],
      streams: streams(),
    };
    yield* writeBundle(draft, {
      codec: browserArchiveCodec,
      // The sender can open it as well: to see what was given away.
      sealing: await beginSealing([...keys.values()]),
      sign,
      publicKeyOf: device.check.publicKeyOf,
      files: options.withFiles ? sentFiles() : null,
    });
  }

  async function* streams(): AsyncGenerator<SentStream> {
    for (const stream of options.streams) {
      const here = await readStreamHere(parts.store, stream);
      progress.tenders += 1;
      options.onProgress?.({ ...progress });
      if (here.damaged || here.events.length === 0) {
        leftOut.push(stream);
        continue;
      }
      const known = options.known?.get(stream);
      const from = known ? headKnownHere(known.head, here) : EMPTY_HEAD;
      const behind = here.events.filter((event) => isBehind(event, from));
      tenders += 1;
      events += behind.length;
      yield {
        stream,
        kind: 'tender',
        title: parts.titleOf(stream),
        events: behind,
        from,
        awaited: listedAttachments(here.events).filter(({ sha256 }) => known?.awaited.has(sha256)),
        asides: (await readLaidAside(parts.store, stream)).map(({ sealed, note }) => ({ sealed, note })),
        order: await orderOf(stream),
      };
    }
  }

  /** Null where the newest receipt is for a number that was not taken yet: then it proves nothing to others. */
  async function orderOf(stream: StreamId): Promise<CarriedOrder | null> {
    const { cursor, places, receipt } = await readPlaced(parts.store, stream);
    const claim = receipt && claimOf(receipt);
    const closes = claim !== null && claim.seq === cursor.seq && claim.run === cursor.run;
    return receipt !== null && closes ? { places, receipt } : null;
  }

  function sentFiles(): SentFiles {
    return {
      sizeOf: async (sha256) => {
        const opened = await parts.attachments.read(sha256);
        if (opened.ok) return opened.value.size;
        filesLeftOut.add(sha256);
        return null;
      },
      content: async function* (sha256) {
        try {
          const opened = await parts.attachments.read(sha256);
          if (!opened.ok) throw new AttachmentRefused(opened.error);
          for await (const { bytes } of evenChunks(opened.value.chunks, PART_BYTES)) {
            const { length } = bytes;
            yield bytes;
            progress.fileBytes += length;
            options.onProgress?.({ ...progress });
          }
          files += 1;
        } catch (error) {
          // Damage that shows in the middle: what was read went along, and the reader names the file as not whole.
          if (!(error instanceof AttachmentRefused)) throw error;
          filesLeftOut.add(sha256);
        }
      },
    };
  }
}

/** As far as both have the same events: of a device that forked, everything goes, so that the other side sees it. */
function headKnownHere(head: StreamHead, { hashes }: StreamHere): StreamHead {
  const same = Object.entries(head).filter(([dev, { n, hash }]) => hashes.get(dev as DeviceId)?.[n - 1] === hash);
  return Object.fromEntries(same);
}

function isBehind(event: SealedEvent, from: StreamHead): boolean {
  const opened = openHeader(event);
  assert(opened.ok, 'what the log holds can be opened');
  const { dev, n } = opened.value.header;
  return n > (from[dev]?.n ?? 0);
}

export interface FilesToSend {
  readonly count: number;
  readonly bytes: number;
  /** Named and not here, or damaged. */
  readonly absent: number;
}

/** The files of some tenders as they are here, for whoever decides whether they go along. */
export async function filesToSend(
  { store, attachments }: Pick<SendParts, 'store' | 'attachments'>,
  streams: readonly StreamId[],
  signal: AbortSignal,
): Promise<FilesToSend> {
  const sizes = new Map<Hash, number | null>();
  for (const stream of streams) {
    if (signal.aborted) break;
    const { events, damaged } = await readStreamHere(store, stream);
    if (damaged) continue;
    for (const { sha256 } of listedAttachments(events)) {
      if (sizes.has(sha256)) continue;
      const opened = await attachments.read(sha256);
      sizes.set(sha256, opened.ok ? opened.value.size : null);
    }
  }
  const known = [...sizes.values()].filter((size) => size !== null);
  return {
    count: known.length,
    bytes: known.reduce((sum, size) => sum + size, 0),
    absent: sizes.size - known.length,
  };
}
