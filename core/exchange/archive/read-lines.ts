/** An archive's bytes as lines of text, and whether the bytes are those that were sealed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';
import type { ArchiveCodec } from './codec.ts';
import { isSealOf, looksLikeSeal, SEAL_BYTES } from './seal.ts';

/** A dossier of a hundred bidders with their schedules is a tenth of this; a longer line is an attack or a mistake. */
const MAX_LINE_LENGTH = 64_000_000;

/** The first two bytes of gzip (RFC 1952 §2.3.1). */
const GZIP_MAGIC = [0x1f, 0x8b];

export interface ArchiveLines {
  /** Each line without its end. Ends early where the packing is damaged. */
  readonly lines: AsyncIterable<string>;
  /** What is wrong with the bytes, once the lines were read to their end; null when they are as they were sealed. */
  readonly fault: () => ArchiveFault | null;
  /** SHA-256 of all bytes before the seal, once read: what two people compare who mean the same archive. */
  readonly seal: () => Hash | null;
}

export function readArchiveLines(file: AsyncIterable<Uint8Array>, codec: ArchiveCodec): ArchiveLines {
  const hash = sha256.create();
  let held = new Uint8Array();
  let digest: Hash | null = null;
  let broken: ArchiveFault | null = null;
  let count = 0;

  return { lines: lines(), fault: () => broken ?? sealFault(), seal: () => digest };

  /** Everything but the last bytes, which are the seal. */
  async function* packed(): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for await (const chunk of file) {
      // Ordinary files people mistake for an archive begin otherwise.
      for (const byte of chunk.subarray(0, Math.max(0, GZIP_MAGIC.length - seen))) {
        if (byte === GZIP_MAGIC[seen]) seen += 1;
        else broken = archiveFault('not-an-archive', { line: 1 });
      }
      if (broken !== null) return;
      const all = new Uint8Array(held.length + chunk.length);
      all.set(held);
      all.set(chunk, held.length);
      const ready = Math.max(0, all.length - SEAL_BYTES);
      held = all.slice(ready);
      if (ready === 0) continue;
      const bytes = all.subarray(0, ready);
      hash.update(bytes);
      yield bytes;
    }
    digest = bytesToHex(hash.digest()) as Hash;
  }

  async function* lines(): AsyncGenerator<string> {
    const texts = codec.unpack(packed())[Symbol.asyncIterator]();
    let open = '';
    for (;;) {
      const next = await nextText(texts);
      if (next === null) break;
      const pieces = (open + next).split('\n');
      open = pieces.pop() ?? '';
      for (const piece of pieces) {
        count += 1;
        yield piece;
      }
      if (open.length > MAX_LINE_LENGTH) {
        broken = archiveFault('faulty-line', { line: count + 1, expected: `≤ ${MAX_LINE_LENGTH}` });
        return;
      }
    }
    if (open !== '') broken ??= archiveFault('cut-short', { line: count + 1 });
  }

  /** What cannot be unpacked is the file's fault, whatever the library calls it. */
  async function nextText(texts: AsyncIterator<string>): Promise<string | null> {
    try {
      const next = await texts.next();
      return next.done === true ? null : next.value;
    } catch {
      // The library's words say nothing to a person; the place does.
      broken ??= archiveFault(looksLikeSeal(held) ? 'damaged-packing' : 'cut-short', { line: count + 1 });
      return null;
    }
  }

  function sealFault(): ArchiveFault | null {
    if (digest === null || isSealOf(held, digest)) return null;
    if (!looksLikeSeal(held)) return archiveFault('cut-short', { line: count + 1, field: 'seal', expected: digest });
    return archiveFault('seal-differs', { field: 'seal', expected: digest });
  }
}
