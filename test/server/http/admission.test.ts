import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { CODE_RANDOM_BYTES, codeHash, createCode } from '#core/registry/code.ts';
import { tokenInput } from '#core/sync/access.ts';
import { type CentralServer, startCentralServer, years } from '#test/support/server/central-server.ts';
import { NOW } from '#test/support/server/office.ts';
import { createSyncClient, jsonInit } from '#test/support/sync-client.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

let server: CentralServer;
let codes = 0;

beforeAll(async () => {
  server = await startCentralServer({ limits: { enrolmentsPerAddressAMinute: 1_000 } });
});
afterAll(() => server.close(), 60_000);

/** A code the admin offered to a new person. */
async function offerCode(person: string, validUntil: Instant = years(1)): Promise<string> {
  codes += 1;
  const code = createCode(new Uint8Array(CODE_RANDOM_BYTES).fill(codes));
  const hash = codeHash(code);
  await server.people.say(
    { type: 'personSet', body: { person, name: `Orang ${person}`, nip: '', role: 'staff' } },
    { type: 'enrolmentOffered', body: { offer: `o-${person}`, person, codeHash: hash, validUntil } },
  );
  return code;
}

describe('the greeting', () => {
  it('says who answers: the id is the hash of the key', async () => {
    const client = createSyncClient(server.url, await createTestDevice());
    const greeting = unwrap(await client.greet());
    expect(greeting.id).toBe(sha256Hex(Buffer.from(greeting.key, 'base64url')));
    expect(greeting).toMatchObject({ name: 'LPSE Kabupaten Contoh', epoch: 1, protocol: { oldest: 1, newest: 1 } });
  });
});

