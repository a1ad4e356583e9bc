import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_SEGMENTS, type SegmentEntry } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { isOfferedSegment, pageOfSegment } from '#core/sync/first-sync.ts';
import { offersOf } from '#core/sync/manifest.ts';
import { openReceipt } from '#core/sync/receipt.ts';
import { CURSOR_START, type StreamOnDevice, takePage } from '#core/sync/take-page.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { causeOf, type Writer } from '#test/support/server/writer.ts';
import { createSyncClient, type SyncClient, verifyBy } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

const SMALL = 'tender-kecil' as StreamId;
const LARGE = 'tender-besar' as StreamId;
const CLOSED = 'tender-rahasia' as StreamId;
const ABSENT = 'tender-tiada' as StreamId;
const NOBODYS = '7'.repeat(64) as Hash;

let server: CentralServer;
let chair: Writer & { readonly person: string };
let writing: SyncClient;
let reader: Writer & { readonly person: string };
let reading: SyncClient;

beforeAll(async () => {
  server = await startCentralServer();
  chair = await server.people.addPerson('Ketua', 'chair', [SMALL, LARGE, CLOSED]);
  reader = await server.people.addPerson('Anggota', 'member', [SMALL, LARGE]);
  writing = await clientOf(chair);
  reading = await clientOf(reader);
  await push(SMALL, { note: 'satu' }, { note: 'dua\nbaris' });
  await push(CLOSED, { note: 'isi rahasia' });
  // Two full segments and one that is not.
  for (let batch = 0; batch < 2; batch++) {
    await push(LARGE, ...Array.from({ length: 40 }, () => ({ note: 'x'.repeat(30_000) })));
  }
});
afterAll(() => server.close(), 60_000);

async function clientOf(writer: Writer): Promise<SyncClient> {
  const client = createSyncClient(server.url, writer.device);
  unwrap(await client.login());
  return client;
}

async function push(stream: StreamId, ...bodies: readonly object[]): Promise<void> {
  const events = await chair.write(stream, ...bodies.map((body) => ({ body })));
  unwrap(
    await writing.push(
      stream,
      events.map(({ sealed }) => sealed),
    ),
  );
}

/** The segments of a stream behind a number, as this device is offered them. */
async function offered(client: SyncClient, stream: StreamId, seq = 0): Promise<readonly SegmentEntry[]> {
  const content = unwrap(await client.manifest([{ stream, seq }]));
  return content?.streams[0]?.segments ?? [];
}

/** How many segments were made of events so far. */
async function made(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/meja_segments_total\{how="made"\} (\d+)/.exec(text)?.[1] ?? 0);
}

describe('a first sync', () => {
  it('[SYNC-57, 59] brings streams in segments, byte for byte what pages bring, each closed by its receipt', async () => {
    const asked = [OFFICE_STREAM, SMALL, LARGE].map((stream) => ({ stream, seq: 0 }));
    const content = unwrap(await reading.manifest(asked));
    if (content === null) throw new Error('a manifest that is signed');
    expect(content.streams.map(({ stream }) => stream)).toEqual([OFFICE_STREAM, SMALL, LARGE]);
    const { key } = unwrap(await reading.greet());
    for (const [stream, offers] of offersOf(content)) {
      const here = nothingOf(stream);
      const events: unknown[] = [];
      const parts = unwrap(await reading.segments(offers.map(({ hash }) => hash)));
      for (const [index, offer] of offers.entries()) {
        const bytes = parts[index]?.bytes ?? new Uint8Array();
        expect(isOfferedSegment(offer, sha256Hex(bytes))).toBe(true);
        const items = unwrap(pageOfSegment(offer, gunzipSync(bytes).toString(), here.cursor));
        const receipt = await openReceipt(offer.receipt, await verifyBy(key));
        if (receipt === null) throw new Error('a receipt that is signed');
        const { cursor, fresh, head } = unwrap(takePage(here, { items, receipt }));
        here.cursor = cursor;
        here.head = head;
        events.push(...fresh.map(({ sealed }) => sealed));
      }
      const pulled = unwrap(await reading.pull(stream));
      expect(here.cursor).toEqual(pulled.cursor);
      expect(events).toEqual(pulled.events.map(({ sealed }) => sealed));
    }
    expect(offersOf(content).get(LARGE)).toHaveLength(3);
  });

  it('[SYNC-57] behind a number is offered what holds more, and nothing where there is no more', async () => {
    const all = await offered(reading, LARGE);
    expect(await offered(reading, LARGE, (all[0]?.to ?? 0) + 1)).toEqual(all.slice(1));
    expect(await offered(reading, LARGE, 80)).toEqual([]);
  });

  it('is answered in parts of about a megabyte, and the first of them however long it is', async () => {
    const hashes = (await offered(reading, LARGE)).map(({ hash }) => hash);
    const many = unwrap(await reading.segments([...hashes, ...hashes]));
    expect(many).toHaveLength(6);
    const malformed = await reading.segments(Array.from({ length: MAX_SEGMENTS + 1 }, () => NOBODYS));
    expect(malformed).toMatchObject({ error: { status: 400 } });
  });
});

