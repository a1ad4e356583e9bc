import { describe, expect, it } from 'vitest';
import { recapOf } from '#core/recap/table.ts';
import { summarise } from '#core/tender/summary.ts';
import { shareOf, topOf } from '#renderer/features/recap/bar-length.ts';
import { recapCsv } from '#renderer/features/recap/recap-csv.ts';
import { aDossier, rupiah } from '#test/support/builders/dossier.ts';

function aSummary(agency: string, ceiling: string, status: 'running' | 'finished' = 'running') {
  const notice = { agency: { code: null, name: agency, address: null }, budgetCeiling: rupiah(ceiling), status };
  return summarise(aDossier({ notice }), null);
}

const tenders = [
  aSummary('=HYPERLINK("x")', '1000000000.50'),
  aSummary('Dinas "A"; B', '2000000000', 'finished'),
  aSummary('Dinas "A"; B', '0.01'),
];

describe('the recap as CSV', () => {
  it('is what a spreadsheet here reads: semicolons, decimal commas, no formula, the sum last', () => {
    const lines = recapCsv(recapOf(tenders, { rows: 'agency', columns: null }), ['packages', 'ceiling']).split('\r\n');
    expect(lines[0]).toBe('\uFEFFSatuan kerja;Paket;Pagu');
    expect(lines[1]).toBe(`"'=HYPERLINK(""x"")";1;1000000000,50`);
    expect(lines[2]).toBe('"Dinas ""A""; B";2;2000000000,01');
    expect(lines[3]).toBe('Jumlah;3;3000000000,51');
    expect(lines.slice(4)).toEqual(['']);
  });

  it('crossed, says with the rows what is counted, and leaves empty what no tender is in', () => {
    const lines = recapCsv(recapOf(tenders, { rows: 'agency', columns: 'status' }), ['ceiling']).split('\r\n');
    expect(lines[0]).toBe('\uFEFFSatuan kerja – Pagu;Berjalan;Selesai;Semua');
    expect(lines[1]).toBe(`"'=HYPERLINK(""x"")";1000000000,50;;1000000000,50`);
  });
});

describe('the length of a bar', () => {
  it('is its share of the longest, whichever the sign; nothing known has none', () => {
    const values = [3n, -12n, 0n].map((numerator) => ({ numerator, denominator: 1n }));
    const top = topOf(values);
    expect(values.map((value) => shareOf(value, top))).toEqual([25, 100, 0]);
    expect(shareOf(null, top)).toBe(0);
    expect(topOf([])).toBeNull();
    expect(shareOf(values[0] ?? null, topOf([{ numerator: 0n, denominator: 1n }]))).toBe(0);
  });
});
