import { describe, expect, it } from 'vitest';
import { countLines, layOutColumns } from '#core/documents/measure.ts';
import type { Paper } from '#core/documents/model.ts';

const PAPER: Paper = { size: 'f4', orientation: 'portrait', margins: [25, 25, 30, 30] };
const PAGE = { paper: PAPER, text: { size: 11, spacing: 1.35 }, dense: false };
const LARGEST = '999.999.999.999.999,99';

describe('the height of a table', () => {
  it('is that of the longest cell of each row, one line for a group, at least one for a row', () => {
    const columns = layOutColumns([{ header: 'No.', least: 10 }, { header: 'Uraian' }], PAGE);
    const cell = (text: string) => [{ text }];
    const longest = 'Peralatan utama beserta bukti kepemilikan atau perjanjian sewa yang masih berlaku. '.repeat(4);
    const lines = (...texts: readonly string[]) =>
      countLines(
        {
          kind: 'table',
          caption: null,
          columns,
          rows: texts.map((text) => ({ cells: [cell('1'), cell(text)] })),
          foot: [],
        },
        PAGE.text,
      );
    expect(lines('')).toBe(1);
    expect(lines('Surat penawaran', 'a\nb')).toBe(3);
    expect(lines(longest)).toBeGreaterThan(3);
    expect(lines(longest)).toBeLessThan(6);
    const group = {
      kind: 'table',
      caption: null,
      columns,
      rows: [],
      foot: [{ cells: [cell(longest)], emphasis: 'group' }],
    } as const;
    expect(countLines(group, PAGE.text)).toBe(1);
  });
});

describe('the columns of a table', () => {
  it('fill the text area exactly', () => {
    const columns = layOutColumns(
      [{ header: 'No.', least: 10 }, { header: 'Nama' }, { header: 'Harga (Rp)', fit: ['1.250.000,00'] }],
      PAGE,
    );
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(160, 6);
  });

  it('are wide enough for the largest amount on one line', () => {
    // 22 characters of Arimo at 9.5 pt: 17 digits of 0.556 em and 5 marks of 0.278 em.
    const needed = (17 * 0.556 + 5 * 0.278) * 9.5 * (25.4 / 72);
    const [, price] = layOutColumns([{ header: 'Nama' }, { header: 'Harga', fit: ['1,00', LARGEST] }], PAGE);
    expect(price?.width).toBeGreaterThan(needed + 2.5);
  });

  it('are narrower in the letters of Times, still wide enough for an amount', () => {
    const needed = (17 * 0.5 + 5 * 0.25) * 9.5 * (25.4 / 72);
    const needs = [{ header: 'Nama' }, { header: 'Harga', fit: ['1,00', LARGEST] }];
    const [, arial] = layOutColumns(needs, PAGE);
    const [, times] = layOutColumns(needs, { ...PAGE, text: { ...PAGE.text, font: 'times' } });
    expect(times?.width).toBeGreaterThan(needed + 2.5);
    expect(times?.width).toBeLessThan(arial?.width ?? 0);
  });

  it('share what is left by their shares, and keep a readable width beside two large amounts', () => {
    const [wide, narrow] = layOutColumns(
      [
        { header: 'A', share: 3 },
        { header: 'B', share: 1 },
      ],
      PAGE,
    );
    expect([wide?.width, narrow?.width]).toEqual([120, 40]);
    const amounts = { header: 'Harga', fit: [LARGEST] };
    const [name] = layOutColumns([{ header: 'Nama' }, amounts, amounts, amounts, amounts], PAGE);
    expect(name?.width).toBe(20);
  });

  it('give what short texts leave unused to those that need it', () => {
    const long = 'PT. Asuransi Umum Contoh Nusantara Sejahtera Cabang Kota Contoh';
    const [short, wide] = layOutColumns(
      [
        { header: 'Nomor', texts: ['JP-1/2014', 'JP-2/2014'] },
        { header: 'Penerbit', texts: [long] },
      ],
      PAGE,
    );
    expect(short?.width).toBeLessThan(30);
    expect((short?.width ?? 0) + (wide?.width ?? 0)).toBeCloseTo(160, 6);
  });

  it('share again what all have too much of', () => {
    const columns = layOutColumns(
      [
        { header: 'A', texts: ['a'], share: 3 },
        { header: 'B', texts: ['b'], share: 1 },
      ],
      PAGE,
    );
    expect(columns.map(({ width }) => width)).toEqual([120, 40]);
  });

  it('give a head its second line only while names keep their room', () => {
    const price = { header: 'Harga penawaran (Rp)', fit: ['1,00'] };
    const roomy = layOutColumns([{ header: 'Nama' }, price], PAGE).at(-1);
    const tight = layOutColumns([{ header: 'Nama' }, price, price, price, price, price], PAGE).at(-1);
    expect(roomy?.width).toBeGreaterThan(tight?.width ?? 0);
  });
});
