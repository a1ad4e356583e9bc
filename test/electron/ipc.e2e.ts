import { INVOKE } from '#test/support/electron-double/ipc-transport.ts';
import { ask } from '#test/support/ask-desktop.ts';
import { expect, test } from '#test/support/electron-double/test.ts';

test('the page asks the main process and is answered', async ({ app }) => {
  expect(await ask(app.page, 'aboutApp', {})).toEqual({
    ok: true,
    value: { name: 'Meja Pokja', version: '0.1.0', shell: 'electron', platform: process.platform },
  });
});

test('the page gets the verbs of the contract and nothing else', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    verbs: Object.keys(window.desktop ?? {}).toSorted(),
    isFrozen: Object.isFrozen(window.desktop),
    hasNode: 'process' in window || 'require' in window,
  }));
  expect(seen).toEqual({
    verbs: [
      'aboutApp',
      'allowRelay',
      'answerRelayCall',
      'appendJournal',
      'askRelay',
      'askServer',
      'backUpNow',
      'backupState',
      'beginSave',
      'chooseBackupFolder',
      'chooseServer',
      'closeRehearsal',
      'closeRelay',
      'compactJournal',
      'dropSave',
      'endListening',
      'eraseJournal',
      'finishSave',
      'forgetRestored',
      'freeSpace',
      'journalHead',
      'keepKeyring',
      'listBackupFiles',
      'listPrinters',
      'listenToServer',
      'machineSecret',
      'onLive',
      'onLock',
      'openFiles',
      'openRehearsal',
      'openRelay',
      'printDocument',
      'readBackupFile',
      'readJournal',
      'readKeyring',
      'renderPdf',
      'resetJournal',
      'restoreBackup',
      'saveFile',
      'savePdf',
      'serverAddress',
      'setBackupPlan',
      'showInFolder',
      'startJournalOver',
      'takeRelayCall',
      'writeBackupFile',
      'writeLog',
      'writeSave',
    ],
    isFrozen: true,
    hasNode: false,
  });
});

test('a request that does not fit its schema is refused by the place of its first fault', async ({ app }) => {
  const paper = { size: 'f4', orientation: 'portrait' };
  expect(await ask(app.page, 'renderPdf', { html: '<p>a</p>', paper: { ...paper, size: 'letter' } })).toEqual({
    ok: false,
    error: { kind: 'malformed-request', where: 'paper.size' },
  });
  expect(await ask(app.page, 'aboutApp', { more: 1 })).toEqual({
    ok: false,
    error: { kind: 'malformed-request', where: 'request' },
  });
  expect(await ask(app.page, 'openFiles', undefined)).toEqual({
    ok: false,
    error: { kind: 'malformed-request', where: 'request' },
  });
  const twoArguments = await app.page.evaluate(
    ([binding]) => (window as never as Record<string, CallableFunction>)[binding]?.('aboutApp', [{}, {}]),
    [INVOKE] as const,
  );
  expect(twoArguments).toEqual({ ok: false, error: { kind: 'malformed-request', where: 'request' } });
});

test('a frame inside the page is refused, whatever it knows', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>bingkai asing</p>';
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener('load', resolve));
  });
  const frame = app.page.frames().find((frame) => frame !== app.page.mainFrame());
  const answer = await frame?.evaluate(
    ([binding]) => (window as never as Record<string, CallableFunction>)[binding]?.('aboutApp', [{}]),
    [INVOKE] as const,
  );
  expect(answer).toEqual({ ok: false, error: { kind: 'sender-refused' } });
  expect(await frame?.evaluate(() => window.desktop)).toBeUndefined();
});

test('a foreign page in our window is refused, even when it got past the guards', async ({ app }) => {
  await app.tell({ do: 'break-in', url: 'https://asing.example/', html: '<p>asing</p>' });
  await app.page.waitForURL('https://asing.example/');
  const answer = await app.page.evaluate(
    ([binding]) => (window as never as Record<string, CallableFunction>)[binding]?.('aboutApp', [{}]),
    [INVOKE] as const,
  );
  expect(answer).toEqual({ ok: false, error: { kind: 'sender-refused' } });
});

test('a line for the log ends up in the log', async ({ ownApp: app, userData }) => {
  await ask(app.page, 'writeLog', { level: 'error', event: 'halaman-gagal', detail: 'di layar daftar' });
  const { readFileSync } = await import('node:fs');
  const lines = readFileSync(`${userData}/logs/meja-pokja.log`, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toContainEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    level: 'error',
    event: 'halaman-gagal',
    detail: 'di layar daftar',
  });
});
