import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from '#electron/backup/backup-file.ts';
import { type BackupMachine, openBackupMachine } from '#test/support/backup-machine.ts';
import { unwrap } from '#test/support/unwrap.ts';

let root: string;
let time: number;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-cadangan-'));
  time = Date.UTC(2026, 10, 27, 3);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = () => new Date(time);
const page = null as never;
const stick = () => join(root, 'flashdisk');
const backupNames = () => readdirSync(stick()).toSorted();

function openMachine(name: string): BackupMachine {
  mkdirSync(stick(), { recursive: true });
  return openBackupMachine(join(root, name), now, stick());
}

const write = (machine: BackupMachine, text: string) =>
  machine.journals.kantor.append([{ kind: 'write', payload: new TextEncoder().encode(text) }]);

async function workingMachine(): Promise<BackupMachine> {
  const machine = openMachine('laptop');
  await write(machine, 'keputusan pertama');
  await machine.journals.keyring.keep('{"kunci":"terbungkus"}');
  unwrap(await machine.backups.chooseFolder(page));
  return machine;
}

test('a backup is written, read back and remembered', async () => {
  const machine = await workingMachine();
  const { last, failure } = unwrap(await machine.backups.backUp());
  expect(failure).toBeNull();
  expect(backupNames()).toEqual(['meja-pokja-20261127-030000.cadangan']);
  expect(last).toMatchObject({ file: 'meja-pokja-20261127-030000.cadangan', at: '2026-11-27T03:00:00.000Z' });
  // The next start knows it too.
  expect(openMachine('laptop').backups.state().last).toEqual(last);
});

test('what is written while a backup is made does not spoil it', async () => {
  const machine = await workingMachine();
  const [made] = await Promise.all([machine.backups.backUp(), write(machine, 'a'), write(machine, 'b')]);
  expect(made.ok).toBe(true);
  expect((await machine.backups.openRehearsal()).ok).toBe(true);
  await machine.backups.closeRehearsal();
});

test('as many are kept as the plan says, and only our own files ever leave', async () => {
  const machine = await workingMachine();
  unwrap(await machine.backups.setPlan({ schedule: 'off', keep: 2 }));
  writeFileSync(join(stick(), 'foto.jpg'), 'foto');
  for (let n = 0; n < 4; n += 1) {
    time += 60_000;
    unwrap(await machine.backups.backUp());
  }
  expect(backupNames()).toEqual([
    'foto.jpg',
    'meja-pokja-20261127-030300.cadangan',
    'meja-pokja-20261127-030400.cadangan',
  ]);
});

test('a stick that is not there is said, noted, and not made up', async () => {
  const machine = await workingMachine();
  rmSync(stick(), { recursive: true });
  const failed = await machine.backups.backUp();
  expect(failed).toMatchObject({ ok: false, error: { reason: 'folder-gone' } });
  expect(machine.backups.state().failure).toMatchObject({ fault: { reason: 'folder-gone' } });
  expect(readdirSync(root)).not.toContain('flashdisk');
});

test('a folder inside the profile is no place for a backup', async () => {
  const machine = await workingMachine();
  machine.picks = join(root, 'laptop', 'journal');
  expect(await machine.backups.chooseFolder(page)).toMatchObject({ ok: false, error: { reason: 'not-allowed' } });
  expect(machine.backups.state().folder).toBe(stick());
});

test('one a day is made when it is due, and not before', async () => {
  const machine = await workingMachine();
  await machine.backups.backUpIfDue();
  time += 23 * 3_600_000;
  await machine.backups.backUpIfDue();
  expect(backupNames()).toHaveLength(1);
  time += 3_600_000;
  await machine.backups.backUpIfDue();
  expect(backupNames()).toHaveLength(2);
  // A clock set back.
  time -= 48 * 3_600_000;
  await machine.backups.backUpIfDue();
  expect(backupNames()).toHaveLength(3);
});

test('at the end one is made where the plan says so', async () => {
  const machine = await workingMachine();
  await machine.backups.backUpAtClose();
  expect(backupNames()).toEqual([]);
  await machine.backups.setPlan({ schedule: 'close', keep: 5 });
  await machine.backups.backUpAtClose();
  expect(backupNames()).toHaveLength(1);
});

test('damage anywhere in a backup is found, and nothing is unpacked to stay', async () => {
  const machine = await workingMachine();
  unwrap(await machine.backups.backUp());
  const path = join(stick(), backupNames()[0] ?? '');
  const good = readFileSync(path);
  for (let at = 0; at < good.byteLength; at += 7) {
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(at) ^ 0x10, at);
    writeFileSync(path, bad);
    const answer = await machine.backups.openRehearsal();
    expect(answer.ok, `byte ${at}`).toBe(false);
    expect(machine.backups.rehearsal()).toBeNull();
  }
  for (let cut = 0; cut < good.byteLength; cut += 11) {
    writeFileSync(path, good.subarray(0, cut));
    expect((await machine.backups.openRehearsal()).ok, `cut at ${cut}`).toBe(false);
  }
  writeFileSync(path, good);
  expect((await machine.backups.openRehearsal()).ok).toBe(true);
  expect(unwrap((await machine.backups.rehearsal()?.kantor.head()) ?? fail()).seq).toBe(2);
  await machine.backups.closeRehearsal();
});

