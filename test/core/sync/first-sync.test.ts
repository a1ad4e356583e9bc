import { describe, expect, it } from 'vitest';
import { MANIFEST_STREAMS, SEGMENTS_BYTES } from '#core/contract/sync-wire.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { firstSyncProgress, isOfferedSegment, nextOfFirstSync, pageOfSegment } from '#core/sync/first-sync.ts';
import { offersOf, openManifest, type SegmentOffer, signManifest } from '#core/sync/manifest.ts';
import { partHead, readParts } from '#core/sync/segment-parts.ts';
import { authorsOf } from '#core/sync/segment-authors.ts';
import { segmentText } from '#core/sync/segment-text.ts';
import { NOW, SERVER_ID } from '#test/simulation/founding.ts';
import { anEvent, follow, TENDER } from '#test/support/sync-events.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { verifyBy } from '#test/support/sync-client.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';

const A = 'a' as StreamId;
const B = 'b' as StreamId;

/** Not looked at where it is decided what comes next. */
const NOBODY = { devices: [], runs: [] };

function offer(stream: StreamId, from: number, to: number, bytes = 100): SegmentOffer {
  return {
    stream,
    hash: sha256Hex(`${stream} ${from} ${to}`),
    bytes,
    from,
    to,
    receipt: { text: '', sig: '' },
    authors: NOBODY,
  };
}

function nextFor(
  heads: Readonly<Record<string, number>>,
  seqs: Readonly<Record<string, number | null>>,
  offers: readonly SegmentOffer[] | null = null,
): ReturnType<typeof nextOfFirstSync> {
  const told = new Map(Object.entries(heads).map(([stream, head]) => [stream as StreamId, head]));
  const asked = offers === null ? [] : [...told.keys()];
  const byStream = new Map(asked.map((stream) => [stream, (offers ?? []).filter((each) => each.stream === stream)]));
  const seqOf = (stream: StreamId): number | null => (stream in seqs ? (seqs[stream] ?? null) : 0);
  return nextOfFirstSync({ heads: told, offers: byStream, farEvents: 50 }, seqOf);
}

describe('a first sync', () => {
  it('[SYNC-57] asks what there is of streams far behind, where so much is missing that it pays', () => {
    expect(nextFor({ a: 30, b: 20 }, {})).toEqual({
      kind: 'ask-manifest',
      streams: [
        { stream: A, seq: 0 },
        { stream: B, seq: 0 },
      ],
    });
    expect(nextFor({ a: 30, b: 19 }, {})).toBeNull();
    // Of b less than half is missing: pages bring that.
    expect(nextFor({ a: 60, b: 500 }, { b: 260 })).toMatchObject({ streams: [{ stream: A }] });
    // Stopped, or open on screen.
    expect(nextFor({ a: 60 }, { a: null })).toBeNull();
  });

  it('asks for so many streams at once as one question holds', () => {
    const heads = Object.fromEntries(Array.from({ length: 967 }, (_, index) => [`t-${index}`, 52]));
    const step = nextFor(heads, {});
    expect(step?.kind === 'ask-manifest' && step.streams).toHaveLength(MANIFEST_STREAMS);
  });

  it('[SYNC-59] takes the segments that follow what is here, in the order of the streams, up to a megabyte', () => {
    const offers = [offer(A, 1, 10), offer(A, 11, 20), offer(B, 1, 40, SEGMENTS_BYTES)];
    expect(nextFor({ a: 20, b: 40 }, {}, offers)).toMatchObject({
      kind: 'take-segments',
      segments: offers.slice(0, 2),
    });
    expect(nextFor({ a: 20, b: 40 }, {}, offers)).toMatchObject({ ahead: [offers[2]] });
    expect(nextFor({ a: 20, b: 40 }, { a: 20 }, offers)).toMatchObject({
      kind: 'take-segments',
      segments: [offers[2]],
    });
    // In the middle of a segment.
    expect(nextFor({ a: 20 }, { a: 4 }, offers)).toMatchObject({ kind: 'take-segments', segments: offers.slice(0, 2) });
  });

  it('[SYNC-59] leaves to pages what was not offered, or does not follow', () => {
    expect(nextFor({ a: 200 }, {}, [])).toBeNull();
    expect(nextFor({ a: 200 }, {}, [offer(A, 11, 200)])).toBeNull();
  });

  it('goes on where more than half of a stream was taken of what was offered', () => {
    const offers = [offer(A, 1, 10), offer(A, 11, 15)];
    expect(nextFor({ a: 15 }, { a: 10 }, offers)).toMatchObject({ kind: 'take-segments', segments: offers.slice(1) });
  });

  it('goes on to the last segment, however little is missing then', () => {
    const offers = [offer(A, 1, 10)];
    expect(nextFor({ a: 10 }, {}, offers)).toMatchObject({ kind: 'take-segments', segments: offers });
  });

  it('tells how far it is, in bytes and streams', () => {
    const offers = new Map([
      [A, [offer(A, 1, 10, 30), offer(A, 11, 20, 20)]],
      [B, [offer(B, 1, 5, 7)]],
      ['c' as StreamId, []],
    ]);
    const at = (a: number, b: number) => firstSyncProgress(offers, (stream) => (stream === A ? a : b));
    expect(at(0, 0)).toEqual({ done: { bytes: 0, streams: 0 }, of: { bytes: 57, streams: 2 } });
    expect(at(12, 5)).toEqual({ done: { bytes: 37, streams: 1 }, of: { bytes: 57, streams: 2 } });
    expect(at(20, 9)).toEqual({ done: { bytes: 57, streams: 2 }, of: { bytes: 57, streams: 2 } });
  });
});

