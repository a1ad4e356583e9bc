import { describe, expect, it } from 'vitest';
import { shownNumber, shownShare } from '#renderer/features/patterns/pattern-text.ts';
import { tableWorkbook } from '#renderer/features/patterns/table-workbook.ts';
import { tableCsv } from '#renderer/features/patterns/table-csv.ts';
import { patterns as english } from '#renderer/i18n/en/patterns.ts';
import { patterns as indonesian } from '#renderer/i18n/id/patterns.ts';

describe('numbers of patterns', () => {
  it('are written as people here write them', () => {
    expect([0.4, 1234.5, 2, -0.0049, -12.25, 0].map((value) => shownNumber(value))).toEqual([
      '0,4',
      '1.234,5',
      '2',
      '0',
      '-12,25',
      '0',
    ]);
    expect([shownShare(2 / 3), shownShare(1)]).toEqual(['66,7 %', '100 %']);
  });
});

describe('a table of patterns for spreadsheets', () => {
  it('says what the screen says, and nothing that begins as a formula', () => {
    const columns = [
      { label: 'Penyedia', text: ({ name }: { name: string }) => name },
      { label: 'n', text: ({ n }: { n: string }) => n },
    ];
    const csv = tableCsv(columns, [{ name: '=CV "Satu"; Dua', n: '1,5' }]);
    expect(csv).toBe('\uFEFFPenyedia;n\r\n"\'=CV ""Satu""; Dua";1,5\r\n');
  });
});

describe('a table of patterns as a workbook', () => {
  it('holds numbers as numbers, and codes and shares as they are written', () => {
    const columns = [
      { label: 'Penyedia', text: ({ name }: Row) => name },
      { label: 'Kode', text: ({ code }: Row) => code },
      { label: 'Harapan', text: ({ value }: Row) => shownNumber(value), measure: ({ value }: Row) => value },
      { label: 'Bagian', text: ({ value }: Row) => shownShare(value), measure: ({ value }: Row) => value },
    ];
    const row = { name: 'CV. Satu', code: '0071', value: 1234.5 };
    const { sheets, mark } = tableWorkbook({ name: 'Pasangan', columns, rows: [row], practice: true, paper: 'f4' });
    expect(mark).toBe('LATIHAN');
    expect(sheets[0]?.rows[1]?.map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'CV. Satu' },
      { kind: 'text', text: '0071' },
      { kind: 'number', value: 1234.5 },
      { kind: 'text', text: '123.450 %' },
    ]);
  });
});

interface Row {
  readonly name: string;
  readonly code: string;
  readonly value: number;
}

describe('the words of patterns', () => {
  it('accuse nobody', () => {
    const accusing =
      /kolusi terbukti|curang|kecurangan|pelaku|bersalah|manipulasi|tersangka|persekongkolan|collusi|fraud|guilty|cheat|suspect|offender/i;
    for (const words of [indonesian, english]) expect(JSON.stringify(words)).not.toMatch(accusing);
    expect(JSON.stringify(indonesian)).toMatch(/perlu diperiksa/i);
  });
});
