import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { aDossier, anAssessedDossier } from '#test/support/builders/dossier.ts';
import { aPng } from '#test/support/pictures.ts';
import { readPdf } from '#test/support/pdf.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();
const dossier = join(folder, 'tender.json');
const office = join(folder, 'kantor.json');

beforeAll(() => {
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  writeFileSync(dossier, writeDossierFile(tender));
  writeFileSync(
    office,
    JSON.stringify({ letterhead: { lines: ['PEMERINTAH PROVINSI CONTOH'], contact: null }, city: 'Kota Contoh' }),
  );
});

describe('document', () => {
  test.each([
    ['f4', 215, 330],
    ['folio', 210, 330],
    ['a4', 210, 297],
  ])('makes a PDF of exactly %s with its letters inside', async (paper, width, height) => {
    const output = join(folder, `hasil-${paper}.pdf`);
    const run = await meja(['document', 'bahp', dossier, '-o', output, '--paper', paper, '--office', office]);
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    const pdf = await readPdf(readFileSync(output));
    for (const page of pdf.pages) {
      // Chromium rounds a page to whole CSS pixels, three quarters of a point.
      expect(Math.abs(page.width - (width * 72) / 25.4)).toBeLessThan(1);
      expect(Math.abs(page.height - (height * 72) / 25.4)).toBeLessThan(1);
    }
    expect(pdf.embeddedFonts.some((name) => name.includes('Arimo'))).toBe(true);
    expect(pdf.text).toContain('PEMERINTAH PROVINSI CONTOH');
  });

  it('carries the emblem it is given, and says what is wrong with a file that is none', async () => {
    const [emblem, output] = [join(folder, 'lambang.png'), join(folder, 'lambang.html')];
    writeFileSync(emblem, aPng(96, 120));
    const args = ['document', 'bahp', dossier, '-o', output, '--office', office, '--emblem'];
    expect(await meja([...args, emblem])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(output, 'utf8')).toContain('<img alt="Lambang"');
    for (const [file, words] of [
      [office, 'Lambang bukan gambar PNG atau JPEG.'],
      [join(folder, 'tidak-ada.png'), 'Berkas tidak dapat dibaca (tidak ada).'],
    ] as const) {
      const run = await meja([...args, file]);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain(words);
    }
  });

  it('is F4 unless told otherwise, and says on stderr what is still missing', async () => {
    const output = join(folder, 'konsep.pdf');
    const run = await meja(['document', 'bahp', dossier, '-o', output]);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('Belum diisi: Kop surat (office.letterhead.lines)');
    const [page] = (await readPdf(readFileSync(output))).pages;
    expect(page?.height).toBeGreaterThan(930);
  });

  test.each(['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman'])(
    'makes %s as HTML that needs nothing else',
    async (kind) => {
      const output = join(folder, `${kind}.html`);
      expect(await meja(['document', kind, dossier, '-o', output])).toMatchObject({ exitCode: 0, stdout: '' });
      const html = readFileSync(output, 'utf8');
      expect(html).toMatch(/^<!doctype html>/);
      expect(html).toContain('data:font/woff2;base64,');
      expect(html).not.toMatch(/(?:src|href)="?https?:/);
    },
  );

  it('writes HTML to stdout when the file is "-"', async () => {
    const run = await meja(['document', 'bahp', dossier, '-o', '-', '--date', '2026-11-23']);
    expect(run.stdout).toContain('dicetak 23 November 2026');
  });
});

describe('a document that cannot be made', () => {
  it('for want of a browser ends with 3 and says how to name one', async () => {
    const output = join(folder, 'tanpa.pdf');
    const run = await meja(['document', 'bahp', dossier, '-o', output], {
      env: { MEJA_BROWSER: join(folder, 'tidak-ada') },
    });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('MEJA_BROWSER');
    expect(existsSync(output)).toBe(false);
  });

  it('because the browser makes nothing ends with 3', async () => {
    const env = { MEJA_BROWSER: process.execPath };
    const run = await meja(['document', 'bahp', dossier, '-o', join(folder, 'x.pdf')], { env });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('tidak menghasilkan PDF');
  });

  it('because its place cannot be written ends with 3', async () => {
    const run = await meja(['document', 'bahp', dossier, '-o', join(dossier, 'x.html')]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('tidak dapat ditulis');
  });

  it('because the tender has no result yet ends with 1', async () => {
    const path = join(folder, 'nilai.json');
    writeFileSync(path, writeDossierFile(aDossier({ notice: { method: 'unknown' } })));
    expect(await meja(['document', 'bahp', path, '-o', join(folder, 'x.html')])).toMatchObject({ exitCode: 1 });
    expect(await meja(['document', 'bapp', path, '-o', join(folder, 'bapp-nilai.html')])).toMatchObject({
      exitCode: 0,
    });
  });

  test.each([
    ['{', '1:2'],
    ['{"kop": 1}', 'Isian kop tidak dikenal'],
    [
      '{"paper": {"size": "f4", "orientation": "portrait", "margins": [1, 2, 3, 400]}}',
      'Isian paper.margins.3 tidak dapat dipakai (400); paling besar 100.',
    ],
    ['{"zone": "GMT"}', 'Isian zone tidak dapat dipakai (GMT); pilihannya WIB, WITA, WIT.'],
    ['{"city": 5}', 'Isian city tidak dapat dipakai (5); harus teks.'],
    [
      '{"closing": {"bahp": "Demikian {dokumn}."}}',
      'Isian closing.bahp tidak dapat dipakai (Demikian {dokumn}.); isian {dokumn} tidak dikenal.',
    ],
    ['{"opening": {"bahp": "Pada {tanggal"}}', 'kurung kurawal tanpa pasangan di dekat “{tanggal”.'],
    [
      '{"letterhead": {"lines": [], "contact": null, "emblem": {"image": "AAAA", "height": 24}}}',
      'bukan gambar PNG atau JPEG yang utuh',
    ],
    ['{"letterhead": {"lines": []}}', 'Isian letterhead.contact tidak ada, padahal wajib.'],
  ])('because the office file is %j ends with 1', async (text, words) => {
    const path = join(folder, 'kantor-rusak.json');
    writeFileSync(path, text);
    const run = await meja(['document', 'bahp', dossier, '-o', join(folder, 'x.html'), '--office', path]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain(words);
  });
});
