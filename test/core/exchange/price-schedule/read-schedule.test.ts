import { describe, expect, it, test } from 'vitest';
import { proposeMapping, type ScheduleMapping } from '#core/exchange/price-schedule/mapping.ts';
import { readSchedule, type SchedulePurpose } from '#core/exchange/price-schedule/read-schedule.ts';
import { assert } from '#core/shared/assert.ts';
import { aSheet, merged, type Written } from './sheets.ts';

const HEADER = ['No', 'Uraian', 'Satuan', 'Volume', 'Harga Satuan', 'Jumlah Harga'];

function read(purpose: SchedulePurpose, ...rows: readonly (readonly Written[])[]) {
  const sheet = aSheet(HEADER, ...rows);
  const mapping = proposeMapping(sheet);
  assert(mapping !== null, 'the header is understood');
  return readSchedule(sheet, mapping, purpose);
}

/** The codes told about the only row. */
function told(purpose: SchedulePurpose, ...cells: readonly Written[]) {
  const [report] = read(purpose, cells, [9, 'Baris lain', 'm', '1', '1.000.000', '1.000.000']).rows;
  return { outcome: report?.outcome, codes: report?.remarks.map(({ code }) => code) };
}

describe('a schedule of quantities and prices', () => {
  const reading = read(
    'offer',
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6) = (4) x (5)'],
    ['I', 'PEKERJAAN PERSIAPAN', null, null, null, null],
    [1, 'Mobilisasi', 'ls', 1, 5_000_000, 5_000_000],
    [2, 'Papan  nama\nproyek', 'bh', '2,5', '1.234,50', 3086.25],
    [null, 'Jumlah I', null, null, null, 5_003_086.25],
    [],
    ['II', 'PEKERJAAN TANAH'],
    ['1', 'Galian tanah', 'm3', 10, null, null],
    [null, 'TOTAL', null, null, null, 5_003_086.25],
    [null, 'PPN 11%', null, null, null, 550_339.49],
    [null, 'Terbilang: lima juta'],
  );

  it('has every row reported for what it is', () => {
    expect(reading.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'column-numbers'],
      [3, 'heading'],
      [4, 'line'],
      [5, 'line'],
      [6, 'subtotal'],
      [7, 'empty'],
      [8, 'heading'],
      [9, 'line'],
      [10, 'subtotal'],
      [11, 'subtotal'],
      [12, 'subtotal'],
    ]);
  });

  it('gives lines under their headings, exact, tidy', () => {
    expect(reading.lines).toEqual([
      {
        row: 4,
        number: '1',
        group: 'I PEKERJAAN PERSIAPAN',
        description: 'Mobilisasi',
        unit: 'ls',
        volume: '1',
        unitPrice: '5000000.00',
        total: '5000000.00',
      },
      {
        row: 5,
        number: '2',
        group: 'I PEKERJAAN PERSIAPAN',
        description: 'Papan nama proyek',
        unit: 'bh',
        volume: '2.5',
        unitPrice: '1234.50',
        total: '3086.25',
      },
      {
        row: 9,
        number: '1',
        group: 'II PEKERJAAN TANAH',
        description: 'Galian tanah',
        unit: 'm3',
        volume: '10',
        unitPrice: null,
        total: null,
      },
    ]);
  });

  it('adds up its lines to the sen', () => {
    expect(reading.sum).toBe('5003086.25');
    expect(reading.faults).toBe(0);
  });
});

describe('a row of the tender document', () => {
  test.each<[string, readonly Written[], string, readonly string[]]>([
    ['without a volume', [1, 'Galian', 'm3', null, 1000, null], 'fault', ['volume-missing']],
    ['with a negative volume', [1, 'Galian', 'm3', -2, 1000, -2000], 'fault', ['volume-negative']],
    ['with a negative price', [1, 'Galian', 'm3', 2, -1000, -2000], 'fault', ['price-negative']],
    ['without words', [1, null, 'm3', 2, 1000, 2000], 'fault', ['description-missing']],
    ['with a volume in scientific notation', [1, 'Galian', 'm3', '1,2E+05', 1000, null], 'fault', ['scientific']],
    ['with a volume that may mean two things', [1, 'Galian', 'm3', '1.5', 1000, null], 'fault', ['ambiguous']],
    [
      'with a broken formula',
      [1, 'Galian', 'm3', { kind: 'error', text: '#REF!' }, 1000, null],
      'fault',
      ['error-cell'],
    ],
    ['with a date for a volume', [1, 'Galian', 'm3', { kind: 'date', text: '2026-02-01' }, 1, null], 'fault', ['date']],
    ['with a merged volume', [1, 'Galian', 'm3', merged, 1000, null], 'fault', ['merged', 'volume-missing']],
    ['with a volume as text', [1, 'Galian', 'm3', '1.200,5', 1000, 1_200_500], 'line', ['text-number']],
    ['with a volume of nothing', [1, 'Galian', 'm3', 0, 1000, 0], 'line', ['volume-zero']],
    ['without a unit', [1, 'Galian', null, 2, 1000, 2000], 'line', ['unit-missing']],
    ['without a price', [1, 'Galian', 'm3', 2, null, null], 'line', ['unit-price-missing']],
    ['whose total is wrong', [1, 'Galian', 'm3', 2, 1000, 2001], 'line', ['product-differs']],
    [
      'with a price finer than a sen',
      [1, 'Galian', 'm3', 2, 10.005, 20.01],
      'line',
      ['rounded-to-sen', 'product-differs'],
    ],
    [
      'numbered with a date',
      [{ kind: 'date', text: '2026-02-01' }, 'Galian', 'm3', 2, 1, 2],
      'line',
      ['date-for-number'],
    ],
  ])('%s is told', (_, cells, outcome, codes) => {
    expect(told('owner', ...cells)).toEqual({ outcome, codes });
  });
});

