import { describe, expect, it, test } from 'vitest';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { announcement, odditiesOf, participants } from './isb-fixtures.ts';

const read = (text: string) => readIsb([{ name: 'berkas.json', text }]);
const codes = (text: string) =>
  read(text)
    .oddities.filter(({ file }) => file !== null)
    .map(({ code }) => code);

describe('a file that is not a service', () => {
  test.each([
    ['', 'file-empty'],
    ['  \r\n ', 'file-empty'],
    ['<!DOCTYPE html><h1>Maaf, terjadi error pada aplikasi SPSE.</h1><p>Kode Error: XE-17</p>', 'spse-error-page'],
    ['<html><h1>Halaman yang dituju tidak ditemukan</h1></html>', 'spse-page-not-found'],
    ['<html><title>Masuk</title></html>', 'html-page'],
    ['URL-NOT-DEFINED', 'url-not-defined'],
    ['kd_tender;nama_paket\n1;Jembatan', 'not-json'],
    ['PK\u0003\u0004 lembar kerja', 'binary-file'],
    ['%PDF-1.7', 'binary-file'],
    ['[\0{\0"\0k\0', 'wrong-encoding'],
    ['[]', 'no-rows'],
    ['{"success": true, "data": []}', 'no-rows'],
    ['{"draw": 1, "recordsTotal": 1, "data": [["1", "Paket", "1,7 M"]]}', 'rounded-list'],
    ['{"format": "meja-pokja/dossier", "version": 1, "dossier": {}}', 'own-dossier'],
    ['{"releases": [{"ocid": "ocds-1"}]}', 'wrong-service'],
    ['[["1", "2"]]', 'wrong-service'],
    ['[{"nama": "apa saja"}]', 'wrong-service'],
    ['[{"id_satker": 1, "metode_pemilihan_penyedia": 6}]', 'wrong-service'],
    ['[{"kd_rup": 1, "metode_pengadaan": "Tender"}]', 'service-not-needed'],
    ['[{"kd_tender": 1, "no_kontrak": "1", "no_sppbj": "2", "nilai_kontrak": 3}]', 'service-not-needed'],
    ['{"success": false, "error": {"code": "UNAUTHORIZED", "message": "kunci salah"}}', 'service-refused'],
  ])('%j is %s', (text, code) => {
    expect(codes(text)).toContain(code);
    expect(read(text).dossiers).toEqual([]);
  });

  it('gives the error code of an SPSE page and the reason of a refusal', () => {
    const page = read('<html>Maaf, terjadi error pada aplikasi SPSE. Kode Error: XE-17</html>');
    expect(odditiesOf(page, 'spse-error-page')[0]?.message.happened).toContain('XE-17');
    const refusal = read('{"success":false,"error":{"code":"E1","message":"kunci salah"},"meta":{"request_id":"r-9"}}');
    expect(odditiesOf(refusal, 'service-refused')).toMatchObject([
      { details: { errorCode: 'E1', reason: 'kunci salah', requestId: 'r-9' } },
    ]);
  });

  it('says that there is nothing to import', () => {
    expect(odditiesOf(read('[]'), 'nothing-to-import')).toHaveLength(1);
  });

  it('does not keep the others from being read', () => {
    const reading = readIsb([{ name: 'galat.html', text: '<html></html>' }, announcement()]);
    expect(reading.counts.tenders).toBe(1);
  });
});