test('on an empty machine journal and keys come back; on one with people nothing is touched', async () => {
  const machine = await workingMachine();
  unwrap(await machine.backups.backUp());
  const fresh = openMachine('laptop-baru');
  // The page has opened its journal before anyone restores.
  const before = unwrap(await fresh.journals.kantor.head());
  fresh.picks = join(stick(), backupNames()[0] ?? '');
  expect(unwrap(await fresh.backups.restore(page)).outcome).toBe('restored');
  expect(unwrap(await fresh.journals.keyring.read())).toBe('{"kunci":"terbungkus"}');
  const after = unwrap(await fresh.journals.kantor.head());
  expect(after).toEqual(unwrap(await machine.journals.kantor.head()));
  expect(after.id).not.toBe(before.id);
  expect(await fresh.backups.restore(page)).toMatchObject({ ok: false, error: { reason: 'not-empty' } });
});

test('own sheets go into a backup and come back; what was compacted meanwhile does not spoil it', async () => {
  const machine = await workingMachine();
  const { lembarkantor } = machine.journals;
  for (const text of ['lembar lama', 'lembar']) {
    unwrap(await lembarkantor.append([{ kind: 'write', payload: new TextEncoder().encode(text) }]));
  }
  const [made] = await Promise.all([machine.backups.backUp(), lembarkantor.compact([3])]);
  expect(made.ok).toBe(true);
  const fresh = openMachine('laptop-baru');
  await fresh.journals.lembarkantor.append([{ kind: 'write', payload: new TextEncoder().encode('milik orang lain') }]);
  fresh.picks = join(stick(), backupNames()[0] ?? '');
  expect(unwrap(await fresh.backups.restore(page)).outcome).toBe('restored');
  const { frames } = unwrap(await fresh.journals.lembarkantor.read(0));
  const last = frames.at(-1);
  expect(last && new TextDecoder().decode(last.payload)).toBe('lembar');
  expect(frames.map(({ payload }) => new TextDecoder().decode(payload))).not.toContain('milik orang lain');
});

test('a backup from before there were sheets in it restores, with none', async () => {
  const machine = await workingMachine();
  const { journals } = machine;
  const files = unwrap(await journals.kantor.files());
  const keyring = await journals.keyring.readFrame();
  if (keyring === null) throw new Error('keys were kept');
  const path = join(stick(), 'meja-pokja-20261101-030000.cadangan');
  await writeBackup(
    path,
    [
      ...files.map(({ name, path, bytes }) => ({ name: `kantor/${name}`, bytes, content: { path } })),
      { name: 'kunci.jurnal', bytes: keyring.byteLength, content: keyring },
    ],
    { app: '0.1.0', madeAt: now() },
  );
  const fresh = openMachine('laptop-baru');
  fresh.picks = path;
  expect(unwrap(await fresh.backups.restore(page)).outcome).toBe('restored');
  expect(unwrap(await fresh.journals.kantor.head()).seq).toBe(2);
  expect(unwrap(await fresh.journals.lembarkantor.head()).seq).toBe(1);
});

test('a damaged backup restores nothing', async () => {
  const machine = await workingMachine();
  unwrap(await machine.backups.backUp());
  const path = join(stick(), backupNames()[0] ?? '');
  const bad = readFileSync(path);
  bad.writeUInt8(bad.readUInt8(bad.byteLength - 3) ^ 1, bad.byteLength - 3);
  writeFileSync(path, bad);
  const fresh = openMachine('laptop-baru');
  fresh.picks = path;
  expect(await fresh.backups.restore(page)).toMatchObject({ ok: false, error: { reason: 'damaged' } });
  expect(unwrap(await fresh.journals.keyring.read())).toBeNull();
  expect(unwrap(await fresh.journals.kantor.head()).seq).toBe(1);
});

test('a file that is no backup, and one without keys, are told apart', async () => {
  const machine = openMachine('laptop');
  await write(machine, 'tanpa kunci');
  await machine.backups.chooseFolder(page);
  expect(await machine.backups.openRehearsal()).toMatchObject({ ok: false, error: { reason: 'no-backup' } });
  unwrap(await machine.backups.backUp());
  expect(await machine.backups.openRehearsal()).toMatchObject({
    ok: false,
    error: { reason: 'damaged', code: 'keyring' },
  });
  machine.picks = join(stick(), 'catatan.txt');
  writeFileSync(machine.picks, 'bukan cadangan');
  expect(await machine.backups.restore(page)).toMatchObject({ ok: false, error: { reason: 'not-a-backup' } });
});

function fail(): never {
  throw new Error('a rehearsal is open');
}
