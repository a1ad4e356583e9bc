import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Release } from '#core/ocds/model.ts';
import { eventsOf, packArchive, sealTender } from '#test/support/archives.ts';
import { begin } from '#test/support/audited.ts';
import { correcting } from '#test/support/ocds-log.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { aDossier, anAssessedDossier, instant, rupiah } from '#test/support/builders/dossier.ts';
import { withAnnouncedAward } from '#test/support/builders/ocds-time.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function saved(name: string, content: Dossier | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : writeDossierFile(content));
  return path;
}

const announced = withAnnouncedAward(
  anAssessedDossier({ a: 800_000_000, b: 840_000_000 }),
  instant('2014-05-20T02:00:00.000Z'),
);

describe('ocds', () => {
  it('writes a package of releases, and says that nobody may publish it without a prefix', async () => {
    const out = join(folder, 'rilis.json');
    const run = await meja(['ocds', saved('baik.json', announced), '-o', out]);
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(run.stderr).toContain('1 tender dengan 4 rilis');
    expect(run.stderr).toContain('belum terdaftar');
    const pack = JSON.parse(readFileSync(out, 'utf8'));
    expect(pack).toMatchObject({ version: '1.1', publisher: { name: expect.stringContaining('belum terdaftar') } });
    expect(pack.releases).toHaveLength(4);
  });

  it('takes prefix and publisher from the settings of the office, and options before them', async () => {
    const publication = {
      prefix: 'ocds-a1b2c3',
      publisher: null,
      scheme: null,
      uid: null,
      address: null,
      license: null,
    };
    const office = saved(
      'kantor.json',
      JSON.stringify({
        letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH', 'UKPBJ Contoh'], contact: null },
        publication,
      }),
    );
    const out = join(folder, 'terdaftar.json');
    const args = ['ocds', saved('baik.json', announced), '-o', out, '--office', office];
    expect((await meja(args)).stderr).not.toContain('belum terdaftar');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      publisher: { name: 'UKPBJ Contoh' },
      releases: [{ ocid: 'ocds-a1b2c3-90000001000' }, {}, {}, {}],
    });
    await meja([...args, '--prefix', 'ocds-zzzzzz', '--publisher', 'LPSE Contoh']);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ publisher: { name: 'LPSE Contoh' } });
  });

  it('writes what was public by the end of a day', async () => {
    const out = join(folder, 'dahulu.json');
    await meja(['ocds', saved('baik.json', announced), '-o', out, '--date', '2014-05-05']);
    const { releases } = JSON.parse(readFileSync(out, 'utf8'));
    expect(releases.map(({ tag }: { tag: string[] }) => tag.join())).toEqual(['tender', 'tenderUpdate']);
  });

  it('names what it cannot write by its file, writes the rest, and ends with 1', async () => {
    const out = join(folder, 'sebagian.json');
    const files = [
      saved('baik.json', announced),
      saved('rusak.json', '{"format": '),
      saved('latihan.json', aDossier({ practice: true })),
      saved('lagi.json', announced),
      saved(
        'belum.json',
        aDossier({ notice: { code: '7', announcedAt: null }, opening: { ...aDossier().opening, openedAt: null } }),
      ),
    ];
    const run = await meja(['ocds', ...files, '-o', out]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/rusak\.json:1:\d+: JSON rusak/);
    expect(run.stderr).toContain('latihan.json: Tender latihan dan tender sebenarnya');
    expect(run.stderr).toContain('lagi.json: Tender 90000001000 sudah ditulis');
    expect(run.stderr).toContain('belum.json: Tender ini belum diumumkan');
    expect(run.stderr).toContain('1 tender dengan 4 rilis ditulis');
    expect(JSON.parse(readFileSync(out, 'utf8')).releases).toHaveLength(4);
  });

  it('marks a file of practice tenders in its publisher, and takes a folder', async () => {
    const season = temporaryFolder();
    for (const dossier of practiceSeason({ seed: 'meja', tenders: 3 })) {
      writeFileSync(join(season, `${dossier.notice.code}.json`), writeDossierFile(dossier));
    }
    const out = join(folder, 'rekaman.json');
    const run = await meja(['ocds', season, '-o', out, '--format', 'records']);
    expect(run.exitCode).toBe(0);
    const pack = JSON.parse(readFileSync(out, 'utf8'));
    expect(pack.publisher.name).toMatch(/^LATIHAN – /);
    expect(pack.records).toHaveLength(3);
    expect(pack.records[0].compiledRelease.tag).toEqual(['compiled']);
  });

  it('says of dossiers that their releases were made from the present state', async () => {
    const run = await meja(['ocds', saved('baik.json', announced), '-o', join(folder, 'keadaan.json')]);
    expect(run.stderr).toContain('1 tender dibaca dari dossier tanpa catatan kejadian');
  });

  it('tells a tender of an archive by its log, each release as it went out', async () => {
    const device = await createTestDevice();
    const events = eventsOf([
      begin(aDossier({ opening: { ...aDossier().opening, openedAt: null } })),
      correcting(['notice.ownerEstimate', rupiah(950_000_000), rupiah(940_000_000)]),
    ]);
    const stream = 'tender/90000001000' as StreamId;
    const archive = join(folder, 'arsip.meja.gz');
    const sealed = await sealTender(device, stream, events, { at: instant('2014-05-06T02:00:00.000Z') });
    writeFileSync(archive, await packArchive(device, new Map([[stream, sealed]])));
    const out = join(folder, 'arsip.json');
    const run = await meja(['ocds', archive, '-o', out]);
    expect(run.stderr).not.toContain('tanpa catatan kejadian');
    expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('1 tender dengan 2 rilis') });
    const { releases } = JSON.parse(readFileSync(out, 'utf8'));
    expect(releases.map(({ tender }: Release) => tender.value?.amount)).toEqual([950_000_000, 940_000_000]);
    await meja(['ocds', archive, '-o', out, '--date', '2014-05-05']);
    expect(JSON.parse(readFileSync(out, 'utf8')).releases).toEqual([]);
  });

  it('takes nothing from an archive that was changed, and says what is wrong with it', async () => {
    const archive = join(folder, 'rusak.meja.gz');
    const whole = readFileSync(join(folder, 'arsip.meja.gz'));
    whole[100] = (whole[100] ?? 0) ^ 1;
    writeFileSync(archive, whole);
    const run = await meja(['ocds', archive, saved('baik.json', announced), '-o', join(folder, 'sisanya.json')]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('rusak.meja.gz: ');
    expect(run.stderr).toContain('1 tender dengan 4 rilis');
  });

  it('writes compiled releases that indicators read', async () => {
    const out = join(folder, 'terkompilasi.jsonl');
    await meja(['ocds', saved('baik.json', announced), '-o', out, '--format', 'compiled']);
    const run = await meja(['indicators', out]);
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ OCID: { 'ocds-xxxxxx-90000001000': { R024: 0.05, R058: 0.05 } } });
  });
});

