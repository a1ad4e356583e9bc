import { beforeEach, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { addCards, makeOwnCard } from '#renderer/session/people.ts';
import { layAside, readLaidAside } from '#renderer/storage/laid-aside.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { instant, met, notMet } from '#test/support/builders/dossier.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { packFor, plansOf, takeFile } from '#test/support/stick.ts';
import { unwrap } from '#test/support/unwrap.ts';

const NOTE = { actor: 'Rahmawati', at: instant('2026-11-27T02:00:00.000Z'), reason: 'Laptop dipulihkan dari salinan' };

let server: SmallServer;
let laptop: TestSpace;
/** Brought back from a copy: it wrote what the server never saw, laid it aside, and meets no server any more. */
let copy: TestSpace;
let courier: TestSpace;
let stream: StreamId;
/** Of the copy, before it laid anything aside. */
let standing: Blob;

beforeEach(async () => {
  server = await startSmallServer('Rahmawati', 'chair');
  [laptop, courier] = await Promise.all([openTestSpace(), openTestSpace()]);
  copy = await openTestSpace(null, { clonedFrom: laptop.device });
  await addCards(laptop.device, [await makeOwnCard(courier.device)]);
  await addCards(courier.device, [await makeOwnCard(laptop.device)]);
  [stream = '' as StreamId] = await putDossiers(laptop.workspace, anOpenedTender(1));
  await meet(laptop);
  await meet(copy);
  await write(laptop, 'a', met());
  await meet(laptop);
  await write(copy, 'b', notMet());
  await write(copy, 'c', notMet());
  standing = await packFor(copy, courier, stream);
  unwrap(await layAside(await copy.store(), stream, { dev: laptop.device.key.dev, n: 2 }, NOTE));
  await takeFile(courier, await packFor(laptop, courier, stream));
});

it('[SYNC-56] what was laid aside reaches the server by stick, with who did it and why, and counts nowhere', async () => {
  const before = await headersIn(courier);
  const file = await packFor(copy, courier, stream);
  expect(await plansOf(courier, file)).toMatchObject([
    { events: [], asides: [{ note: NOTE }, { note: NOTE }], keptOut: [] },
  ]);
  expect(await takeFile(courier, file)).toMatchObject({ events: 0, fault: null });
  expect(await headersIn(courier)).toEqual(before);
  const store = await courier.store();
  expect(await readLaidAside(store, stream)).toMatchObject([2, 3].map((n) => ({ header: { n }, note: NOTE })));
  expect(await meet(courier)).toEqual(new Map());
  const { lines } = unwrap(await server.transport.quarantined(null));
  expect(lines.map(({ reason }) => reason)).toEqual(['forked', 'forked']);
  expect(await readLaidAside(store, stream)).toMatchObject([2, 3].map(() => ({ state: { reason: 'forked' } })));
  // The same stick again, and one the courier hands on, bring nothing new.
  expect(await plansOf(courier, file)).toMatchObject([{ asides: [] }]);
  expect(await takeFile(courier, file)).toMatchObject({ events: 0 });
});

it('[SYNC-56] what was laid aside here does not come back with a stick on which it still stands', async () => {
  const laid = await headersIn(copy);
  expect(laid).toHaveLength(1);
  expect(await plansOf(copy, standing)).toMatchObject([{ events: [], asides: [], present: 3, keptOut: [] }]);
  await takeFile(copy, standing);
  expect(await headersIn(copy)).toEqual(laid);
  expect(await readLaidAside(await copy.store(), stream)).toHaveLength(2);
});

function meet(space: TestSpace): ReturnType<typeof meetServer> {
  return meetServer(space, { server, signers: [laptop.device.key] });
}

async function write(space: TestSpace, bidder: string, finding: ReturnType<typeof met>): Promise<void> {
  const session = space.workspace.openTender(stream);
  await ready(session);
  unwrap(await session.execute(assess(bidder, finding)));
}

async function headersIn(space: TestSpace): Promise<readonly string[]> {
  return (await readStreamHere(await space.store(), stream)).events.map(({ header }) => header);
}
