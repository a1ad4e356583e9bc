/** Pictures made here: a shield on white as PNG, and the skeleton of a JPEG. */
import { crc32, deflateSync } from 'node:zlib';

/** A whole PNG of that many pixels, red in the middle. */
export function aPng(width: number, height: number): Uint8Array {
  const row = (y: number) => [0, ...Array.from({ length: width }, (_, x) => pixel(x / width, y / height)).flat()];
  const rows = Array.from({ length: height }, (_, y) => row(y)).flat();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.from(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** What readers of sizes look at: a head, a segment to pass by, the frame, the end. There is no picture in it. */
export function aJpeg(width: number, height: number): Uint8Array {
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc2, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame, 0xff, 0xd9]);
}

function pixel(x: number, y: number): readonly number[] {
  const isShield = Math.abs(x - 0.5) < 0.42 - Math.max(0, y - 0.5) * 0.7 && y > 0.05 && y < 0.97;
  return isShield ? (y < 0.4 ? [200, 40, 40] : [30, 90, 160]) : [255, 255, 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
