import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFindingsFile } from '#core/audit/findings-file.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { meja } from './run-meja.ts';

const folder = mkdtempSync(join(tmpdir(), 'meja-findings-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('meja verify-findings says whether findings are what the auditor signed, and what they say', async () => {
  const auditor = await createTestDevice();
  const at = instant('2026-11-28T02:00:00.000Z');
  const place = {
    archive: { fileName: 'paket.meja.gz', seal: null },
    tender: null,
    within: { kind: 'whole' },
    words: 'Arsip secara keseluruhan',
  } as const;
  const version = {
    at,
    by: 'Pemeriksa',
    place,
    text: 'Lampiran tidak lengkap.',
    severity: 'Sedang',
    date: dateOnly('2026-11-28'),
    recommendation: '',
    reason: null,
    isWithdrawn: false,
  };
  const text = await writeFindingsFile(
    {
      madeAt: at,
      app: '0.0.0',
      auditor: { name: 'Pemeriksa', role: 'auditor' },
      findings: [{ id: '1', versions: [version] }],
    },
    auditor,
  );
  const [good, changed] = ['baik.json', 'diubah.json'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(good, text);
  writeFileSync(changed, text.replace('Sedang', 'Ringan'));
  const fingerprint = fingerprintOf(sha256Hex(auditor.publicKey));

  const [holds, forged, other, machine] = await Promise.all([
    meja(['verify-findings', good, '--sidik', fingerprint]),
    meja(['verify-findings', changed]),
    meja(['verify-findings', good, '--sidik', fingerprintOf('f'.repeat(64))]),
    meja(['verify-findings', changed, '--json']),
  ]);
  expect(holds).toMatchObject({ exitCode: 0, stderr: '' });
  expect(holds.stdout).toContain('Berkas temuan sah');
  expect(holds.stdout).toContain(fingerprint);
  expect(holds.stdout).toContain('[Sedang]  Arsip secara keseluruhan: Lampiran tidak lengkap.');
  expect(forged).toMatchObject({ exitCode: 1, stdout: '' });
  expect(forged.stderr).toContain('signature.value');
  expect(other.exitCode).toBe(1);
  expect(JSON.parse(machine.stdout)).toMatchObject({ holds: false, faults: [{ code: 'wrong-signature' }] });
});
