/** What a document still lacks before it can be issued, and where each thing is filled in. */
import type { Gate } from '#core/evaluation/model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { MarkLanguage } from './html-mark.ts';
import type { InlinePart } from './model.ts';

/** The place in the app where a missing field is filled in. */
export type FillPlace =
  | Gate
  | 'office'
  | 'notice'
  | 'committee'
  | 'bidders'
  | 'clarifications'
  | 'decision'
  | 'negotiation'
  | 'aftermath'
  | 'sop'
  | 'documents';

/** One field a document still lacks before it can be issued. */
export interface MissingField {
  readonly field: MissingFieldKey;
  /** Where it is filled in: path in the dossier, or in the office settings when it begins with `office`. */
  readonly path: string;
  readonly place: FillPlace;
  /** Whom or what it concerns where a document has several: a bidder's or member's name, a document's kind. */
  readonly subject: string | null;
}

interface FieldName {
  readonly id: string;
  readonly en: string;
  readonly place: FillPlace;
}

/** Every field that can be missing, with its name in both languages. */
export const MISSING_FIELDS = {
  letterhead: { id: 'Kop surat', en: 'Letterhead', place: 'office' },
  'budget-user': { id: 'Nama dan jabatan Pengguna Anggaran', en: 'Name and title of the budget user', place: 'office' },
  'budget-user-employee-number': { id: 'NIP Pengguna Anggaran', en: 'NIP of the budget user', place: 'office' },
  'budget-authority': {
    id: 'Nama dan jabatan penjawab sanggah banding',
    en: 'Name and title of who answers an appeal',
    place: 'office',
  },
  'budget-authority-employee-number': {
    id: 'NIP penjawab sanggah banding',
    en: 'NIP of who answers an appeal',
    place: 'office',
  },
  'unit-head': { id: 'Nama kepala unit pengadaan', en: 'Name of the head of the procurement unit', place: 'office' },
  'unit-head-employee-number': {
    id: 'NIP kepala unit pengadaan',
    en: 'NIP of the head of the procurement unit',
    place: 'office',
  },
  'document-place': { id: 'Tempat dokumen dibuat', en: 'Place the document is made at', place: 'documents' },
  'document-number': { id: 'Nomor dokumen', en: 'Document number', place: 'documents' },
  'document-date': { id: 'Tanggal dokumen', en: 'Document date', place: 'documents' },
  'tender-code': { id: 'Kode tender', en: 'Tender code', place: 'notice' },
  'package-name': { id: 'Nama paket', en: 'Package name', place: 'notice' },
  'plan-code': { id: 'Kode RUP', en: 'Procurement plan code (RUP)', place: 'notice' },
  'agency-name': { id: 'Nama satuan kerja', en: 'Name of the agency', place: 'notice' },
  'funding-source': { id: 'Sumber dana', en: 'Source of funds', place: 'notice' },
  'owner-estimate': { id: 'HPS', en: "Owner's estimate (HPS)", place: 'notice' },
  'budget-ceiling': { id: 'Pagu anggaran', en: 'Budget ceiling', place: 'notice' },
  'evaluation-method': { id: 'Metode evaluasi', en: 'Evaluation method', place: 'notice' },
  'qualification-method': { id: 'Metode kualifikasi', en: 'Qualification method', place: 'notice' },
  'submission-method': { id: 'Metode penyampaian penawaran', en: 'Submission method', place: 'notice' },
  'contract-kind': { id: 'Jenis kontrak', en: 'Kind of contract', place: 'notice' },
  'tender-document-number': { id: 'Nomor dokumen pemilihan', en: 'Number of the tender document', place: 'notice' },
  'tender-document-date': { id: 'Tanggal dokumen pemilihan', en: 'Date of the tender document', place: 'notice' },
  'committee-decree-number': {
    id: 'Nomor SK/surat tugas Pokja',
    en: "Number of the committee's decree",
    place: 'committee',
  },
  'committee-decree-date': {
    id: 'Tanggal SK/surat tugas Pokja',
    en: "Date of the committee's decree",
    place: 'committee',
  },
  'committee-members': {
    id: 'Anggota Pokja (gasal, paling sedikit tiga)',
    en: 'Committee members (odd, at least three)',
    place: 'committee',
  },
  'member-employee-number': { id: 'NIP anggota Pokja', en: 'NIP of a committee member', place: 'committee' },
  'commitment-officer': { id: 'Nama PPK', en: 'Name of the commitment officer (PPK)', place: 'committee' },
  'commitment-officer-employee-number': {
    id: 'NIP PPK',
    en: 'NIP of the commitment officer (PPK)',
    place: 'committee',
  },
  'committee-chair': { id: 'Ketua Pokja', en: 'Chair of the committee', place: 'committee' },
  'member-certificate': {
    id: 'Sertifikat anggota Pokja',
    en: 'Certificate of a committee member',
    place: 'committee',
  },
  'pact-signature': {
    id: 'Tanda tangan pakta integritas',
    en: 'Signature under the integrity pact',
    place: 'committee',
  },
  'declaration-signature': {
    id: 'Tanda tangan pernyataan kepentingan',
    en: 'Signature under the declaration of interests',
    place: 'committee',
  },
  'meeting-time': { id: 'Waktu rapat', en: 'Time of the meeting', place: 'documents' },
  'meeting-place': { id: 'Tempat rapat', en: 'Place of the meeting', place: 'documents' },
  'meeting-agenda': { id: 'Acara rapat', en: 'Agenda of the meeting', place: 'documents' },
  'meeting-invited': { id: 'Pihak yang diundang', en: 'Who is invited', place: 'documents' },
  'meeting-bring': { id: 'Dokumen yang harus dibawa', en: 'What the invited bring', place: 'documents' },
  'meeting-attendees': { id: 'Pihak yang hadir', en: 'Who came to the meeting', place: 'documents' },
  'meeting-points': { id: 'Pokok yang dibahas', en: 'Points of the meeting', place: 'documents' },
  'meeting-answer': { id: 'Jawaban atau tanggapan', en: 'Answer to a point of the meeting', place: 'documents' },
  'meeting-conclusion': { id: 'Kesimpulan rapat', en: 'Conclusion of the meeting', place: 'documents' },
  'meeting-leader': { id: 'Ketua rapat', en: 'Who led the meeting', place: 'documents' },
  'meeting-note-taker': { id: 'Notulis rapat', en: 'Who took the notes of the meeting', place: 'documents' },
  'addendum-changes': {
    id: 'Perubahan dokumen atau jadwal',
    en: 'Changes of the document or the schedule',
    place: 'documents',
  },
  'opening-time': { id: 'Waktu pembukaan penawaran', en: 'Time of the opening', place: 'opening' },
  'opening-place': { id: 'Tempat pembukaan penawaran', en: 'Place of the opening', place: 'opening' },
  'bid-examination': {
    id: 'Pemeriksaan penawaran saat pembukaan',
    en: 'Examination of a bid at the opening',
    place: 'opening',
  },
  'bid-price': { id: 'Harga penawaran yang dibacakan', en: 'Offered price as read out', place: 'opening' },
  'bid-validity': { id: 'Masa berlaku penawaran', en: 'Validity of a bid', place: 'opening' },
  'arithmetic-open': {
    id: 'Koreksi aritmatik belum selesai',
    en: 'Arithmetic correction not finished',
    place: 'arithmetic',
  },
  'administration-open': {
    id: 'Evaluasi administrasi belum selesai',
    en: 'Administrative evaluation not finished',
    place: 'administration',
  },
  'technical-open': {
    id: 'Evaluasi teknis belum selesai',
    en: 'Technical evaluation not finished',
    place: 'technical',
  },
  'price-open': { id: 'Evaluasi harga belum selesai', en: 'Price evaluation not finished', place: 'price' },
  'qualification-open': {
    id: 'Evaluasi kualifikasi belum selesai',
    en: 'Qualification not finished',
    place: 'qualification',
  },
  'proof-open': {
    id: 'Pembuktian kualifikasi belum selesai',
    en: 'Proof of qualification not finished',
    place: 'proof',
  },
  'tie-decision': {
    id: 'Keputusan atas penawaran berharga sama',
    en: 'Decision between equal bids',
    place: 'decision',
  },
  'failure-reason': {
    id: 'Alasan penawaran tidak memenuhi',
    en: 'Why a bid does not satisfy a requirement',
    place: 'administration',
  },
  'failure-clause': {
    id: 'Dasar penawaran tidak memenuhi',
    en: 'Clause a bid does not satisfy',
    place: 'administration',
  },
  'clarification-effect': {
    id: 'Pengaruh klarifikasi terhadap evaluasi',
    en: 'What a clarification means for the evaluation',
    place: 'clarifications',
  },
  'negotiation-representative': {
    id: 'Wakil peserta pada negosiasi',
    en: 'Who spoke for the bidder at the negotiation',
    place: 'negotiation',
  },
  'negotiation-mandate': {
    id: 'Kewenangan wakil peserta (akta atau surat kuasa)',
    en: "The representative's authority (deed or power of attorney)",
    place: 'negotiation',
  },
  'negotiation-technical': {
    id: 'Kesepakatan teknis pada negosiasi',
    en: 'What was agreed about technique at the negotiation',
    place: 'negotiation',
  },
  'negotiation-fairness': {
    id: 'Kewajaran biaya pada negosiasi konsultan',
    en: 'Fairness of the cost in the negotiation with a consultant',
    place: 'negotiation',
  },
  'negotiation-reason': {
    id: 'Alasan hasil negosiasi',
    en: 'Why the negotiation came out as it did',
    place: 'negotiation',
  },
  'price-file-closed': {
    id: 'Hasil evaluasi teknis belum ditetapkan, sehingga harga belum dibuka',
    en: 'Technical result not fixed, so prices are closed',
    place: 'technical',
  },
  'original-details': {
    id: 'Nomor, tanggal, atau penerbit dokumen yang ditunjukkan',
    en: 'Number, date or issuer of a document that was shown',
    place: 'proof',
  },
  'shared-resources': {
    id: 'Catatan pemeriksaan kesamaan personel dan peralatan',
    en: 'Remark on personnel and equipment offered more than once',
    place: 'documents',
  },
  decision: { id: 'Keputusan pemenang atau gagal', en: 'Decision on award or failure', place: 'decision' },
  'decision-differs': {
    id: 'Keputusan yang sesuai dengan hasil evaluasi',
    en: 'A decision that follows from the evaluation',
    place: 'decision',
  },
  'validity-extension': {
    id: 'Perpanjangan masa berlaku penawaran (panel Batas waktu)',
    en: 'Extension of the validity of an offer (panel of deadlines)',
    place: 'decision',
  },
  'winner-name': { id: 'Nama pemenang', en: 'Name of the winner', place: 'decision' },
  'winner-price': { id: 'Harga pemenang', en: "Winner's price", place: 'decision' },
  'failure-facts': { id: 'Uraian kejadian gagal', en: 'Facts of the failure', place: 'decision' },
  'objection-number': { id: 'Nomor surat sanggah', en: 'Number of the objection', place: 'aftermath' },
  'objection-date': { id: 'Tanggal surat sanggah', en: 'Date of the objection', place: 'aftermath' },
  'objection-window-end': {
    id: 'Akhir masa sanggah menurut jadwal',
    en: 'End of the time for objections in the schedule',
    place: 'notice',
  },
  'objection-point-answer': {
    id: 'Jawaban atas pokok sanggah',
    en: 'Answer to a point of an objection',
    place: 'aftermath',
  },
  'objection-point-clause': {
    id: 'Dasar jawaban atas pokok sanggah',
    en: 'Clause the answer to a point rests on',
    place: 'aftermath',
  },
  'objection-conclusion': {
    id: 'Kesimpulan jawaban sanggah',
    en: 'Conclusion of the answer to an objection',
    place: 'aftermath',
  },
  'appeal-number': { id: 'Nomor surat sanggah banding', en: 'Number of the appeal', place: 'aftermath' },
  'appeal-date': { id: 'Tanggal surat sanggah banding', en: 'Date of the appeal', place: 'aftermath' },
  'appeal-bond-confirmed': {
    id: 'Konfirmasi Pokja atas jaminan sanggah banding',
    en: "Committee's word on the bond of an appeal",
    place: 'aftermath',
  },
  'appeal-conclusion': { id: 'Jawaban sanggah banding', en: 'Answer to an appeal', place: 'aftermath' },
  'offer-number': { id: 'Nomor surat penawaran pemenang', en: "Number of the winner's offer", place: 'documents' },
  'offer-date': { id: 'Tanggal surat penawaran pemenang', en: "Date of the winner's offer", place: 'documents' },
  'bond-value': { id: 'Nilai jaminan pelaksanaan', en: 'Value of the performance bond', place: 'documents' },
  'bond-days': {
    id: 'Masa berlaku jaminan pelaksanaan',
    en: 'Days the performance bond is valid for',
    place: 'documents',
  },
  'sign-by': { id: 'Batas waktu penandatanganan kontrak', en: 'Last day to sign the contract', place: 'documents' },
  'step-explanation': {
    id: 'Sebab keterlambatan langkah SOP',
    en: 'Why a step of the procedure is late',
    place: 'sop',
  },
  'tax-number': { id: 'NPWP penyedia', en: 'Tax number of a bidder', place: 'bidders' },
  'bidder-address': { id: 'Alamat penyedia', en: 'Address of a bidder', place: 'bidders' },
} as const satisfies Record<string, FieldName>;

