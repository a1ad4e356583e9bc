import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { type CentralServer, startCentralServer, years } from '#test/support/server/central-server.ts';
import { NOW } from '#test/support/server/office.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { causeOf } from '#test/support/server/writer.ts';
import { createSyncClient, pushInit, type SyncClient } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { pushText } from '#core/sync/push-text.ts';
import { readAnswer } from '#core/sync/wire-text.ts';

const OPEN = 'tender-terbuka' as StreamId;
const CLOSED = 'tender-rahasia' as StreamId;

let server: CentralServer;
let chair: Writer;
let chairClient: SyncClient;
let outsider: Writer & { person: string };
let outside: SyncClient;

async function clientOf(writer: Writer): Promise<SyncClient> {
  const client = createSyncClient(server.url, writer.device);
  unwrap(await client.login());
  return client;
}

beforeAll(async () => {
  server = await startCentralServer();
  chair = await server.people.addPerson('Ketua', 'chair', [CLOSED]);
  outsider = await server.people.addPerson('Luar', 'member', [OPEN]);
  chairClient = await clientOf(chair);
  outside = await clientOf(outsider);
  const events = await chair.write(CLOSED, { body: { note: 'isi rahasia' } }, { body: { note: 'isi rahasia' } });
  unwrap(
    await chairClient.push(
      CLOSED,
      events.map(({ sealed }) => sealed),
    ),
  );
});
afterAll(() => server.close(), 60_000);

describe('[SYNC-54] a device without a grant', () => {
  it('pulls nothing, and the answer for a stream that is there is that for one that is not', async () => {
    const [there, not] = await Promise.all([outside.pull(CLOSED), outside.pull('tender-tiada' as StreamId)]);
    expect(there).toEqual(not);
    expect(there).toEqual({ ok: false, error: { kind: 'not-given' } });
    expect(await outside.runs(CLOSED, [1])).toMatchObject({ error: { problem: 'not-granted' } });
  });

  it('hears nothing of it in heads', async () => {
    expect([...unwrap(await outside.heads()).keys()]).toEqual([OFFICE_STREAM]);
    expect([...unwrap(await chairClient.heads()).keys()].sort()).toEqual([OFFICE_STREAM, CLOSED].sort());
  });

  it('gets no receipt for what it hands in, and does not learn how far others are', async () => {
    const [own, waits] = await outsider.write(CLOSED, {}, {});
    const [far] = await chair.write(CLOSED, {});
    if (!own || !waits || !far) throw new Error('no events');
    const pushed = unwrap(await outside.push(CLOSED, [own.sealed, waits.sealed]));
    expect(pushed.receipt).toBeNull();
    expect(pushed.verdicts.map(({ kind }) => kind)).toEqual(['quarantined', 'quarantined']);
    const [later] = await chair.write(CLOSED, { after: [causeOf(own)] });
    if (!later) throw new Error('no event');
    // The server has the chair's two: the missing third is known to who holds the fourth.
    expect(unwrap(await outside.push(CLOSED, [later.sealed])).verdicts).toEqual([
      { kind: 'held', dev: chair.device.dev, n: later.header.n - 1 },
    ]);
  });

  it('sees nothing of what waits outside', async () => {
    expect(await outside.quarantine()).toMatchObject({ error: { problem: 'not-granted' } });
  });

  it('is told no move of it, and the chair is', async () => {
    const moved: StreamId[] = [];
    const heard = Promise.withResolvers<void>();
    const end = new AbortController();
    const helloWithinMs = 20_000;
    await outside.listen({ onMoved: (stream) => moved.push(stream), helloWithinMs, signal: end.signal });
    await chairClient.listen({ onMoved: () => heard.resolve(), helloWithinMs, signal: end.signal });
    const fresh = await server.people.addPerson('Anggota', 'member', [CLOSED]);
    const client = await clientOf(fresh);
    unwrap(
      await client.push(
        CLOSED,
        (await fresh.write(CLOSED, {})).map(({ sealed }) => sealed),
      ),
    );
    await heard.promise;
    // A move it may hear, told behind the one it may not.
    const told = Promise.withResolvers<void>();
    await outside.listen({ onMoved: () => told.resolve(), helloWithinMs, signal: end.signal });
    unwrap(
      await outside.push(
        OPEN,
        (await outsider.write(OPEN, {})).map(({ sealed }) => sealed),
      ),
    );
    await told.promise;
    end.abort();
    expect(moved).not.toContain(CLOSED);
    expect(moved).toContain(OPEN);
  });
});

describe('what waits outside', () => {
  it('is shown to the chair of the tender, and to an admin of all', async () => {
    const other = await server.people.addPerson('Ketua2', 'chair', ['tender-lain' as StreamId]);
    expect(unwrap(await (await clientOf(other)).quarantine())).toEqual([]);
    const seen = unwrap(await chairClient.quarantine());
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ stream }) => stream === CLOSED)).toBe(true);
    expect(seen[0]).toMatchObject({ reason: 'not-granted', since: NOW });
    const admin = await clientOf(server.people.admin);
    expect(unwrap(await admin.quarantine())).toEqual(seen);
    const member = await server.people.addPerson('Anggota2', 'member', [CLOSED]);
    expect(await (await clientOf(member)).quarantine()).toMatchObject({ error: { problem: 'not-granted' } });
  });
});

