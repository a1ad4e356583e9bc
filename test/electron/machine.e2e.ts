import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '#test/support/ask-desktop.ts';
import { launchApp, startApp } from '#test/support/electron-double/launch.ts';
import { expect, test } from '#test/support/electron-double/test.ts';

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

test('a write is answered when it is in the journal, and read back by the next process', async ({
  ownApp: app,
  appFolder,
  userData,
}) => {
  const appended = await app.page.evaluate(
    ([payload]) =>
      window.desktop?.appendJournal({
        journal: 'kantor',
        entries: [{ kind: 'write', payload: new Uint8Array(payload) }],
      }),
    [bytesOf('keputusan')] as const,
  );
  expect(appended).toEqual({ ok: true, value: { seq: 2 } });
  await app.kill();
  const again = await launchApp(appFolder, userData);
  try {
    const text = await again.page.evaluate(async () => {
      const page = await window.desktop?.readJournal({ of: 'profile', journal: 'kantor', after: 1 });
      const { value } = page as { value: { frames: { payload: Uint8Array }[] } };
      return new TextDecoder().decode(value.frames[0]?.payload);
    });
    expect(text).toBe('keputusan');
  } finally {
    await again.kill();
  }
});

test('the office is never emptied, whatever a page asks', async ({ app }) => {
  expect(await ask(app.page, 'resetJournal', { journal: 'kantor' })).toEqual({
    ok: false,
    error: { kind: 'malformed-request', where: 'journal' },
  });
  expect(await ask(app.page, 'journalHead', { journal: '../kantor' })).toMatchObject({ ok: false });
});

test('what is left of the disk is said in bytes', async ({ app }) => {
  expect(await ask(app.page, 'freeSpace', {})).toEqual({ ok: true, value: { bytes: expect.any(Number) } });
});

test('an older program refuses a newer profile and touches nothing of it', async ({ appFolder, userData }) => {
  const version = JSON.stringify({ app: '99.0.0', electron: '99.0.0', tables: 99 });
  writeFileSync(join(userData, 'version.json'), version);
  mkdirSync(join(userData, 'journal'));
  const app = await startApp(appFolder, userData);
  expect(await app.exited).toBe(3);
  expect(readFileSync(join(userData, 'version.json'), 'utf8')).toBe(version);
  expect(readdirSync(userData, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(['journal', 'version.json']);
});

test('the version that opened a profile is written down', async ({ ownApp: app, userData }) => {
  expect(await app.page.title()).toBeTruthy();
  expect(JSON.parse(readFileSync(join(userData, 'version.json'), 'utf8'))).toMatchObject({ app: '0.1.0' });
});

test('the app ends only when the backup at the end is written', async ({ ownApp: app, folder }) => {
  const stick = join(folder, 'flashdisk');
  mkdirSync(stick);
  await app.answer({ to: 'open-dialog', paths: [stick] });
  expect(await ask(app.page, 'chooseBackupFolder', {})).toMatchObject({ ok: true, value: { folder: stick } });
  await ask(app.page, 'keepKeyring', { content: 'kunci terbungkus' });
  expect(await ask(app.page, 'setBackupPlan', { schedule: 'close', keep: 2 })).toMatchObject({ ok: true });
  expect(await app.close()).toBe(0);
  expect(readdirSync(stick)).toEqual([expect.stringMatching(/^meja-pokja-\d{8}-\d{6}\.cadangan$/)]);
});

test.describe('the secret of the machine', () => {
  const secretOf = async (appFolder: string, userData: string, keyring: string | null, create: boolean) => {
    if (keyring === null) delete process.env['MEJA_DOUBLE_KEYRING'];
    else process.env['MEJA_DOUBLE_KEYRING'] = keyring;
    const app = await launchApp(appFolder, userData);
    try {
      return await app.page.evaluate(async (create) => {
        const answer = await window.desktop?.machineSecret({ create });
        const { value } = answer as { value: { secret: Uint8Array | null } };
        return value.secret === null
          ? null
          : [...value.secret].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, create);
    } finally {
      await app.kill();
      delete process.env['MEJA_DOUBLE_KEYRING'];
    }
  };

  test('is made once under a keyring, and is gone with it', async ({ appFolder, userData }) => {
    expect(await secretOf(appFolder, userData, 'mesin-a', false)).toBeNull();
    const made = await secretOf(appFolder, userData, 'mesin-a', true);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(join(userData, 'machine-secret.bin'), 'utf8')).not.toContain(made ?? '');
    expect(await secretOf(appFolder, userData, 'mesin-a', false)).toBe(made);
    expect(await secretOf(appFolder, userData, 'mesin-b', true)).toBeNull();
    // The stranger's try has not harmed it.
    expect(await secretOf(appFolder, userData, 'mesin-a', true)).toBe(made);
  });

  test('is never kept in plain text where the system has no keyring', async ({ appFolder, userData }) => {
    test.skip(process.platform !== 'linux', 'Only Linux may lack a keyring and say that it has one.');
    expect(await secretOf(appFolder, userData, null, true)).toBeNull();
    expect(existsSync(join(userData, 'machine-secret.bin'))).toBe(false);
  });
});
