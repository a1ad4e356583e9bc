/**
 * The end of an archive: the hash of every byte before it, as a second gzip member, so that ordinary tools unpack it as one
 * more line of text.
 *
 *   file = gzip(lines) ‖ seal
 *   seal = 1f 8b 08 00 00000000 00 ff · 01 LEN NLEN · {"seal":"<64 hex>"}\n · CRC-32 · ISIZE
 *
 * The member is stored, not deflated: for a given hash there is exactly one, byte by byte. gzip alone would not do: bytes of
 * its header and bits of its padding can be changed unseen.
 */
import type { Hash } from '#core/log/envelope.ts';
import { crc32 } from './crc32.ts';
import { latin1Bytes } from '#core/shared/latin1.ts';

const HEADER = [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff];
const LINE_BYTES = '{"seal":""}\n'.length + 64;

/** Bytes of every seal. */
export const SEAL_BYTES = HEADER.length + 5 + LINE_BYTES + 8;

/** The seal of an archive whose bytes before it have that SHA-256. */
export function sealOf(hash: Hash): Uint8Array<ArrayBuffer> {
  const line = latin1Bytes(`{"seal":"${hash}"}\n`);
  const seal = new Uint8Array(SEAL_BYTES);
  const view = new DataView(seal.buffer);
  seal.set(HEADER);
  seal[HEADER.length] = 0x01;
  view.setUint16(HEADER.length + 1, LINE_BYTES, true);
  view.setUint16(HEADER.length + 3, LINE_BYTES ^ 0xff_ff, true);
  seal.set(line, HEADER.length + 5);
  view.setUint32(SEAL_BYTES - 8, crc32(line), true);
  view.setUint32(SEAL_BYTES - 4, LINE_BYTES, true);
  return seal;
}

/** Whether bytes have the form of a seal, of whatever hash: a file that ends otherwise was cut short. */
export function looksLikeSeal(bytes: Uint8Array): boolean {
  return bytes.length === SEAL_BYTES && HEADER.every((byte, index) => bytes[index] === byte);
}

/** Whether bytes are the seal of that hash, every one of them. */
export function isSealOf(bytes: Uint8Array, hash: Hash): boolean {
  const seal = sealOf(hash);
  return bytes.length === seal.length && seal.every((byte, index) => bytes[index] === byte);
}
