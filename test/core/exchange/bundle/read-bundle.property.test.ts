import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleContent } from '#core/exchange/bundle/read-bundle.ts';
import type { SealedEvent, StreamId } from '#core/log/envelope.ts';
import { createTestPerson, opened, packBundle, readAs, type TestPerson } from '#test/support/bundles.ts';
import { writeNotes, writeStream } from '#test/support/test-device.ts';

const FIRST = 'tender-rahasia-satu' as StreamId;
const SECOND = 'tender-rahasia-dua' as StreamId;
const TITLE = 'Pembangunan Jembatan Rahasia';

let sender: TestPerson;
let recipient: TestPerson;
let stranger: TestPerson;
let first: readonly SealedEvent[];
let second: readonly SealedEvent[];
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  [sender, recipient, stranger] = await Promise.all([
    createTestPerson('Siti Aminah'),
    createTestPerson('Budi Santoso'),
    createTestPerson('Orang Lain'),
  ]);
  first = await writeNotes(sender, FIRST, 3);
  second = await writeNotes(sender, SECOND, 2);
  file = await packBundle(
    sender,
    [recipient],
    [
      { stream: FIRST, kind: 'tender', title: TITLE, events: first },
      { stream: SECOND, kind: 'tender', title: 'Lain', events: second },
    ],
  );
});

function eventsOf({ streams }: BundleContent): readonly SealedEvent[] {
  return streams.flatMap(({ events }) => events);
}

function changed(at: number): Uint8Array<ArrayBuffer> {
  const bytes = file.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  return bytes;
}

describe('an exchange file as it was written', () => {
  it('brings its recipient every event, in pieces of any size', async () => {
    for (const size of [1, 23, 100_000]) {
      const read = await readAs(recipient, file, false, size);
      expect(read).toMatchObject({
        ok: true,
        value: {
          manifest: { sender: { name: 'Siti Aminah' }, streams: [{ title: TITLE, events: 3 }, { events: 2 }] },
          cards: [{ name: 'Siti Aminah' }],
          damage: { cutShort: false, manifest: null, lostSegments: 0, lostEvents: 0, passedOver: 0 },
        },
      });
      if (read.ok) expect(eventsOf(read.value)).toEqual([...first, ...second]);
    }
  });

  it('opens for nobody else, its own sender included', async () => {
    for (const other of [stranger, sender]) {
      expect(await readAs(other, file)).toEqual({ ok: false, error: { kind: 'not-for-you', recipients: 1 } });
    }
  });

  it('tells someone who is in the way nothing but for whom it is', () => {
    const text = Buffer.from(file).toString('latin1');
    for (const secret of [TITLE, FIRST, 'Siti Aminah', 'catatan', sender.dev, sender.card.signingKey]) {
      expect(text.includes(secret), secret).toBe(false);
    }
    expect(text).toContain(recipient.pair.fingerprint);
  });

  it('is another file each time, with another key', async () => {
    const again = await packBundle(
      sender,
      [recipient],
      [{ stream: FIRST, kind: 'tender', title: TITLE, events: first }],
    );
    const once = await packBundle(
      sender,
      [recipient],
      [{ stream: FIRST, kind: 'tender', title: TITLE, events: first }],
    );
    expect(Buffer.from(again).equals(once)).toBe(false);
  });

  it('goes into its own space only', async () => {
    expect(await readAs(recipient, file, true)).toEqual({ ok: false, error: { kind: 'other-space', practice: false } });
  });

  it('holds large streams in several segments', async () => {
    const long = await writeStream(
      sender,
      FIRST,
      Array.from({ length: 11 }, (_, index) => ({ payload: { note: String(index % 10).repeat(60_000) } })),
    );
    const bytes = await packBundle(
      sender,
      [recipient],
      [{ stream: FIRST, kind: 'tender', title: TITLE, events: long }],
    );
    const content = await opened(recipient, bytes);
    expect(content.manifest?.segments.map(({ events }) => events)).toEqual([4, 4, 3]);
    expect(content.streams).toMatchObject([{ stream: FIRST, events: long }]);
  });
});

describe('a damaged exchange file', () => {
  it('loses one of its two streams at most wherever one bit is another, and makes nothing up', async () => {
    for (let at = 0; at < file.length; at += 5) {
      const content = await opened(recipient, changed(at));
      const events = eventsOf(content);
      expect(events.length, `byte ${at}`).toBeGreaterThanOrEqual(2);
      expect([...first, ...second]).toEqual(expect.arrayContaining([...events]));
      if (events.length < 5) {
        expect(content.damage).toMatchObject({ lostSegments: 1, lostEvents: 5 - events.length });
      }
    }
  });

  it('cut at any byte keeps what stands before the cut, and says so', async () => {
    const small = await packBundle(
      sender,
      [recipient],
      [
        { stream: FIRST, kind: 'tender', title: '', events: first.slice(0, 1) },
        { stream: SECOND, kind: 'tender', title: '', events: second.slice(0, 1) },
      ],
      { draft: { cards: [] } },
    );
    let most = 0;
    for (let length = 0; length < small.length; length += 1) {
      const read = await readAs(recipient, small.subarray(0, length));
      if (!read.ok) {
        expect(['not-a-bundle', 'header-lost']).toContain(read.error.kind);
        expect(most, `after ${length} bytes`).toBe(0);
        continue;
      }
      expect(read.value.damage.cutShort).toBe(true);
      const found = eventsOf(read.value).length;
      expect(found).toBeGreaterThanOrEqual(most);
      most = found;
    }
    expect(most).toBe(2);
  });

  it('whose beginning is gone is read by what stands at its end', async () => {
    const markAt = Buffer.from(file).indexOf('MUSB', 4);
    const content = await opened(recipient, file.subarray(markAt + 1));
    expect(eventsOf(content)).toEqual([...first, ...second]);
  });

  it('with bytes taken out of the middle still gives the other stream', async () => {
    const segment = Buffer.from(file).indexOf('MUSB', Buffer.from(file).indexOf('MUSB', 4) + 4);
    const bytes = Buffer.concat([file.subarray(0, segment + 100), file.subarray(segment + 130)]);
    const content = await opened(recipient, bytes);
    expect(eventsOf(content)).toEqual(second);
    expect(content.damage).toMatchObject({ lostSegments: 1, lostEvents: 3 });
  });

  it('is told from any other file', async () => {
    for (const other of ['', 'bukan berkas', 'M', 'MUSB', 'MUSB'.repeat(40)]) {
      expect(await readAs(recipient, Buffer.from(other))).toEqual({ ok: false, error: { kind: 'not-a-bundle' } });
    }
  });
});
