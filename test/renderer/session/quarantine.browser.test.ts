import { beforeEach, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import { apartWords } from '#renderer/session/apart-words.ts';
import { createQuarantine } from '#renderer/session/quarantine.ts';
import { sendAgain } from '#renderer/sync/sync-store.ts';
import type { SyncTransport } from '#renderer/sync/transport.ts';
import { notMet } from '#test/support/builders/dossier.ts';
import { countStreams } from '#test/support/count-streams.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('what the server holds apart', () => {
  let server: SmallServer;
  let chair: TestSpace;
  let member: TestSpace;
  let stream: StreamId;

  beforeEach(async () => {
    server = await startSmallServer('Rahmawati', 'chair');
    [chair, member] = await Promise.all([openTestSpace(), openTestSpace()]);
    [stream = '' as StreamId] = await putDossiers(chair.workspace, anOpenedTender(1));
    await meet(chair);
    await meet(member);
    await write(member, 'a');
    await write(member, 'b');
    server.revoke(member.device.key.dev);
    await meet(member);
  });

  function meet(space: TestSpace): ReturnType<typeof meetServer> {
    return meetServer(space, { server, signers: [chair.device.key, member.device.key] });
  }

  function quarantineOf(transport: Pick<SyncTransport, 'quarantined'> | null = server.transport) {
    return createQuarantine({ transport: () => transport, signatures: chair.device.check });
  }

  it('is read with who wrote it, why it is held, and what it says, as the history would tell it', async () => {
    const quarantine = quarantineOf();
    await quarantine.read();
    const { events, phase } = quarantine.view.getState();
    expect({ phase, events }).toMatchObject({
      phase: 'read',
      events: [1, 2].map((n) => ({ stream, reason: 'revoked', isSigned: true, header: { n, actor: 'Rahmawati' } })),
    });
    const recorded = await chair.workspace.readHistory(stream);
    const { told } = apartWords(
      recorded,
      events.map(({ sealed }) => sealed),
      'chair',
    );
    expect(told.map(({ type, changes }) => [type, changes[0]?.bidder, changes.map(({ label }) => label)])).toEqual([
      ['requirementAssessed', 'a', expect.arrayContaining(['finding.result'])],
      ['requirementAssessed', 'b', expect.arrayContaining(['finding.result'])],
    ]);
  });

  it('[SYNC-40] comes in exactly as the chair adopts it, everywhere, and its author sees it accepted', async () => {
    const store = await member.store();
    expect(await countStreams(store)).toMatchObject([{ turnedAway: 2 }]);
    const quarantine = quarantineOf();
    await quarantine.read();
    const [first] = quarantine.view.getState().events;
    if (first === undefined) throw new Error('something is held');
    const { header, hash } = first;
    const session = chair.workspace.openTender(stream);
    await ready(session);
    const body = { events: [{ dev: header.dev, n: header.n, hash }], reason: 'Laptop cadangan' };
    unwrap(await session.execute({ name: 'adoptEvents', body }));
    await meet(chair);
    expect(server.events(stream).map((event) => event.hash)).toContain(hash);
    await quarantine.read();
    expect(quarantine.view.getState().events.map((event) => event.header.n)).toEqual([2]);
    await sendAgain(store, stream);
    await meet(member);
    expect(await countStreams(store)).toMatchObject([{ seq: 3, turnedAway: 1, unsent: 0 }]);
    const findingOf = async ({ workspace }: TestSpace) => (await workspace.readDossier(stream))?.findings;
    expect(await findingOf(chair)).toEqual({ adm: { a: notMet() } });
    // What was not adopted stays on the laptop that wrote it.
    expect(await findingOf(member)).toEqual({ adm: { a: notMet(), b: notMet() } });
  });

  it.each([
    ['is nobody else’s to see', { kind: 'problem', problem: 'not-granted' }, 'not-yours'],
    ['is told as it was where the line breaks', { kind: 'offline' }, 'failed'],
  ] as const)('%s', async (_what, failure, phase) => {
    const quarantine = quarantineOf({ quarantined: async () => err(failure) });
    await quarantine.read();
    expect(quarantine.view.getState()).toMatchObject({ phase, events: [] });
  });

  it('is read page by page, and a server that promises more for ever is left', async () => {
    const { lines } = unwrap(await server.transport.quarantined(null));
    const sorted = lines.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
    const paged = quarantineOf({
      quarantined: async (after) => {
        const at = after === null ? 0 : sorted.findIndex(({ hash }) => hash === after.hash) + 1;
        return ok({ lines: sorted.slice(at, at + 1), more: at + 1 < sorted.length });
      },
    });
    await paged.read();
    expect(paged.view.getState()).toMatchObject({ phase: 'read', events: { length: 2 } });
    const endless = quarantineOf({ quarantined: async () => ok({ lines: sorted.slice(0, 1), more: true }) });
    await endless.read();
    expect(endless.view.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'not-ours' } });
  });

  it('is not offered for adoption where its bytes are not those that were signed', async () => {
    const { lines } = unwrap(await server.transport.quarantined(null));
    const [first] = lines;
    if (first === undefined) throw new Error('something is held');
    const { sig } = first.sealed;
    const forged = { ...first, sealed: { ...first.sealed, sig: `${sig.startsWith('A') ? 'B' : 'A'}${sig.slice(1)}` } };
    const other = { ...first, hash: 'f'.repeat(64) as typeof first.hash };
    const quarantine = quarantineOf({ quarantined: async () => ok({ lines: [forged, other], more: false }) });
    await quarantine.read();
    expect(quarantine.view.getState()).toMatchObject({ events: [{ isSigned: false }], unreadable: 1 });
  });

  async function write(space: TestSpace, bidder: string): Promise<void> {
    const session = space.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess(bidder, notMet())));
  }
});
