import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { acceptRestored } from '#renderer/sync/accept-restored.ts';
import type { PulledPage, SyncTransport } from '#renderer/sync/transport.ts';
import { notMet } from '#test/support/builders/dossier.ts';
import { countStreams } from '#test/support/count-streams.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { checkAll } from '#test/support/check-signatures.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

let server: SmallServer;
let laptop: TestSpace;
let store: SpaceStore;
let stream: StreamId;
let laptops: TestSpace[];

beforeEach(async () => {
  server = await startSmallServer('Rahmawati', 'chair');
  laptops = [];
  laptop = await openLaptop();
  const [first] = await putDossiers(laptop.workspace, anOpenedTender(1));
  if (first === undefined) throw new Error('a tender was put in');
  stream = first;
  store = await laptop.store();
});

describe('a device that meets the server', () => {
  it('[SYNC-32, 55] sends what it wrote, and marks it with the numbers the server gave', async () => {
    const session = laptop.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('a')));
    expect((await countStreams(store)).map(({ unsent }) => unsent)).toEqual([2]);
    await meet(laptop);
    expect(server.events(stream).map(({ header }) => header.n)).toEqual([1, 2]);
    expect(await countStreams(store)).toMatchObject([{ seq: 2, unsent: 0, toSend: 0, turnedAway: 0 }]);
    expect(await store.db.answers.count()).toBe(0);
  });

  it('[SYNC-35] knows the numbers of what it sent from the answer, and pulls nothing', async () => {
    await meet(laptop, { pull: async () => err({ kind: 'offline' }) });
    expect(await countStreams(store)).toMatchObject([{ seq: 1, unsent: 0, toSend: 0 }]);
    expect(await store.db.answers.count()).toBe(0);
    expect((await readPlaced(store, stream)).receipt).not.toBeNull();
  });

  it('[SYNC-50, INV-1] brings another device the same tender', async () => {
    await meet(laptop);
    const other = await openLaptop();
    await meet(other);
    expect(await stateOf(other)).toBe(await stateOf(laptop));
  });

  it('[INV-1] leads two people who wrote apart to one state, in the order of the server', async () => {
    await meet(laptop);
    const other = await openLaptop();
    await meet(other);
    for (const [space, finding] of [
      [laptop, undefined],
      [other, notMet()],
    ] as const) {
      const session = space.workspace.openTender(stream);
      await ready(session);
      unwrap(await session.execute(assess('a', finding)));
    }
    for (const space of [other, laptop, other]) await meet(space);
    expect(await stateOf(other)).toBe(await stateOf(laptop));
    expect(server.events(stream)).toHaveLength(3);
  });

  it('[SYNC-11] sends again what it got no answer to, and nothing stands twice', async () => {
    let lost = 0;
    await meet(laptop, {
      push: async (...asked) => {
        await server.transport.push(...asked);
        lost += 1;
        return lost === 1 ? err({ kind: 'timed-out' }) : server.transport.push(...asked);
      },
    });
    expect(server.events(stream)).toHaveLength(1);
    expect(await countStreams(store)).toMatchObject([{ seq: 1, unsent: 0 }]);
  });

  it('[SYNC-70] changes nothing where a portal answers', async () => {
    const before = await countStreams(store);
    const portal = async () => err({ kind: 'not-ours' } as const);
    await meet(laptop, { push: portal, heads: portal, pull: portal }, { tries: 3 });
    expect(await countStreams(store)).toEqual(before);
  });

  it.each([
    ['a receipt that nobody signed', 'no-receipt', (text: string) => ({ text, sig: 'A'.repeat(86) })],
    ['no receipt', 'no-receipt', () => null],
  ] as const)('[SYNC-52] takes nothing of a page with %s, and stops the stream', async (_what, why, change) => {
    await meet(laptop);
    const other = await openLaptop();
    const stops = await meet(other, {
      pull: changing((page) => ({ ...page, receipt: change(page.receipt?.text ?? '') })),
    });
    expect(stops).toEqual(new Map([[stream, why]]));
    expect(await countStreams(await other.store())).toEqual([]);
  });

  it('[SYNC-50] takes nothing of a page that leaves an event out', async () => {
    const session = laptop.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('a')));
    await meet(laptop);
    const other = await openLaptop();
    const stops = await meet(other, {
      pull: changing((page) => ({ ...page, lines: page.lines.slice(1) })),
    });
    expect(stops).toEqual(new Map([[stream, 'gap']]));
    expect(await countStreams(await other.store())).toEqual([]);
  });
});

