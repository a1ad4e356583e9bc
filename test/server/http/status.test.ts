import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceStatusLine, streamStatusLine } from '#core/contract/sync-wire.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createStoredProgress } from '#server/storage/stored-progress.ts';
import { migrate } from '#server/storage/migrate.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { Store } from '#server/storage/tables.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { NOW } from '#test/support/server/office.ts';
import { createSyncClient, type SyncClient } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

const TENDER = 'tender-jalan' as StreamId;

let server: CentralServer;
let store: Store;
let admin: SyncClient;

beforeAll(async () => {
  store = openPglite(null);
  server = await startCentralServer({}, { store });
  admin = createSyncClient(server.url, server.people.admin.device);
  unwrap(await admin.login());
});
afterAll(() => server.close(), 60_000);

async function statusOf(stream: StreamId): Promise<unknown> {
  const lines = unwrap(await admin.status());
  return lines.flatMap((line) => streamStatusLine.safeParse(line).data ?? []).find((line) => line.stream === stream);
}

it('[SYNC-90] a device is behind in a stream until it says that it has all of it', async () => {
  const chair = await server.people.addPerson('Ketua', 'chair', [TENDER]);
  const member = await server.people.addPerson('Anggota', 'member', [TENDER]);
  const [theirs, other] = [chair, member].map(({ device }) => createSyncClient(server.url, device));
  if (!theirs || !other) throw new Error('two clients');
  unwrap(await theirs.login());
  unwrap(await other.login());
  const events = (await chair.write(TENDER, {}, {})).map(({ sealed }) => sealed);
  unwrap(await theirs.push(TENDER, events));
  const behind = (seq: number, ...devices: readonly DeviceId[]) =>
    expect.objectContaining({
      stream: TENDER,
      seq: 2,
      at: NOW,
      quarantined: 0,
      since: null,
      behind: expect.toSatisfy(
        (found: readonly { dev: DeviceId; seq: number }[]) =>
          devices.every((dev) => found.some((each) => each.dev === dev && each.seq === seq)) &&
          found.length === devices.length + 1,
      ),
    });
  // The admin, who reads everything, is behind as well.
  expect(await statusOf(TENDER)).toEqual(behind(0, chair.device.dev, member.device.dev));

  const { cursor } = unwrap(await other.pull(TENDER));
  expect(await statusOf(TENDER)).toEqual(behind(0, chair.device.dev, member.device.dev));
  unwrap(await other.heads(new Map([[TENDER, cursor]])));
  expect(await statusOf(TENDER)).toEqual(behind(0, chair.device.dev));

  const [late] = await chair.write(TENDER, {});
  if (!late) throw new Error('one was written');
  unwrap(await theirs.push(TENDER, [late.sealed]));
  expect(await statusOf(TENDER)).toMatchObject({
    seq: 3,
    behind: expect.arrayContaining([{ dev: member.device.dev, seq: 2 }]),
  });
});

it('[SYNC-57, 90] what was given in segments counts when the device says that it has it', async () => {
  const stream = 'tender-potongan' as StreamId;
  const chair = await server.people.addPerson('Ketua lain', 'chair', [stream]);
  const member = await server.people.addPerson('Anggota lain', 'member', [stream]);
  const [theirs, other] = [chair, member].map(({ device }) => createSyncClient(server.url, device));
  if (!theirs || !other) throw new Error('two clients');
  unwrap(await theirs.login());
  unwrap(await other.login());
  unwrap(
    await theirs.push(
      stream,
      (await chair.write(stream, {}, {})).map(({ sealed }) => sealed),
    ),
  );
  const asIs = (seq: number) => ({ behind: expect.arrayContaining([{ dev: member.device.dev, seq }]) });
  const segment = unwrap(await other.manifest([{ stream, seq: 0 }]))?.streams[0]?.segments[0];
  if (!segment) throw new Error('a segment is offered');
  expect(unwrap(await other.segments([segment.hash]))[0]?.bytes).not.toBeNull();
  expect(await statusOf(stream)).toMatchObject(asIs(0));
  unwrap(await other.manifest([{ stream, seq: 1 }]));
  expect(await statusOf(stream)).toMatchObject(asIs(1));
  unwrap(await other.heads(new Map([[stream, { seq: segment.to, run: segment.run }]])));
  expect(await statusOf(stream)).toMatchObject({
    behind: expect.not.arrayContaining([expect.objectContaining({ dev: member.device.dev })]),
  });
});

it('[SYNC-90] what waits outside a stream is counted, and a device is told with its versions', async () => {
  const stranger = await server.people.addPerson('Luar', 'member', []);
  const client = createSyncClient(server.url, stranger.device);
  unwrap(await client.login());
  const stream = 'tender-belum' as StreamId;
  const events = (await stranger.write(stream, {}, {})).map(({ sealed }) => sealed);
  unwrap(await client.push(stream, events));
  expect(await statusOf(stream)).toMatchObject({ seq: 0, quarantined: 2, since: NOW });
  await client.ask('/v1/renewal', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'meja-app': '1.4.0' },
    body: '{}',
  });
  const devices = unwrap(await admin.status()).flatMap((line) => deviceStatusLine.safeParse(line).data ?? []);
  expect(devices).toContainEqual({ dev: stranger.device.dev, asked: NOW, protocol: 1, app: '1.4.0' });
});

it('[SYNC-90] streams come page after page, and a device that asks and asks costs no write of its own', async () => {
  const many = openPglite(null);
  unwrap(await migrate(many));
  const failures: string[] = [];
  const progress = createStoredProgress(many, (_level, what) => void failures.push(what));
  const names = Array.from({ length: 30 }, (_, index) => `tender-${String(index).padStart(2, '0')}` as StreamId);
  await many
    .insertInto('stream_head')
    .values(names.map((stream) => ({ stream, seq: 4, run: sha256Hex('x'), event: null, at: NOW })))
    .execute();
  const dev = 'd'.repeat(64) as DeviceId;
  progress.noteTaken(
    dev,
    names.map((stream) => [stream, 3]),
  );
  const first = await progress.streams(null, 20);
  const rest = await progress.streams(first.at(-1)?.stream ?? null, 20);
  expect([...first, ...rest].map(({ stream }) => stream)).toEqual(names);
  expect(first[0]?.taken).toEqual(new Map([[dev, 3]]));

  // Kept already: nothing is written, so that a row changed beside it stays.
  await many.updateTable('device_taken').set({ seq: 1 }).execute();
  progress.noteTaken(dev, [['tender-00' as StreamId, 3]]);
  expect((await progress.streams(null, 1))[0]?.taken.get(dev)).toBe(1);
  progress.noteTaken(dev, [['tender-00' as StreamId, 4]]);
  expect((await progress.streams(null, 1))[0]?.taken.get(dev)).toBe(4);
  expect(failures).toEqual([]);
  await progress.close();
  await many.destroy();
});
