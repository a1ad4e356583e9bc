/** CRC-32 as gzip counts it (RFC 1952 §8), eight bytes at a time: it runs over hundreds of megabytes of attachments. */

const POLYNOMIAL = 0xed_b8_83_20;
const AT_ONCE = 8;

/** The sum of each byte that is followed by 0, 1 … 7 zero bytes, one table of 256 behind the other. */
const TABLES = tables();

/** The checksum as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = 0xff_ff_ff_ff;
  let at = 0;
  for (; at + AT_ONCE <= bytes.length; at += AT_ONCE) {
    const low = crc ^ view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    crc =
      entry(7, low & 255) ^
      entry(6, (low >>> 8) & 255) ^
      entry(5, (low >>> 16) & 255) ^
      entry(4, low >>> 24) ^
      entry(3, high & 255) ^
      entry(2, (high >>> 8) & 255) ^
      entry(1, (high >>> 16) & 255) ^
      entry(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = entry(0, (crc ^ view.getUint8(at)) & 255) ^ (crc >>> 8);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

function entry(zeros: number, byte: number): number {
  return TABLES[zeros * 256 + byte] ?? 0;
}

function tables(): Int32Array {
  const made = new Int32Array(AT_ONCE * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at += 1) {
    const before = made[at - 256] ?? 0;
    made[at] = (made[before & 255] ?? 0) ^ (before >>> 8);
  }
  return made;
}
