import { describe, expect, it } from 'vitest';
import { shownNumber, shownShare } from '#renderer/features/patterns/pattern-text.ts';
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

describe('the words of patterns', () => {
  it('accuse nobody', () => {
    const accusing =
      /kolusi terbukti|curang|kecurangan|pelaku|bersalah|manipulasi|tersangka|persekongkolan|collusi|fraud|guilty|cheat|suspect|offender/i;
    for (const words of [indonesian, english]) expect(JSON.stringify(words)).not.toMatch(accusing);
    expect(JSON.stringify(indonesian)).toMatch(/perlu diperiksa/i);
  });
});
