import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBackup } from '#electron/backup/backup-file.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { type BackupMachine, openBackupMachine } from '#test/support/backup-machine.ts';
import { killAfter } from '#test/support/kill-after.ts';
import { unwrap } from '#test/support/unwrap.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-cadangan-bunuh-'));
  mkdirSync(stick());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const stick = () => join(root, 'flashdisk');
const page = null as never;
const now = () => new Date(Date.UTC(2026, 10, 27));

test('killed while it is made, a backup is whole or is none; every sheet an event hangs on is in it', async () => {
  const userData = join(root, 'laptop');
  let first = 1;
  for (let round = 0; round < 4; round += 1) {
    const answered = await killAfter('backup-writer.ts', [userData, stick(), String(first)], first + 1, 1 + round * 3);
    const names = readdirSync(stick())
      .filter((name) => name.endsWith('.cadangan'))
      .toSorted();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) await checkBackup(join(stick(), name));
    const into = join(root, `baru-${round}`);
    const restored = openBackupMachine(into, now, join(stick(), names.at(-1) ?? ''));
    unwrap(await restored.backups.restore(page));
    const [events, sheets] = await numbersOf(restored);
    expect(Math.max(...events)).toBeGreaterThanOrEqual(answered);
    expect(sheets).toEqual(expect.arrayContaining([...events]));
    await close(restored);
    first = Math.max(...events) + 5;
  }
});

test('killed while it is put in place, a restore is done again: nobody is in a profile that is not whole', async () => {
  const machine = openBackupMachine(join(root, 'laptop'), now, stick());
  await machine.journals.keyring.keep('{"kunci":"terbungkus"}');
  for (const journal of [machine.journals.lembarkantor, machine.journals.kantor]) {
    unwrap(await journal.append([{ kind: 'write', payload: new TextEncoder().encode('1 '.padEnd(3_000_000, 'x')) }]));
  }
  unwrap(await machine.backups.chooseFolder(page));
  unwrap(await machine.backups.backUp());
  const backup = join(stick(), readdirSync(stick())[0] ?? '');
  for (let round = 0; round < 6; round += 1) {
    const userData = join(root, `baru-${round}`);
    await killAfter('restorer.ts', [userData, backup], 1, 1 + round * 10);
    const fresh = openBackupMachine(userData, now, backup);
    const keys = unwrap(await fresh.journals.keyring.read());
    if (keys === null) expect(unwrap(await fresh.backups.restore(page)).outcome).toBe('restored');
    expect(unwrap(await fresh.journals.keyring.read())).toBe('{"kunci":"terbungkus"}');
    expect(await numbersOf(fresh)).toEqual([[1], [1]]);
    await close(fresh);
  }
});

/** Of the events, and of the sheets. */
async function numbersOf({ journals }: BackupMachine): Promise<readonly [readonly number[], readonly number[]]> {
  return [await numbersIn(journals.kantor), await numbersIn(journals.lembarkantor)];
}

async function numbersIn(journal: Journal): Promise<readonly number[]> {
  const numbers: number[] = [];
  let after = 0;
  for (let isLast = false; !isLast; ) {
    const page = unwrap(await journal.read(after));
    expect(page.damage).toEqual([]);
    for (const { kind, seq, payload } of page.frames) {
      after = seq;
      if (kind === 'write') numbers.push(Number.parseInt(new TextDecoder().decode(payload), 10));
    }
    ({ isLast } = page);
  }
  return numbers;
}

async function close({ journals }: BackupMachine): Promise<void> {
  await Promise.all([journals.kantor.close(), journals.lembarkantor.close()]);
}
