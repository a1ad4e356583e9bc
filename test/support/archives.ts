/** Archives in memory for tests: real events of a real tender, packed and sealed as the app does. */
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { ArchiveManifest } from '#core/exchange/archive/manifest.ts';
import { listedDevices, listedStream } from '#core/exchange/archive/manifest-of.ts';
import { SEAL_BYTES, sealOf } from '#core/exchange/archive/seal.ts';
import { type ArchiveReport, verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { writeArchive } from '#core/exchange/archive/write-archive.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { decide } from '#core/tender/decide.ts';
import { apply } from '#core/tender/apply.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { context } from './builders/context.ts';
import { type TestDevice, writeStream, type Written } from './test-device.ts';

/** The events of these commands, those refused left out. */
export function eventsOf(commands: readonly TenderCommand[]): readonly TenderEvent[] {
  let state: Dossier | null = null;
  const events: TenderEvent[] = [];
  for (const command of commands) {
    const decided = decide(state, command, context);
    if (!decided.ok) continue;
    for (const event of decided.value) {
      state = apply(state, event);
      events.push(event);
    }
  }
  return events;
}

/** The chair of `aDossier`, without the title. */
const AUTHOR = 'Anggota Contoh 1';

/** Seals events as the chair's on one device; `header` says otherwise for all of them. */
export function sealTender(
  device: TestDevice,
  stream: StreamId,
  events: readonly { readonly type: string; readonly tv: number; readonly body: unknown }[],
  header: Written['header'] = {},
): Promise<readonly SealedEvent[]> {
  const written = events.map(({ type, tv, body }) => ({
    payload: body,
    header: { type, tv, actor: AUTHOR, role: 'chair', ...header },
  }));
  return writeStream(device, stream, written);
}

/** Attachments are read in pieces of a megabyte, as the app reads them. */
const ATTACHMENT_PIECE_BYTES = 1_048_576;

/** The bytes of an archive of these tenders; `change` alters the first line before it is written. */
export async function packArchive(
  device: TestDevice,
  tenders: ReadonlyMap<StreamId, readonly SealedEvent[]>,
  change: Partial<ArchiveManifest> = {},
  contents: ReadonlyMap<Hash, Uint8Array> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  const draft = {
    madeAt: instantFromUnixMs(Date.UTC(2026, 10, 26)),
    app: '0.0.0-uji',
    practice: false,
    devices: listedDevices([...tenders.values()].flat(), () => device.publicKey),
    streams: [...tenders].map(([stream, events]) => listedStream(stream, 'tender', events)),
    attachments: [],
    ...change,
  };
  const source = {
    events: async (stream: StreamId) => tenders.get(stream) ?? [],
    attachment: (sha256: Hash) =>
      Readable.from(pieces(contents.get(sha256) ?? new Uint8Array(), ATTACHMENT_PIECE_BYTES)),
  };
  return Uint8Array.from(await joined(writeArchive(draft, source, nodeArchiveCodec)));
}

/** What the verifier says of bytes, given in pieces of that size. */
export function verifyBytes(bytes: Uint8Array, pieceBytes = 4096): Promise<ArchiveReport> {
  return verifyArchive(Readable.from(pieces(bytes, pieceBytes)), { codec: nodeArchiveCodec, verify: createVerify() });
}

/** The lines of an archive, without its seal. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  return gunzipSync(bytes.subarray(0, bytes.length - SEAL_BYTES))
    .toString('utf8')
    .trimEnd()
    .split('\n');
}

/** An archive of these lines, packed and sealed anew: what someone makes who alters one and covers it up. */
export async function sealLines(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await joined(nodeArchiveCodec.pack(Readable.from(lines.map((line) => `${line}\n`))));
  return Uint8Array.from(Buffer.concat([packed, sealOf(sha256Hex(packed))]));
}

function pieces(bytes: Uint8Array, pieceBytes: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.slice(index * pieceBytes, (index + 1) * pieceBytes),
  );
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
