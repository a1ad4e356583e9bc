/** UUIDv7 (RFC 9562 §5.7): ids that sort roughly by time, for locality only. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { assert } from '#core/shared/assert.ts';

/** Bytes of randomness one id takes. */
export const UUID_RANDOM_BYTES = 10;

/** Makes a UUIDv7 from milliseconds since 1970 and ten random bytes (74 of their 80 bits are used). */
export function uuidV7(unixMs: number, random: Uint8Array): string {
  assert(Number.isSafeInteger(unixMs) && unixMs >= 0 && unixMs < 2 ** 48, `no UUIDv7 time: ${unixMs}`);
  assert(random.length === UUID_RANDOM_BYTES, `a UUIDv7 takes ${UUID_RANDOM_BYTES} random bytes`);
  const time = unixMs.toString(16).padStart(12, '0');
  const tail = Uint8Array.from(random);
  tail[0] = ((tail[0] ?? 0) & 0x0f) | 0x70;
  tail[2] = ((tail[2] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(tail);
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
