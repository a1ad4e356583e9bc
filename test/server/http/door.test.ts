import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { TLSSocket } from 'node:tls';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syncOpenApi } from '#core/contract/sync-openapi.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { followCertificate, readCertificate } from '#server/http/certificate.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { createSyncClient, jsonInit, pushInit } from '#test/support/sync-client.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAM = 'tender-pintu' as StreamId;

let server: CentralServer;

beforeAll(async () => {
  server = await startCentralServer();
});
afterAll(() => server.close(), 60_000);

describe('a door', () => {
  it.each([
    ['0', 426, 'update-needed'],
    ['2', 400, 'server-too-old'],
    ['baru', 400, 'malformed'],
  ])('answers a device that speaks version %s with %d', async (version, status, problem) => {
    const init = jsonInit({ digests: {} });
    const answer = await fetch(`${server.url}/v1/heads`, {
      ...init,
      headers: { 'content-type': 'application/json', 'meja-protocol': version },
    });
    expect([answer.status, await answer.json()]).toMatchObject([status, { problem }]);
    expect((await fetch(`${server.url}/v1/server`)).status).toBe(200);
  });

  it.each([
    ['no JSON', '{', 400, 'malformed'],
    ['another shape', '{"dev":"x"}', 400, 'malformed'],
    ['something more', JSON.stringify({ dev: 'a'.repeat(64), lain: 1 }), 400, 'malformed'],
    ['too much', JSON.stringify({ dev: 'a'.repeat(70_000) }), 413, 'too-large'],
  ])('answers a question with %s with a problem that repeats nothing of it', async (_, body, status, problem) => {
    const client = createSyncClient(server.url, server.people.admin.device);
    const answer = await client.ask('/v1/challenge', { ...jsonInit({}), body });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toMatchObject([status, { problem }]);
    expect(text).not.toContain('aaaaaaaa');
  });

  it('that is not there is a problem as well', async () => {
    const answer = await fetch(`${server.url}/v1/tiada`);
    expect([answer.status, await answer.json()]).toMatchObject([404, { problem: 'not-found' }]);
  });
});

