/** Writing an exchange file: what some streams hold, sealed for the people it is for. */
import type { DeviceId, Hash, SealedEvent } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import type { Sign } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import type { CarriedOrder } from '#core/sync/carried-order.ts';
import type { ArchiveCodec } from '../archive/codec.ts';
import type { ArchiveStream } from '../archive/manifest.ts';
import { listedAttachments, listedDevices, listedStream } from '../archive/manifest-of.ts';
import { type Card, deviceOfCard } from '../card/card.ts';
import { PART_BYTES, sealPart } from './attachment-part.ts';
import { FRAME_KINDS, writeFrame } from './frame.ts';
import { headerBytes } from './header.ts';
import { type BundleManifest, signManifest } from './manifest.ts';
import type { BundleSealing } from './sealing.ts';
import { type CarriedAside, type CarriedEvents, segmentText } from './segment.ts';

/** A stream as it is sent. */
export interface SentStream extends Pick<CarriedEvents, 'stream' | 'events'> {
  readonly kind: ArchiveStream['kind'];
  readonly title: string;
  /** What the receiver has of it already: `events` are those behind. */
  readonly from?: StreamHead;
  /** Named by events the receiver has: their content goes along with that of `events`. */
  readonly awaited?: readonly BundleManifest['attachments'][number][];
  /** What was laid aside of it here. */
  readonly asides?: readonly CarriedAside[];
  /** As far as a server ordered it; null where none did. */
  readonly order?: CarriedOrder | null;
}

export interface BundleDraft extends Pick<BundleManifest, 'madeAt' | 'zone' | 'app' | 'practice' | 'sender' | 'cards'> {
  /** Read once, one stream after the other: only what is packed stands in memory. */
  readonly streams: AsyncIterable<SentStream>;
}

/** The attachments of the device that sends. */
export interface SentFiles {
  /** Bytes; null where it is not here, or cannot be read. */
  readonly sizeOf: (sha256: Hash) => Promise<number | null>;
  /**
   * Its bytes in pieces of {@link PART_BYTES}, the last one shorter; each is good until the next is asked for. Ends early where
   * they are damaged: the reader will miss the rest.
   */
  readonly content: (sha256: Hash) => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export interface BundleTools {
  readonly codec: ArchiveCodec;
  readonly sealing: BundleSealing;
  readonly sign: Sign;
  readonly publicKeyOf: Parameters<typeof listedDevices>[1];
  /** Null where the sender leaves the files of the tenders out. */
  readonly files: SentFiles | null;
}

/** Text of a segment at most, unless one event alone is longer: damage to a stick's block loses no more than this. */
const SEGMENT_LENGTH = 256_000;

/**
 * The bytes of an exchange file, which whoever takes them may use up. Header and manifest stand first and once more at the end, so that neither a damaged
 * beginning nor a missing end takes the rest along.
 */
export async function* writeBundle(draft: BundleDraft, tools: BundleTools): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { streams, cards, ...about } = draft;
  const { codec, sealing, sign } = tools;
  const header = headerBytes({ file: sealing.file, recipients: sealing.recipients });
  const bound = new Uint8Array(sha256Bytes(header));
  const listed: BundleManifest['streams'][number][] = [];
  const segments: BundleManifest['segments'][number][] = [];
  const orders: BundleManifest['orders'][number][] = [];
  const devices = new Map<DeviceId, BundleManifest['devices'][number]>();
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  const named = new Map<Hash, BundleManifest['attachments'][number]>();
  for await (const stream of streams) {
    const { events: count, head, ...standing } = listedStream(stream.stream, stream.kind, stream.events);
    listed.push({ ...standing, title: stream.title, events: count, from: stream.from ?? EMPTY_HEAD, to: head });
    if (stream.order) orders.push({ stream: stream.stream, ...tuplesOf(stream.order) });
    const asides = stream.asides ?? [];
    const signed = [...stream.events, ...asides.map(({ sealed: event }) => event)];
    for (const device of listedDevices(signed, tools.publicKeyOf)) mergeDevice(devices, device);
    for (const blob of [...listedAttachments(stream.events), ...(stream.awaited ?? [])]) named.set(blob.sha256, blob);
    const parts: Pick<CarriedEvents, 'events' | 'asides'>[] = [];
    for (const events of inSegments(stream.events)) parts.push({ events, asides: [] });
    // In a segment of their own: damage to it costs no event of the stream.
    if (asides.length > 0) parts.push({ events: [], asides });
    for (const part of parts) {
      const text = segmentText([{ stream: stream.stream, kind: stream.kind, practice: draft.practice, ...part }]);
      const packed = await packText(codec, text);
      segments.push({ sha256: sha256Hex(packed), events: part.events.length });
      sealed.push(await sealing.seal({ kind: FRAME_KINDS.segment, index: sealed.length }, bound, packed));
    }
  }
  const attachments = await listedFiles(named.values(), tools.files);
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
      attachments,
      orders,
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
  // Whoever takes them may use them up, and they come once more at the end.
  yield* first.map((frame) => frame.slice());
  for (const [index, content] of sealed.entries()) yield writeFrame({ kind: FRAME_KINDS.segment, index, content });
  if (tools.files !== null) yield* fileFrames(attachments, tools.files, { sealing, bound });
  yield* first.toReversed();
}

function tuplesOf({ places, receipt }: CarriedOrder): Pick<BundleManifest['orders'][number], 'order' | 'receipt'> {
  return { order: places.map(({ dev, n, count }) => [dev, n, count]), receipt };
}

/** What of it is here, with the size it has here: an event may say anything. */
async function listedFiles(
  named: Iterable<BundleManifest['attachments'][number]>,
  files: SentFiles | null,
): Promise<BundleManifest['attachments']> {
  const listed: BundleManifest['attachments'][number][] = [];
  if (files === null) return listed;
  for (const { sha256, type } of named) {
    const size = await files.sizeOf(sha256);
    if (size !== null) listed.push({ sha256, size, type });
  }
  return listed;
}

async function* fileFrames(
  attachments: BundleManifest['attachments'],
  files: SentFiles,
  { sealing, bound }: { readonly sealing: BundleSealing; readonly bound: Uint8Array<ArrayBuffer> },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let index = 0;
  for (const { sha256, size } of attachments) {
    let offset = 0;
    for await (const bytes of files.content(sha256)) {
      assert(bytes.length === Math.min(PART_BYTES, size - offset), 'an attachment comes in parts of one size');
      const content = await sealPart(sealing, bound, { index, head: { sha256, size, offset }, bytes });
      yield writeFrame({ kind: FRAME_KINDS.attachment, index, content });
      content.buffer.transfer(0);
      index += 1;
      offset += bytes.length;
    }
  }
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
  // A stream of which only the server's order is new is named all the same.
  if (open.length > 0 || events.length === 0) yield open;
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
