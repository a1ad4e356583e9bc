import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { openKeyFile } from '#core/pdf-signing/key-file.ts';
import { signPdf } from '#core/pdf-signing/sign-pdf.ts';
import { overwritten, pdfOf } from '#test/core/pdf-signing/pdfs.ts';
import { KEY_PASSPHRASE, makeKeyFile, missingSigningTool } from '#test/support/signing.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { meja } from './run-meja.ts';

const folder = mkdtempSync(join(tmpdir(), 'meja-verify-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe.skipIf(missingSigningTool !== null)(`meja verify-pdf (missing: ${missingSigningTool})`, () => {
  it('says whose signature a PDF has, whether it holds, and what the file has to do with another', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    const key = unwrap(openKeyFile(makeKeyFile({ name: 'Suryadi' }), KEY_PASSPHRASE));
    const none = { anchor: 'none', left: 0, top: 0 };
    const place = { name: 'Ketua', anchor: 'none', origin: none, box: { right: 0, down: 0, width: 9, height: 9 } };
    const order = { place, key, at: '2026-11-28T05:30:00.000Z' as Instant, reason: null };
    const signed = unwrap(await signPdf(ours, order, createSigningEngine(crypto)));
    const paths = {
      ours: fileOf('terbit.pdf', ours),
      signed: fileOf('ttd.pdf', signed),
      changed: fileOf('diubah.pdf', await overwritten(signed, 'Pemenang: CV Lain')),
    };
    const [good, changed, alone] = await Promise.all([
      meja(['verify-pdf', paths.signed, '--against', paths.ours]),
      meja(['verify-pdf', paths.changed, '--against', paths.ours, '--json']),
      meja(['verify-pdf', paths.changed]),
    ]);
    expect(good).toMatchObject({ exitCode: 0, stderr: '' });
    expect(good.stdout).toContain('halaman tidak berubah');
    expect(good.stdout).toContain('Tanda tangan Suryadi (sertifikat dari Suryadi), 2026-11-28T05:30:00.000Z: utuh');
    expect(changed.exitCode).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({ relation: 'changed', verdict: { reason: 'changed' } });
    expect(alone.exitCode).toBe(1);
    expect(alone.stdout).toContain('isi berkas diubah sesudahnya');
  });
});

it('meja verify-pdf refuses what is no PDF, and a missing file', async () => {
  const [text, missing] = await Promise.all([
    meja(['verify-pdf', fileOf('bukan.pdf', new TextEncoder().encode('bukan'))]),
    meja(['verify-pdf', join(folder, 'tidak-ada.pdf')]),
  ]);
  expect(text).toMatchObject({ exitCode: 1, stdout: '' });
  expect(text.stderr).toContain('bukan PDF');
  expect(missing.exitCode).toBe(1);
});
