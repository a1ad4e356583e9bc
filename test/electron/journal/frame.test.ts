import { expect, test } from 'vitest';
import type { JournalFrame } from '#core/contract/journal.ts';
import { decodeFrames, encodeFrame, findFrame } from '#electron/journal/frame.ts';

const frame = (seq: number, text: string): JournalFrame => ({
  kind: 'write',
  seq,
  payload: new TextEncoder().encode(text),
});
const three = [frame(1, 'satu'), frame(2, ''), frame(3, 'tiga MJ di dalam')];
const encoded = three.map(encodeFrame);
const whole = Buffer.concat(encoded);
/** Where each frame ends. */
const ends = encoded.map((_, at) => Buffer.concat(encoded.slice(0, at + 1)).byteLength);

test('frames come back as they went in', () => {
  expect(decodeFrames(whole)).toEqual({ frames: three, end: whole.byteLength, fault: null });
  expect(decodeFrames(Buffer.alloc(0))).toEqual({ frames: [], end: 0, fault: null });
});

test('cut anywhere, all whole frames before the cut come back and the rest is torn', () => {
  for (let cut = 0; cut < whole.byteLength; cut += 1) {
    const decoded = decodeFrames(whole.subarray(0, cut));
    const good = ends.filter((end) => end <= cut).length;
    expect(decoded.frames, `cut at ${cut}`).toEqual(three.slice(0, good));
    expect(decoded.end).toBe(good === 0 ? 0 : ends[good - 1]);
    expect(decoded.fault).toBe(decoded.end === cut ? null : 'torn');
  }
});

test('with any one bit turned, the frames before it come back and its own does not', () => {
  for (let bit = 0; bit < whole.byteLength * 8; bit += 1) {
    const turned = Buffer.from(whole);
    const at = bit >> 3;
    turned.writeUInt8(turned.readUInt8(at) ^ (1 << (bit & 7)), at);
    const decoded = decodeFrames(turned);
    const good = ends.filter((end) => end <= at).length;
    expect(decoded.frames, `bit ${bit}`).toEqual(three.slice(0, good));
    expect(decoded.fault).not.toBeNull();
  }
});

test('behind a damaged frame the next good one is found', () => {
  const turned = Buffer.from(whole);
  turned.writeUInt8(turned.readUInt8(18) ^ 1, 18);
  expect(findFrame(turned, 1)).toBe(ends[0]);
  expect(findFrame(turned.subarray(0, ends[0]), 1)).toBeNull();
});

test('a frame of a newer build is told from a damaged one', () => {
  const newer = Buffer.from(whole);
  newer.writeUInt8(2, 2);
  expect(decodeFrames(newer).fault).toBe('unknown-frame');
});
