/** CRC-32 as gzip counts it (RFC 1952 §8): over the few bytes of an archive's seal. */

const POLYNOMIAL = 0xed_b8_83_20;

/** The checksum as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
