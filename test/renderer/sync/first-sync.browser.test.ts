import { beforeEach, describe, expect, it } from 'vitest';
import { manifestContent, type SegmentEntry } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import { receiptContentOf, signManifest } from '#core/sync/manifest.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import type { PackRow } from '#renderer/storage/space-database.ts';
import { isUnopened } from '#renderer/storage/unopened-row.ts';
import { readIndex } from '#renderer/sync/stream-index.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import type { SyncActivity } from '#renderer/sync/loop.ts';
import type { SyncTransport } from '#renderer/sync/transport.ts';
import { checkAll } from '#test/support/check-signatures.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, type TestSpace } from '#test/support/open-workspace.ts';
import { createWriter, type Writer } from '#test/support/server/writer.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Three events each: two segments of this small server. */
const STREAMS = Array.from({ length: 30 }, (_, index) => `tender-${index}` as StreamId);
const SEGMENTS = 2 * STREAMS.length;

let server: SmallServer;
let author: Writer;
let laptop: TestSpace;
/** What was asked for, question by question. */
let asked: (readonly Hash[])[];
let pulled: StreamId[];

beforeEach(async () => {
  server = await startSmallServer('Rahmawati', 'chair');
  author = createWriter(await createTestDevice(), { name: 'Rahmawati', role: 'chair' });
  for (const stream of STREAMS) await sayIn(stream, 3);
  laptop = await openTestSpace();
  asked = [];
  pulled = [];
});

describe('a new device', () => {
  it('[SYNC-57, 59] takes everything in segments, and says how far it is', async () => {
    const told: SyncActivity[] = [];
    expect(await meet({}, { onActivity: (activity) => told.push(activity) })).toEqual(new Map());
    await expectAll();
    expect([asked.flat().length, pulled]).toEqual([SEGMENTS, []]);
    const of = { bytes: expect.any(Number), streams: 30 };
    expect(told.filter((activity) => 'step' in activity && activity.step === 'first-sync')).toEqual([
      { kind: 'working', step: 'first-sync', done: { bytes: 0, streams: 0 }, of: { bytes: 0, streams: 0 } },
      { kind: 'working', step: 'first-sync', done: { bytes: 0, streams: 0 }, of },
    ]);
  });

  it('[SYNC-58, 59] whose line is cut, and that is started anew, asks only for what it does not have', async () => {
    let answers = 0;
    const cut: SyncTransport['segments'] = async (hashes) => {
      answers += 1;
      if (answers > 3) return err({ kind: 'offline' });
      const { parts } = unwrap(await server.transport.segments(hashes));
      return ok({ parts: parts.slice(0, answers === 3 ? 6 : 7), isWhole: false });
    };
    const told: SyncActivity[] = [];
    await meet({ segments: cut }, { tries: 1, onActivity: (activity) => told.push(activity) });
    expect(told.findLast(({ kind }) => kind === 'working')).toMatchObject({
      done: { streams: 10 },
      of: { streams: 30 },
    });
    asked = [];
    await meet();
    expect(asked.flat()).toHaveLength(SEGMENTS - 20);
    await expectAll();
    expect(pulled).toEqual([]);
  });

  it.each([
    ['changed on the way', (bytes: Uint8Array) => bytes.slice().fill(0, 12, 14)],
    ['another than the one asked for', (_: Uint8Array, others: readonly (Uint8Array | null)[]) => others[4] ?? null],
    ['not given', () => null],
  ])('[SYNC-59] uses nothing of a segment that is %s: pages bring the stream', async (_, change) => {
    const segments: SyncTransport['segments'] = async (hashes) => {
      const { parts } = unwrap(await server.transport.segments(hashes));
      const others = parts.map(({ bytes }) => bytes);
      return ok({
        parts: parts.map(({ hash, bytes }, index) => ({
          hash,
          bytes: index !== 0 || bytes === null ? bytes : copyOf(change(bytes, others)),
        })),
        isWhole: true,
      });
    };
    expect(await meet({ segments })).toEqual(new Map());
    await expectAll();
    expect(pulled).toEqual(STREAMS.slice(0, 1));
  });

  it('[SYNC-59] comes to everything in pages where a proxy lets no segments through', async () => {
    await meet({ segments: async () => err({ kind: 'not-ours' }) }, { tries: 4 });
    await expectAll();
    expect(pulled).toHaveLength(STREAMS.length);
  });

  it('[SYNC-57] takes nothing by a manifest the server did not sign', async () => {
    const manifest: SyncTransport['manifest'] = async (streams) => {
      const { text } = unwrap(await server.transport.manifest(streams));
      return ok({ text, sig: 'A'.repeat(86) });
    };
    await meet({ manifest }, { tries: 2 });
    expect([asked, pulled]).toEqual([[], []]);
  });

  it('[SYNC-60] stops where the manifest is of another epoch than the greeting: the server was restored between', async () => {
    const greeting = unwrap(await server.transport.greet());
    server.forgetFrom(STREAMS[0] ?? ('' as StreamId), 3);
    expect(await meet({ greet: async () => ok(greeting) })).toBe('restored');
    expect(asked).toEqual([]);
  });
});