describe('what a segment brings', () => {
  const first = anEvent();
  const events = [first, follow(first)];
  const text = segmentText(
    TENDER,
    1,
    events.map(({ sealed }) => sealed),
  );
  const told = { stream: TENDER, from: 1, to: 2 };

  it('[SYNC-59] are its events behind the cursor, with their numbers', () => {
    const all = events.map((event, index) => ({ seq: index + 1, event }));
    expect(unwrap(pageOfSegment(told, text, { seq: 0 }))).toEqual(all);
    expect(unwrap(pageOfSegment(told, text, { seq: 1 }))).toEqual(all.slice(1));
  });

  it.each([
    ['another stream', { ...told, stream: A }],
    ['other numbers', { ...told, from: 2, to: 3 }],
    ['more events', { ...told, to: 3 }],
  ])('[SYNC-57] is nothing where %s was offered', (_, other) => {
    expect(pageOfSegment(other, text, { seq: 0 })).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('[SYNC-57] is known by the hash of its bytes', () => {
    const bytes = new TextEncoder().encode(text);
    expect(isOfferedSegment({ hash: sha256Hex(bytes) }, sha256Hex(bytes))).toBe(true);
    const { hash } = { hash: sha256Hex(bytes) };
    expect(isOfferedSegment({ hash }, sha256Hex(bytes.fill(0, 3, 4)))).toBe(false);
  });
});

describe('parts of an answer', () => {
  const [one, two] = ['1', '2'].map((digit) => digit.repeat(64) as Hash) as [Hash, Hash];
  const answer = new Uint8Array([...partHead(one, 3), 1, 2, 3, ...partHead(two, 0), ...partHead(two, 2), 4, 5]);

  it('[SYNC-58] are told apart by hash and length; length 0 says that it is not given', () => {
    expect(readParts(answer)).toEqual([
      { hash: one, bytes: new Uint8Array([1, 2, 3]) },
      { hash: two, bytes: null },
      { hash: two, bytes: new Uint8Array([4, 5]) },
    ]);
  });

  it('[SYNC-58] that came whole are kept wherever the answer was cut', () => {
    const kept = Array.from({ length: answer.length + 1 }, (_, length) => readParts(answer.subarray(0, length)).length);
    expect(kept).toEqual([...Array(39).fill(0), ...Array(36).fill(1), ...Array(38).fill(2), 3]);
  });
});

describe('a manifest', () => {
  const content = {
    server: SERVER_ID,
    epoch: 1,
    at: NOW,
    streams: [
      {
        stream: A,
        segments: [
          {
            hash: SERVER_ID,
            bytes: 7,
            from: 1,
            to: 2,
            event: SERVER_ID,
            run: SERVER_ID,
            sig: 'A'.repeat(86),
            authors: authorsOf([{ dev: SERVER_ID as string as DeviceId, n: 1, hash: SERVER_ID }]),
          },
        ],
      },
    ],
  };

  it('[SYNC-57] counts only as the server signed it', async () => {
    const { publicKey, sign } = await createTestDevice();
    const verify = await verifyBy(encodeBase64Url(publicKey));
    const answer = await signManifest(content, sign);
    expect(await openManifest(answer, verify)).toEqual(content);
    expect(await openManifest({ ...answer, text: answer.text.replace('"bytes":7', '"bytes":8') }, verify)).toBeNull();
    expect(await openManifest({ ...answer, sig: 'A'.repeat(86) }, verify)).toBeNull();
  });

  it('[SYNC-57] gives each segment the text of its receipt', () => {
    const [found] = offersOf(content).get(A) ?? [];
    expect(JSON.parse(found?.receipt.text ?? '')).toEqual({
      server: SERVER_ID,
      epoch: 1,
      stream: A,
      seq: 2,
      event: SERVER_ID,
      run: SERVER_ID,
      at: NOW,
    });
  });
});
