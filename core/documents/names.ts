/** Indonesian names of what the model codes, where they are the same in every era. */
import type { CorrectedLine, Gate, GateStatus } from '#core/evaluation/model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type {
  BidOpening,
  ContractKind,
  Member,
  ProcurementKind,
  QualificationMethod,
  ScoreScale,
} from '#core/tender/model.ts';
import type { InterestRelation } from '#core/tender/safeguards-model.ts';
import type { Validity } from '#core/quality/competence.ts';

export const GATE_NAMES: Record<Gate, string> = {
  opening: 'Pembukaan penawaran',
  arithmetic: 'Koreksi aritmatik',
  administration: 'Evaluasi administrasi',
  technical: 'Evaluasi teknis',
  price: 'Evaluasi harga',
  qualification: 'Evaluasi kualifikasi',
  proof: 'Pembuktian kualifikasi',
  shortlist: 'Daftar pendek',
};

/** One word each, for the heads of columns. */
export const GATE_HEADS: Record<Gate, string> = {
  opening: 'Pembukaan',
  arithmetic: 'Koreksi',
  administration: 'Administrasi',
  technical: 'Teknis',
  price: 'Harga',
  qualification: 'Kualifikasi',
  proof: 'Pembuktian',
  shortlist: 'Daftar pendek',
};

export const GATE_STATUS_NAMES: Record<GateStatus, string> = {
  passed: 'Lulus',
  failed: 'Tidak lulus',
  open: 'Belum selesai',
  'not-evaluated': '–',
};

export const CONDITION_NAMES: Record<BidOpening['condition'], string> = {
  complete: 'Lengkap',
  incomplete: 'Tidak lengkap',
  unreadable: 'Tidak dapat dibuka',
};

export const ROLE_NAMES: Record<Member['role'], string> = {
  chair: 'Ketua',
  secretary: 'Sekretaris',
  member: 'Anggota',
};

export const STAGE_NAMES: Record<RequirementStage, string> = {
  administration: 'Administrasi',
  technical: 'Teknis',
  qualification: 'Kualifikasi',
  proof: 'Pembuktian kualifikasi',
};

/** `unknown` has no name: the field is then missing. */
export const KIND_NAMES: Record<ProcurementKind, string | null> = {
  goods: 'Pengadaan Barang',
  works: 'Pekerjaan Konstruksi',
  'integrated-works': 'Pekerjaan Konstruksi Terintegrasi',
  'other-services': 'Jasa Lainnya',
  'consulting-firm': 'Jasa Konsultansi Badan Usaha',
  'consulting-individual': 'Jasa Konsultansi Perorangan',
  unknown: null,
};

export const CONTRACT_NAMES: Record<ContractKind, string | null> = {
  'unit-price': 'Harga satuan',
  'lump-sum': 'Lumsum',
  combined: 'Gabungan lumsum dan harga satuan',
  'time-based': 'Waktu penugasan',
  other: null,
  unknown: null,
};

export const QUALIFICATION_NAMES: Record<QualificationMethod, string | null> = {
  post: 'Pascakualifikasi',
  pre: 'Prakualifikasi',
  unknown: null,
};

export const CHANGE_NAMES: Record<CorrectedLine['change'], string> = {
  none: 'Tidak berubah',
  volume: 'Volume disesuaikan dengan dokumen',
  product: 'Hasil kali volume dan harga satuan dibetulkan',
  'volume-and-product': 'Volume disesuaikan dan hasil kali dibetulkan',
  'blank-unit-price': 'Tanpa harga satuan: dianggap termasuk dalam harga satuan lain',
  'missing-item': 'Item tidak ditawarkan: ditambahkan dengan harga satuan nol',
  'extra-item': 'Item di luar dokumen: tidak diperhitungkan',
  'lump-sum': 'Bagian lumsum: jumlah tidak diubah',
};

/** How an element gets its score; a plain mark needs no word. */
export const SCALE_NAMES: Record<ScoreScale['kind'], string | null> = {
  mark: null,
  levels: 'dinilai dengan tingkatan',
  'share-of-highest': 'jumlah dibanding yang tertinggi',
  'share-of-full': 'jumlah dibanding jumlah penuh',
  elements: null,
};

export const INTEREST_NAMES: Record<InterestRelation, string> = {
  family: 'Keluarga',
  ownership: 'Kepemilikan',
  management: 'Kepengurusan',
  employment: 'Pekerjaan',
  business: 'Usaha',
  other: 'Lainnya',
};

/** How a certificate stands. */
export const VALIDITY_NAMES: Readonly<Record<Validity, string>> = {
  expired: 'habis berlaku',
  soon: 'hampir habis',
  valid: 'berlaku',
  endless: 'tanpa batas waktu',
};