describe('a device whose right ended', () => {
  it('[SYNC-41] hands in what it wrote, which waits for the chair, and gets no receipt', async () => {
    const member = await server.people.addPerson('Dicabut', 'member', [CLOSED]);
    const client = await clientOf(member);
    await server.people.say({ type: 'deviceRevoked', body: { dev: member.device.dev, reason: 'hilang' } });
    const events = (await member.write(CLOSED, {})).map(({ sealed }) => sealed);
    const pushed = unwrap(await client.push(CLOSED, events));
    expect(pushed).toEqual({ verdicts: [{ kind: 'quarantined', reason: 'revoked' }], receipt: null });
    expect(await client.pull(CLOSED)).toMatchObject({ error: { problem: 'revoked' } });
  });

  it('by a grant taken back pulls nothing more, with the token it has', async () => {
    const member = await server.people.addPerson('Keluar', 'member', [CLOSED]);
    const client = await clientOf(member);
    expect((await client.pull(CLOSED)).ok).toBe(true);
    await server.people.say({ type: 'grantSet', body: { person: member.person, stream: CLOSED, role: null } });
    expect(await client.pull(CLOSED)).toMatchObject({ error: { kind: 'not-given' } });
    expect([...unwrap(await client.heads()).keys()]).not.toContain(CLOSED);
  });

  it('by time hands in, pulls nothing, and its events are taken when its certificate is renewed', async () => {
    const member = await server.people.addPerson('Lama', 'member', [OPEN]);
    server.setClock(years(2));
    const client = await clientOf(member);
    const events = (await member.write(OPEN, {})).map(({ sealed }) => sealed);
    expect(unwrap(await client.push(OPEN, events)).verdicts).toEqual([{ kind: 'quarantined', reason: 'expired' }]);
    expect(await client.pull(OPEN)).toMatchObject({ error: { problem: 'expired' } });
    unwrap(await client.renew());
    expect(unwrap(await client.push(OPEN, events)).verdicts).toMatchObject([{ kind: 'have' }]);
    server.setClock(NOW);
  });
});

describe('[SYNC-90] how far everybody is', () => {
  it('is told to an admin, and to nobody else', async () => {
    const admin = await clientOf(server.people.admin);
    const told = unwrap(await admin.status());
    expect(told).toContainEqual(expect.objectContaining({ stream: CLOSED }));
    expect(told).toContainEqual(expect.objectContaining({ dev: outsider.device.dev }));
    for (const client of [chairClient, outside]) {
      expect(await client.status()).toMatchObject({ error: { problem: 'not-granted' } });
    }
    const auditor = await server.people.addPerson('Pemeriksa', 'auditor', []);
    await server.people.say({
      type: 'personSet',
      body: { person: auditor.person, name: 'Pemeriksa', nip: '', role: 'auditor' },
    });
    expect(await (await clientOf(auditor)).status()).toMatchObject({ error: { problem: 'not-granted' } });
  });
});

describe('a token', () => {
  it('of another device opens only what that device may read', async () => {
    const token = unwrap(await outside.login());
    const answer = await chairClient.ask('/v1/pull', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ streams: [{ stream: CLOSED, after: 0, have: {} }] }),
    });
    expect(unwrap(readAnswer(await answer.text(), 'pull')).lines).toEqual([{ more: false }]);
  });

  it.each([
    '/v1/push',
    '/v1/pull',
    '/v1/heads',
    '/v1/runs',
    '/v1/manifest',
    '/v1/segments',
    '/v1/quarantine',
    '/v1/renewal',
    '/v1/status',
  ])('is asked for at %s before anything is read', async (path) => {
    const answer = await fetch(`${server.url}${path}`, {
      ...pushInit(pushText([{ stream: CLOSED, events: [] }])),
      headers: { 'meja-protocol': '1' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { problem: 'not-admitted' }]);
  });
});

describe('the clock of the server', () => {
  it.each([10, -10])('%d years off takes and gives as ever, but for certificates it judges', async (count) => {
    const member = await server.people.addPerson(`Jam${count}`, 'member', [OPEN]);
    const events = (await member.write(OPEN, {})).map(({ sealed }) => sealed);
    server.setClock(years(count));
    const client = await clientOf(member);
    const { verdicts } = unwrap(await client.push(OPEN, events));
    // Ahead, the certificate has ended by the only clock that decides it; behind, it has not.
    expect(verdicts[0]).toMatchObject(count > 0 ? { kind: 'quarantined', reason: 'expired' } : { kind: 'accepted' });
    server.setClock(NOW);
    unwrap(await client.login());
    if (count > 0) unwrap(await client.renew());
    expect((await client.pull(OPEN)).ok).toBe(true);
  });
});