describe('enrolment', () => {
  it('takes a code as it is typed, once, and gives a certificate', async () => {
    const code = await offerCode('p-ani');
    const client = createSyncClient(server.url, await createTestDevice());
    const certificate = unwrap(await client.enrol(code.toLowerCase()));
    expect(certificate).toMatchObject({ person: 'p-ani', name: 'Orang p-ani', role: 'staff' });
    expect(certificate.validUntil > NOW).toBe(true);
    expect((await client.login()).ok).toBe(true);
    const other = createSyncClient(server.url, await createTestDevice());
    expect(await other.enrol(code)).toMatchObject({ error: { problem: 'code-used', status: 409 } });
  });

  it('answers the same device again when its answer was lost', async () => {
    const code = await offerCode('p-budi');
    const client = createSyncClient(server.url, await createTestDevice());
    const first = unwrap(await client.enrol(code));
    expect(unwrap(await client.enrol(code))).toEqual(first);
  });

  it('lets one of two devices in that show one code at once', async () => {
    const code = await offerCode('p-citra');
    const clients = [await createTestDevice(), await createTestDevice()].map((each) =>
      createSyncClient(server.url, each),
    );
    const answers = await Promise.all(clients.map((client) => client.enrol(code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { problem: 'code-used' } });
  });

  it('refuses a code nobody offered, one that is none, and one that ended', async () => {
    const client = createSyncClient(server.url, await createTestDevice());
    expect(await client.enrol('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ')).toMatchObject({ error: { problem: 'wrong-code' } });
    expect(await client.enrol('bukan-sebuah-kode')).toMatchObject({ error: { problem: 'wrong-code' } });
    const old = await offerCode('p-dewi', '2026-11-01T00:00:00.000Z' as Instant);
    expect(await client.enrol(old)).toMatchObject({ error: { problem: 'code-expired', status: 410 } });
  });

  it('refuses a device that does not have the key it shows', async () => {
    const code = await offerCode('p-eka');
    const device = await createTestDevice();
    const other = await createTestDevice();
    const client = createSyncClient(server.url, { ...device, sign: other.sign });
    expect(await client.enrol(code)).toMatchObject({ error: { problem: 'not-admitted', status: 401 } });
    expect((await createSyncClient(server.url, other).enrol(code)).ok).toBe(true);
  });
});

describe('tokens', () => {
  it('are given to the device that signed its challenge', async () => {
    const { device } = await server.people.addPerson('Fitri', 'member', []);
    const client = createSyncClient(server.url, device);
    unwrap(await client.login());
    expect((await client.heads()).ok).toBe(true);
  });

  it('are not given for a challenge that was answered before, by no other process either', async () => {
    const { device } = await server.people.addPerson('Gita', 'member', []);
    const client = createSyncClient(server.url, device);
    const challenge = unwrap(await client.challenge());
    unwrap(await client.token(challenge));
    expect(await client.token(challenge)).toMatchObject({ error: { problem: 'not-admitted' } });
  });

  it('are given to one of two that answer a challenge at once', async () => {
    const { device } = await server.people.addPerson('Hadi', 'member', []);
    const client = createSyncClient(server.url, device);
    const challenge = unwrap(await client.challenge());
    const answers = await Promise.all([client.token(challenge), client.token(challenge)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are not given for the challenge of another device, a made-up one, another server, or an old one', async () => {
    const { device } = await server.people.addPerson('Indah', 'member', []);
    const { device: other } = await server.people.addPerson('Joko', 'member', []);
    const client = createSyncClient(server.url, device);
    const theirs = unwrap(await createSyncClient(server.url, other).challenge());
    expect(await client.token(theirs)).toMatchObject({ error: { problem: 'not-admitted' } });
    expect(await client.token(`${device.dev}.9999999999999.abc.def`)).toMatchObject({ error: { status: 401 } });
    const challenge = unwrap(await client.challenge());
    const signature = encodeBase64Url(await device.sign(tokenInput(sha256Hex('server lain'), challenge)));
    const answer = await client.ask('/v1/token', jsonInit({ dev: device.dev, challenge, signature }));
    expect(answer.status).toBe(401);
    server.setClock('2026-11-24T01:02:00.001Z' as Instant);
    expect(await client.token(challenge)).toMatchObject({ error: { status: 401 } });
    server.setClock(NOW);
  });

  it('do not say whether a device is enrolled', async () => {
    const stranger = createSyncClient(server.url, await createTestDevice());
    const { device } = await server.people.addPerson('Kiki', 'member', []);
    const wrongKey = createSyncClient(server.url, { ...device, sign: (await createTestDevice()).sign });
    const answers = await Promise.all([stranger.login(), wrongKey.login()]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ error: { problem: 'not-admitted' } });
  });

  it('end after a quarter of an hour, and when the clock of the server is set back', async () => {
    const { device } = await server.people.addPerson('Lina', 'member', []);
    const client = createSyncClient(server.url, device);
    unwrap(await client.login());
    for (const at of ['2026-11-24T01:15:00.000Z' as Instant, '2026-11-24T00:59:59.999Z' as Instant]) {
      server.setClock(at);
      expect(await client.heads()).toMatchObject({ error: { problem: 'not-admitted' } });
    }
    server.setClock(NOW);
    expect((await client.heads()).ok).toBe(true);
  });

  it('are no good when anything in them is changed, and for no other device', async () => {
    const { device } = await server.people.addPerson('Made', 'member', []);
    const { device: other } = await server.people.addPerson('Nur', 'member', []);
    const client = createSyncClient(server.url, device);
    const token = unwrap(await client.login());
    const forged = [
      token.replace(device.dev, other.dev),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`,
      '',
    ];
    for (const each of forged) {
      const answer = await client.ask('/v1/heads', {
        ...jsonInit({ digests: {} }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${each}` },
      });
      expect(answer.status).toBe(401);
    }
  });
});

describe('a certificate', () => {
  it('is renewed by the device when it ends soon or ended; until then it hands in and gets nothing', async () => {
    const { device } = await server.people.addPerson('Oki', 'member', []);
    const client = createSyncClient(server.url, device);
    unwrap(await client.login());
    const early = unwrap(await client.renew());
    expect(early.validUntil).toBe(years(1));
    server.setClock(years(2));
    unwrap(await client.login());
    expect(await client.heads()).toMatchObject({ error: { problem: 'expired', status: 403 } });
    const late = unwrap(await client.renew());
    expect(late.serial).not.toBe(early.serial);
    expect((await client.heads()).ok).toBe(true);
    server.setClock(NOW);
  });

  it('that was revoked is not renewed, and what it had a token for is over', async () => {
    const { device } = await server.people.addPerson('Putu', 'member', []);
    const client = createSyncClient(server.url, device);
    unwrap(await client.login());
    await server.people.say({ type: 'deviceRevoked', body: { dev: device.dev, reason: 'laptop hilang' } });
    expect(await client.heads()).toMatchObject({ error: { problem: 'revoked', status: 403 } });
    expect(await client.renew()).toMatchObject({ error: { problem: 'revoked' } });
    expect(await client.quarantine()).toMatchObject({ error: { problem: 'revoked' } });
  });
});
