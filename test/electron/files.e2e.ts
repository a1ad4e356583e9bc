import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '#test/support/ask-desktop.ts';
import { expect, test } from '#test/support/electron-double/test.ts';

test('text and bytes are written as they are, and the ending is added where it is missing', async ({ app, folder }) => {
  await app.answer({ to: 'save-dialog', path: join(folder, 'paket.json') });
  await ask(app.page, 'saveFile', { content: '{"nama":"Jalan Énggang"}\n', type: 'json', suggestedName: 'paket' });
  expect(readFileSync(join(folder, 'paket.json'), 'utf8')).toBe('{"nama":"Jalan Énggang"}\n');

  await app.answer({ to: 'save-dialog', path: join(folder, 'arsip') });
  const answer = await ask(app.page, 'saveFile', {
    content: new Uint8Array([0, 255, 10, 13]),
    type: 'text',
    suggestedName: 'arsip',
  });
  expect(answer).toEqual({ ok: true, value: { outcome: 'saved', path: join(folder, 'arsip.txt') } });
  expect([...readFileSync(join(folder, 'arsip.txt'))]).toEqual([0, 255, 10, 13]);
});

test('a file nobody agreed to lose is not replaced', async ({ app, folder }) => {
  const path = join(folder, 'paket.json');
  writeFileSync(path, 'lama');
  await app.answer({ to: 'save-dialog', path: join(folder, 'paket') });
  expect(await ask(app.page, 'saveFile', { content: 'baru', type: 'json', suggestedName: 'paket' })).toEqual({
    ok: false,
    error: { kind: 'write-failed', path, reason: 'exists', code: 'EEXIST' },
  });
  expect(readFileSync(path, 'utf8')).toBe('lama');

  await app.answer({ to: 'save-dialog', path });
  await ask(app.page, 'saveFile', { content: 'baru', type: 'json', suggestedName: 'paket' });
  expect(readFileSync(path, 'utf8')).toBe('baru');
});

test('a place that cannot be written is named with the reason', async ({ app, folder }) => {
  const path = join(folder, 'tidak', 'ada', 'paket.json');
  await app.answer({ to: 'save-dialog', path });
  expect(await ask(app.page, 'saveFile', { content: 'x', type: 'json', suggestedName: 'paket' })).toEqual({
    ok: false,
    error: { kind: 'write-failed', path, reason: 'other', code: 'ENOENT' },
  });
});

test('the file manager is only pointed at what was saved here', async ({ app }) => {
  expect(await ask(app.page, 'showInFolder', { path: '/etc/passwd' })).toEqual({
    ok: false,
    error: { kind: 'unknown-path' },
  });
  expect(await app.calls('showItemInFolder')).toEqual([]);
});

test('each chosen file has its own outcome, and the good rest is kept', async ({ app, folder }) => {
  const good = join(folder, 'tender.json');
  const large = join(folder, 'besar.json');
  const latin = join(folder, 'latin.json');
  writeFileSync(good, '\uFEFF[{"kd_tender":1}]');
  writeFileSync(large, '');
  truncateSync(large, 30_000_000);
  writeFileSync(latin, Buffer.from([0x7b, 0xe9, 0x7d]));
  await app.answer({ to: 'open-dialog', paths: [good, large, latin, join(folder, 'hilang.json')] });
  expect(await ask(app.page, 'openFiles', { purpose: 'isb', pick: 'files' })).toEqual({
    ok: true,
    value: {
      outcome: 'opened',
      files: [
        { name: 'tender.json', sizeBytes: 20, content: { kind: 'text', text: '[{"kd_tender":1}]' } },
        { name: 'besar.json', sizeBytes: 30_000_000, content: { kind: 'too-large', limitBytes: 25_000_000 } },
        { name: 'latin.json', sizeBytes: 3, content: { kind: 'not-utf-8' } },
        { name: 'hilang.json', sizeBytes: 0, content: { kind: 'unreadable', code: 'ENOENT' } },
      ],
    },
  });
});

test('a folder stands for the files in it that fit the purpose', async ({ app, folder }) => {
  const feed = join(folder, 'isb');
  mkdirSync(join(feed, 'arsip'), { recursive: true });
  for (const name of ['b.json', 'A.JSON', 'catatan.txt', 'arsip/lama.json']) writeFileSync(join(feed, name), '[]');
  await app.answer({ to: 'open-dialog', paths: [feed] });
  const answer = await ask(app.page, 'openFiles', { purpose: 'isb', pick: 'folder' });
  expect(answer).toMatchObject({
    ok: true,
    value: { outcome: 'opened', files: [{ name: 'A.JSON' }, { name: 'b.json' }] },
  });
});

test('a spreadsheet arrives as bytes; cancelling the dialog is no error', async ({ app, folder }) => {
  const sheet = join(folder, 'boq.xlsx');
  writeFileSync(sheet, new Uint8Array([80, 75, 3, 4]));
  await app.answer({ to: 'open-dialog', paths: [sheet] });
  expect(await ask(app.page, 'openFiles', { purpose: 'spreadsheet', pick: 'file' })).toEqual({
    ok: true,
    value: {
      outcome: 'opened',
      files: [{ name: 'boq.xlsx', sizeBytes: 4, content: { kind: 'bytes', bytes: new Uint8Array([80, 75, 3, 4]) } }],
    },
  });
  await app.answer({ to: 'open-dialog', paths: null });
  expect(await ask(app.page, 'openFiles', { purpose: 'spreadsheet', pick: 'file' })).toEqual({
    ok: true,
    value: { outcome: 'cancelled' },
  });
});