describe('broken JSON', () => {
  it('is named by line and column', () => {
    const text = `[\n{"kd_tender": 1,\n"nama_paket" "Jembatan"}\n]`;
    expect(odditiesOf(read(text), 'broken-json')).toMatchObject([
      { line: 3, column: 14, details: { fault: 'missing-colon' }, severity: 'error' },
    ]);
  });

  it('keeps the whole rows of a file cut off in the middle', () => {
    const { text } = participants({}, {}, {});
    const cut = text.slice(0, text.indexOf('CV. PESERTA 3'));
    const reading = readIsb([announcement(), { name: 'peserta.json', text: cut }]);
    expect(reading.counts.bidders).toBe(2);
    expect(reading.files[1]).toMatchObject({ rows: 3, skippedRows: 1 });
    expect(odditiesOf(reading, 'broken-row')).toMatchObject([{ row: 3 }]);
  });

  it('keeps the rows before and after a broken one, each with its own line', () => {
    const rows = JSON.parse(participants({}, {}, { npwp_penyedia: '123' }).text).map((row: unknown) =>
      JSON.stringify(row),
    );
    const broken = rows.with(1, rows[1].replace('"kd_penyedia":', '"kd_penyedia" '));
    const reading = readIsb([announcement(), { name: 'peserta.json', text: `[\n${broken.join(',\n')}\n]` }]);
    expect(reading.dossiers[0]?.bidders.map(({ name }) => name)).toEqual(['CV. PESERTA 1', 'CV. PESERTA 3']);
    expect(odditiesOf(reading, 'broken-row')).toMatchObject([{ row: 2, line: 3 }]);
    expect(odditiesOf(reading, 'tax-number-length')).toMatchObject([{ row: 3, line: 4 }]);
  });

  it('that is nothing but brackets is refused without running out of stack', () => {
    expect(codes('['.repeat(100_000))).toEqual(['broken-json']);
  });
});

describe('a file', () => {
  it('with a byte-order mark is read', () => {
    const { name, text } = announcement();
    const reading = readIsb([{ name, text: `\uFEFF${text}` }]);
    expect(reading.counts.tenders).toBe(1);
    expect(odditiesOf(reading, 'byte-order-mark')).toMatchObject([{ severity: 'info' }]);
  });

  it('in an envelope counts its rows from the array, not from the envelope', () => {
    const rows = participants({}, { npwp_penyedia: '123' }).text;
    const text = `{"meta": {"ids": [1, 2]},\n"success": true,\n"data": ${rows.replace('},{', '},\n{')}}`;
    const reading = readIsb([announcement(), { name: 'peserta.json', text }]);
    expect(odditiesOf(reading, 'tax-number-length')).toMatchObject([{ row: 2, line: 4 }]);
  });

  it('handed over twice is read once', () => {
    const reading = readIsb([announcement(), announcement({}, 'salinan.json')]);
    expect(reading.counts.tenders).toBe(1);
    expect(odditiesOf(reading, 'file-repeated')).toMatchObject([
      { file: 'salinan.json', details: { other: 'pengumuman.json' } },
    ]);
  });

  it('with rows that are no objects keeps the others', () => {
    const reading = read(`[1, null, "x", ${announcement().text.slice(1)}`);
    expect(odditiesOf(reading, 'row-not-object').map(({ row, value }) => [row, value])).toEqual([
      [1, '1'],
      [2, 'null'],
      [3, 'x'],
    ]);
    expect(reading.counts.tenders).toBe(1);
  });

  it('with one tender that is not in an array is read as one row', () => {
    expect(read(announcement().text.slice(1, -1)).counts.tenders).toBe(1);
  });

  it('whose fields are named with spaces and capitals is read', () => {
    const [row] = JSON.parse(announcement().text);
    const spaced = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name.replaceAll('_', ' ').toUpperCase(), value]),
    );
    expect(read(JSON.stringify([spaced])).counts.tenders).toBe(1);
  });
});

describe('a newer and an older row about the same tender', () => {
  it('give the newer one, whichever file it is in', () => {
    const old = announcement({ hps: 1, _event_date: '2025-10-01' }, 'lama.json');
    const fresh = announcement({ hps: 2, _event_date: '2025-10-03' }, 'baru.json');
    for (const files of [
      [old, fresh],
      [fresh, old],
    ]) {
      const reading = readIsb(files);
      expect(reading.dossiers.map(({ notice }) => notice.ownerEstimate)).toEqual(['2.00']);
      expect(odditiesOf(reading, 'conflicting-row')).toHaveLength(1);
    }
  });
});
