import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { inlineText } from '#core/documents/measure.ts';
import { EMPTY_OFFICE, type OfficeSettings } from '#core/documents/office.ts';
import { numberBooks } from '#core/documents/register/book-rows.ts';
import { registerDocument } from '#core/documents/register/register-document.ts';
import { registerWorkbook } from '#core/documents/register/register-workbook.ts';
import type { NumberBlock } from '#core/documents/register/number-block.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { aNumber, BOOK } from './a-number.ts';

const OFFICE: OfficeSettings = { ...EMPTY_OFFICE, city: 'Samarinda' };
const BLOCK: NumberBlock = { ...BOOK, from: 1, to: 50, holder: { name: 'Kantor Kutai Barat', devices: [] } };
const REGISTER = [
  aNumber(1),
  aNumber(4, { subject: 'CV. Contoh', state: 'issued' }),
  aNumber(4, { stream: 'other' as StreamId }),
];
const GAPS = [{ ...BOOK, from: 2, to: 2, reason: 'Salah cetak' }];

function paper() {
  const books = numberBooks(REGISTER, { blocks: [BLOCK], gaps: GAPS }, OFFICE);
  return registerDocument({
    books,
    office: OFFICE,
    practice: true,
    printedAt: '2026-11-28T02:00:00.000Z' as Instant,
    printedBy: { name: 'Siti Rahmawati', position: 'Sekretaris' },
  });
}

describe('the register on paper', () => {
  it('has a row for every number and every gap, with what stands twice', () => {
    const table = paper().blocks.find((block) => block.kind === 'table');
    const rows = table?.rows.map(({ cells }) => cells.map(inlineText).filter((text) => text !== ''));
    expect(rows).toEqual([
      ['001', '1/BAHP/2026', 'Berita Acara Hasil Pemilihan', '1', 'Paket 1', '23 November 2026', 'Konsep'],
      ['002', 'Tidak terpakai: Salah cetak'],
      ['003', 'Tidak terpakai'],
      [
        '004',
        '4/BAHP/2026',
        'Berita Acara Hasil Pemilihan, CV. Contoh',
        '4',
        'Paket 4',
        '23 November 2026',
        'Terbit. Nomor kembar: dipakai dokumen lain juga',
      ],
      [
        '004',
        '4/BAHP/2026',
        'Berita Acara Hasil Pemilihan',
        '4',
        'Paket 4',
        '23 November 2026',
        'Konsep. Nomor kembar: dipakai dokumen lain juga',
      ],
    ]);
  });

  it('says whose blocks the numbers are, lies on its side and is marked in practice', () => {
    const { blocks, marks, paper: sheet } = paper();
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.text)] : []));
    expect(said).toEqual([
      'Dipakai 3 nomor, tidak terpakai tanpa keterangan 1, kembar 2.',
      'Blok: 001–050 Kantor Kutai Barat.',
    ]);
    expect(marks).toEqual(['practice']);
    expect(sheet.orientation).toBe('landscape');
  });

  it('is one sheet as a workbook, with series and year in every row', () => {
    const books = numberBooks(REGISTER, { blocks: [], gaps: GAPS }, OFFICE);
    const { sheets, mark } = registerWorkbook({ books, office: OFFICE, practice: true });
    expect(mark).toBe('LATIHAN');
    expect(sheets[0]?.rows).toHaveLength(6);
    expect(sheets[0]?.rows[1]?.slice(0, 4).map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'Berita Acara Hasil Pemilihan' },
      { kind: 'text', text: '2026' },
      { kind: 'text', text: '001' },
      { kind: 'text', text: '1/BAHP/2026' },
    ]);
  });
});
