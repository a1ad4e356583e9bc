// The document that printing is measured with: minutes of two pages on F4.

import type { DocumentModel, TableRow } from '#core/documents/model.ts';

export const MINUTES_ROWS = 40;

/** The minutes; those of another number are another document. */
export function minutes(number = 1): DocumentModel {
  const body = 'Pada hari ini Senin tanggal dua puluh tiga November dua ribu dua puluh enam Pokja mengadakan rapat. ';
  return {
    title: `Berita Acara Hasil Pemilihan ${number}`,
    kind: 'bahp',
    paper: { size: 'f4', orientation: 'portrait', margins: [25, 25, 30, 30] },
    text: { size: 12, spacing: 1.5 },
    marks: [],
    footer: 'Berita Acara Hasil Pemilihan',
    blocks: [
      { kind: 'title', lines: ['Berita Acara', 'Hasil Pemilihan'], number: [{ text: `${number}/BAHP/2026` }] },
      { kind: 'paragraph', text: [{ text: body.repeat(6) }] },
      {
        kind: 'table',
        caption: null,
        columns: [
          { header: 'No.', width: 1, align: 'right' },
          { header: 'Peserta', width: 5, align: 'left' },
          { header: 'Harga terkoreksi', width: 3, align: 'right' },
          { header: 'Hasil', width: 2, align: 'left' },
        ],
        rows: Array.from({ length: MINUTES_ROWS }, (_, index) => row(index + 1)),
        foot: [],
      },
    ],
  };
}

function row(number: number): TableRow {
  const texts = [`${number}`, `CV Cahaya Etam ${number}`, `Rp1.${200 + number}.895.526,14`, 'MS'];
  return { cells: texts.map((text) => [{ text }]) };
}
