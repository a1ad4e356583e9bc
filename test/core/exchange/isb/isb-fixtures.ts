import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsbFile } from '#core/exchange/isb/open-file.ts';
import type { Oddity, OddityCode } from '#core/exchange/isb/oddity.ts';
import type { IsbReading } from '#core/exchange/isb/read-isb.ts';

/** All JSON files of a folder, by name. */
export function filesIn(folder: string): IsbFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Our own small feed, holding every oddity. */
export const ODD_FEED = join(import.meta.dirname, '../../../fixtures/isb');

/** A real season of one regency, where this machine has it. */
export const REAL_SEASON = join(import.meta.dirname, '../../../../../shared/data/isb-kab-bandung-2025');

/** The oddities of one kind. */
export function odditiesOf(reading: IsbReading, code: OddityCode): Oddity[] {
  return reading.oddities.filter((oddity) => oddity.code === code);
}

/** A file of the announcement service with one tender, changed as told. */
export function announcement(changes: Record<string, unknown> = {}, name = 'pengumuman.json'): IsbFile {
  return { name, text: JSON.stringify([{ ...PLAIN_TENDER, ...changes }]) };
}

/** A file of the participant service, one row for each set of changes. */
export function participants(...rows: Record<string, unknown>[]): IsbFile {
  return { name: 'peserta.json', text: JSON.stringify(rows.map((row, at) => ({ ...plainParticipant(at), ...row }))) };
}

const PLAIN_TENDER = {
  tahun_anggaran: 2025,
  kd_klpd: 'D901',
  nama_klpd: 'Kab. Tanjung Merana',
  kd_satker_str: '1.03.0.00.0.00.01.0000',
  nama_satker: 'DINAS PEKERJAAN UMUM',
  kd_tender: 20000001000,
  nama_paket: 'Pembangunan Jembatan Pinang Merah',
  pagu: 900000000,
  hps: 890000000,
  jenis_pengadaan: 'Pekerjaan Konstruksi',
  mtd_evaluasi: 'Harga Terendah Sistem Gugur',
  mtd_kualifikasi: 'Pasca Satu File',
  kontrak_pembayaran: 'Harga Satuan',
  status_tender: 'Berlangsung',
  versi_tender: 1,
  tgl_pengumuman_tender: '2025-05-05 16:00:00',
  nip_pokja: '1;2;3',
  nama_pokja: 'Ratna;Jaya;Sekar',
  lokasi_pekerjaan: 'Pinang Merah - Tanjung Merana (Kab.) - Kalimantan Timur',
};

function plainParticipant(at: number) {
  return {
    kd_tender: 20000001000,
    kd_peserta: 30000000000 + at * 1000,
    kd_penyedia: 5000000 + at,
    nama_penyedia: `CV. PESERTA ${at + 1}`,
    npwp_penyedia: '12.345.678.9-012.000',
    npwp_penyedia_16: '0123456789012000',
    nilai_penawaran: null,
    nilai_terkoreksi: null,
    pemenang: 0,
    pemenang_terverifikasi: 0,
  };
}
