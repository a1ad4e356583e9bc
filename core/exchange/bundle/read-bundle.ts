/** Reading an exchange file: everything in it that can still be opened, and what could not. Judges no event. */
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Bytes, sha256Hex } from '#core/log/hash.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ArchiveCodec } from '../archive/codec.ts';
import { type Card, isSelfSigned } from '../card/card.ts';
import type { VerifySignature } from '../holiday-file.ts';
import type { BundleRefusal } from './bundle-refusal.ts';
import { type CarriedFiles, carriedFiles, type CarriedPart, type FoundPart, foundPart } from './carried-files.ts';
import { FRAME_KINDS, readFrames } from './frame.ts';
import { type BundleHeader, readHeader } from './header.ts';
import { type BundleManifest, type ManifestFault, readManifest } from './manifest.ts';
import type { BundleOpening, FramePlace, OpenBundle } from './sealing.ts';
import { type CarriedEvents, readSegment } from './segment.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is missing of a file, or was passed over. */
export interface BundleDamage {
  /** The file ends before its end. */
  readonly cutShort: boolean;
  readonly manifest: ManifestFault | 'lost' | null;
  readonly lostSegments: number;
  /** Null where the manifest that would say so is lost too. */
  readonly lostEvents: number | null;
  /** Lines and frames of a newer app. */
  readonly passedOver: number;
}

export interface BundleContent {
  /** Null where it is lost or does not hold: events prove themselves without it. */
  readonly manifest: BundleManifest | null;
  /** Those whose own signature is good. */
  readonly cards: readonly Card[];
  /** Each stream once. */
  readonly streams: readonly CarriedEvents[];
  readonly files: CarriedFiles;
  /** A part from its sealed bytes; null for bytes that were changed. */
  readonly openPart: (part: CarriedPart, sealed: Bytes) => Promise<Bytes | null>;
  readonly damage: BundleDamage;
}

export interface ReadTools {
  readonly codec: ArchiveCodec;
  readonly opening: BundleOpening;
  readonly verify: VerifySignature;
  /** Whether it is read into the practice space. */
  readonly practice: boolean;
}

/** A segment may not unpack to more: a small file that fills the memory is an attack. */
const MAX_TEXT_LENGTH = 200_000_000;

/** Reads the file once; of its attachments only where they lie, so that none of them stands in memory. */
export async function readBundle(
  file: AsyncIterable<Uint8Array>,
  tools: ReadTools,
): Promise<Result<BundleContent, BundleRefusal>> {
  const found = await collect(file);
  if (found.header === null) return err({ kind: found.frames === 0 ? 'not-a-bundle' : 'header-lost' });
  const header = readHeader(found.header.content);
  if (!header.ok) return header;
  const open = await tools.opening.unwrap(header.value);
  if (open === null) return err({ kind: 'not-for-you', recipients: header.value.recipients.length });
  const opener: Opener = { ...tools, open, bound: found.header.bound, header: header.value };
  const manifest = found.manifest === null ? 'lost' : await openManifest(opener, found.manifest);
  const told = typeof manifest === 'string' ? null : manifest;
  const segments = await openSegments(opener, found, told);
  const { streams, unknownLines, opened } = segments;
  const strange = [...(told ? [told.practice] : []), ...streams.map(({ practice }) => practice)];
  const practice = strange.find((each) => each !== tools.practice);
  if (practice !== undefined) return err({ kind: 'other-space', practice });
  const cards: Card[] = [];
  for (const card of told?.cards ?? []) if (await isSelfSigned(card, tools.verify)) cards.push(card);
  const { bound } = opener;
  const missing = told?.segments.filter((_, index) => !opened.has(index)) ?? [];
  return ok({
    manifest: told,
    cards,
    streams,
    files: await carriedFiles(found.parts, { open, bound, manifest: told }),
    openPart: ({ index }, sealed) => open.open({ kind: FRAME_KINDS.attachment, index }, bound, sealed),
    damage: {
      cutShort: found.headers < 2,
      manifest: typeof manifest === 'string' ? manifest : null,
      lostSegments: told ? missing.length : found.segmentsSeen - opened.size,
      lostEvents: told ? missing.reduce((sum, { events }) => sum + events, 0) : null,
      passedOver: unknownLines + found.unknown,
    },
  });
}

