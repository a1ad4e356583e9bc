import { describe, expect, it, test } from 'vitest';
import { headerSignature, proposeMapping } from '#core/exchange/price-schedule/mapping.ts';
import { columnName } from '#core/exchange/price-schedule/sheet.ts';
import { aSheet, merged } from './sheets.ts';

describe('a header', () => {
  test.each([
    [
      ['No', 'Uraian Pekerjaan', 'Satuan', 'Volume', 'Harga Satuan (Rp)', 'Jumlah Harga (Rp)'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['NO.', 'URAIAN', 'SAT', 'VOL', 'HARGA SATUAN', 'JUMLAH'],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      [
        'No. Mata Pembayaran',
        'Uraian',
        'Satuan',
        'Perkiraan Kuantitas',
        'Harga Satuan\n(Rupiah)',
        'Jumlah Harga-Harga',
      ],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ['Uraian', 'Kuantitas', 'Satuan Ukuran', 'Total Harga', 'Harga Satuan'],
      [null, 0, 2, 1, 4, 3],
    ],
    [
      ['Item', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
      [null, 1, 3, 2, 4, 5],
    ],
    [
      ['No', 'Uraian Keluaran', 'Total Harga (Rp)'],
      [0, 1, null, null, null, 2],
    ],
  ])('%j is understood', (header, [number, description, unit, volume, unitPrice, total]) => {
    expect(proposeMapping(aSheet(header))?.columns).toEqual({ number, description, unit, volume, unitPrice, total });
  });

  it('is found below a letterhead', () => {
    const sheet = aSheet(
      ['DAFTAR KUANTITAS DAN HARGA'],
      ['Pekerjaan', ': Pembangunan Jembatan'],
      [],
      ['No', 'Uraian', 'Sat', 'Vol', 'Harga Satuan', 'Jumlah'],
      [1, 'Galian', 'm3', 10, 1000, 10000],
    );
    expect(proposeMapping(sheet)).toMatchObject({ headerRow: 4 });
  });

  it('may take two rows, with merged headings above', () => {
    const sheet = aSheet(
      ['No', 'Uraian', 'Volume', 'Satuan', 'Harga (Rp)', merged],
      [merged, merged, merged, merged, 'Satuan', 'Jumlah'],
      [1, 'Galian', 10, 'm3', 1000, 10000],
    );
    expect(proposeMapping(sheet)).toMatchObject({
      headerRow: 2,
      columns: { number: 0, description: 1, volume: 2, unit: 3, unitPrice: 4, total: 5 },
    });
  });

  it('comes with the way its numbers are written', () => {
    const header = ['Uraian', 'Sat', 'Vol', 'Harga Satuan', 'Jumlah'];
    expect(proposeMapping(aSheet(header, ['a', 'm', '1.5', '1,234.50', '1,851.75']))?.numberStyle).toBe('english');
    expect(proposeMapping(aSheet(header, ['a', 'm', '1,5', '1.234,50', '1.851,75']))?.numberStyle).toBe('indonesian');
  });

  it('is not found in a letter', () => {
    expect(proposeMapping(aSheet(['Nomor', ': 01/PU'], ['Perihal', ': Uraian singkat'], ['Jumlah', '3']))).toBeNull();
    expect(proposeMapping(aSheet())).toBeNull();
  });

  it('has a signature that is the same for files of the same form', () => {
    const one = aSheet(['No', 'Uraian Pekerjaan', 'Harga Satuan (Rp)'], [1, 'a', 1]);
    const other = aSheet([' no. ', 'URAIAN  PEKERJAAN', 'harga satuan (Rp)'], [9, 'z', 9]);
    expect(headerSignature(one, 1)).toBe(headerSignature(other, 1));
    expect(headerSignature(one, 1)).not.toBe(headerSignature(one, 2));
    expect(headerSignature(one, 7)).toBe('');
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [59, 'BH'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