describe('segments that are kept as they came', () => {
  it('[SYNC-59, 75] are proved afterwards, with the signatures of their events', async () => {
    await meet();
    expect(await unopened()).toHaveLength(SEGMENTS);
    const store = await laptop.store();
    expect((await readIndex(store)).unchecked.size).toBe(STREAMS.length);
    expect(await checkAll(laptop)).toEqual(new Map());
    expect((await readIndex(store)).unchecked.size).toBe(0);
  });

  it.each([
    [
      'the last event of a device',
      ({ authors, ...segment }: SegmentEntry) => ({ ...segment, authors: lying(authors) }),
    ],
    ['the run', (segment: SegmentEntry) => ({ ...segment, run: 'f'.repeat(64) as Hash })],
  ])('[SYNC-75] stop their stream where the server signed another thing than there is: %s', async (_, change) => {
    const [stream] = STREAMS;
    await meet({ manifest: signing((segment) => (segment.stream === stream ? change(segment.entry) : segment.entry)) });
    expect(await unopened()).toHaveLength(SEGMENTS);
    expect(await checkAll(laptop)).toEqual(new Map([[stream, 'run-differs']]));
    expect((await readIndex(await laptop.store())).unchecked.size).toBe(1);
  });

  it('[SYNC-59] are only those of streams that hold nothing else: others are opened as they come', async () => {
    await meet({ segments: async () => err({ kind: 'not-ours' }) }, { tries: 4 });
    for (const stream of STREAMS) await sayIn(stream, 5);
    await meet();
    expect(asked.flat().length).toBeGreaterThan(STREAMS.length);
    expect(await unopened()).toEqual([]);
    expect(await checkAll(laptop)).toEqual(new Map());
    await expectAll();
  });

  it('[SYNC-75] show nothing of a stream whose head was told wrongly, also before that is found out', async () => {
    const [stream = '' as StreamId] = STREAMS;
    const lie = signing(({ stream: which, entry }) =>
      which === stream ? { ...entry, authors: lying(entry.authors) } : entry,
    );
    await meet({ manifest: lie });
    expect(await readStreamHere(await laptop.store(), stream)).toMatchObject({ damaged: true });
  });

  it('[SYNC-75] stop their stream where one was changed on this disk', async () => {
    await meet();
    const store = await laptop.store();
    const [row] = await unopened();
    if (row?.told === undefined) throw new Error('a segment lies here');
    await store.db.packs.put({ ...row, told: { ...row.told, run: 'f'.repeat(64) as Hash } });
    expect([...(await checkAll(laptop)).values()]).toEqual(['damaged-here']);
  });

  it('[SYNC-12] are not kept where an author is unknown', async () => {
    await meet({}, { signers: [] });
    expect(await unopened()).toEqual([]);
  });
});

/** The author says so much more. */
async function sayIn(stream: StreamId, count: number): Promise<void> {
  const events = await author.write(stream, ...Array.from({ length: count }, () => ({})));
  unwrap(await server.transport.push([{ stream, events: events.map(({ sealed }) => sealed) }]));
}

async function unopened(): Promise<readonly PackRow[]> {
  return (await (await laptop.store()).db.packs.toArray()).filter(isUnopened);
}

function lying({ devices, runs }: SegmentEntry['authors']): SegmentEntry['authors'] {
  return { runs, devices: devices.map((each) => ({ ...each, hash: 'f'.repeat(64) as Hash })) };
}

/** A server that signs another manifest, with its own key. */
function signing(
  change: (segment: { readonly stream: StreamId; readonly entry: SegmentEntry }) => SegmentEntry,
): SyncTransport['manifest'] {
  return async (asked) => {
    const content = manifestContent.parse(JSON.parse(unwrap(await server.transport.manifest(asked)).text));
    const by = { server: content.server, epoch: content.epoch, at: content.at };
    const streams = content.streams.map(async ({ stream, segments }) => ({
      stream,
      segments: await Promise.all(
        segments.map(async (entry) => {
          const changed = change({ stream, entry });
          const { sig } = await signReceipt(receiptContentOf(by, stream, changed), server.key.sign);
          return { ...changed, sig };
        }),
      ),
    }));
    return ok(await signManifest({ ...by, streams: await Promise.all(streams) }, server.key.sign));
  };
}

function meet(
  change: Partial<SyncTransport> = {},
  more: {
    readonly tries?: number;
    readonly onActivity?: (activity: SyncActivity) => void;
    readonly signers?: Parameters<typeof meetServer>[1]['signers'];
  } = {},
): ReturnType<typeof meetServer> {
  const { segments = server.transport.segments } = change;
  const noted: Partial<SyncTransport> = {
    ...change,
    segments: (hashes) => {
      asked.push(hashes);
      return segments(hashes);
    },
    pull: (streams) => {
      pulled.push(...streams.map(({ stream }) => stream));
      return server.transport.pull(streams);
    },
  };
  return meetServer(laptop, { server, signers: [author.device], change: noted, ...more });
}

/** What the server has is here, and whole. */
async function expectAll(): Promise<void> {
  const store = await laptop.store();
  for (const stream of STREAMS) {
    const { damaged, hashes } = await readStreamHere(store, stream);
    expect([damaged, hashes.get(author.device.dev)]).toEqual([false, server.events(stream).map(({ hash }) => hash)]);
  }
}

function copyOf(bytes: Uint8Array | null): Uint8Array<ArrayBuffer> | null {
  return bytes === null ? null : new Uint8Array(bytes);
}
