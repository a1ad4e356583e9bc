import { beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { createSyncRecords, type SyncRecords } from '#renderer/session/sync-records.ts';
import { anOpenedTender, assess } from '#test/support/evaluated-space.ts';
import { meetServer } from '#test/support/meet-server.ts';
import { openTestSpace, putDossiers, ready, type TestSpace } from '#test/support/open-workspace.ts';
import { type SmallServer, startSmallServer } from '#test/support/small-server.ts';
import { unwrap } from '#test/support/unwrap.ts';

describe('each record of a tender', () => {
  let server: SmallServer;
  let laptop: TestSpace;
  let records: SyncRecords;
  let stream: StreamId;

  beforeEach(async () => {
    server = await startSmallServer('Rahmawati', 'chair');
    laptop = await openTestSpace();
    [stream = '' as StreamId] = await putDossiers(laptop.workspace, anOpenedTender(1));
    await meet(laptop);
    const session = laptop.workspace.openTender(stream);
    await ready(session);
    unwrap(await session.execute(assess('a')));
    const key = encodeBase64Url(server.key.publicKey);
    const link = { address: 'https://meja.contoh.go.id', id: server.id, key, epoch: 1, name: 'LPSE' };
    const certificate = { person: 'p', role: 'staff', serial: 's', validUntil: '2027-11-27T00:00:00.000Z' };
    await laptop.device.set('server', { ...link, ...certificate });
    records = createSyncRecords({ store: await laptop.store(), device: laptop.device });
  });

  it('says whether it is here only, accepted with its number, or turned away and why', async () => {
    const { dev } = laptop.device.key;
    const states = async () => {
      const stateAt = await records.statesIn(stream);
      return [1, 2].map((n) => stateAt({ dev, n }));
    };
    expect(await states()).toEqual([{ kind: 'sent', seq: 1 }, { kind: 'here' }]);
    server.revoke(dev);
    await meet(laptop);
    expect(await states()).toEqual([
      { kind: 'sent', seq: 1 },
      { kind: 'turned-away', reason: 'revoked' },
    ]);
  });

  it('[SYNC-30] has its newest receipt, checked with the key of the server', async () => {
    expect(await records.receiptOf(stream)).toMatchObject({ content: { server: server.id, stream, seq: 1 } });
    const { receipt } = (await records.receiptOf(stream)) ?? { receipt: { text: '', sig: '' } };
    expect(await records.open({ ...receipt, text: receipt.text.replace('"seq":1', '"seq":2') })).toBeNull();
    await meet(laptop);
    expect(await records.receiptOf(stream)).toMatchObject({ content: { seq: 2 } });
  });

  function meet(space: TestSpace): ReturnType<typeof meetServer> {
    return meetServer(space, { server, signers: [laptop.device.key] });
  }
});
