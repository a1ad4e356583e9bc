/** The requirements of practice tenders: the standard ones of 2014, scored where the method scores. */
import { standardRequirements } from '#core/regulation/requirement-templates.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { EvaluationMethod, ProcurementKind, Requirement } from '#core/tender/model.ts';
import type { Random } from './random.ts';

/** Requirements with the pass mark of the total score, where there is one. */
export interface PracticeRequirements {
  readonly requirements: readonly Requirement[];
  readonly technicalThreshold: DecimalText | null;
}

/** The crowded example has this many requirements. */
const CROWDED_REQUIREMENTS = 60;

/** Makes the requirements of one tender. */
export function makeRequirements(
  random: Random,
  kind: ProcurementKind,
  method: EvaluationMethod,
  crowded: boolean,
): PracticeRequirements {
  const standard = standardRequirements(PERPRES_54_2010, kind).map(withClause);
  if (method !== 'lowest-price-threshold') {
    return { requirements: crowded ? crowd(standard) : standard, technicalThreshold: null };
  }
  const technical = standard.filter(({ stage }) => stage === 'technical');
  const weights = splitHundred(random, technical.length);
  const requirements = standard.map((requirement): Requirement => {
    const place = technical.indexOf(requirement);
    if (place < 0) return requirement;
    const threshold = random.chance(400) ? ('55' as DecimalText) : null;
    return {
      ...requirement,
      scoring: {
        weight: String(weights[place]) as DecimalText,
        threshold,
        parent: null,
        scale: { kind: 'mark' },
      },
    };
  });
  return { requirements, technicalThreshold: random.pick(['60', '65', '70'] as DecimalText[]) };
}

/** The tender document names a clause for everything it asks. */
function withClause(requirement: Requirement, index: number): Requirement {
  return { ...requirement, clause: requirement.clause ?? `LDP ${CLAUSES[requirement.stage]}.${index + 1}` };
}

const CLAUSES: Readonly<Record<Requirement['stage'], number>> = {
  administration: 19,
  technical: 20,
  qualification: 27,
  proof: 28,
};

/** Whole weights of at least 5 that add up to 100. */
function splitHundred(random: Random, count: number): readonly number[] {
  const cuts = random.shuffled(Array.from({ length: 18 }, (_, index) => (index + 1) * 5)).slice(0, count - 1);
  const edges = [0, ...cuts.sort((a, b) => a - b), 100];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

const EQUIPMENT = [
  'Ekskavator kapasitas bak 0,8 m3, 1 unit',
  'Motor grader 125 HP, 1 unit',
  'Vibratory roller 8 ton, 1 unit',
  'Tandem roller 6 ton, 1 unit',
  'Pneumatic tire roller 8 ton, 1 unit',
  'Asphalt finisher 10 ton, 1 unit',
  'Asphalt mixing plant 60 ton/jam, 1 unit',
  'Asphalt sprayer 850 liter, 1 unit',
  'Dump truck 4 m3, 6 unit',
  'Water tanker 4.000 liter, 1 unit',
  'Wheel loader 1,5 m3, 1 unit',
  'Concrete mixer 500 liter, 2 unit',
  'Concrete vibrator, 2 unit',
  'Generator set 135 kVA, 1 unit',
  'Stamper, 2 unit',
  'Trailer 20 ton, 1 unit',
  'Total station, 1 unit',
  'Crane roda karet 15 ton, 1 unit',
] as const;

const STAFF = [
  'Manajer pelaksana SKA ahli madya teknik jalan, 1 orang',
  'Manajer teknik SKA ahli muda teknik jalan, 1 orang',
  'Manajer keuangan S1 ekonomi pengalaman 5 tahun, 1 orang',
  'Pelaksana lapangan SKT pelaksana jalan, 2 orang',
  'Pelaksana struktur SKT pelaksana beton, 1 orang',
  'Juru ukur SKT, 2 orang',
  'Juru gambar SKT, 1 orang',
  'Ahli K3 konstruksi SKA muda, 1 orang',
  'Pengendali mutu SKA muda, 1 orang',
  'Teknisi laboratorium aspal, 1 orang',
  'Operator asphalt finisher SIO, 1 orang',
  'Mekanik alat berat SKT, 1 orang',
  'Petugas logistik, 1 orang',
  'Petugas lingkungan, 1 orang',
  'Administrasi proyek, 1 orang',
] as const;

const OFFERED = [
  'Jadwal pengadaan bahan dan peralatan',
  'Metode pengaturan lalu lintas selama pekerjaan',
  'Rencana mutu kontrak',
  'Spesifikasi agregat dan sumber quarry',
  'Formulir rencana campuran aspal (JMF)',
  'Surat dukungan aspal dari pemasok',
  'Surat dukungan AMP dengan jarak angkut',
  'Daftar bagian pekerjaan yang disubkontrakkan',
  'Analisa harga satuan mata pembayaran utama',
  'Rekapitulasi perhitungan TKDN',
  'Jadwal penugasan personel inti',
  'Bukti kepemilikan laboratorium lapangan',
] as const;

/** A checklist as long as the longest real ones. */
function crowd(standard: readonly Requirement[]): readonly Requirement[] {
  const titles = [
    ...EQUIPMENT.map((title) => `Peralatan: ${title}`),
    ...STAFF.map((title) => `Personel: ${title}`),
    ...OFFERED,
  ];
  const extra = titles.slice(0, CROWDED_REQUIREMENTS - standard.length).map(
    (title, index): Requirement => ({
      id: `tambahan-${index + 1}` as RequirementId,
      stage: 'technical',
      title,
      clause: `LDP 20.${standard.length + index + 1}`,
      listedAtOpening: false,
      scoring: null,
    }),
  );
  return [...standard, ...extra];
}
