import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'meja-penuh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A disk of its own, small and in memory, seen by one process and its children only: no rights are needed where the system has it. */
const OWN_DISK = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
const MOUNT = 'mount -t tmpfs -o size=160m tmpfs "$0"';
const hasOwnDisk = spawnSync('unshare', [...OWN_DISK, MOUNT, folder]).status === 0;

test.skipIf(!hasOwnDisk)(
  '[INV-2] a server whose disk is full says so, keeps all it accepted, and goes on when there is room',
  async () => {
    const program = fileURLToPath(import.meta.resolve('#test/support/server/filling-process.ts'));
    const run = [...OWN_DISK, `${MOUNT} && exec "$1" "$2" "$0"`, folder, process.execPath, program];
    const { stdout } = await promisify(execFile)('unshare', run);
    const [full, again, found] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(full).toEqual({ told: { kind: 'no-space' } });
    expect(again).toEqual({ again: { kind: 'accepted', seq: again.accepted + 1 }, accepted: expect.any(Number) });
    expect(found).toEqual({ found: again.accepted + 20 });
  },
  120_000,
);
