import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { type IndexedStream, readIndex } from '#renderer/sync/stream-index.ts';
import type { SyncTransport } from '#renderer/sync/transport.ts';
import { notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { packFor, plansOf, takeFile } from '#test/support/stick.ts';
import { unwrap } from '#test/support/unwrap.ts';

let server: SmallServer;
/** Enrolled, and away from every line since. */
let away: TestSpace;
let courier: TestSpace;
let stream: StreamId;

beforeEach(async () => {
  server = await startSmallServer('Rahmawati', 'chair');
  [away, courier] = await Promise.all([openTestSpace(), openTestSpace()]);
  await addCards(away.device, [await makeOwnCard(courier.device)]);
  await addCards(courier.device, [await makeOwnCard(away.device)]);
  await Promise.all([enrol(away), enrol(courier)]);
  const [first] = await putDossiers(away.workspace, anOpenedTender(1));
  if (first === undefined) throw new Error('a tender was put in');
  stream = first;
});

describe('a laptop that never meets the server', () => {
  it('[SYNC-34, INV-2] sends by stick, and shows as sent what the server signed for, once a stick brings that back', async () => {
    await carry(away, courier);
    await judge(courier, 'a');
    await meet(courier);
    expect(server.events(stream).map(({ header }) => header.dev)).toEqual([
      away.device.key.dev,
      courier.device.key.dev,
    ]);
    expect(await countsOf(away)).toMatchObject([{ seq: 0, unsent: 1 }]);

    const back = await packFor(courier, away, stream);
    expect(await plansOf(away, back)).toMatchObject([{ events: [{}], order: { kind: 'brings' } }]);
    expect(await takeFile(away, back)).toMatchObject({ events: 1, proven: 2, fault: null });
    expect(await countsOf(away)).toMatchObject([{ seq: 2, unsent: 0, toSend: 0 }]);
    expect(await away.workspace.readDossier(stream)).toEqual(await courier.workspace.readDossier(stream));

    // What is written afterwards waits again, and the server goes on from where the stick left off.
    await judge(away, 'b');
    expect(await countsOf(away)).toMatchObject([{ seq: 2, unsent: 1 }]);
    expect(await meet(away)).toEqual(new Map());
    expect(server.events(stream)).toHaveLength(3);
  });

  it('[SYNC-32] shows nothing as sent for a stick of somebody who had not met the server either', async () => {
    await carry(away, courier);
    await judge(courier, 'a');
    expect(await takeFile(away, await packFor(courier, away, stream))).toMatchObject({ events: 1, proven: 0 });
    expect(await countsOf(away)).toMatchObject([{ seq: 0, unsent: 2 }]);
  });

  it('[SYNC-34] takes the same stick once, an older one not at all, and the proof alone where every event is here', async () => {
    const old = await packFor(away, courier, stream);
    await takeFile(courier, old);
    await meet(courier);
    const first = await packFor(courier, away, stream);
    expect(await takeFile(away, first)).toMatchObject({ events: 0, proven: 1 });
    await judge(courier, 'a');
    await meet(courier);
    expect(await takeFile(away, await packFor(courier, away, stream))).toMatchObject({ events: 1, proven: 1 });
    expect(await plansOf(away, first)).toMatchObject([{ order: { kind: 'none' } }]);
    expect(await takeFile(away, first)).toMatchObject({ events: 0, proven: 0 });
    expect(await takeFile(courier, old)).toMatchObject({ events: 0, proven: 0 });
    expect(await countsOf(away)).toMatchObject([{ seq: 2, unsent: 0 }]);
  });

  it('[SYNC-34] of another office takes the events, and says that the receipt is of another server', async () => {
    const other = await startSmallServer('Rahmawati', 'chair');
    await enrol(away, other);
    await carry(away, courier);
    await judge(courier, 'a');
    await meet(courier);
    const back = await packFor(courier, away, stream);
    expect(await plansOf(away, back)).toMatchObject([{ events: [{}], order: { kind: 'left', why: 'other-server' } }]);
    expect(await takeFile(away, back)).toMatchObject({ events: 1, proven: 0 });
    expect(await countsOf(away)).toMatchObject([{ seq: 0, unsent: 2 }]);
    await away.device.set('server', null);
    expect(await plansOf(away, back)).toMatchObject([{ order: { kind: 'left', why: 'no-server' } }]);
  });

  it('[SYNC-51] keeps the page of the server where it was met while a stick was looked at', async () => {
    await carry(away, courier);
    await judge(courier, 'a');
    await meet(courier);
    const file = await packFor(courier, away, stream);
    const content = unwrap(await away.workspace.exchange.open(file));
    const plans = await away.workspace.exchange.plan(content);
    away.device.check.learn([courier.device.key]);
    await meet(away);
    expect(await away.workspace.exchange.receive({ file, content, plans })).toMatchObject({ events: 0, proven: 0 });
    expect(await countsOf(away)).toMatchObject([{ seq: 2, unsent: 0 }]);
  });

  it('[SYNC-51] numbers nothing twice where a stick is taken while a page is on its way', async () => {
    await carry(away, courier);
    await meet(courier);
    const file = await packFor(courier, away, stream);
    const met = await meet(away, {
      pull: async (...asked) => {
        const page = await server.transport.pull(...asked);
        await takeFile(away, file);
        return page;
      },
    });
    expect(met).toEqual(new Map());
    const store = await away.store();
    expect((await readPlaced(store, stream)).places).toEqual([{ dev: away.device.key.dev, n: 1, count: 1 }]);
    expect(await countsOf(away)).toMatchObject([{ seq: 1, unsent: 0 }]);
  });
});

async function enrol(space: TestSpace, at: SmallServer = server): Promise<void> {
  await space.device.set('server', {
    address: 'https://meja.lpse.contoh.go.id',
    id: at.id,
    key: encodeBase64Url(at.key.publicKey),
    epoch: 1,
    name: 'LPSE Contoh',
    person: 'p',
    role: 'staff',
    serial: 's-1',
    validUntil: '2027-11-24T01:00:00.000Z',
  });
}

/** Each knows the keys of its own cards. */
function meet(space: TestSpace, change: Partial<SyncTransport> = {}): ReturnType<typeof meetServer> {
  return meetServer(space, { server, signers: [], change });
}

async function countsOf(space: TestSpace): Promise<readonly IndexedStream[]> {
  return [...(await readIndex(await space.store())).byKey.values()];
}

async function judge(at: TestSpace, bidder: string): Promise<void> {
  const session = at.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute(assess(bidder, notMet())));
}

async function carry(from: TestSpace, to: TestSpace): Promise<void> {
  expect(await takeFile(to, await packFor(from, to, stream))).toMatchObject({ fault: null });
}
