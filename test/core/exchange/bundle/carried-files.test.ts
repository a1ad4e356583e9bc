import { beforeAll, describe, expect, it } from 'vitest';
import { PART_BYTES } from '#core/exchange/bundle/attachment-part.ts';
import type { BundleContent } from '#core/exchange/bundle/read-bundle.ts';
import type { SentFiles } from '#core/exchange/bundle/write-bundle.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createTestPerson, filesOf, opened, packBundle, readAs, type TestPerson } from '#test/support/bundles.ts';
import { writeStream } from '#test/support/test-device.ts';

const STREAM = 'tender-berkas' as StreamId;
const SECRET = 'CV Anggana Jaya menawar Rp600.000.000,00 ';
const LETTER = new TextEncoder().encode(SECRET.repeat(60_000));
const LIST = Uint8Array.from({ length: PART_BYTES }, (_, at) => (at * 7 + (at >> 9)) & 255);
const EMPTY = new Uint8Array();
const CONTENTS = [LETTER, LIST, EMPTY];

let sender: TestPerson;
let recipient: TestPerson;
let events: readonly SealedEvent[];
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  [sender, recipient] = await Promise.all([createTestPerson('Siti Aminah'), createTestPerson('Budi Santoso')]);
  const blobs = CONTENTS.map((content) => ({
    sha256: sha256Hex(content),
    size: content.length,
    type: 'application/pdf',
  }));
  events = await writeStream(sender, STREAM, [{ payload: { note: 'berkas' }, header: { blobs } }]);
  file = await pack(filesOf(CONTENTS));
});

describe('the attachments of an exchange file', () => {
  it('come with it in parts, whatever their size, and are listed by the sender', async () => {
    const content = await opened(recipient, file);
    expect(content.files.lost).toEqual([]);
    expect(await contentsOf(content, file)).toEqual(new Map(CONTENTS.map((each) => [sha256Hex(each), each])));
    expect(content.manifest?.attachments.map(({ size }) => size)).toEqual(CONTENTS.map(({ length }) => length));
    expect(content.damage).toMatchObject({ cutShort: false, passedOver: 0 });
  });

  it('are left out where the sender leaves them out or has none, and the events come alike', async () => {
    for (const files of [null, filesOf([])]) {
      const content = await opened(recipient, await pack(files));
      expect(content.manifest?.attachments).toEqual([]);
      expect(content.files).toEqual({ whole: [], lost: [] });
      expect(content.streams).toMatchObject([{ events }]);
    }
  });

  it('say nothing to someone who is in the way', async () => {
    const text = Buffer.from(file).toString('latin1');
    for (const secret of [SECRET.slice(0, 20), sha256Hex(LETTER), sha256Hex(LIST)])
      expect(text.includes(secret)).toBe(false);
    const stranger = await createTestPerson('Orang Lain');
    expect(await readAs(stranger, file)).toMatchObject({ ok: false, error: { kind: 'not-for-you' } });
  });

  it('are named as lost where they end early on the device of the sender, and the others come whole', async () => {
    const short = await pack(filesOf(CONTENTS, (sha256) => (sha256 === sha256Hex(LETTER) ? PART_BYTES : Infinity)));
    const content = await opened(recipient, short);
    expect(content.files.lost).toEqual([{ sha256: sha256Hex(LETTER), size: LETTER.length }]);
    expect([...(await contentsOf(content, short)).keys()]).toEqual([sha256Hex(LIST), sha256Hex(EMPTY)]);
  });

  it('come whole up to a cut, and those behind it are named', async () => {
    let most = 0;
    for (const length of [...partStarts(), file.length - 3].flatMap((at) => [at, at + 60, at + 5_000])) {
      const content = await opened(recipient, file.subarray(0, length));
      expect(content.streams).toMatchObject([{ events }]);
      expect(content.files.whole.length).toBeGreaterThanOrEqual(most);
      expect(content.files.whole.length + content.files.lost.length).toBe(3);
      most = content.files.whole.length;
    }
    expect(most).toBe(3);
  });

  it('lose only the attachment in which a bit was changed, in its frame, its head, its bytes or its tag', async () => {
    for (const at of partStarts().flatMap((start) => [
      start,
      start + 9,
      start + 30,
      start + 60,
      start + 95,
      start + 103,
    ])) {
      const changed = flip(file, at);
      const content = await opened(recipient, changed);
      expect(content.files.lost, `byte ${at}`).toHaveLength(1);
      expect(content.files.whole).toHaveLength(2);
      expect(content.streams).toMatchObject([{ events }]);
    }
  });

  it('are taken from a file that lost its beginning and both lists of what it holds', async () => {
    const [, manifestAt = 0, segmentAt = 0] = framesOf(file);
    const last = framesOf(file).at(-2) ?? 0;
    const bytes = flip(flip(file.slice(), manifestAt + 40), last + 40);
    const content = await opened(recipient, Buffer.concat([bytes.subarray(0, 5), bytes.subarray(segmentAt)]));
    expect(content.manifest).toBeNull();
    expect(content.files.whole).toHaveLength(3);
  });

  it('may stand twice, and in any order', async () => {
    const starts = framesOf(file);
    const frames = starts.map((start, index) => file.subarray(start, starts[index + 1] ?? file.length));
    const mixed = Buffer.concat([...frames.slice(0, 3), ...frames.slice(3).toReversed(), ...frames.slice(3)]);
    const content = await opened(recipient, mixed);
    expect(await contentsOf(content, mixed)).toEqual(new Map(CONTENTS.map((each) => [sha256Hex(each), each])));
  });

  it('do not open in the place of another part', async () => {
    const content = await opened(recipient, file);
    const [first, second] = content.files.whole[0]?.parts ?? [];
    if (!first || !second) throw new Error('two parts');
    expect(await content.openPart({ ...first, index: second.index }, slice(file, first))).toBeNull();
    expect(await content.openPart(first, slice(file, first))).toEqual(LETTER.slice(0, PART_BYTES));
  });
});

function pack(files: SentFiles | null): Promise<Uint8Array<ArrayBuffer>> {
  const streams = [{ stream: STREAM, kind: 'tender' as const, title: 'Jembatan', events }];
  return packBundle(sender, [recipient], streams, files === null ? {} : { files });
}

async function contentsOf({ files, openPart }: BundleContent, bytes: Uint8Array) {
  const contents = new Map<string, Uint8Array>();
  for (const { sha256, parts } of files.whole) {
    const read = await Promise.all(parts.map((part) => openPart(part, slice(bytes, part))));
    contents.set(sha256, new Uint8Array(Buffer.concat(read.map((part) => part ?? Buffer.from('rusak')))));
  }
  return contents;
}

function slice(bytes: Uint8Array, { at, bytes: length }: { readonly at: number; readonly bytes: number }) {
  return new Uint8Array(bytes.subarray(at, at + length));
}

/** Where each frame begins, by the lengths their heads give. */
function framesOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += 24 + view.getUint32(at + 12)) starts.push(at);
  return starts;
}

function partStarts(): readonly number[] {
  return framesOf(file).slice(3, -2);
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
