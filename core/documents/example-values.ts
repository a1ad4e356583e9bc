/** What a template reads like, before any tender fills it. */
import { plain } from './inline.ts';
import type { Inline } from './model.ts';
import { fillTemplate, type Place } from './paragraph-template.ts';

const EXAMPLES: Readonly<Record<Place, string>> = {
  dokumen: 'Berita Acara Contoh',
  nomor: '000.3.3/01/CONTOH/XI/2026',
  tanggal: '23 November 2026',
  'hari-tanggal': 'Senin tanggal Dua Puluh Tiga bulan November tahun Dua Ribu Dua Puluh Enam (23-11-2026)',
  tempat: 'Kota Contoh',
  paket: 'Pembangunan Gedung Contoh',
  kode: '90000001000',
  satker: 'Dinas Contoh',
  'tahun-anggaran': '2026',
  pokja: 'Pokja Pemilihan 1',
  keputusan: 'Keputusan/Surat Tugas Nomor 000.3.3/15/ST/2026 tanggal 15 Oktober 2026',
  kegiatan: 'telah melaksanakan kegiatan contoh',
  tender: 'tender',
  ppk: 'PPK',
  'jawaban-sanggah': 'jawaban sanggah',
  'jawaban-banding': 'jawaban sanggah banding',
};

/** A template filled with examples; the document's own name where it is known. */
export function exampleOf(template: string, name: string): Inline {
  return fillTemplate(template, (place) => plain(place === 'dokumen' ? name : EXAMPLES[place]));
}
