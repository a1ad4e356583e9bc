/** A page that shows what an office's letterhead, paper and letters look like, before any tender uses them. */
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { bold, line, plain } from './inline.ts';
import type { DocumentModel } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { pageMarks } from './page-marks.ts';

/** A committee of three. */
const MEMBERS = 3;

/** All names on it are examples, and it says so. */
export function samplePage(office: OfficeSettings): DocumentModel {
  const { letterhead, city, paper, text, unitHead, showsEmployeeNumbers } = office;
  const marked = DOCUMENT_KINDS.find((kind) => office.forms[kind] ?? office.initials[kind] === 'pages');
  return {
    title: 'Contoh dokumen kantor',
    kind: 'contoh',
    paper,
    text,
    marks: [],
    footer: 'Contoh dokumen kantor',
    ...(marked === undefined ? {} : pageMarks(office, marked, MEMBERS)),
    blocks: [
      ...(letterhead.lines.length === 0 ? [] : [{ kind: 'letterhead' as const, ...letterhead }]),
      { kind: 'title', lines: ['CONTOH BERITA ACARA'], number: plain('000.3.3/01/CONTOH/XI/2026') },
      {
        kind: 'paragraph',
        text: line(
          'Halaman ini contoh: kop, kertas, batas tepi, huruf, dan jarak baris di bawah ini dipakai ',
          [bold('semua dokumen')],
          ' kantor. Ubah isiannya dan halaman ini ikut berubah.',
        ),
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Nama paket', value: plain('Pembangunan Gedung Contoh') },
          { label: 'Harga Perkiraan Sendiri (HPS)', value: plain('Rp950.000.000,00') },
        ],
      },
      {
        kind: 'table',
        caption: null,
        columns: [
          { header: 'No.', width: 10, align: 'center' },
          { header: 'Nama peserta', width: 60, align: 'left', rowHeader: true },
          { header: 'Harga penawaran (Rp)', width: 30, align: 'right' },
        ],
        rows: [
          { cells: [plain('1'), plain('CV. Contoh Pertama'), plain('871.250.000,50')] },
          { cells: [plain('2'), plain('PT. Contoh Kedua'), plain('902.000.000,00')] },
        ],
        foot: [],
      },
      {
        kind: 'signatures',
        placeAndDate: plain(`${city ?? '…………………'}, 23 November 2026`),
        heading: [],
        rows: [
          {
            name: plain(unitHead?.name ?? 'Nama Pejabat'),
            position: unitHead?.position ?? 'Kepala Unit Pengadaan',
            employeeNumber: showsEmployeeNumbers ? plain(unitHead?.employeeNumber ?? '…………………') : null,
          },
        ],
      },
    ],
  };
}
