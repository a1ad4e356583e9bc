/** Settings of an office as they come from files and events: every one may be left out; what is given must be right. */
import { z } from 'zod';
import type { DateOnly } from '#core/calendar/instant.ts';
import { PAPER_NAMES } from '#core/contract/paper-size.ts';
import { isAddress, isPrefix } from '#core/ocds/publication.ts';
import { unreachable } from '#core/shared/assert.ts';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { EMBLEM_HEIGHTS, EMBLEM_MOST_BYTES, isEmblem } from './emblem.ts';
import { DOCUMENT_FONTS } from './font.ts';
import { MARK_COLOURS } from './mark-colour.ts';
import { isNumberPattern } from './numbering.ts';
import { ISSUER_ROLES } from './office.ts';
import {
  faultOfParagraph,
  PARAGRAPH_MOST,
  type ParagraphFault,
  type ParagraphSlot,
  PLACES,
} from './paragraph-template.ts';
import { type ControlledForm, INITIALS_PLACES } from './form-head.ts';

/** What base64 makes of a file of the most bytes. */
const MOST_IMAGE_TEXT = Math.ceil(EMBLEM_MOST_BYTES / 3) * 4;

export const emblemShape = z
  .strictObject({
    image: z.string().min(1).max(MOST_IMAGE_TEXT).describe('Berkas PNG atau JPEG sebagai base64, paling besar 300 kB.'),
    height: z.int().min(EMBLEM_HEIGHTS.least).max(EMBLEM_HEIGHTS.most).describe('Tinggi tercetak, milimeter.'),
  })
  .refine(isEmblem, { error: 'bukan gambar PNG atau JPEG yang utuh' });

/** A custom check would have no place in a published schema; an ISO date is a `DateOnly`. */
const day = z.iso.date() as unknown as z.ZodType<DateOnly>;

export const formShape: z.ZodType<ControlledForm> = z.strictObject({
  number: z.string().trim().min(1).max(60).describe('Nomor dokumen formulir, misalnya FM-PBJ-07.'),
  revision: z.string().max(20),
  validFrom: day.nullable(),
});

export const issuerLetterheadShape = z.strictObject({
  lines: z.array(z.string()).min(1),
  contact: z.string().nullable(),
  hasEmblem: z.boolean().describe('Dengan lambang dari kop kantor.'),
});

