import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { releasePackageOf } from '#core/ocds/package.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import { chosenOfDrop, withMoreFiles } from '#renderer/features/import/chosen-files.ts';
import {
  type ChosenFile,
  type FilesReading,
  isUnread,
  type ReadOptions,
  type ReadProgress,
  readFiles,
} from '#renderer/features/import/read-files.ts';
import { announcement, filesIn, ODD_FEED, participants } from '#test/core/exchange/isb/isb-fixtures.ts';
import { aDossier, anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { AT_YEAR_END, releasesAt, withAnnouncedAward } from '#test/support/builders/ocds-time.ts';

const OFFICE: ReadOptions = { zone: null, officeZone: 'WITA' };

function file(name: string, text: string | Uint8Array<ArrayBuffer>): ChosenFile {
  const [dropped] = chosenOfDrop([new File([text], name)]);
  if (dropped === undefined) throw new Error('one file makes one chosen file');
  return dropped;
}

const feed = (...changes: Record<string, unknown>[]): ChosenFile[] =>
  changes.map((each, at) => file(`pengumuman-${at}.json`, announcement(each).text));

async function read(files: readonly ChosenFile[], options = OFFICE): Promise<FilesReading> {
  return readFiles(files, options, () => undefined);
}

describe('reading chosen files', () => {
  it('reads a feed, telling what each file is', async () => {
    const files = filesIn(ODD_FEED).map(({ name, text }) => file(name, text));
    const reading = await read(files);
    expect(reading.found).toHaveLength(4);
    expect(reading.found.every(({ source }) => source.kind === 'isb')).toBe(true);
    expect(Object.fromEntries(reading.files.map(({ name, kind }) => [name, kind]))).toEqual({
      'a-pengumuman.json': 'announcement',
      'b-jadwal.json': 'schedule',
      'c-peserta.json': 'participants',
      'd-selesai.json': 'finished',
      'e-nilai.json': 'values',
      'f-sppbj.json': 'letter',
      'g-satker.json': 'agencies',
    });
    expect(reading.remarks.length).toBeGreaterThan(50);
    expect(reading.remarks.every(({ message }) => message !== null)).toBe(true);
  });

  it('reads dossiers and a feed dropped together, each from its own file', async () => {
    const reading = await read([file('paket.json', writeDossierFile(aDossier())), ...feed({})]);
    expect(reading.found.map(({ source }) => source)).toEqual([
      { kind: 'isb', files: ['pengumuman-0.json'] },
      { kind: 'dossier', files: ['paket.json'] },
    ]);
    expect(reading.remarks.map(({ code }) => code)).not.toContain('own-dossier');
  });

  it('knows a dossier whose keys stand in another order', async () => {
    const { format, version, dossier } = JSON.parse(writeDossierFile(aDossier())) as Record<string, unknown>;
    const reading = await read([file('paket.json', JSON.stringify({ dossier, version, format }))]);
    expect(reading.found).toHaveLength(1);
  });

  it('says of a lone dossier nothing about missing feeds', async () => {
    const reading = await read([
      file('paket.json', writeDossierFile(aDossier())),
      file('rusak.json', '[{"kd_tender": '),
    ]);
    expect(reading.remarks.map(({ code }) => code)).toEqual(['broken-json']);
    expect(reading.zone).toBeNull();
  });

  it('keeps the good files beside broken ones, and names the place in each', async () => {
    const text = writeDossierFile(aDossier());
    const reading = await read([
      file('baru.json', text.replace('"version": 1', '"version": 2')),
      file('galat.json', '<html><body>Maaf, terjadi error pada aplikasi SPSE. Kode Error : ab12</body></html>'),
      file('paket.json', text),
      file('rusak.json', text.slice(0, 900)),
      file('utf-16.json', new Uint8Array([0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00])),
    ]);
    expect(reading.found.map(({ source }) => source.files)).toEqual([['paket.json']]);
    const told = reading.remarks.map(({ file: name, code }) => `${name} ${code}`);
    expect(told.toSorted()).toEqual([
      'baru.json newer-version',
      'galat.json spse-error-page',
      'rusak.json broken-json',
      'utf-16.json not-utf-8',
    ]);
    const broken = reading.remarks.find(({ code }) => code === 'broken-json');
    expect(broken?.line).toBeGreaterThan(1);
    expect(reading.files.filter(isUnread).map(({ name }) => name)).toEqual([
      'baru.json',
      'galat.json',
      'rusak.json',
      'utf-16.json',
    ]);
  });

  it('refuses a file beyond the limit by its size, without reading it', async () => {
    const large = new File([], 'besar.json');
    Object.defineProperty(large, 'size', { value: 30_000_000 });
    Object.defineProperty(large, 'arrayBuffer', { value: () => Promise.reject(new Error('read all the same')) });
    const reading = await read(chosenOfDrop([large]));
    expect(reading.remarks).toMatchObject([
      { code: 'too-large', file: 'besar.json', severity: 'error', details: { size: '30,0', limit: '25,0' } },
    ]);
  });

  it('takes a file as the shell read it, with its reason where it could not', async () => {
    const reading = await read([
      { name: 'a.json', sizeBytes: 9, content: { kind: 'text', text: announcement().text } },
      { name: 'b.json', sizeBytes: 0, content: { kind: 'unreadable', code: 'EACCES' } },
    ]);
    expect(reading.found).toHaveLength(1);
    expect(reading.remarks.find(({ file: name }) => name === 'b.json')).toMatchObject({
      code: 'unreadable',
      details: { code: 'EACCES' },
    });
  });

  it('reports which file it is at', async () => {
    const seen: ReadProgress[] = [];
    await readFiles([...feed({}), file('peserta.json', participants({}).text)], OFFICE, (progress) => {
      seen.push(progress);
    });
    expect(seen.slice(0, 2)).toEqual([
      { step: 'reading', done: 0, total: 2, file: 'pengumuman-0.json' },
      { step: 'reading', done: 1, total: 2, file: 'peserta.json' },
    ]);
    expect(seen.some(({ step }) => step === 'opening')).toBe(true);
  });
});

describe('the clock of a feed', () => {
  it('follows the province of the places of work', async () => {
    const reading = await read(feed({}), { zone: null, officeZone: 'WIT' });
    expect(reading.zone).toEqual({ zone: 'WITA', basis: 'province' });
  });

  it('is that of the office where the places tell nothing', async () => {
    const reading = await read(feed({ lokasi_pekerjaan: 'Kantor pusat' }), { zone: null, officeZone: 'WIT' });
    expect(reading.zone).toEqual({ zone: 'WIT', basis: 'office' });
    expect(reading.found[0]?.dossier.notice.announcedAt).toBe('2025-05-05T07:00:00.000Z');
  });

  it('is the one chosen, whatever the places say', async () => {
    const reading = await read(feed({}), { zone: 'WIB', officeZone: 'WITA' });
    expect(reading.zone).toEqual({ zone: 'WIB', basis: 'given' });
    expect(reading.found[0]?.dossier.notice.announcedAt).toBe('2025-05-05T09:00:00.000Z');
  });
});

describe('choosing files', () => {
  it('lists them by name, as people do', () => {
    const files = chosenOfDrop(['b10.json', 'b9.json', 'a.json'].map((name) => new File(['[]'], name)));
    expect(files.map(({ name }) => name)).toEqual(['a.json', 'b9.json', 'b10.json']);
  });

  it('calls a second file of the same name differently, so that places stay clear', () => {
    const text = readFileSync(join(ODD_FEED, 'a-pengumuman.json'), 'utf8');
    const twice = withMoreFiles([file('peserta.json', text)], [file('peserta.json', text), file('peserta.json', text)]);
    expect(twice.map(({ name }) => name)).toEqual(['peserta.json', 'peserta (2).json', 'peserta (3).json']);
  });
});

describe('open data among chosen files', () => {
  const announced = withAnnouncedAward(
    anAssessedDossier({ a: 800_000_000, b: 840_000_000 }),
    instant('2014-05-20T02:00:00.000Z'),
  );
  const pack = releasePackageOf(releasesAt(announced), UNREGISTERED, { publishedAt: AT_YEAR_END, zone: 'WITA' });

  it('gives its tenders, beside dossiers and a feed', async () => {
    const reading = await read([file('ocds.json', JSON.stringify(pack)), ...feed({})]);
    expect(reading.files[0]).toMatchObject({ name: 'ocds.json', kind: 'ocds', rows: 1, skippedRows: 0 });
    expect(reading.found.map(({ source }) => source)).toEqual([
      { kind: 'isb', files: ['pengumuman-0.json'] },
      { kind: 'dossier', files: ['ocds.json'] },
    ]);
    expect(reading.found[1]?.dossier.bidders.map(({ bid }) => bid?.offeredTotal)).toEqual([
      '800000000.00',
      '840000000.00',
    ]);
  });

  it('with faults is told by release and field, and counts as unread where nothing came of it', async () => {
    const [first] = pack.releases;
    const untitled = { ...pack, releases: [{ ...first, tender: { ...first?.tender, title: null } }] };
    const reading = await read([file('ocds.json', JSON.stringify(untitled))]);
    expect(reading.files.every(isUnread)).toBe(true);
    expect(reading.remarks).toEqual([
      expect.objectContaining({
        code: 'ocds-missing-field',
        file: 'ocds.json',
        field: 'tender.title',
        severity: 'error',
      }),
    ]);
  });
});
