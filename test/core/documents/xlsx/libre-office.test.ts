import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderXlsx } from '#core/documents/xlsx/xlsx.ts';
import type { WorkingBook } from '#core/documents/xlsx/book.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { openLibreOffice, WITHOUT_LIBRE_OFFICE } from '#test/support/libre-office.ts';
import { BOOK_CASES, bookOf, cellsOf } from './books.ts';

/** Beyond the 15 digits a spreadsheet shows. */
const NOISE = 1e-12;

const office = openLibreOffice();
afterAll(() => office?.close());

describe.skipIf(office === null)(`a working paper in LibreOffice${office === null ? WITHOUT_LIBRE_OFFICE : ''}`, () => {
  const books: readonly (readonly [string, WorkingBook])[] = Object.entries(BOOK_CASES).map(([name, dossier]) => [
    name,
    bookOf(dossier),
  ]);
  let computed: readonly ExcelJS.Workbook[] = [];

  beforeAll(async () => {
    const files = books.map(async ([, book], index) => ({
      name: `${index}.xlsx`,
      bytes: withoutResults(await renderXlsx(book, { madeAt: instant('2026-11-23T02:42:00.000Z') })),
    }));
    const converted = office?.convert(await Promise.all(files), 'xlsx:Calc MS Excel 2007 XML') ?? [];
    computed = await Promise.all(converted.map(read));
  });

  it('computes every formula to the value the evaluation has', () => {
    let formulas = 0;
    books.forEach(([name, book], index) => {
      for (const { sheet, address, cell } of cellsOf(book)) {
        if (cell.content.kind !== 'formula') continue;
        formulas += 1;
        const { formula, result } = cell.content;
        const value = resultOf(computed[index]?.getWorksheet(sheet)?.getCell(address).value);
        const found = { name, sheet, address, formula, value };
        expect(found).toEqual({ ...found, value: isSame(value, result) ? value : result });
      }
    });
    expect(formulas).toBeGreaterThan(500);
  });
});

/** So that nothing but its own computing can give LibreOffice a value. */
function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([path, part]) => {
    if (!path.startsWith('xl/worksheets/')) return [path, part] as const;
    return [path, strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

function resultOf(value: ExcelJS.CellValue | undefined): unknown {
  if (typeof value !== 'object' || value === null || !('formula' in value)) return value;
  // The library leaves out a result that is nothing.
  return value.result ?? 0;
}

function isSame(value: unknown, result: number | string): boolean {
  if (typeof result === 'string') return result === '' ? value === 0 || value === '' : value === result;
  return typeof value === 'number' && Math.abs(value - result) <= Math.abs(result) * NOISE;
}
