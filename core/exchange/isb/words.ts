/** What the words of SPSE mean in the model. Words differ between versions: told by what they contain. */
import type {
  ContractKind,
  EvaluationMethod,
  ProcurementKind,
  QualificationMethod,
  SubmissionMethod,
  TenderStatus,
} from '#core/tender/model.ts';

/** Reads `mtd_evaluasi`: "Harga Terendah Sistem Gugur", "Kualitas dan Biaya". */
export function evaluationMethodOf(words: string): EvaluationMethod {
  const has = wordTest(words);
  if (isQuickTender(words)) return 'quick';
  if (has('ambang')) return 'lowest-price-threshold';
  if (has('gugur') || has('harga terendah')) return 'lowest-price-knockout';
  // Before "nilai": the full name is "Penilaian Biaya Selama Umur Ekonomis".
  if (has('umur ekonomis')) return 'life-cycle-cost';
  if (has('nilai') || has('merit')) return 'scoring';
  if (has('kualitas') && has('biaya')) return 'quality-and-cost';
  if (has('kualitas')) return 'quality';
  if (has('pagu')) return 'fixed-budget';
  if (has('biaya terendah')) return 'least-cost';
  return 'unknown';
}

/** Reads `mtd_pemilihan`: in a "Tender Cepat" nothing but the price is compared, whatever the method is called. */
export function isQuickTender(words: string): boolean {
  return wordTest(words)('tender cepat') || wordTest(words)('lelang cepat');
}

/** Reads the first half of `mtd_kualifikasi`: "Pasca Satu File", "Prakualifikasi Dua Tahap". */
export function qualificationMethodOf(words: string): QualificationMethod {
  const has = wordTest(words);
  if (has('pasca')) return 'post';
  return has('pra') ? 'pre' : 'unknown';
}

/** Reads the second half of `mtd_kualifikasi`. */
export function submissionMethodOf(words: string): SubmissionMethod {
  const has = wordTest(words);
  if (has('dua tahap') || has('2 tahap')) return 'two-stage';
  if (has('dua file') || has('2 file') || has('dua sampul') || has('2 sampul')) return 'two-file';
  if (has('satu file') || has('1 file') || has('satu sampul') || has('1 sampul')) return 'one-file';
  return 'unknown';
}

/** Reads `jenis_pengadaan`: "Pekerjaan Konstruksi", "Jasa Konsultansi Badan Usaha Non Konstruksi". */
export function procurementKindOf(words: string): ProcurementKind {
  const has = wordTest(words);
  if (has('perorangan')) return 'consulting-individual';
  if (has('konsultan')) return 'consulting-firm';
  if (has('terintegrasi') || has('rancang bangun')) return 'integrated-works';
  if (has('konstruksi')) return 'works';
  if (has('jasa lain')) return 'other-services';
  return has('barang') ? 'goods' : 'unknown';
}

/** Reads `kontrak_pembayaran`: "Lumsum", "Gabungan Lumsum dan Harga Satuan". */
export function contractKindOf(words: string): ContractKind {
  const has = wordTest(words);
  if (has('gabungan')) return 'combined';
  if (has('lumsum') || has('lump sum') || has('lumpsum')) return 'lump-sum';
  if (has('harga satuan')) return 'unit-price';
  if (has('waktu penugasan')) return 'time-based';
  const known = ['terima jadi', 'putar kunci', 'turnkey', 'persentase', 'payung', 'biaya plus', 'kinerja', 'turn key'];
  return known.some(has) ? 'other' : 'unknown';
}

/** Reads `status_tender`: "Selesai", "Gagal/Batal", "Berlangsung"; null for a word not seen before. */
export function tenderStatusOf(words: string): TenderStatus | null {
  const has = wordTest(words);
  if (has('gagal') || has('batal') || has('tutup')) return 'failed';
  if (has('belum') || has('berlangsung') || has('berjalan') || has('proses')) return 'running';
  return has('selesai') ? 'finished' : null;
}

function wordTest(words: string): (part: string) => boolean {
  const plain = words.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  return (part) => plain.includes(part);
}
