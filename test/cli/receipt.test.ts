import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { writeReceiptFile } from '#core/sync/receipt-file.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { meja } from './run-meja.ts';

const folder = mkdtempSync(join(tmpdir(), 'meja-receipt-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('meja receipt says whether a saved receipt holds, whose key signed it, and what it says', async () => {
  const server = await createTestDevice();
  const id = sha256Hex(server.publicKey);
  const hash = 'e'.repeat(64) as Hash;
  const content = { server: id, epoch: 1, stream: 'paket/1' as StreamId, seq: 7, event: hash, run: hash };
  const receipt = await signReceipt({ ...content, at: '2026-11-27T01:00:00.000Z' }, server.sign);
  const text = writeReceiptFile({
    server: { name: 'LPSE Contoh', key: encodeBase64Url(server.publicKey) },
    tender: '900 Jembatan',
    receipts: [receipt],
  });
  const [good, changed] = ['baik.json', 'diubah.json'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(good, text);
  writeFileSync(changed, text.replace('\\"seq\\":7', '\\"seq\\":9'));

  const [holds, forged, other] = await Promise.all([
    meja(['receipt', good, '--sidik', fingerprintOf(id)]),
    meja(['receipt', changed, '--json']),
    meja(['receipt', good, '--sidik', fingerprintOf('f'.repeat(64))]),
  ]);
  expect(holds).toMatchObject({ exitCode: 0, stderr: '' });
  expect(holds.stdout).toContain('Tanda terima sah');
  expect(holds.stdout).toContain('Nomor urut 7');
  expect(forged.exitCode).toBe(1);
  expect(JSON.parse(forged.stdout)).toMatchObject({ holds: false, fault: 'wrong-signature' });
  expect(other.exitCode).toBe(1);
  expect(other.stderr).toContain('bukan sidik yang disebut');
});
