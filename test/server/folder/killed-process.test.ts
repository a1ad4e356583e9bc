import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { lockFolder } from '#server/folder/folder-lock.ts';
import { openKeyFile } from '#server/folder/key-file.ts';
import { openStore } from '#server/open-server.ts';
import { openLog } from '#test/support/server/office.ts';
import { unwrap } from '#test/support/unwrap.ts';

const folder = mkdtempSync(join(tmpdir(), 'meja-server-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('[INV-2, INV-3] what a killed server had said it has is there, in one piece; its folder is free at once', async () => {
  const program = fileURLToPath(import.meta.resolve('#test/support/server/pushing-process.ts'));
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: { readonly seq: number; readonly event: string }[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [seq, event = ''] = line.split(' ');
    said.push({ seq: Number(seq), event });
    if (said.length === 1) {
      // While it lives nobody else comes in, and is told who is there.
      expect(await openStore({ folder, databaseUrl: null })).toEqual({
        ok: false,
        error: { kind: 'folder-held', pid: child.pid },
      });
    }
    if (said.length === 6) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { store, key, close } = unwrap(await openStore({ folder, databaseUrl: null }));
  const log = await openLog(store, key);
  const { events, head } = await log.page('tender-1' as StreamId, 0, { events: 10_000, text: 100_000_000 });
  expect(said).toHaveLength(6);
  for (const { seq, event } of said) expect(events[seq - 1]?.hash).toBe(event);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.length % 20, 'a batch is whole or not there').toBe(0);
  let run = RUN_START;
  for (const { hash } of events) run = nextRun(run, hash);
  expect(head).toMatchObject({ seq: events.length, run });
  await close();
}, 180_000);

test('a key is for its owner only, and never replaced', () => {
  const path = join(folder, 'kunci-uji.pem');
  const made = unwrap(openKeyFile(path));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(unwrap(openKeyFile(path)).id).toBe(made.id);
  writeFileSync(path, 'bukan kunci');
  expect(openKeyFile(path)).toEqual({ ok: false, error: { kind: 'no-key', path } });
});

test('a folder is given back when its holder says so', () => {
  const held = unwrap(lockFolder(folder));
  expect(lockFolder(folder)).toEqual({ ok: false, error: { kind: 'folder-held', pid: process.pid } });
  held.release();
  unwrap(lockFolder(folder)).release();
});