describe('several streams with one question', () => {
  beforeEach(async () => {
    await putDossiers(laptop.workspace, anOpenedTender(2), anOpenedTender(3));
  });

  it('[SYNC-64, 65] are sent and taken, each whole', async () => {
    const asked: number[][] = [];
    const { push, pull } = server.transport;
    await meet(laptop, { push: (parts) => push(noting(asked, parts)) });
    const other = await openLaptop();
    await meet(other, { pull: (streams) => pull(noting(asked, streams)) });
    expect(asked).toEqual([[3], [3]]);
    expect(await countsOf(other)).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('[SYNC-65] keeps what was answered where the server could not store one, and sends that again', async () => {
    const asked: number[][] = [];
    await meet(laptop, {
      push: async (parts) => {
        noting(asked, parts);
        const [first, ...others] = parts;
        if (asked.length > 1 || first === undefined) return server.transport.push(parts);
        return ok([null, ...unwrap(await server.transport.push(others))]);
      },
    });
    expect(asked).toEqual([[3], [1]]);
    expect(await countsOf(laptop)).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('[SYNC-18] takes the others where the page of one does not follow', async () => {
    await meet(laptop);
    const other = await openLaptop();
    const stops = await meet(other, {
      pull: changing((page) => (page.stream === stream ? { ...page, receipt: null } : page)),
    });
    expect(stops).toEqual(new Map([[stream, 'no-receipt']]));
    expect(await countsOf(other)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('[SYNC-50] leaves a page alone that was taken another way while the server answered', async () => {
    await meet(laptop);
    const other = await openLaptop();
    let met = 0;
    const stops = await meet(other, {
      pull: async (asked) => {
        const reply = await server.transport.pull(asked);
        met += 1;
        if (met === 1) await meet(other);
        return reply;
      },
    });
    expect([stops, met > 0]).toEqual([new Map(), true]);
    expect(await countsOf(other)).toEqual(await countsOf(laptop));
    expect(await stateOf(other)).toBe(await stateOf(laptop));
  });

  it('[SYNC-64] leaves alone what is not given, and asks again for what a full answer did not come to', async () => {
    await meet(laptop);
    const other = await openLaptop();
    const asked: number[][] = [];
    const met = await meet(other, {
      pull: async (streams) => {
        const { pages } = unwrap(await server.transport.pull(noting(asked, streams)));
        const given = pages.filter((page) => page.stream !== stream);
        return ok({ pages: given.slice(0, 1), isFull: given.length > 1 });
      },
    });
    expect(met).toEqual(new Map());
    expect(asked.flat().every((count) => count > 0)).toBe(true);
    expect(await countsOf(other)).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});

describe('signatures of what was taken', () => {
  it('[SYNC-75] are checked after the page, and what is left to check outlives the app', async () => {
    await meet(laptop);
    const other = await openLaptop();
    await meet(other);
    expect(await countStreams(await other.store())).toMatchObject([{ seq: 1, unchecked: 1 }]);
    expect(await checkAll(other)).toEqual(new Map());
    expect(await countStreams(await other.store())).toMatchObject([{ seq: 1, unchecked: 0 }]);
  });

  it('[SYNC-75] of a stream with one that fails stop it: nobody may write in it, or sign', async () => {
    await meet(laptop);
    const other = await openLaptop();
    await meet(other, { pull: changing(forged) });
    expect(await checkAll(other)).toEqual(new Map([[stream, 'not-signed']]));
    expect(await countStreams(await other.store())).toMatchObject([{ seq: 1, unchecked: 1 }]);
    const { fault } = await readStream(await other.store(), TENDER_STREAMS, stream, other.device.check);
    expect(fault?.fault).toEqual({ kind: 'wrong-signature' });
    const session = (await other.again()).openTender(stream);
    expect(await session.execute(assess('a'))).toMatchObject({ ok: false, error: { kind: 'log-damaged' } });
  });

  it('[SYNC-75] are checked again where the tables were built anew: they no longer say what was checked', async () => {
    await meet(laptop);
    const other = await openLaptop();
    await meet(other, { pull: changing(forged) });
    const { db } = await other.store();
    await db.placed.clear();
    db.touched.note('all');
    await meet(other);
    expect(await checkAll(other)).toEqual(new Map([[stream, 'not-signed']]));
  });

  it('[SYNC-75] by a device nobody told of are waited for, and nothing of the page is taken', async () => {
    await meet(laptop);
    laptops = [];
    const other = await openLaptop();
    await meet(other);
    expect(await countStreams(await other.store())).toEqual([]);
  });
});

describe('a server restored from a backup', () => {
  it('[SYNC-60, 61] is given back what it lost once a person agrees, whoever wrote it, and in the order it had', async () => {
    const session = laptop.workspace.openTender(stream);
    await ready(session);
    for (const bidder of ['a', 'b', 'c']) unwrap(await session.execute(assess(bidder)));
    await meet(laptop);
    const other = await openLaptop();
    await meet(other);
    const before = server.events(stream).map(({ hash }) => hash);
    const state = await stateOf(laptop);
    server.forgetFrom(stream, 3);
    expect(await meet(other)).toEqual('restored');
    expect(await countStreams(await other.store())).toMatchObject([{ seq: 4, unsent: 0 }]);

    // The device that wrote none of it holds it all.
    expect(unwrap(await acceptRestored(await other.store(), server.transport))).toBe(2);
    expect(await countStreams(await other.store())).toMatchObject([{ seq: 2, toSend: 2, unsent: 2 }]);
    expect((await meet(other, {}, { epoch: 2 })) instanceof Map).toBe(true);
    expect(server.events(stream).map(({ hash }) => hash)).toEqual(before);
    expect(unwrap(await acceptRestored(store, server.transport))).toBe(0);
    await meet(laptop, {}, { epoch: 2 });
    expect([await stateOf(laptop), await stateOf(other)]).toEqual([state, state]);
  });
});

function meet(
  space: TestSpace,
  change: Partial<SyncTransport> = {},
  more: { readonly tries?: number; readonly epoch?: number } = {},
): ReturnType<typeof meetServer> {
  return meetServer(space, { server, signers: laptops.map(({ device: { key } }) => key), change, ...more });
}

function noting<T>(asked: number[][], streams: readonly T[]): readonly T[] {
  asked.push([streams.length]);
  return streams;
}

/** Of each stream how far it was taken, and how much of it is not sent. */
async function countsOf(space: TestSpace): Promise<readonly (readonly number[])[]> {
  return (await countStreams(await space.store())).map(({ seq, unsent }) => [seq, unsent]);
}

/** The header stays, and with it the hash and the run: only its author's signature is another. */
function forged(page: PulledPage): PulledPage {
  const lines = page.lines.map((line) =>
    line.sealed === null ? line : { ...line, sealed: { ...line.sealed, sig: 'A'.repeat(86) } },
  );
  return { ...page, lines };
}

/** The server, that changes every page it gives. */
function changing(change: (page: PulledPage) => PulledPage): SyncTransport['pull'] {
  return async (...asked) => {
    const reply = unwrap(await server.transport.pull(...asked));
    return ok({ ...reply, pages: reply.pages.map(change) });
  };
}

async function openLaptop(): Promise<TestSpace> {
  const space = await openTestSpace();
  laptops.push(space);
  return space;
}

async function stateOf(space: TestSpace): Promise<string> {
  const { state, fault } = await readStream(await space.store(), TENDER_STREAMS, stream, space.device.check);
  expect(fault).toBeNull();
  return JSON.stringify(state);
}
