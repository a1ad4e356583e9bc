import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { createFactsReader } from '#renderer/session/tender-facts.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('the facts of every tender of the space', () => {
  let space: TestSpace;
  let streams: readonly StreamId[];

  beforeEach(async () => {
    space = await openTestSpace();
    streams = await putDossiers(space.workspace, anOpenedTender(1), anOpenedTender(2));
  });

  it('are read from the events once and kept sealed beside them', async () => {
    const first = await space.workspace.readFacts(streams);
    expect(first?.map(({ stream }) => stream)).toEqual(streams);
    const store = await space.store();
    const rows = await store.db.facts.toArray();
    expect(rows).toHaveLength(2);
    const text = rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
    expect(text).not.toContain(first?.[0]?.name);

    // Events nobody can read any more: what is kept stands in for them.
    await store.db.packs.clear();
    await store.db.log.clear();
    await store.db.states.clear();
    const again = createFactsReader({ store, check: space.device.check, maySave: () => true });
    expect(await again(streams)).toEqual(first);
  });

  it('are read anew after a change', async () => {
    const [stream] = streams;
    if (stream === undefined) throw new Error('two tenders were put in');
    const before = await space.workspace.readFacts(streams);
    const session = space.workspace.openTender(stream);
    const { dossier } = await ready(session);
    const bidder = dossier.bidders.find(({ bid }) => bid !== null);
    if (bidder?.bid == null) throw new Error('the tender has a bid');
    const offeredTotal = '123456789.00' as typeof bidder.bid.offeredTotal;
    unwrap(
      await session.execute({ name: 'recordBid', body: { bidder: bidder.id, bid: { ...bidder.bid, offeredTotal } } }),
    );
    const after = await space.workspace.readFacts(streams);
    expect(after?.[1]).toEqual(before?.[1]);
    expect(after?.[0]?.bidders.map(({ price }) => price)).toContain('123456789.00');
  });

  it('can be stopped, and tell how far they are', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await space.workspace.readFacts(streams, { signal: stop.signal })).toBeNull();
    const told: number[] = [];
    await space.workspace.readFacts(streams, { onProgress: ({ done }) => told.push(done) });
    expect(told.at(-1)).toBe(2);
  });
});
