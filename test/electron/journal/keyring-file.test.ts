import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeyringFile } from '#electron/journal/keyring-file.ts';
import { unwrap } from '#test/support/unwrap.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-kunci-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the newest text comes back; where its file is damaged, the one before it', async () => {
  const path = join(root, 'journal', 'kunci.jurnal');
  const file = createKeyringFile(path);
  expect(unwrap(await file.read())).toBeNull();
  await Promise.all([file.keep('satu'), file.keep('dua'), file.keep('dua')]);
  expect(unwrap(await createKeyringFile(path).read())).toBe('dua');
  const bytes = readFileSync(path);
  for (let cut = 0; cut < bytes.byteLength; cut += 1) {
    writeFileSync(path, bytes.subarray(0, cut));
    expect(unwrap(await createKeyringFile(path).read()), `cut at ${cut}`).toBe('satu');
  }
});
