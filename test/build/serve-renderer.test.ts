import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isServedByUs, type RendererServer, serveRenderer } from '#build/serve-renderer.ts';
import { APP_POLICY } from '#electron/security/csp.ts';

let folder: string;
let server: RendererServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meja-pokja-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'main.js'), 'export {};');
  symlinkSync('/etc/hostname', join(folder, 'outside.txt'));
  server = await serveRenderer(0, folder);
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** `fetch` tidies addresses and hosts before it sends them; an attacker does not. */
function statusOf(path: string, options: { readonly host?: string; readonly method?: string } = {}): Promise<number> {
  const { port } = new URL(server.origin);
  const { host = `127.0.0.1:${port}`, method = 'GET' } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject).end();
  });
}

describe('the server of the built renderer', () => {
  test('the page comes with the policy of the desktop', async () => {
    const response = await fetch(server.origin);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(APP_POLICY);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<!doctype html>');
  });

  test('a script comes as a script', async () => {
    const response = await fetch(`${server.origin}/main.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/../index.js', '/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt', '/outside.txt', '/gone.js', '/%ff.js'])(
    '%s is not found',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  test('a file written after the start is not served', async () => {
    writeFileSync(join(folder, 'later.js'), '');
    expect(await statusOf('/later.js')).toBe(404);
  });

  test('a file that is gone since the start is not found, and the server lives on', async () => {
    rmSync(join(folder, 'main.js'));
    expect(await statusOf('/main.js')).toBe(404);
    expect(await statusOf('/')).toBe(200);
  });

  test('a page of another name that points here is refused', async () => {
    expect(await statusOf('/', { host: 'attacker.example' })).toBe(421);
    expect(await statusOf('/', { host: 'localhost' })).toBe(200);
  });

  test('nothing can be sent to it', async () => {
    expect(await statusOf('/', { method: 'POST' })).toBe(405);
  });

  test('a second start recognises the first, and nothing else', async () => {
    const port = Number(new URL(server.origin).port);
    expect(await isServedByUs(port)).toBe(true);
    await server.close();
    expect(await isServedByUs(port)).toBe(false);
    server = await serveRenderer(0, folder);
  });
});
