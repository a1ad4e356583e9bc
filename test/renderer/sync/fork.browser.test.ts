import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { layAside, readLaidAside } from '#renderer/storage/laid-aside.ts';
import { readProof } from '#renderer/storage/receipt-proof.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { acceptRestored } from '#renderer/sync/accept-restored.ts';
import { readFork } from '#renderer/sync/read-fork.ts';
import { pullOne } from '#renderer/sync/pull-one.ts';
import { readUnplaced } from '#renderer/sync/sync-store.ts';
import { instant, met, notMet } from '#test/support/builders/dossier.ts';
import { countStreams } from '#test/support/count-streams.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

const NOTE = { actor: 'Rahmawati', at: instant('2026-11-27T02:00:00.000Z'), reason: 'Laptop dipulihkan dari salinan' };

describe('a device that was copied', () => {
  let server: SmallServer;
  let laptop: TestSpace;
  let copy: TestSpace;
  let stream: StreamId;

  beforeEach(async () => {
    server = await startSmallServer('Rahmawati', 'chair');
    laptop = await openTestSpace();
    copy = await openTestSpace(null, { clonedFrom: laptop.device });
    [stream = '' as StreamId] = await putDossiers(laptop.workspace, anOpenedTender(1));
    await meet(laptop);
    await meet(copy);
    await write(laptop, 'a', met());
    await meet(laptop);
    await write(copy, 'b', notMet());
    await write(copy, 'c', notMet());
  });

  it('[SYNC-53] stops as forked, and both sides can be told from that place on', async () => {
    expect(await meet(copy)).toEqual(new Map([[stream, 'forked']]));
    const fork = unwrap(await readFork(await copy.store(), server.transport, copy.device.check, stream));
    const { dev } = laptop.device.key;
    expect(fork?.place).toEqual({ dev, n: 2 });
    expect(fork?.ours.map(({ header }) => header.n)).toEqual([2, 3]);
    expect(fork?.theirs.map(({ header, hash }) => [header.n, hash])).toEqual([[2, server.events(stream)[1]?.hash]]);
  });

  it('[SYNC-56] goes on once its own events are laid aside: they are kept with the reason, sent, and count no longer', async () => {
    // The line broke before the server could say what it thinks of them.
    const store = await copy.store();
    expect(unwrap(await layAside(store, stream, { dev: laptop.device.key.dev, n: 2 }, NOTE))).toBe(2);
    expect(await countStreams(store)).toMatchObject([{ seq: 1, toSend: 2, unsent: 2, turnedAway: 0 }]);
    expect(await meet(copy)).toEqual(new Map());
    expect(await countStreams(store)).toMatchObject([{ seq: 2, toSend: 0, unsent: 0, turnedAway: 0 }]);
    const { lines } = unwrap(await server.transport.quarantined(null));
    expect(lines.map(({ reason }) => reason)).toEqual(['forked', 'forked']);
    expect(await readLaidAside(store, stream)).toMatchObject(
      [2, 3].map((n) => ({ header: { n }, note: NOTE, state: { kind: 'turned-away', reason: 'forked' } })),
    );
    expect(await stateOf(copy)).toBe(await stateOf(laptop));
    // The chain goes on behind what the server has.
    const again = await copy.again();
    const session = again.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('b', met())));
    expect(await meet(copy)).toEqual(new Map());
    expect(await meet(laptop)).toEqual(new Map());
    expect(await stateOf(copy)).toBe(await stateOf(laptop));
  });

  it('[SYNC-56] takes back what it laid aside where the server accepts it after all', async () => {
    const store = await copy.store();
    unwrap(await layAside(store, stream, { dev: laptop.device.key.dev, n: 2 }, NOTE));
    // Restored from a backup, the server never saw what the other laptop wrote.
    server.forgetFrom(stream, 2);
    expect(await meet(copy, { epoch: 2 })).toEqual(new Map());
    expect(await readLaidAside(store, stream)).toEqual([]);
    expect(server.events(stream)).toHaveLength(3);
    expect(await countStreams(store)).toMatchObject([{ seq: 3, unsent: 0, toSend: 0 }]);
  });

  it('[SYNC-56] lays aside what it took from a server that lost it since', async () => {
    const third = await openTestSpace(null, { clonedFrom: laptop.device });
    await meet(third);
    server.forgetFrom(stream, 2);
    expect(await meet(copy, { epoch: 2 })).toEqual(new Map());
    const store = await third.store();
    expect(unwrap(await acceptRestored(store, server.transport))).toBe(1);
    expect(await meet(third, { epoch: 2 })).toEqual(new Map([[stream, 'forked']]));
    expect(unwrap(await layAside(store, stream, { dev: laptop.device.key.dev, n: 2 }, NOTE))).toBe(1);
    expect(await meet(third, { epoch: 2 })).toEqual(new Map());
    expect(await readLaidAside(store, stream)).toMatchObject([{ header: { n: 2 }, state: { reason: 'forked' } }]);
    expect(await stateOf(third)).toBe(await stateOf(copy));
  });

  it('[SYNC-31, 36] keeps both receipts of a server that tells two histories', async () => {
    const store = await laptop.store();
    const before = unwrap(await pullOne(server.transport, { stream, after: 0, have: {} })).receipt;
    server.forgetFrom(stream, 2, true);
    const [first] = await readUnplaced(await copy.store(), stream);
    if (first === undefined) throw new Error('the copy wrote');
    unwrap(await server.transport.push([{ stream, events: [first.sealed] }]));
    await write(laptop, 'c', met());
    expect(await meet(laptop)).toEqual(new Map([[stream, 'two-histories']]));
    const proof = await readProof(store, stream);
    expect(proof?.[0]).toEqual(before);
    expect(proof?.[1].text).not.toBe(before?.text);
  });

  function meet(space: TestSpace, more: { readonly epoch?: number } = {}): ReturnType<typeof meetServer> {
    return meetServer(space, { server, signers: [laptop.device.key], ...more });
  }

  async function write(space: TestSpace, bidder: string, finding: ReturnType<typeof met>): Promise<void> {
    const session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess(bidder, finding)));
  }

  async function stateOf(space: TestSpace): Promise<string> {
    const { state, fault } = await readStream(await space.store(), TENDER_STREAMS, stream, space.device.check);
    expect(fault).toBeNull();
    return JSON.stringify(state);
  }
});