describe('limits', () => {
  it('hold for an address, say when to come again, and believe a proxy only where it is named', async () => {
    const limits = { requestsPerAddressAMinute: 3 };
    const door = await server.beside({ limits });
    const asked = async (url: string, from: string): Promise<number> => {
      const answer = await fetch(`${url}/v1/server`, { headers: { 'x-forwarded-for': from } });
      await answer.text();
      return answer.status;
    };
    for (const from of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) expect(await asked(door.url, from)).toBe(200);
    const client = createSyncClient(door.url, server.people.admin.device);
    const refused = await client.greet();
    expect(refused).toMatchObject({ error: { problem: 'too-many', status: 429 } });
    if (!refused.ok && refused.error.kind === 'problem') expect(refused.error.retryAfterS).toBeGreaterThan(0);
    await door.close();
    const behind = await server.beside({ limits, trustProxy: ['127.0.0.1'] });
    for (const from of ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'])
      expect(await asked(behind.url, from)).toBe(200);
    await behind.close();
  });

  it('hold for a device, and for showing codes', async () => {
    const door = await server.beside({ limits: { requestsPerDeviceAMinute: 2, enrolmentsPerAddressAMinute: 1 } });
    const { device } = await server.people.addPerson('Sering', 'member', []);
    const client = createSyncClient(door.url, device);
    unwrap(await client.login());
    for (let count = 0; count < 2; count++) expect((await client.heads()).ok).toBe(true);
    expect(await client.heads()).toMatchObject({ error: { problem: 'too-many' } });
    expect(await client.enrol('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ')).toMatchObject({ error: { problem: 'wrong-code' } });
    expect(await client.enrol('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ')).toMatchObject({ error: { problem: 'too-many' } });
    await door.close();
  });

  it('let so many pushes in at once, and others in when one is done', async () => {
    const door = await server.beside({ limits: { pushesAtOncePerDevice: 1 } });
    const writer = await server.people.addPerson('Dua', 'member', [STREAM]);
    const client = createSyncClient(door.url, writer.device);
    const token = unwrap(await client.login());
    // A body that is still on its way holds its place.
    const slow = httpRequest(`${door.url}/v1/push`, {
      method: 'POST',
      headers: { 'meja-protocol': '1', authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    });
    slow.on('error', () => {});
    slow.write('{"push":1,');
    await expect
      .poll(async () => (await (await fetch(`${door.url}/metrics`)).text()).match(/^meja_pushes_open (\d+)/m)?.[1], {
        timeout: 15_000,
      })
      .toBe('1');
    const events = (await writer.write(STREAM, {})).map(({ sealed }) => sealed);
    expect(await client.push(STREAM, events)).toMatchObject({
      error: { problem: 'busy', status: 503, retryAfterS: 5 },
    });
    slow.destroy();
    await expect.poll(async () => (await client.push(STREAM, events)).ok, { timeout: 15_000 }).toBe(true);
    await door.close();
  });

  it('end a request that does not come', async () => {
    const door = await server.beside({ limits: { requestMs: 300, checkMs: 50 } });
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.write('POST /v1/challenge HTTP/1.1\r\nhost: x\r\nmeja-protocol: 1\r\ncontent-type: application/json\r\n');
    socket.write('content-length: 90\r\n\r\n{');
    await once(socket, 'close');
    expect(text).toContain('HTTP/1.1 408');
    expect(text).toContain('"too-slow"');
    await door.close();
  });
});

describe('listening', () => {
  it('ends with the token, and does not keep the server from closing', async () => {
    const door = await server.beside({ limits: { heartbeatMs: 50 } });
    const { device } = await server.people.addPerson('Dengar', 'member', []);
    const client = createSyncClient(door.url, device);
    unwrap(await client.login());
    const ended = Promise.withResolvers<void>();
    const options = { onMoved: () => {}, helloWithinMs: 15_000, signal: new AbortController().signal };
    expect(await client.listen({ ...options, onEnd: ended.resolve })).toBe('live');
    server.setClock('2026-11-24T01:16:00.000Z' as Instant);
    await ended.promise;
    server.setClock('2026-11-24T01:00:00.000Z' as Instant);
    expect(await client.listen(options)).toBe('live');
    await door.close();
  });

  it('through a proxy that collects answers falls back to asking', async () => {
    const target = new URL(server.url);
    const proxy = createServer((asked, answer) => {
      const { method = 'GET', headers, url = '/' } = asked;
      const onward = httpRequest(
        { host: target.hostname, port: target.port, method, headers, path: url },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            answer.writeHead(response.statusCode ?? 502, response.headers).end(Buffer.concat(parts)),
          );
          response.on('error', () => answer.destroy());
        },
      );
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const writer = await server.people.addPerson('Jauh', 'member', [STREAM]);
    const client = createSyncClient(`http://127.0.0.1:${port}`, writer.device);
    unwrap(await client.login());
    const { signal } = new AbortController();
    expect(await client.listen({ onMoved: () => {}, helloWithinMs: 500, signal })).toBe('polling');
    unwrap(
      await client.push(
        STREAM,
        (await writer.write(STREAM, {})).map(({ sealed }) => sealed),
      ),
    );
    expect(unwrap(await client.heads()).has(STREAM)).toBe(true);
    proxy.closeAllConnections();
    proxy.close();
  });
});

describe('for who runs it', () => {
  it('says that it lives and is ready, and serves its contract', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true });
    expect(await (await fetch(`${server.url}/openapi.json`)).json()).toEqual(JSON.parse(JSON.stringify(syncOpenApi())));
  });

  it('tells figures on this machine, not to the world behind a proxy, and elsewhere for a token', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
    const handedOn = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } });
    expect(handedOn.status).toBe(401);
    const door = await server.beside({ metricsToken: 'kata-sandi-prometheus' });
    expect((await fetch(`${door.url}/metrics`)).status).toBe(401);
    const headers = { authorization: 'Bearer kata-sandi-prometheus' };
    expect((await fetch(`${door.url}/metrics`, { headers })).status).toBe(200);
    await door.close();
  });

  it('neither log nor figures have a name, a title, a token, a device or what was said', async () => {
    const title = 'Pengadaan Rahasia' as StreamId;
    const writer = await server.people.addPerson('Namarahasia', 'member', [title]);
    const client = createSyncClient(server.url, writer.device);
    const token = unwrap(await client.login());
    const events = (await writer.write(title, { body: { note: 'isirahasia' } })).map(({ sealed }) => sealed);
    unwrap(await client.push(title, events));
    unwrap(await client.pull(title));
    await client.ask(`/v1/tiada?nama=Namarahasia&token=${token}`);
    await client.ask('/v1/push', pushInit('Namarahasia'));
    const told = `${server.notes.join('\n')}\n${await (await fetch(`${server.url}/metrics`)).text()}`;
    expect(told).toContain('/v1/push');
    expect(told).toMatch(/meja_verdicts_total\{kind="accepted"/);
    for (const secret of [
      'Namarahasia',
      'Rahasia',
      'isirahasia',
      token,
      token.slice(0, 20),
      writer.device.dev,
      '127.0.0.1',
    ]) {
      expect(told).not.toContain(secret);
    }
  });
});

/** Whom the certificate names that is shown there. */
function subjectOf(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = httpsRequest(`${url}/v1/server`, { rejectUnauthorized: false, agent: false }, (answer) => {
      const { socket } = answer;
      resolve(socket instanceof TLSSocket ? socket.getPeerCertificate().subject['CN'] : null);
      answer.resume();
    });
    asked.on('error', reject).end();
  });
}

describe('an own certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-tls-'));
  const files = { certificate: join(folder, 'sertifikat.pem'), key: join(folder, 'kunci.pem') };
  const make = (name: string): { certificate: string; key: string } => {
    const made = { certificate: join(folder, `${name}.pem`), key: join(folder, `${name}-kunci.pem`) };
    const kind = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2'.split(' ');
    const run = spawnSync(
      'openssl',
      kind.concat('-subj', `/CN=${name}`, '-keyout', made.key, '-out', made.certificate),
    );
    expect(run.status).toBe(0);
    return made;
  };
  const use = (made: { certificate: string; key: string }): void => {
    copyFileSync(made.key, files.key);
    copyFileSync(made.certificate, files.certificate);
  };

  it('is spoken, and a changed one is used from then on; one that does not fit is told and left', async () => {
    use(make('lama'));
    const door = await server.beside({ tls: files });
    expect(await subjectOf(door.url)).toBe('lama');
    await door.close();

    const used: string[] = [];
    const told: string[] = [];
    const first = await readCertificate(files);
    const stop = followCertificate(
      files,
      first,
      ({ cert }) => used.push(cert),
      (_, what) => told.push(what),
      20,
    );
    const fresh = make('baru');
    copyFileSync(fresh.certificate, files.certificate);
    await expect.poll(() => told, { timeout: 15_000 }).toContain('certificate-unusable');
    expect(used).toEqual([]);
    use(fresh);
    await expect.poll(() => used, { timeout: 15_000 }).toEqual([readFileSync(fresh.certificate, 'utf8')]);
    stop();
  });
});