describe('indicators', () => {
  const line = (ocid: string) => JSON.stringify({ ocid, tender: { numberOfTenderers: 1, procurementMethod: 'open' } });

  it('prints results in the shape of Cardinal, names bad lines by number, and ends with 1', async () => {
    const run = await meja(['indicators', saved('r.jsonl', `${line('p')}\n{"ocid"\n${line('q')}`)]);
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toEqual({ OCID: { p: { R018: 1 }, q: { R018: 1 } } });
    expect(run.stderr).toMatch(/r\.jsonl:2: JSON rusak di kolom \d+/);
    expect(run.stderr).toContain('3 baris: 2 proses dihitung, 1 tidak dapat dipakai');
  });

  it('reads lines longer than a piece, with letters that stand across its end', async () => {
    const long = JSON.stringify({
      ocid: 'panjang',
      x: 'é'.repeat(1_100_000),
      tender: { numberOfTenderers: 1, procurementMethod: 'open' },
    });
    const run = await meja(['indicators', '-'], { stdin: `${line('p')}\n${long}\n` });
    expect(JSON.parse(run.stdout)).toEqual({ OCID: { p: { R018: 1 }, panjang: { R018: 1 } } });
  });

  it('goes by a settings file, and names what it does not know in it', async () => {
    const file = saved('s.jsonl', line('p'));
    const run = await meja([
      'indicators',
      file,
      '--settings',
      saved('s.ini', '[R018]\nprocurement_methods = selective\n'),
    ]);
    expect(JSON.parse(run.stdout)).toEqual({});
    const wrong = await meja(['indicators', file, '--settings', saved('w.ini', '[R018]\nmethods = open\n')]);
    expect(wrong).toMatchObject({ exitCode: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/w\.ini:2: .*"methods" tidak dikenal/);
  });
});
