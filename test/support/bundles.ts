/** Exchange files in memory: real keys, real events, sealed and opened as the app does. */
import { Readable } from 'node:stream';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { PART_BYTES } from '#core/exchange/bundle/attachment-part.ts';
import { readBundle } from '#core/exchange/bundle/read-bundle.ts';
import { type KnownKey, NOTHING_HERE, type ReceiveKnowledge, type StreamHere } from '#core/exchange/bundle/receive.ts';
import type { BundleOpening } from '#core/exchange/bundle/sealing.ts';
import { type BundleDraft, type SentFiles, type SentStream, writeBundle } from '#core/exchange/bundle/write-bundle.ts';
import { type Card, makeCard } from '#core/exchange/card/card.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, EventId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { beginSealing, importExchangePair, openingOf } from '#renderer/storage/keyring/exchange-seal.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { createTestDevice, type TestDevice } from './test-device.ts';
import { unwrap } from './unwrap.ts';

/** Someone with a device: both pairs of keys, and a card of theirs. */
export interface TestPerson extends TestDevice {
  readonly name: string;
  readonly exchangeKey: Uint8Array<ArrayBuffer>;
  readonly pair: Awaited<ReturnType<typeof importExchangePair>>;
  readonly card: Card;
}

const MADE_AT = instantFromUnixMs(Date.UTC(2026, 10, 26));

export async function createTestPerson(name: string): Promise<TestPerson> {
  const device = await createTestDevice();
  const made = await crypto.subtle.generateKey('X25519', true, ['deriveBits']);
  if (!('privateKey' in made)) throw new Error('X25519 gave no key pair');
  const exchangeKey = new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.privateKey));
  const card = await makeCard({ ...device, name, role: 'member', exchangeKey }, MADE_AT);
  return { ...device, name, exchangeKey, pair: await importExchangePair(secret, exchangeKey), card };
}

/** The bytes of an exchange file from one person to others, with these streams. */
export async function packBundle(
  sender: TestPerson,
  recipients: readonly TestPerson[],
  streams: readonly SentStream[],
  change: {
    readonly signers?: readonly TestPerson[];
    readonly draft?: Partial<BundleDraft>;
    readonly files?: SentFiles;
  } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const signers = change.signers ?? [sender];
  const draft: BundleDraft = {
    madeAt: MADE_AT,
    zone: 'WITA',
    app: '0.0.0-uji',
    practice: false,
    sender: { name: sender.name, role: 'member', dev: sender.dev, key: encodeBase64Url(sender.publicKey) },
    cards: signers.map(({ card }) => card),
    streams: Readable.from(streams),
    ...change.draft,
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeBundle(draft, {
    codec: nodeArchiveCodec,
    sealing: await beginSealing(recipients.map(({ exchangeKey }) => exchangeKey)),
    sign: sender.sign,
    publicKeyOf: (dev) => signers.find((each) => each.dev === dev)?.publicKey ?? null,
    files: change.files ?? null,
  })) {
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

export function readAs(person: TestPerson, bytes: Uint8Array, practice = false, pieceBytes = 4096) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.slice(index * pieceBytes, (index + 1) * pieceBytes),
  );
  return readBundle(Readable.from(pieces), {
    codec: nodeArchiveCodec,
    opening: openingFor(person),
    verify: createVerify(),
    practice,
  });
}

/** Unwraps each header once: a test that reads a file at each of its bytes would do little else. */
function openingFor(person: TestPerson): BundleOpening {
  const opening = openingOf(person.pair);
  return {
    unwrap: (header) => {
      const key = JSON.stringify([person.pair.fingerprint, header]);
      const known = unwrapped.get(key) ?? opening.unwrap(header);
      unwrapped.set(key, known);
      return known;
    },
  };
}

const unwrapped = new Map<string, ReturnType<BundleOpening['unwrap']>>();

export async function opened(person: TestPerson, bytes: Uint8Array) {
  return unwrap(await readAs(person, bytes));
}

/** What a device that knows these people, and has these events, makes of a file. */
export function knowing(
  people: readonly TestPerson[],
  here: ReadonlyMap<StreamId, readonly SealedEvent[]> = new Map(),
  change: Partial<ReceiveKnowledge> = {},
): ReceiveKnowledge {
  const keys = new Map<DeviceId, KnownKey>(
    people.map(({ dev, publicKey, name }) => [dev, { publicKey, names: [name], revoked: false, role: null }]),
  );
  return {
    here: (stream) => standing(here.get(stream) ?? []),
    keyOf: (dev) => keys.get(dev) ?? null,
    verify: createVerify(),
    judge: () => 'known',
    ...change,
  };
}

function standing(events: readonly SealedEvent[]): StreamHere {
  if (events.length === 0) return NOTHING_HERE;
  const head: Record<DeviceId, StreamHead[DeviceId]> = {};
  const hashes = new Map<DeviceId, Hash[]>();
  const ids = new Set<EventId>();
  for (const event of events) {
    const { dev, n, id } = unwrap(openHeader(event)).header;
    const own = hashes.get(dev) ?? [];
    own[n - 1] = eventHash(event);
    hashes.set(dev, own);
    ids.add(id);
    if (n > (head[dev]?.n ?? 0)) head[dev] = { n, hash: eventHash(event) };
  }
  return { head, hashes, ids, damaged: false, events, asides: new Set() };
}

/** Attachments in memory, by their hash; `upTo` ends one early, as damage on the disk does. */
export function filesOf(
  contents: readonly Uint8Array<ArrayBuffer>[],
  upTo: (sha256: Hash) => number = () => Infinity,
): SentFiles {
  const byHash = new Map(contents.map((content) => [sha256Hex(content), content]));
  return {
    sizeOf: async (sha256) => byHash.get(sha256)?.length ?? null,
    content: async function* (sha256) {
      const content = byHash.get(sha256) ?? new Uint8Array();
      for (let at = 0; at === 0 || at < content.length; at += PART_BYTES) {
        if (at >= upTo(sha256)) return;
        yield content.slice(at, at + PART_BYTES);
      }
    },
  };
}