export type MissingFieldKey = keyof typeof MISSING_FIELDS;

const FIELD_ORDER: readonly string[] = Object.keys(MISSING_FIELDS);

/** The name of a field a gap stands for; keys of another build come back as they are. */
export function missingFieldName(field: string, language: MarkLanguage): string {
  const names: Readonly<Record<string, FieldName>> = MISSING_FIELDS;
  return names[field]?.[language] ?? field;
}

/** Where a missing thing sits, and whom it concerns. */
export interface MissingAt {
  readonly path: string;
  readonly subject?: string;
  /** Where another screen than the field's own fills it in. */
  readonly place?: FillPlace;
}

/** Gathers what is missing while a document is put together: each field at each path once, in the order of the list. */
export interface MissingFields {
  /** Notes the field as missing and gives the gap to print. */
  readonly gap: (field: MissingFieldKey, at: MissingAt) => InlinePart;
  readonly all: () => readonly MissingField[];
}

export function gatherMissing(): MissingFields {
  const found = new Map<string, MissingField>();
  return {
    gap: (field, { path, subject, place }) => {
      const known = found.has(`${field} ${path}`);
      const where = place ?? MISSING_FIELDS[field].place;
      if (!known) found.set(`${field} ${path}`, { field, path, place: where, subject: subject ?? null });
      return { missing: field };
    },
    all: () => [...found.values()].toSorted((a, b) => FIELD_ORDER.indexOf(a.field) - FIELD_ORDER.indexOf(b.field)),
  };
}

/** The path of what a person fills in for a document: `documents.bahp.number`. */
export function detailsPath(key: DocumentKey, detail: 'number' | 'date' | 'place' | 'remarks'): string {
  return `documents.${key}.${detail}`;
}
