/** Settings of an office as they come from files and events: every one may be left out; what is given must be right. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '#core/tender/document-kind.ts';
import { isNumberPattern } from './numbering.ts';

export const officePartsShape = z.strictObject({
  letterhead: z
    .strictObject({
      lines: z.array(z.string()).describe('Baris kop: pemerintah lebih dahulu, unit yang menulis paling akhir.'),
      contact: z.string().nullable().describe('Alamat, telepon, dan surat elektronik dalam satu baris.'),
    })
    .exactOptional()
    .describe('Kop surat.'),
  city: z.string().nullable().exactOptional().describe('Kota tempat dokumen ditandatangani.'),
  zone: z.enum(['WIB', 'WITA', 'WIT']).exactOptional().describe('Zona waktu kantor.'),
  paper: z
    .strictObject({
      size: z.enum(['f4', 'a4']).describe('F4 = 215 × 330 mm.'),
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
  closing: byKind(z.string().trim().min(1).max(600))
    .exactOptional()
    .describe('Kalimat penutup yang dikehendaki lain dari bakunya; {dokumen} menjadi nama resmi dokumen.'),
  markLanguage: z.enum(['id', 'en']).exactOptional().describe('Bahasa tanda LATIHAN dan KONSEP.'),
});

/** A setting of its own for some kinds of documents. */
export function byKind<Shape extends z.ZodType>(shape: Shape) {
  return z.partialRecord(z.enum(DOCUMENT_KINDS), shape);
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

function segment() {
  return z.string().trim().min(1).max(60).nullable();
}

function margin() {
  return z.number().min(0).max(100);
}
