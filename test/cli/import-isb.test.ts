import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDossierFile, writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { announcement, ODD_FEED, participants, REAL_SEASON } from '#test/core/exchange/isb/isb-fixtures.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function feed(
  name: string,
  ...files: readonly { readonly name: string; readonly text: string | Uint8Array }[]
): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) writeFileSync(join(path, file.name), file.text);
  return path;
}

const out = (name: string) => join(folder, `keluar-${name}`);

function dossierAt(path: string): Dossier {
  return unwrap(readDossierFile(readFileSync(path, 'utf8')));
}

describe('import isb', () => {
  it('writes one readable dossier a tender, and reports every oddity by file, row and field', async () => {
    const run = await meja(['import', 'isb', ODD_FEED, '-o', out('ganjil')]);
    // Rows of this feed are at fault; the good ones are there all the same.
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(readdirSync(out('ganjil')).toSorted()).toEqual(
      ['20000001000', '20000002000', '20000003000', '20000004000'].map((code) => `${code}.json`),
    );
    expect(dossierAt(join(out('ganjil'), '20000001000.json')).notice.zone).toBe('WITA');
    expect(run.stderr).toContain(
      'GALAT c-peserta.json, baris 7 (baris teks 8), isian nilai_penawaran [tender 20000001000]:',
    );
    expect(run.stderr).toContain('4 tender, 12 peserta, 8 penawaran, 7 tahap; ');
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it('ends with 0 when nothing is at fault, and leaves out infos when asked', async () => {
    const source = feed('bersih', announcement(), participants({ nilai_penawaran: 5, nilai_terkoreksi: 5 }));
    const run = await meja(['import', 'isb', source, '-o', out('bersih'), '--quiet']);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).not.toMatch(/^info /m);
  });

  it('takes times in the zone it is told', async () => {
    const source = feed('zona', announcement(), participants({}));
    await meja(['import', 'isb', source, '-o', out('zona'), '--zone', 'wit']);
    expect(dossierAt(join(out('zona'), '20000001000.json')).notice).toMatchObject({
      zone: 'WIT',
      announcedAt: '2025-05-05T07:00:00.000Z',
    });
  });

  it('gives its report as JSON on stdout', async () => {
    const run = await meja(['import', 'isb', ODD_FEED, '-o', out('json'), '--json']);
    const report = JSON.parse(run.stdout);
    expect(report.counts.tenders).toBe(4);
    expect(report.zone).toEqual({ zone: 'WITA', basis: 'province' });
    expect(report.tenders.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'written',
      'written',
      'written',
      'written',
    ]);
    expect(report.oddities.find(({ code }: { code: string }) => code === 'money-rounded')).toMatchObject({
      file: 'c-peserta.json',
      row: 7,
      line: 8,
      field: 'nilai_penawaran',
      severity: 'error',
    });
  });

  it('takes files by name as well as folders', async () => {
    const source = feed('satuan', announcement(), participants({}));
    const files = [join(source, 'pengumuman.json'), join(source, 'peserta.json')];
    expect(await meja(['import', 'isb', ...files, '-o', out('satuan')])).toMatchObject({ exitCode: 0 });
  });

  it('names each file that is no feed and reads the others', async () => {
    const source = feed(
      'campur',
      announcement(),
      participants({}),
      { name: 'galat.html', text: '<html>Maaf, terjadi error pada aplikasi SPSE. Kode Error: X1</html>' },
      { name: 'rusak.json', text: '[{"kd_tender": 1,' },
      { name: 'buku.xlsx', text: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) },
      { name: '.tersembunyi', text: 'bukan urusan kita' },
    );
    const run = await meja(['import', 'isb', source, '-o', out('campur')]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/galat\.html: Ini halaman galat SPSE, bukan data \(kode galat X1\)/);
    expect(run.stderr).toMatch(/rusak\.json, baris teks 1 kolom 18: JSON rusak/);
    expect(run.stderr).toMatch(/buku\.xlsx: Ini berkas ZIP atau lembar kerja/);
    expect(run.stderr).not.toContain('tersembunyi');
    expect(existsSync(join(out('campur'), '20000001000.json'))).toBe(true);
  });

  it('makes no folder where there is nothing to import', async () => {
    const run = await meja(['import', 'isb', feed('kosong', { name: 'a.json', text: '[]' }), '-o', out('kosong')]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('Tidak ada pengumuman tender yang dapat dibaca');
    expect(existsSync(out('kosong'))).toBe(false);
  });

  it('refuses a folder that is not there or has no files', async () => {
    expect(await meja(['import', 'isb', join(folder, 'entah'), '-o', out('x')])).toMatchObject({ exitCode: 1 });
    expect(await meja(['import', 'isb', feed('hampa'), '-o', out('x')])).toMatchObject({ exitCode: 1 });
  });

  it('ends with 3 where it cannot write', async () => {
    const source = feed('tulis', announcement(), participants({}));
    writeFileSync(join(folder, 'berkas-bukan-folder'), '');
    const run = await meja(['import', 'isb', source, '-o', join(folder, 'berkas-bukan-folder', 'dalam')]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('tidak dapat ditulis');
  });
});

describe('importing again', () => {
  const file = '20000001000.json';

  it('changes nothing where nothing differs', async () => {
    const source = feed('ulang', announcement(), participants({}));
    await meja(['import', 'isb', source, '-o', out('ulang')]);
    const before = readFileSync(join(out('ulang'), file), 'utf8');
    const run = await meja(['import', 'isb', source, '-o', out('ulang')]);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('0 ditulis, 0 dilengkapi, 1 tetap');
    expect(readFileSync(join(out('ulang'), file), 'utf8')).toBe(before);
  });

  it('shows what differs, and takes it over only when told', async () => {
    await meja(['import', 'isb', feed('lama', announcement(), participants({})), '-o', out('beda')]);
    const newer = feed('baru', announcement({ status_tender: 'Selesai' }), participants({}, {}));
    const shown = await meja(['import', 'isb', newer, '-o', out('beda')]);
    expect(shown.exitCode).toBe(1);
    expect(shown.stderr).toContain('notice/status');
    expect(dossierAt(join(out('beda'), file)).notice.status).toBe('running');
    const taken = await meja(['import', 'isb', newer, '-o', out('beda'), '--update']);
    expect(taken.exitCode).toBe(0);
    expect(taken.stderr).toContain('1 dilengkapi');
    expect(dossierAt(join(out('beda'), file))).toMatchObject({ notice: { status: 'finished' }, bidders: [{}, {}] });
  });

  it('never overwrites what was evaluated, told or not', async () => {
    const offer = { nilai_penawaran: 800000000, nilai_terkoreksi: 800000000 };
    await meja(['import', 'isb', feed('awal', announcement(), participants(offer)), '-o', out('kerja')]);
    const path = join(out('kerja'), file);
    const imported = dossierAt(path);
    const [bidder] = imported.bidders;
    if (bidder === undefined) throw new Error('a bidder');
    const opened = { openedAt: instant('2025-05-12T01:00:00.000Z'), place: null, witnesses: [], remarks: null };
    const worked: Dossier = {
      ...imported,
      opening: { ...opened, bids: { [bidder.id]: { condition: 'complete', missing: [], note: null } } },
    };
    writeFileSync(path, writeDossierFile(worked));
    const newer = feed(
      'susulan',
      announcement({ hps: 1, url_lpse: 'https://baru.id' }),
      participants({ ...offer, nilai_penawaran: 1 }),
    );
    const run = await meja(['import', 'isb', newer, '-o', out('kerja'), '--update']);
    expect(run.stderr).toMatch(/notice\/ownerEstimate \(tidak akan diubah\)/);
    const after = dossierAt(path);
    expect(after.notice).toMatchObject({ ownerEstimate: '890000000.00', url: 'https://baru.id' });
    expect(after.bidders[0]?.bid?.offeredTotal).toBe('800000000.00');
    expect(after.opening).toEqual(worked.opening);
  });

  it('leaves a file it cannot read as it is', async () => {
    const source = feed('asing', announcement(), participants({}));
    mkdirSync(out('asing'));
    writeFileSync(join(out('asing'), file), 'catatan saya');
    const run = await meja(['import', 'isb', source, '-o', out('asing'), '--update']);
    expect(run.exitCode).toBe(1);
    expect(readFileSync(join(out('asing'), file), 'utf8')).toBe('catatan saya');
  });
});

describe.skipIf(!existsSync(REAL_SEASON))('a real season (skipped where the records are not on this machine)', () => {
  it('becomes 51 dossiers that can be read and evaluated', async () => {
    const source = join(folder, 'nyata');
    mkdirSync(source);
    for (const name of readdirSync(REAL_SEASON)) copyFileSync(join(REAL_SEASON, name), join(source, `x-${name}`));
    const run = await meja(['import', 'isb', source, '-o', out('nyata'), '-q']);
    expect(run.exitCode).toBe(0);
    const files = readdirSync(out('nyata'));
    expect(files).toHaveLength(51);
    const dossiers = files.map((name) => dossierAt(join(out('nyata'), name)));
    expect(dossiers.filter(({ notice }) => notice.status === 'finished')).toHaveLength(36);
    const lowest = files[dossiers.findIndex(({ notice }) => notice.method === 'lowest-price-knockout')] ?? '';
    expect(await meja(['evaluate', join(out('nyata'), lowest)])).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
