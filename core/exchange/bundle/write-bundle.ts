/** Writing an exchange file: what some streams hold, sealed for the people it is for. */
import type { DeviceId, SealedEvent } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { Sign } from '#core/log/seal.ts';
import type { ArchiveCodec } from '../archive/codec.ts';
import type { ArchiveStream } from '../archive/manifest.ts';
import { listedDevices, listedStream } from '../archive/manifest-of.ts';
import { type Card, deviceOfCard } from '../card/card.ts';
import { FRAME_KINDS, writeFrame } from './frame.ts';
import { headerBytes } from './header.ts';
import { type BundleManifest, signManifest } from './manifest.ts';
import type { BundleSealing } from './sealing.ts';
import { type CarriedEvents, segmentText } from './segment.ts';

/** A stream as it is sent. */
export interface SentStream extends Pick<CarriedEvents, 'stream' | 'events'> {
  readonly kind: ArchiveStream['kind'];
  readonly title: string;
}

export interface BundleDraft extends Pick<BundleManifest, 'madeAt' | 'zone' | 'app' | 'practice' | 'sender' | 'cards'> {
  /** Read once, one stream after the other: only what is packed stands in memory. */
  readonly streams: AsyncIterable<SentStream>;
}

export interface BundleTools {
  readonly codec: ArchiveCodec;
  readonly sealing: BundleSealing;
  readonly sign: Sign;
  readonly publicKeyOf: Parameters<typeof listedDevices>[1];
}

/** Text of a segment at most, unless one event alone is longer: damage to a stick's block loses no more than this. */
const SEGMENT_LENGTH = 256_000;

/**
 * The bytes of an exchange file. Header and manifest stand first and once more at the end, so that neither a damaged
 * beginning nor a missing end takes the rest along.
 */
export async function* writeBundle(draft: BundleDraft, tools: BundleTools): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { streams, cards, ...about } = draft;
  const { codec, sealing, sign } = tools;
  const header = headerBytes({ file: sealing.file, recipients: sealing.recipients });
  const bound = new Uint8Array(sha256Bytes(header));
  const listed: BundleManifest['streams'][number][] = [];
  const segments: BundleManifest['segments'][number][] = [];
  const devices = new Map<DeviceId, BundleManifest['devices'][number]>();
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  for await (const stream of streams) {
    const { events: count, head, ...named } = listedStream(stream.stream, stream.kind, stream.events);
    listed.push({ ...named, title: stream.title, events: count, from: EMPTY_HEAD, to: head });
    for (const device of listedDevices(stream.events, tools.publicKeyOf)) mergeDevice(devices, device);
    for (const events of inSegments(stream.events)) {
      const text = segmentText([{ stream: stream.stream, kind: stream.kind, practice: draft.practice, events }]);
      const packed = await packText(codec, text);
      segments.push({ sha256: sha256Hex(packed), events: events.length });
      sealed.push(await sealing.seal({ kind: FRAME_KINDS.segment, index: sealed.length }, bound, packed));
    }
  }
  // Whom else the sender knows is nobody's business.
  const isConcerned = (card: Card) => [draft.sender.dev, ...devices.keys()].includes(deviceOfCard(card));
  const manifest = await signManifest(
    {
      ...about,
      cards: cards.filter(isConcerned),
      file: sealing.file,
      devices: [...devices.values()],
      streams: listed,
      segments,
      attachments: [],
    },
    sign,
  );
  const first = [
    writeFrame({ kind: FRAME_KINDS.header, index: 0, content: header }),
    writeFrame({
      kind: FRAME_KINDS.manifest,
      index: 0,
      content: await sealing.seal({ kind: FRAME_KINDS.manifest, index: 0 }, bound, await packText(codec, manifest)),
    }),
  ];
  yield* first;
  for (const [index, content] of sealed.entries()) yield writeFrame({ kind: FRAME_KINDS.segment, index, content });
  yield* first.toReversed();
}

function* inSegments(events: readonly SealedEvent[]): Generator<readonly SealedEvent[]> {
  let open: SealedEvent[] = [];
  let length = 0;
  for (const event of events) {
    const size = event.header.length + event.body.length;
    if (open.length > 0 && length + size > SEGMENT_LENGTH) {
      yield open;
      open = [];
      length = 0;
    }
    open.push(event);
    length += size;
  }
  if (open.length > 0) yield open;
}

function mergeDevice(
  devices: Map<DeviceId, BundleManifest['devices'][number]>,
  device: BundleManifest['devices'][number],
): void {
  const people = [...(devices.get(device.dev)?.people ?? []), ...device.people];
  const byWords = new Map(people.map((person) => [JSON.stringify([person.name, person.role]), person]));
  devices.set(device.dev, { ...device, people: [...byWords.values()] });
}

async function packText(codec: ArchiveCodec, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of codec.pack(once(text))) chunks.push(chunk);
  const packed = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return packed;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