describe('a row of a bid', () => {
  test.each<[string, readonly Written[], readonly string[]]>([
    ['without a volume', [1, 'Galian', 'm3', null, 1000, 2000], ['offered-volume-missing']],
    ['with a negative volume', [1, 'Galian', 'm3', -2, 1000, -2000], ['offered-volume-negative']],
    ['with a negative price', [1, 'Galian', 'm3', 2, -1000, -2000], ['offered-price-negative']],
    ['without a price', [1, 'Galian', 'm3', 2, null, null], ['price-blank']],
  ])('%s is evidence, and kept', (_, cells, codes) => {
    expect(told('offer', ...cells)).toEqual({ outcome: 'line', codes });
  });
});

describe('remarks', () => {
  it('name the row, the column and the value, and what to do', () => {
    const [report] = read('owner', [1, 'Galian', 'm3', 'dua', 1000, null]).rows;
    expect(report?.remarks[0]).toMatchObject({
      code: 'not-a-number',
      row: 2,
      field: 'volume',
      column: 'D',
      value: 'dua',
      severity: 'error',
    });
    expect(report?.remarks[0]?.message.happened).toBe('Baris 2: volume (kolom D) berisi "dua", bukan angka.');
  });

  it('tell a line that repeats another word for word, and keep both', () => {
    const reading = read(
      'offer',
      [1, 'Galian', 'm3', 2, 10, 20],
      [1, 'galian', 'M3', 2, 10, 20],
      [2, 'Galian', 'm3', 2, 10, 20],
    );
    expect(reading.lines).toHaveLength(3);
    expect(reading.rows.map(({ remarks }) => remarks.map(({ code, details }) => [code, details['first']]))).toEqual([
      [],
      [['duplicate-row', '2']],
      [],
    ]);
  });

  it('keep the good rows when others are bad', () => {
    const reading = read('owner', [1, 'Satu', 'm', 1, 1, 1], [2, 'Dua', 'm', -1, 1, 1], [3, 'Tiga', 'm', 3, 1, 3]);
    expect(reading.lines.map(({ description }) => description)).toEqual(['Satu', 'Tiga']);
    expect(reading.faults).toBe(1);
  });
});

describe('a list of outputs with totals only', () => {
  it('is read as lump sums: volume 1 at the price of the whole', () => {
    const sheet = aSheet(
      ['No', 'Keluaran', 'Total Harga'],
      [1, 'Gedung selesai', 900_000_000],
      [null, 'Jumlah', 900_000_000],
    );
    const mapping = proposeMapping(sheet);
    assert(mapping !== null, 'the header is understood');
    expect(readSchedule(sheet, mapping, 'owner').lines).toEqual([
      {
        row: 2,
        number: '1',
        group: null,
        description: 'Gedung selesai',
        unit: 'ls',
        volume: '1',
        unitPrice: '900000000.00',
        total: '900000000.00',
      },
    ]);
  });
});

describe('a mapping made by a person', () => {
  it('may leave columns out', () => {
    const columns = { number: null, description: 0, unit: null, volume: 1, unitPrice: 2, total: null };
    const mapping: ScheduleMapping = { columns, headerRow: 0, numberStyle: 'indonesian' };
    const reading = readSchedule(aSheet(['Galian', 2, 1000]), mapping, 'offer');
    expect(reading.lines).toMatchObject([
      { row: 1, number: '', description: 'Galian', volume: '2', unitPrice: '1000.00', total: null },
    ]);
    expect(reading.sum).toBe('2000.00');
  });
});

it('does not remark numbers as text in a file where they cannot be anything else', () => {
  const sheet = { ...aSheet(HEADER, ['1', 'Galian', 'm3', '2', '10', '20']), textOnly: true as const };
  const mapping = proposeMapping(sheet);
  assert(mapping !== null, 'the header is understood');
  expect(readSchedule(sheet, mapping, 'offer').rows.flatMap(({ remarks }) => remarks)).toEqual([]);
});