interface Found {
  header: { readonly content: Bytes; readonly bound: Bytes } | null;
  /** Copies of the header seen to their end: the last one is the end of the file. */
  headers: number;
  manifest: Bytes | null;
  readonly segments: Map<number, Bytes>;
  /** Highest segment that was seen, whole or not, counted from 1. */
  segmentsSeen: number;
  readonly parts: FoundPart[];
  /** Frames of a kind this build does not know. */
  unknown: number;
  frames: number;
}

async function collect(file: AsyncIterable<Uint8Array>): Promise<Found> {
  const found: Found = {
    header: null,
    headers: 0,
    manifest: null,
    segments: new Map(),
    segmentsSeen: 0,
    parts: [],
    unknown: 0,
    frames: 0,
  };
  for await (const frame of readFrames(file)) {
    found.frames += 1;
    const whole = frame.outcome === 'whole' ? frame : null;
    switch (frame.kind) {
      case FRAME_KINDS.header:
        if (frame.outcome !== 'cut') found.headers += 1;
        if (whole)
          found.header ??= { content: whole.content.slice(), bound: new Uint8Array(sha256Bytes(whole.content)) };
        break;
      case FRAME_KINDS.manifest:
        if (whole) found.manifest ??= whole.content.slice();
        break;
      case FRAME_KINDS.segment:
        found.segmentsSeen = Math.max(found.segmentsSeen, frame.index + 1);
        if (whole && !found.segments.has(frame.index)) found.segments.set(frame.index, whole.content.slice());
        break;
      case FRAME_KINDS.attachment: {
        const part = whole && foundPart(whole.index, whole.at, whole.content);
        if (part) found.parts.push(part);
        break;
      }
      default:
        found.unknown += 1;
    }
  }
  return found;
}

interface Opener extends ReadTools {
  readonly open: OpenBundle;
  readonly bound: Bytes;
  readonly header: BundleHeader;
}

async function openManifest(opener: Opener, sealed: Bytes): Promise<BundleManifest | ManifestFault> {
  const packed = await opener.open.open({ kind: FRAME_KINDS.manifest, index: 0 }, opener.bound, sealed);
  const text = packed === null ? null : await unpack(opener.codec, packed);
  return text === null ? 'unreadable' : readManifest(text, opener.header.file, opener.verify);
}

interface OpenedSegments {
  readonly streams: readonly CarriedEvents[];
  readonly opened: ReadonlySet<number>;
  readonly unknownLines: number;
}

async function openSegments(opener: Opener, found: Found, manifest: BundleManifest | null): Promise<OpenedSegments> {
  const streams = new Map<StreamId, CarriedEvents>();
  const opened = new Set<number>();
  let unknownLines = 0;
  for (const [index, sealed] of [...found.segments].sort(([a], [b]) => a - b)) {
    const place: FramePlace = { kind: FRAME_KINDS.segment, index };
    const packed = await opener.open.open(place, opener.bound, sealed);
    // Every recipient has the key of the content; only the sender signed what each segment is.
    if (packed === null || (manifest && sha256Hex(packed) !== manifest.segments[index]?.sha256)) continue;
    const text = await unpack(opener.codec, packed);
    if (text === null) continue;
    const content = readSegment(text);
    opened.add(index);
    unknownLines += content.unknownLines;
    for (const carried of content.streams) {
      const before = streams.get(carried.stream);
      streams.set(carried.stream, before ? joined(before, carried) : carried);
    }
  }
  return { streams: [...streams.values()], opened, unknownLines };
}

function joined(before: CarriedEvents, more: CarriedEvents): CarriedEvents {
  return { ...before, events: [...before.events, ...more.events], asides: [...before.asides, ...more.asides] };
}

/** Null for what is no packed text: it was opened with the right key, yet written by something else. */
async function unpack(codec: ArchiveCodec, packed: Bytes): Promise<string | null> {
  let text = '';
  try {
    for await (const part of codec.unpack(once(packed))) {
      text += part;
      if (text.length > MAX_TEXT_LENGTH) return null;
    }
    return text;
  } catch {
    // The packing library's words say nothing to a person; that the segment is lost does.
    return null;
  }
}

async function* once(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield bytes;
}