describe('[SYNC-54] a device without a grant', () => {
  it('is not given a segment whose hash it knows, and is told the same as of one that is not there', async () => {
    const [secret] = await offered(writing, CLOSED);
    const [open] = await offered(writing, SMALL);
    if (secret === undefined || open === undefined) throw new Error('segments');
    expect(unwrap(await writing.segments([secret.hash]))[0]?.bytes).not.toBeNull();
    expect(unwrap(await reading.segments([secret.hash, NOBODYS, open.hash]))).toEqual([
      { hash: secret.hash, bytes: null },
      { hash: NOBODYS, bytes: null },
      { hash: open.hash, bytes: expect.any(Uint8Array) },
    ]);
  });

  it('is offered nothing of it, as of a stream that is not there', async () => {
    const asked = [CLOSED, ABSENT, SMALL].map((stream) => ({ stream, seq: 0 }));
    const content = unwrap(await reading.manifest(asked));
    expect(content?.streams.map(({ stream }) => stream)).toEqual([SMALL]);
  });

  it('that was taken away since the manifest gets no segment of it', async () => {
    const member = await server.people.addPerson('Keluar', 'member', [CLOSED]);
    const client = await clientOf(member);
    const [offer] = await offered(client, CLOSED);
    if (offer === undefined) throw new Error('a segment');
    await server.people.say({ type: 'grantSet', body: { person: member.person, stream: CLOSED, role: null } });
    expect(unwrap(await client.segments([offer.hash]))).toEqual([{ hash: offer.hash, bytes: null }]);
  });
});

describe('the folder of segments', () => {
  it('is told of without reading events again; a stream that grew has its last segment made anew', async () => {
    const before = await offered(reading, LARGE);
    const count = await made();
    expect(await offered(reading, LARGE)).toMatchObject(before.map(({ hash }) => ({ hash })));
    unwrap(await reading.segments(before.map(({ hash }) => hash)));
    expect(await made()).toBe(count);
    await push(LARGE, { note: 'tambahan' });
    const after = await offered(reading, LARGE);
    expect(after.slice(0, 2).map(({ hash }) => hash)).toEqual(before.slice(0, 2).map(({ hash }) => hash));
    expect(after.at(-1)).toMatchObject({ from: before.at(-1)?.from, to: 81 });
    expect(await made()).toBe(count + 1);
    // Who is under way with the older list is served.
    expect(unwrap(await reading.segments([before[2]?.hash ?? NOBODYS]))[0]?.bytes).not.toBeNull();
  });

  it('may be deleted, or damaged: what is asked for is made again, the same to the byte', async () => {
    const hashes = (await offered(reading, SMALL)).map(({ hash }) => hash);
    const first = unwrap(await reading.segments(hashes));
    await rm(server.segmentFolder, { recursive: true });
    expect(unwrap(await reading.segments(hashes))).toEqual(first);
    const file = (await readdir(server.segmentFolder, { recursive: true })).find((name) => name.endsWith('.gz'));
    const path = join(server.segmentFolder, file ?? '');
    await writeFile(path, (await readFile(path)).fill(0, 20, 30));
    expect(unwrap(await reading.segments(hashes))).toEqual(first);
  });

  it('is shared by processes: both offer the same, and make it once', async () => {
    const door = await server.beside({});
    const client = createSyncClient(door.url, reader.device);
    unwrap(await client.login());
    const elsewhere = await offered(client, SMALL);
    expect(elsewhere.map(({ hash }) => hash)).toEqual((await offered(reading, SMALL)).map(({ hash }) => hash));
    const text = await (await fetch(`${door.url}/metrics`)).text();
    expect(text).not.toContain('how="made"');
    await door.close();
  });
});

it('[SYNC-59] events that name others as cause, in their segment or before it, come as they were signed', async () => {
  const events = await chair.write(SMALL, {});
  const answer = await reader.write(SMALL, { after: events.map(causeOf) });
  unwrap(
    await writing.push(
      SMALL,
      events.map(({ sealed }) => sealed),
    ),
  );
  unwrap(
    await reading.push(
      SMALL,
      answer.map(({ sealed }) => sealed),
    ),
  );
  const [offer] =
    offersOf({
      server: NOBODYS,
      epoch: 1,
      at: '2026-11-24T01:00:00.000Z',
      streams: [{ stream: SMALL, segments: [...(await offered(reading, SMALL))] }],
    }).get(SMALL) ?? [];
  if (offer === undefined) throw new Error('a segment');
  const [part] = unwrap(await reading.segments([offer.hash]));
  const items = unwrap(pageOfSegment(offer, gunzipSync(part?.bytes ?? '').toString(), CURSOR_START));
  expect(items.at(-1)?.event?.sealed).toEqual(answer[0]?.sealed);
});

interface Here extends StreamOnDevice {
  cursor: StreamOnDevice['cursor'];
  head: StreamOnDevice['head'];
}

function nothingOf(stream: StreamId): Here {
  const none = () => null;
  return { stream, cursor: CURSOR_START, head: {}, hashAt: none, hasId: () => false, hashOfNumber: none };
}
