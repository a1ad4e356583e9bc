/**
 * The checklist an internal audit begins with: a proposal of this project. Each line asks for something the app can show;
 * an office adds its own and takes out what it does not need.
 *
 * Source  DOMAIN §4.2 (what records are for), §4.1 (what the LPSE's standards look at); clauses are those of ISO 9001:2015, by
 * their numbers alone, and not confirmed against its text.
 */
import type { AuditItem } from './model.ts';

const QUESTIONS: readonly (readonly [question: string, clause: string])[] = [
  ['Apakah SOP pemilihan yang berlaku bernomor versi dan diketahui setiap anggota Pokja?', '7.5'],
  ['Apakah setiap perubahan templat, aturan, dan SOP mencatat siapa, kapan, dan mengapa?', '7.5.3'],
  ['Apakah dokumen yang diterbitkan sama sidiknya dengan yang tersimpan?', '7.5.3'],
  ['Apakah arsip paket disimpan dan dimusnahkan menurut jadwal retensi?', '7.5.3'],
  ['Apakah setiap anggota Pokja memegang sertifikat yang masih berlaku selama bertugas?', '7.2'],
  ['Apakah kebutuhan pelatihan direncanakan dan hasilnya dicatat?', '7.2'],
  ['Apakah pakta integritas dan pernyataan kepentingan lengkap sebelum penawaran dibuka?', '8.1'],
  ['Apakah dokumen persiapan direviu sebelum pengumuman, dan temuannya ditindaklanjuti?', '8.3'],
  ['Apakah pertanyaan peserta dijawab dan dituangkan dalam berita acara penjelasan?', '8.2'],
  ['Apakah setiap penawaran dinilai menurut dokumen pemilihan, dengan alasan dan bukti?', '8.5.1'],
  ['Apakah setiap langkah SOP terbukti pelaksanaannya dan tepat waktu?', '8.5.1'],
  ['Apakah langkah yang terlambat dijelaskan sebabnya?', '8.7'],
  ['Apakah keputusan diambil bersama dan pendapat berbeda dicatat?', '8.6'],
  ['Apakah sanggah dan pengaduan dijawab dalam waktunya?', '9.1.2'],
  ['Apakah ukuran proses dihitung dan dibahas secara berkala?', '9.1.3'],
  ['Apakah temuan audit sebelumnya sudah ditutup dan terbukti efektif?', '9.2'],
  ['Apakah keputusan tinjauan manajemen sebelumnya dilaksanakan?', '9.3'],
  ['Apakah ketidaksesuaian dicari akar masalahnya dan tindakannya dibuktikan orang lain?', '10.2'],
  ['Apakah cadangan data dibuat dan pernah dicoba dipulihkan?', '7.1.3'],
];

/** The lines by id, none answered yet. */
export function standardAuditItems(): Readonly<Record<string, AuditItem>> {
  return Object.fromEntries(
    QUESTIONS.map(([question, clause], index) => {
      const place = index + 1;
      const item: AuditItem = { place, question, clause: `ISO 9001 ${clause}`, answer: null, finding: null };
      return [`baku-${String(place).padStart(2, '0')}`, item];
    }),
  );
}
