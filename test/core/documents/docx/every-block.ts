/** A document with every kind of block in every form it has. */
import type { DocumentModel, Inline } from '#core/documents/model.ts';

const text = (words: string): Inline => [{ text: words }];

export function everyBlock(parts: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Semua <blok> & "tanda"',
    kind: 'undangan',
    paper: { size: 'f4', orientation: 'portrait', margins: [20, 20, 25, 30] },
    text: { size: 11, spacing: 1.5 },
    marks: [],
    footer: 'Semua blok · Kode tender 90000001000',
    blocks: [
      { kind: 'letterhead', lines: ['Pemerintah Kabupaten Contoh', 'Sekretariat Daerah'], contact: null },
      {
        kind: 'letter',
        placeAndDate: text('Kota Contoh, 23 November 2026'),
        rows: [
          { label: 'Nomor', value: [{ missing: 'document-number' }] },
          { label: 'Hal', value: [{ text: 'Undangan', bold: true }] },
        ],
        to: [text('Direktur CV. Cahaya'), text('di Tempat')],
      },
      { kind: 'title', lines: ['Surat', 'Contoh'], number: null },
      { kind: 'heading', level: 1, number: 'A.', text: 'Bagian' },
      { kind: 'heading', level: 2, number: null, text: 'Anak bagian' },
      {
        kind: 'paragraph',
        indent: 2,
        align: 'left',
        text: [{ text: 'Biasa <b> & ' }, { text: 'miring\nbaris kedua', italic: true }, { missing: 'place' }],
      },
      { kind: 'fields', rows: [{ label: 'Nama paket', value: text('Gedung') }] },
      { kind: 'list', marker: 'decimal', items: [text('satu'), text('dua')] },
      { kind: 'list', marker: 'decimal', items: [text('mulai lagi')] },
      { kind: 'list', marker: 'alpha', items: [text('huruf')] },
      { kind: 'list', marker: 'dash', items: [text('garis')] },
      { kind: 'list', marker: 'decimal', columns: 2, items: names(5) },
      { kind: 'list', marker: 'decimal', columns: 3, items: names(40) },
      {
        kind: 'table',
        caption: 'Tabel 1',
        columns: [
          { header: 'No.', width: 1, align: 'right' },
          { header: 'Uraian', width: 7, align: 'left', rowHeader: true },
          { header: 'Jumlah (Rp)', width: 3.3, align: 'right' },
        ],
        rows: [
          { emphasis: 'group', cells: [text('Kelompok')] },
          { cells: [text('1'), text('Galian'), text('1.000,00')] },
          { cells: [text('2'), text('Uraian panjang '.repeat(100)), text('2.000,00')] },
        ],
        foot: [{ emphasis: 'total', cells: [[], text('Jumlah'), text('3.000,00')] }],
        note: 'Catatan tabel',
      },
      { kind: 'heading', level: 1, number: null, text: 'Lampiran', newPage: true },
      {
        kind: 'table',
        caption: null,
        dense: true,
        columns: Array.from({ length: 7 }, (_, index) => ({ header: `K${index}`, width: 1, align: 'center' as const })),
        rows: Array.from({ length: 90 }, (_, row) => ({
          cells: Array.from({ length: 7 }, (_, column) => text(`${row}/${column}`)),
        })),
        foot: [],
      },
      { kind: 'page-break' },
      { kind: 'paragraph', text: text('Demikian surat ini dibuat.') },
      {
        kind: 'signatures',
        placeAndDate: text('Kota Contoh, 23 November 2026'),
        heading: ['Pokja Pemilihan 1', 'Ketua'],
        rows: [
          { name: text('Anggota Contoh, S.E.'), position: 'Ketua', employeeNumber: text('19800101 200501 1 001') },
        ],
      },
      {
        kind: 'signatures',
        placeAndDate: null,
        heading: ['Saksi'],
        positionHead: 'Mewakili',
        rows: [
          { name: text('Saksi Satu'), position: 'CV. Cahaya', employeeNumber: null },
          { name: text('Saksi Dua'), position: 'CV. Etam', employeeNumber: null },
        ],
      },
      { kind: 'copies', heading: 'Tembusan:', items: ['PA/KPA', 'PPK', 'Arsip'] },
    ],
    ...parts,
  };
}

function names(count: number): readonly Inline[] {
  return Array.from({ length: count }, (_, index) => text(`CV. Peserta ${index + 1}`));
}
