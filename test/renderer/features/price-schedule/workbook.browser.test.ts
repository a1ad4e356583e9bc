import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readSpreadsheet } from '#renderer/features/price-schedule/spreadsheet.ts';
import { unwrap } from '#test/support/unwrap.ts';

it('a workbook is read in the browser as it is in Node', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('RAB');
  sheet.addRow(['Uraian', 'Volume', 'Jumlah']);
  sheet.addRow(['Galian', 12.5, { formula: 'B2*2', result: 25 }]);
  sheet.mergeCells('A2:A3');
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(unwrap(await readSpreadsheet('rab.xlsx', bytes))).toEqual([
    {
      name: 'RAB',
      rows: [
        { number: 1, cells: ['Uraian', 'Volume', 'Jumlah'].map((text) => ({ kind: 'text', text })) },
        {
          number: 2,
          cells: [
            { kind: 'text', text: 'Galian' },
            { kind: 'number', text: '12.5', number: 12.5 },
            { kind: 'number', text: '25', number: 25, formula: true },
          ],
        },
      ],
    },
  ]);
});
