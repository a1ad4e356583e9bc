import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '#core/documents/xlsx/xlsx.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { anEverydayDossier, anOldDossier } from '../dossiers.ts';
import { BOOK_CASES, bookOf, cellsOf } from './books.ts';

const MADE_AT = { madeAt: instant('2026-11-23T02:42:00.000Z') };

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

const MATRICES = ['MS-TMS Administrasi', 'MS-TMS Teknis', 'MS-TMS Kualifikasi', 'MS-TMS Pembuktian kualifikasi'];

describe('an Excel file', () => {
  it('holds every formula with the value it comes to', async () => {
    const book = bookOf(BOOK_CASES['with VAT added'] ?? anOldDossier());
    const workbook = await read(await renderXlsx(book, MADE_AT));
    let formulas = 0;
    for (const { sheet, address, cell } of cellsOf(book)) {
      const { value } = workbook.getWorksheet(sheet)?.getCell(address) ?? { value: null };
      const { content } = cell;
      if (content.kind === 'formula') {
        formulas += 1;
        // The library leaves out a result that is nothing.
        expect({ result: typeof content.result === 'number' ? 0 : '', ...Object(value) }).toEqual({
          formula: content.formula,
          result: content.result,
        });
      }
      if (content.kind === 'number') expect(value).toBe(content.value);
      if (content.kind === 'text' && content.text !== '') expect(value).toBe(content.text);
    }
    expect(formulas).toBeGreaterThan(50);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Ringkasan',
      ...MATRICES,
      'Harga',
      'P1',
      'P2',
      'P3',
      'Peringkat',
    ]);
  });

  it('says over every page of unit prices of the owner that they are secret, and over no other', async () => {
    const workbook = await read(await renderXlsx(bookOf(anOldDossier()), MADE_AT));
    const secret = workbook.worksheets.filter(
      ({ headerFooter }) => headerFooter.oddHeader?.includes('RAHASIA') === true,
    );
    expect(secret.map(({ name }) => name)).toEqual(['P1', 'P2', 'P3']);
    expect(workbook.getWorksheet('P1')?.getCell('A1').value).toMatch(/RAHASIA – memuat harga satuan HPS$/);
  });

  it('prints on wide paper, as wide as the page, with heads on every page, and may be changed', async () => {
    const workbook = await read(await renderXlsx(bookOf(anOldDossier()), MADE_AT));
    const sheet = workbook.getWorksheet('P1');
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 14,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
    });
    expect(sheet?.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 2 }]);
    expect(sheet?.getCell('H3').numFmt).toBe('#,##0.00');
    expect(sheet?.headerFooter.oddFooter).toContain('Halaman &P dari &N');
    const parts = unzipSync(await renderXlsx(bookOf(anOldDossier()), MADE_AT));
    for (const [path, part] of Object.entries(parts)) {
      if (path.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toContain('sheetProtection');
    }
  });

  it('says at the head of every page that it is practice', async () => {
    const workbook = await read(await renderXlsx(bookOf({ ...anEverydayDossier(), practice: true }), MADE_AT));
    for (const sheet of workbook.worksheets) expect(sheet.headerFooter.oddHeader).toContain('LATIHAN');
  });

  it('is the same bytes for the same book', async () => {
    const book = bookOf(anOldDossier());
    const first = await renderXlsx(book, MADE_AT);
    expect(await renderXlsx(book, MADE_AT)).toEqual(first);
  });
});