export const officePartsShape = z.strictObject({
  letterhead: z
    .strictObject({
      lines: z.array(z.string()).describe('Baris kop: pemerintah lebih dahulu, unit yang menulis paling akhir.'),
      contact: z.string().nullable().describe('Alamat, telepon, dan surat elektronik dalam satu baris.'),
      emblem: emblemShape.exactOptional().describe('Lambang di kiri kop; tanpa ini tanpa lambang.'),
    })
    .exactOptional()
    .describe('Kop surat.'),
  letterheads: z
    .partialRecord(z.enum(ISSUER_ROLES), issuerLetterheadShape)
    .exactOptional()
    .describe('Kop pejabat yang tidak menulis dengan kop kantor: PA, KPA, PPK.'),
  city: z.string().nullable().exactOptional().describe('Kota tempat dokumen ditandatangani.'),
  zone: z.enum(['WIB', 'WITA', 'WIT']).exactOptional().describe('Zona waktu kantor.'),
  paper: z
    .strictObject({
      size: z.enum(PAPER_NAMES).describe('F4 = 215 × 330 mm, folio = 210 × 330 mm, A4 = 210 × 297 mm.'),
      orientation: z.enum(['portrait', 'landscape']),
      margins: z
        .tuple([margin(), margin(), margin(), margin()])
        .describe('Milimeter: atas, kanan, bawah, kiri; masing-masing 0 sampai 100.'),
    })
    .exactOptional()
    .describe('Kertas.'),
  text: z
    .strictObject({
      size: z.number().min(6).max(24).describe('Poin.'),
      spacing: z.number().min(1).max(3).describe('Tinggi baris sebagai kelipatan ukuran huruf.'),
      font: z
        .enum(DOCUMENT_FONTS)
        .exactOptional()
        .describe('arial (Arimo, selebar Arial) atau times (Tinos, selebar Times New Roman); tanpa ini arial.'),
    })
    .exactOptional()
    .describe('Huruf.'),
  budgetUser: official().describe('Pengguna Anggaran, yang menetapkan pemenang di atas batas kewenangan Pokja.'),
  budgetAuthority: official().describe('Kuasa Pengguna Anggaran, yang menjawab sanggah banding.'),
  unitHead: official().describe('Kepala unit pengadaan, yang memberi tugas kepada Pokja.'),
  showsEmployeeNumbers: z.boolean().exactOptional().describe('Apakah anggota menandatangani dengan NIP.'),
  copies: byKind(z.array(z.string()))
    .exactOptional()
    .describe('Tembusan yang dikehendaki lain dari bakunya, menurut jenis dokumen.'),
  numbering: byKind(z.string().refine(isNumberPattern))
    .exactOptional()
    .describe(
      'Pola nomor menurut jenis dokumen: {nomor} satu kali; {bulan} (Romawi), {bulan-angka}, {tahun}, {kode}, {klasifikasi}, dan {unit} bila perlu.',
    ),
  numberSeries: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100).describe('Tetap sama walaupun namanya diganti.'),
        name: z.string().trim().min(1).max(100).describe('Nama seri, misalnya Berita acara.'),
        kinds: z.array(z.enum(DOCUMENT_KINDS)).describe('Jenis dokumen yang berbagi satu urutan nomor.'),
        restart: z.enum(['yearly', 'never']).describe('Apakah nomor mulai lagi dari satu setiap tahun.'),
        width: z.int().min(1).max(6).describe('Banyaknya angka nomor urut paling sedikit: 3 untuk 013.'),
        classification: segment().describe('Kode klasifikasi arsip seri ini; null memakai milik kantor.'),
      }),
    )
    .max(50)
    .exactOptional()
    .describe('Seri nomor; jenis yang tidak disebut menjadi seri tersendiri yang mulai lagi setiap tahun.'),
  numberSegments: z
    .strictObject({
      classification: segment().describe('Kode klasifikasi arsip: isi {klasifikasi}.'),
      unit: segment().describe('Kode unit: isi {unit}.'),
    })
    .exactOptional()
    .describe('Bagian nomor yang sama pada banyak dokumen.'),
  opening: paragraphs('opening', 'Kalimat pembuka yang dikehendaki lain dari bakunya, menurut jenis dokumen.'),
  basis: paragraphs('basis', 'Dasar yang ditambahkan kantor sesudah peraturan, satu per baris, menurut jenis dokumen.'),
  closing: paragraphs('closing', 'Kalimat penutup yang dikehendaki lain dari bakunya, menurut jenis dokumen.'),
  forms: byKind(formShape)
    .exactOptional()
    .describe(
      'Formulir terkendali menurut jenis dokumen: nomor dokumen, revisi, dan tanggal berlaku di kepala halaman.',
    ),
  initials: byKind(z.enum(INITIALS_PLACES))
    .exactOptional()
    .describe('Paraf Pokja menurut jenis dokumen: pages = di kaki setiap halaman, end = dalam tabel di akhir dokumen.'),
  markLanguage: z.enum(['id', 'en']).exactOptional().describe('Bahasa tanda LATIHAN dan KONSEP.'),
  markColour: z.enum(MARK_COLOURS).exactOptional().describe('Warna tanda LATIHAN dan KONSEP di tengah halaman.'),
  publication: z
    .strictObject({
      prefix: z
        .string()
        .refine(isPrefix, { error: 'harus ocds- dan enam huruf kecil atau angka' })
        .nullable()
        .describe('Prefiks ocid yang terdaftar di Open Contracting Partnership, misalnya ocds-a1b2c3.'),
      publisher: z.string().trim().min(1).max(200).nullable().describe('Nama penerbit; null = baris terakhir kop.'),
      scheme: z.string().trim().min(1).max(60).nullable().describe('Daftar asal nomor penerbit.'),
      uid: z.string().trim().min(1).max(60).nullable().describe('Nomor penerbit dalam daftar itu.'),
      address: address().describe('Alamat tempat berkas diterbitkan.'),
      license: address().describe('Alamat lisensi data.'),
    })
    .exactOptional()
    .describe('Penerbit data terbuka (OCDS).'),
});

/** A setting of its own for some kinds of documents. */
export function byKind<Shape extends z.ZodType>(shape: Shape) {
  return z.partialRecord(z.enum(DOCUMENT_KINDS), shape);
}

function paragraphs(slot: ParagraphSlot, meaning: string) {
  const text = z
    .string()
    .trim()
    .min(1)
    .max(PARAGRAPH_MOST[slot])
    .superRefine((template, context) => {
      const fault = faultOfParagraph(slot, template);
      if (fault !== null) context.addIssue({ code: 'custom', message: faultWords(fault) });
    });
  return byKind(text)
    .exactOptional()
    .describe(`${meaning} Isian dalam kurung kurawal: ${PLACES.join(', ')}.`);
}

function faultWords(fault: ParagraphFault): string {
  switch (fault.kind) {
    case 'unknown-place':
      return `isian {${fault.place}} tidak dikenal`;
    case 'place-not-here':
      return `isian {${fault.place}} tidak ada di paragraf ini`;
    case 'broken-brace':
      return `kurung kurawal tanpa pasangan di dekat “${fault.near}”`;
    case 'too-long':
      return `paling panjang ${fault.most} huruf`;
    default:
      return unreachable(fault);
  }
}

function official() {
  return z
    .strictObject({
      name: z.string(),
      position: z.string().describe('Sebagaimana tercetak di atas tanda tangan.'),
      employeeNumber: z.string().nullable().describe('NIP.'),
    })
    .nullable()
    .exactOptional();
}

function address() {
  return z.string().refine(isAddress, { error: 'harus alamat https://' }).nullable();
}

function segment() {
  return z.string().trim().min(1).max(60).nullable();
}

function margin() {
  return z.number().min(0).max(100);
}
