import { describe, expect, it } from 'vitest';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { tidyOffice } from '#renderer/features/settings/tidy-office.ts';

describe('what an office typed', () => {
  it('is kept without blank lines, names and patterns that say nothing', () => {
    const tidy = tidyOffice({
      ...EMPTY_OFFICE,
      letterhead: { lines: [' Pemerintah Contoh ', '', 'Unit Contoh'], contact: '  ' },
      budgetUser: { name: ' ', position: 'PA', employeeNumber: null },
      unitHead: { name: 'Nurlaila', position: 'Kepala', employeeNumber: ' ' },
      numbering: { bahp: '  ' },
    });
    expect(tidy.letterhead).toEqual({ lines: ['Pemerintah Contoh', 'Unit Contoh'], contact: null });
    expect(tidy.budgetUser).toBeNull();
    expect(tidy.unitHead).toEqual({ name: 'Nurlaila', position: 'Kepala', employeeNumber: null });
    expect(tidy.numbering).toEqual({});
  });

  it('stays within what a page can be', () => {
    const { paper, text } = tidyOffice({
      ...EMPTY_OFFICE,
      paper: { ...EMPTY_OFFICE.paper, margins: [500, -3, 30, 0] },
      text: { size: 1, spacing: 9 },
    });
    expect(paper.margins).toEqual([100, 0, 30, 0]);
    expect(text).toEqual({ size: 6, spacing: 3 });
  });

  it('is without series that nobody named or that hold no kind', () => {
    const series = {
      id: 's',
      name: ' Berita acara ',
      kinds: ['bahp'],
      restart: 'yearly',
      width: 9,
      classification: ' ',
    } as const;
    const tidy = tidyOffice({
      ...EMPTY_OFFICE,
      numberSeries: [series, { ...series, id: 'a', name: ' ' }, { ...series, id: 'b', kinds: [] }],
      numberSegments: { classification: ' 000.3.3 ', unit: ' ' },
    });
    expect(tidy.numberSeries).toEqual([{ ...series, name: 'Berita acara', width: 6, classification: null }]);
    expect(tidy.numberSegments).toEqual({ classification: '000.3.3', unit: null });
  });

  it('publishes only under what is a prefix, and at what is an address', () => {
    const typed = { ...EMPTY_OFFICE.publication, publisher: ' UKPBJ Contoh ', scheme: ' ' };
    const wrong = tidyOffice({ ...EMPTY_OFFICE, publication: { ...typed, prefix: 'ocds-1', address: 'lpse.contoh' } });
    expect(wrong.publication).toMatchObject({ prefix: null, address: null, publisher: 'UKPBJ Contoh', scheme: null });
    const right = { ...typed, prefix: ' ocds-a1b2c3 ', license: 'https://contoh.go.id/lisensi' };
    expect(tidyOffice({ ...EMPTY_OFFICE, publication: right }).publication).toMatchObject({
      prefix: 'ocds-a1b2c3',
      license: 'https://contoh.go.id/lisensi',
    });
  });
});
