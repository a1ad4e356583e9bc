// Archives packed and unpacked by Node's zlib, as streams.

import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { ArchiveCodec } from '#core/exchange/archive/codec.ts';

/** Unpacked at once: at Node's 16 kB most of the time goes into handing pieces over. */
const CHUNK_BYTES = 256 * 1024;

export const nodeArchiveCodec: ArchiveCodec = {
  pack: (texts) => pipe(Readable.from(encoded(texts)), createGzip({ level: 6 })),
  unpack: (packed) =>
    decoded(pipe(Readable.from(packed), createGunzip({ rejectGarbageAfterEnd: true, chunkSize: CHUNK_BYTES }))),
};

/** Errors of the source reach whoever reads. */
function pipe(from: Readable, through: ReturnType<typeof createGzip | typeof createGunzip>): AsyncIterable<Uint8Array> {
  from.on('error', (error) => through.destroy(error));
  return from.pipe(through);
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text, 'utf8');
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
