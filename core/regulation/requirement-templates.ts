/** Standard requirements of a post-qualified tender, to start a checklist from. A committee edits them freely. */
import type { RequirementId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { ProcurementKind, Requirement, RuleSetId } from '#core/tender/model.ts';
import type { RuleSet, RuleStatus } from './rule-set.ts';
import type { SourceKey } from './sources.ts';

/** One standard requirement with where it comes from. */
export interface RequirementTemplate {
  readonly id: RequirementId;
  readonly stage: RequirementStage;
  readonly title: string;
  /** Null = no clause known; the tender document will have one. */
  readonly clause: string | null;
  readonly status: RuleStatus;
  readonly source: SourceKey | null;
  readonly listedAtOpening: boolean;
  readonly kinds: readonly ProcurementKind[];
  readonly eras: readonly RuleSetId[];
}

const WORKS: readonly ProcurementKind[] = ['works', 'integrated-works'];
const GOODS: readonly ProcurementKind[] = ['goods'];
const SERVICES: readonly ProcurementKind[] = ['other-services'];
const ALL: readonly ProcurementKind[] = [...WORKS, ...GOODS, ...SERVICES, 'unknown'];
const NOT_WORKS: readonly ProcurementKind[] = [...GOODS, ...SERVICES, 'unknown'];

const UNTIL_2018: readonly RuleSetId[] = ['perpres-54-2010'];
const FROM_2018: readonly RuleSetId[] = ['perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025'];
const FROM_2025: readonly RuleSetId[] = ['perpres-46-2025'];

interface Details {
  readonly clause?: string;
  readonly source?: SourceKey;
  readonly status?: RuleStatus;
  readonly listed?: true;
  readonly eras?: RequirementTemplate['eras'];
}

/** The lists below, as templates: what SPSE's checklists and working papers of committees show. */
export const REQUIREMENT_TEMPLATES: readonly RequirementTemplate[] = [
  template('administration', 'surat-penawaran', 'Surat penawaran', ALL, { source: 'praktik-spse', listed: true }),
  template('administration', 'masa-berlaku', 'Masa berlaku surat penawaran tidak kurang dari yang ditetapkan', ALL, {
    source: 'praktik-spse',
  }),
  template('administration', 'daftar-harga', 'Daftar kuantitas dan harga atau daftar keluaran dan harga', WORKS, {
    source: 'praktik-spse',
    listed: true,
  }),
  template('administration', 'rincian-harga', 'Rincian harga penawaran', NOT_WORKS, {
    source: 'praktik-spse',
    listed: true,
  }),
  template('administration', 'jaminan-penawaran', 'Jaminan penawaran asli, nilai dan masa berlaku cukup', WORKS, {
    listed: true,
    eras: UNTIL_2018,
  }),
  template('technical', 'peralatan-utama', 'Peralatan utama dengan bukti milik, sewa, atau dukungan', WORKS, {
    source: 'praktik-spse',
    listed: true,
  }),
  template('technical', 'personel-manajerial', 'Personel manajerial dengan pengalaman yang disyaratkan', WORKS, {
    source: 'praktik-spse',
    listed: true,
  }),
  template('technical', 'rkk', 'Rencana Keselamatan Konstruksi (RKK) dengan pakta komitmen', WORKS, {
    source: 'praktik-spse',
    listed: true,
    eras: FROM_2018,
  }),
  template('technical', 'rk3k', 'Rencana Keselamatan dan Kesehatan Kerja Kontrak (RK3K)', WORKS, {
    listed: true,
    eras: UNTIL_2018,
  }),
  template('technical', 'metode-pelaksanaan', 'Metode pelaksanaan pekerjaan', WORKS, {
    listed: true,
    eras: UNTIL_2018,
  }),
  template(
    'technical',
    'jadwal-pelaksanaan',
    'Jangka waktu pelaksanaan tidak melampaui yang ditetapkan',
    [...WORKS, ...SERVICES],
    {},
  ),
  template('technical', 'spesifikasi', 'Spesifikasi teknis dan identitas barang (merek, tipe, brosur)', GOODS, {
    listed: true,
  }),
  template('technical', 'jadwal-penyerahan', 'Jadwal dan tempat penyerahan barang', GOODS, {}),
  template('technical', 'garansi', 'Garansi atau layanan purnajual yang disyaratkan', GOODS, {}),
  template('technical', 'spesifikasi-jasa', 'Spesifikasi teknis dan metode kerja', [...SERVICES, 'unknown'], {
    listed: true,
  }),
  template('technical', 'tenaga-teknis', 'Tenaga teknis/terampil dan peralatan yang disyaratkan', SERVICES, {
    listed: true,
  }),
  template('qualification', 'izin-usaha-oss', 'NIB dan perizinan berusaha atau Sertifikat Standar yang sesuai', ALL, {
    source: 'praktik-spse',
    eras: FROM_2018,
  }),
  template('qualification', 'izin-usaha', 'Izin usaha yang sesuai bidangnya (SIUP/SIUJK) dan masih berlaku', ALL, {
    eras: UNTIL_2018,
  }),
  template('qualification', 'sbu', 'SBU: subklasifikasi, kualifikasi, dan masa berlaku', WORKS, {
    source: 'praktik-spse',
  }),
  template('qualification', 'pengalaman', 'Pengalaman pekerjaan sejenis dalam empat tahun terakhir', ALL, {
    source: 'praktik-spse',
  }),
  template('qualification', 'skp', 'Sisa Kemampuan Paket (SKP) lebih dari nol', [...WORKS, ...SERVICES], {
    clause: 'PerLKPP 12/2021 Lampiran II angka 3.4.2',
    source: 'skp-semarang',
    eras: FROM_2018,
  }),
  template('qualification', 'skp-2010', 'Sisa Kemampuan Paket (SKP) lebih dari nol', [...WORKS, ...SERVICES], {
    clause: 'Perpres 54/2010 Ps. 19',
    source: 'skp-semarang',
    eras: UNTIL_2018,
  }),
  template('qualification', 'npwp', 'NPWP dan status wajib pajak (KSWP) valid', ALL, {
    source: 'praktik-spse',
    eras: FROM_2018,
  }),
  template('qualification', 'pajak', 'NPWP dan pelunasan kewajiban pajak tahun terakhir', ALL, { eras: UNTIL_2018 }),
  template('qualification', 'akta', 'Akta pendirian dan perubahan terakhir, pemilik dan pengurus', ALL, {
    source: 'praktik-spse',
  }),
  template('qualification', 'kinerja', 'Kinerja penyedia (nilai SIKaP) memenuhi yang disyaratkan', ALL, {
    clause: 'Perpres 16/2018 jo. 12/2021 dan 46/2025 Ps. 44 ayat (8a)',
    source: 'perpres-46-2025-konsolidasi',
    status: 'confirmed-text',
    eras: FROM_2025,
  }),
  template('qualification', 'daftar-hitam', 'Tidak masuk daftar hitam dan tidak dalam pengawasan pengadilan', ALL, {
    source: 'praktik-spse',
  }),
  template(
    'qualification',
    'benturan-kepentingan',
    'Tidak ada pertentangan kepentingan antarpihak dan antarpeserta',
    ALL,
    {
      clause: 'Perpres 16/2018 Ps. 7 ayat (2)',
      source: 'perpres-46-2025-konsolidasi',
      status: 'confirmed-text',
      eras: FROM_2018,
    },
  ),
  template('qualification', 'pakta-integritas', 'Pakta integritas ditandatangani', ALL, { eras: UNTIL_2018 }),
  template('proof', 'izin-asli', 'Izin usaha sesuai dengan dokumen asli', ALL, {}),
  template('proof', 'akta-asli', 'Akta dan kewenangan wakil yang hadir sesuai dengan dokumen asli', ALL, {}),
  template('proof', 'pengalaman-asli', 'Kontrak pengalaman sesuai dengan dokumen asli', ALL, {}),
];

/**
 * The standard checklist for a kind of procurement under a law, ready to put into a dossier.
 *
 * Shapes  empty for consulting kinds, which have no lowest-price tender; never a scored requirement.
 * Source  checklists committees tick in SPSE and a working paper of eight qualification blocks; clauses where known.
 */
export function standardRequirements(ruleSet: RuleSet, kind: ProcurementKind): Requirement[] {
  return REQUIREMENT_TEMPLATES.filter((each) => each.kinds.includes(kind) && each.eras.includes(ruleSet.id)).map(
    ({ id, stage, title, clause, listedAtOpening }) => ({
      id,
      stage,
      title,
      clause,
      listedAtOpening,
      scoring: null,
    }),
  );
}

function template(
  stage: RequirementStage,
  id: string,
  title: string,
  kinds: readonly ProcurementKind[],
  details: Details,
): RequirementTemplate {
  return {
    id: id as RequirementId,
    stage,
    title,
    clause: details.clause ?? null,
    status: details.status ?? (details.source === undefined ? 'unconfirmed' : 'confirmed-secondary'),
    source: details.source ?? null,
    listedAtOpening: details.listed === true,
    kinds,
    eras: details.eras ?? [...UNTIL_2018, ...FROM_2018],
  };
}
