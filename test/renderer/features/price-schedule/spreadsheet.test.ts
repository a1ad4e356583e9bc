import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { proposeMapping } from '#core/exchange/price-schedule/mapping.ts';
import { readSchedule } from '#core/exchange/price-schedule/read-schedule.ts';
import type { Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { assert } from '#core/shared/assert.ts';
import { readSpreadsheet, SPREADSHEET_MAX_BYTES } from '#renderer/features/price-schedule/spreadsheet.ts';
import { unpackedZipBytes } from '#renderer/features/price-schedule/zip-size.ts';
import { unwrap } from '#test/support/unwrap.ts';

const HEADER = ['No', 'Uraian Pekerjaan', 'Satuan', 'Volume', 'Harga Satuan (Rp)', 'Jumlah Harga (Rp)'];

/** The bytes of a real XLSX file, filled by the test. */
async function workbookBytes(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function firstSheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Sheet> {
  const bytes = await workbookBytes((workbook) => fill(workbook.addWorksheet('RAB')));
  const [sheet] = unwrap(await readSpreadsheet('rab.xlsx', bytes));
  assert(sheet !== undefined, 'the workbook has a sheet');
  return sheet;
}

function schedule(sheet: Sheet) {
  const mapping = proposeMapping(sheet);
  assert(mapping !== null, 'the header is understood');
  return readSchedule(sheet, mapping, 'offer');
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a workbook', () => {
  it('gives lines from numbers, texts, formulas with their results and rich text', async () => {
    const sheet = await firstSheet((rab) => {
      rab.addRow(['DAFTAR KUANTITAS DAN HARGA']);
      rab.mergeCells('A1:F1');
      rab.addRow([]);
      rab.addRow(HEADER);
      rab.addRow(['I', 'PEKERJAAN TANAH']);
      rab.addRow([1, 'Galian', 'm3', 12.5, 40_000, { formula: 'D5*E5', result: 500_000 }]);
      rab.addRow([
        '2',
        { richText: [{ text: 'Urugan ' }, { text: 'pasir', font: { bold: true } }] },
        'm3',
        '1.200,5',
        'Rp10.000',
        '12.005.000',
      ]);
      rab.addRow([3, { text: 'Papan nama', hyperlink: 'https://contoh.id' }, 'bh', 1, 0.1 + 0.2, 0.3]);
      rab.addRow([null, 'Jumlah', null, null, null, { formula: 'SUM(F5:F7)', result: 12_505_000.3 }]);
    });
    const reading = schedule(sheet);
    expect(
      reading.lines.map(({ row, number, description, volume, unitPrice, total }) => [
        row,
        number,
        description,
        volume,
        unitPrice,
        total,
      ]),
    ).toEqual([
      [5, '1', 'Galian', '12.5', '40000.00', '500000.00'],
      [6, '2', 'Urugan pasir', '1200.5', '10000.00', '12005000.00'],
      [7, '3', 'Papan nama', '1', '0.30', '0.30'],
    ]);
    expect(reading.lines[0]?.group).toBe('I PEKERJAAN TANAH');
    expect(reading.faults).toBe(0);
  });

  it('keeps row numbers as the spreadsheet shows them, empty rows aside', async () => {
    const sheet = await firstSheet((rab) => {
      rab.getRow(10).values = HEADER;
      rab.getRow(20).values = [1, 'Galian', 'm3', 1, 2, 2];
    });
    expect(schedule(sheet).lines.map(({ row }) => row)).toEqual([20]);
  });

  it('tells merged cells from empty ones, and takes their value once', async () => {
    const sheet = await firstSheet((rab) => {
      rab.addRow(HEADER);
      rab.addRow([1, 'Galian', 'm3', 10, 1000, 10_000]);
      rab.addRow([2, 'Urugan', 'm3', null, 1000, null]);
      rab.mergeCells('D2:D3');
    });
    const reading = schedule(sheet);
    expect(reading.lines.map(({ volume }) => volume)).toEqual(['10', null]);
    expect(reading.rows[1]?.remarks.map(({ code, column }) => [code, column])).toContainEqual(['merged', 'D']);
  });

  it('reads a header over two merged rows', async () => {
    const sheet = await firstSheet((rab) => {
      rab.addRow(['No', 'Uraian', 'Volume', 'Satuan', 'Harga (Rp)', null]);
      rab.addRow([null, null, null, null, 'Satuan', 'Jumlah']);
      for (const area of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1']) rab.mergeCells(area);
      rab.addRow([1, 'Galian', 2, 'm3', 1000, 2000]);
    });
    expect(schedule(sheet).lines).toMatchObject([{ row: 3, unit: 'm3', volume: '2', unitPrice: '1000.00' }]);
  });

  it('tells dates, broken formulas and formulas never computed', async () => {
    const sheet = await firstSheet((rab) => {
      rab.addRow(HEADER);
      rab.addRow([new Date(Date.UTC(2026, 0, 2)), 'Nomor 1-2', 'm3', 1, 1, 1]);
      rab.addRow([2, 'Tanggal', 'm3', new Date(Date.UTC(2026, 2, 1)), 1, 1]);
      rab.addRow([3, 'Galat', 'm3', { formula: 'A1/0', result: { error: '#DIV/0!' } }, 1, 1]);
      rab.addRow([4, 'Belum dihitung', 'm3', { formula: 'A1*2' }, 1, 1]);
      rab.addRow([5, 'Benar', 'm3', { formula: '1+1', result: 2 }, 1, 2]);
    });
    const reading = schedule(sheet);
    expect(reading.rows.map(({ outcome, remarks }) => [outcome, remarks[0]?.code])).toEqual([
      ['line', 'date-for-number'],
      ['fault', 'date'],
      ['fault', 'error-cell'],
      ['fault', 'formula-without-result'],
      ['line', undefined],
    ]);
    expect(reading.lines[0]?.number).toBe('2026-01-02');
  });

  it('offers its visible sheets before hidden ones, and leaves empty ones out', async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet('Analisa', { state: 'hidden' }).addRow(['a']);
      workbook.addWorksheet('Kosong');
      workbook.addWorksheet('RAB').addRow(['b']);
    });
    expect(unwrap(await readSpreadsheet('x.xlsx', bytes)).map(({ name }) => name)).toEqual(['RAB', 'Analisa']);
  });

  it('of 2,000 lines is read in a few seconds at most', async () => {
    const bytes = await workbookBytes((workbook) => {
      const rab = workbook.addWorksheet('RAB');
      rab.addRow(HEADER);
      for (let line = 1; line <= 2000; line++)
        rab.addRow([line, `Pekerjaan ${line}`, 'm3', line / 8, 1000 + line, (line / 8) * (1000 + line)]);
    });
    const start = performance.now();
    const [sheet] = unwrap(await readSpreadsheet('besar.xlsx', bytes));
    assert(sheet !== undefined, 'a sheet');
    expect(schedule(sheet).lines).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a CSV file', () => {
  test.each([
    [
      'semicolons',
      'No;Uraian;Satuan;Volume;Harga Satuan;Jumlah\n1;"Galian; tanah ""biasa""";m3;12,5;1.000,50;12.506,25\n',
    ],
    [
      'commas',
      'No,Uraian,Satuan,Volume,Harga Satuan,Jumlah\r\n1,"Galian; tanah ""biasa""",m3,12.5,"1,000.50","12,506.25"\r\n',
    ],
    [
      'tabs and a mark in front',
      '\uFEFFNo\tUraian\tSatuan\tVolume\tHarga Satuan\tJumlah\n1\tGalian; tanah "biasa"\tm3\t12,5\t1.000,50\t12.506,25\n',
    ],
    [
      'a line that names its separator',
      'sep=;\nNo;Uraian;Satuan;Volume;Harga Satuan;Jumlah\n1;"Galian; tanah ""biasa""";m3;12,5;1.000,50;12.506,25\n',
    ],
  ])('with %s is read', async (_, text) => {
    const [sheet] = unwrap(await readSpreadsheet('rab.csv', bytesOf(text)));
    assert(sheet !== undefined, 'a sheet');
    expect(schedule(sheet).lines).toMatchObject([
      { number: '1', description: 'Galian; tanah "biasa"', volume: '12.5', unitPrice: '1000.50', total: '12506.25' },
    ]);
    expect(schedule(sheet).rows.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it('of semicolons is not taken for one of commas, however many decimal commas and empty lines it has', async () => {
    const text =
      'No;Uraian;Sat;Vol;Harga Satuan;Jumlah\n1;Galian;m3;100;990,00;99.000,00\n2;Papan;bh;10;19,50;195,00\n\n';
    const [sheet] = unwrap(await readSpreadsheet('rab.csv', bytesOf(text)));
    assert(sheet !== undefined, 'a sheet');
    expect(schedule(sheet).lines).toMatchObject([{ unitPrice: '990.00' }, { unitPrice: '19.50' }]);
  });

  it('saved by an old spreadsheet keeps its letters', async () => {
    const bytes = Uint8Array.from(
      [...'Uraian;Satuan;Volume;Harga Satuan\nKusen ']
        .map((c) => c.charCodeAt(0))
        .concat(
          [0x93, 0x4d, 0x94],
          [...';m\xB2;2;10\n'].map((c) => c.charCodeAt(0)),
        ),
    );
    const [sheet] = unwrap(await readSpreadsheet('rab.csv', bytes));
    assert(sheet !== undefined, 'a sheet');
    expect(schedule(sheet).lines).toMatchObject([{ description: 'Kusen “M”', unit: 'm²' }]);
  });
});

describe('a file that is no spreadsheet', () => {
  const oldOffice = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  test.each([
    ['empty', new Uint8Array(), 'empty-file'],
    ['an old XLS', oldOffice, 'old-format'],
    ['a PDF', bytesOf('%PDF-1.7'), 'not-a-spreadsheet'],
    ['a web page', bytesOf('<html>Maaf, terjadi error</html>'), 'not-a-spreadsheet'],
    ['JSON', bytesOf('[{"kd_tender": 1}]'), 'not-a-spreadsheet'],
    ['a broken ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'broken-workbook'],
    ['blank text', bytesOf(' \n\n'), 'no-sheets'],
    ['of 30 MB', new Uint8Array(30_000_000), 'too-large'],
  ])('%s is told', async (_, bytes, code) => {
    const read = await readSpreadsheet('berkas.xlsx', bytes);
    expect(read).toMatchObject({ ok: false, error: { code } });
    if (!read.ok) for (const part of Object.values(read.error.message)) expect(part).toMatch(/^\S.*\.$/);
  });

  it('such as another ZIP is told, not opened as an empty sheet', async () => {
    const bytes = await workbookBytes((workbook) => workbook.addWorksheet('RAB').addRow(['a']));
    const cut = bytes.slice(0, bytes.length - 30);
    expect(await readSpreadsheet('x.xlsx', cut)).toMatchObject({ ok: false, error: { code: 'broken-workbook' } });
  });

  it('that would unpack to more than memory should hold is told before it is unpacked', async () => {
    const bytes = await workbookBytes((workbook) => workbook.addWorksheet('RAB').addRow(['a']));
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 900_000_000, true);
    expect(unpackedZipBytes(bytes)).toBeGreaterThan(900_000_000);
    expect(await readSpreadsheet('x.xlsx', bytes)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(bytes.length).toBeLessThan(SPREADSHEET_MAX_BYTES);
  });
});
