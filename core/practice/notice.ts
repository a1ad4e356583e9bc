/** The announcement of a practice tender. */
import { addDays } from '#core/calendar/day.ts';
import type { RupiahText } from '#core/money/text.ts';
import { senOf } from '#core/money/sen.ts';
import type { ContractKind, EvaluationMethod, ProcurementKind, TenderNotice } from '#core/tender/model.ts';
import { INSTITUTION, type PracticeAgency, SYSTEM_NAME, SYSTEM_SUFFIX } from './agencies.ts';
import { at, workingDay } from './calendar.ts';
import { letterNumber, pokjaOf } from './letters.ts';
import { LOCALITIES, REGIONS } from './places.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { TenderCalendar } from './schedule.ts';
import { isKeptForSmall } from './small-business.ts';
import { CONSULTING_NAMES, PARTS } from './work-items.ts';

/** What the rest of the tender decides about its announcement. */
export interface NoticeParts {
  readonly names: readonly string[];
  readonly kind: ProcurementKind;
  readonly contract: ContractKind;
  readonly estimate: RupiahText | null;
  readonly calendar: TenderCalendar;
}

/** What a lesson is found by in the list. */
function lessonMark({ lesson }: TenderPlan): string {
  return lesson === null ? '' : ` (telaah ${lesson.number})`;
}

/** The longest name seen in real records. */
const LONGEST_NAME = 119;

/** Makes the announcement. */
export function makeNotice(random: Random, plan: TenderPlan, parts: NoticeParts): TenderNotice {
  const { calendar, kind, contract, estimate } = parts;
  const consulting = plan.trade === 'consulting';
  const region = random.pick(REGIONS);
  const repeated = random.chance(80);
  const documentOn = workingDay(plan.announcedOn, -random.between(1, 4));
  return {
    code: plan.code,
    packageCode: `${Number(plan.code.slice(0, -3)) + 3_118}${SYSTEM_SUFFIX}`,
    planCodes: Array.from({ length: random.chance(22) ? 2 : 1 }, () => `5${random.digits(7)}`),
    name: nameOf(random, namesFor(plan.agency, parts.names), { region, mark: lessonMark(plan) }),
    agency: { code: plan.agency.code, name: plan.agency.name, address: plan.agency.address },
    institution: INSTITUTION,
    systemName: SYSTEM_NAME,
    fiscalYear: 2014,
    fundingSource: random.weighted([
      [88, 'APBD'],
      [8, 'APBDP'],
      [4, 'BLUD'],
    ]),
    budgetLine: `${plan.agency.code}.${random.between(15, 36)}.${random.between(10, 60)}.5.2.3.${random.between(10, 59)}.01`,
    budgetCeiling: plan.ceiling,
    ownerEstimate: estimate,
    kind,
    method: plan.method,
    qualification: consulting ? 'pre' : 'post',
    submission: consulting ? 'two-file' : 'one-file',
    contract,
    sourceLabels: sourceLabels(plan, kind, contract),
    locations: random.chance(60) ? [region, random.pick(REGIONS)].map(placed) : [placed(region)],
    status: plan.scenario === 'finished' || plan.scenario === 'finished-consulting' ? 'finished' : 'running',
    closedReason: null,
    repeatedReason: repeated ? (REPEATED[random.between(0, REPEATED.length - 1)] ?? null) : null,
    version: repeated ? 2 : 1,
    createdAt: at(workingDay(plan.announcedOn, -random.between(4, 25)), '10:20'),
    jointlyApprovedAt: at(addDays(plan.announcedOn, 0), '08:15'),
    announcedAt: calendar.announcedAt,
    zone: 'WITA',
    documentNumber: letterNumber('01', { code: plan.code, pokja: pokjaOf(plan), date: documentOn }),
    documentDate: documentOn,
    url: `https://lpse.mahakamraya.example/eproc/lelang/view/${plan.code}`,
  };
}

/** Names of consulting packages, for where there is no category of work. */
export const CONSULTING_PACKAGE_NAMES = CONSULTING_NAMES;

/** Packages only some agencies buy. */
const BUYERS: readonly (readonly [names: RegExp, agencies: RegExp])[] = [
  [/Kelas Baru|Laboratorium Bahasa/, /Pendidikan/],
  [/Rawat Inap|Pasien|Laboratorium Kesehatan/, /RSUD|RSJD|Kesehatan/],
  [
    /Jalan|Jembatan|Pelabuhan/,
    /Pekerjaan Umum|Perhubungan|Pertambangan|Perkebunan|Perencanaan|Biro Pembangunan|Bencana|Transmigrasi|Kelautan/,
  ],
  [/Kajian Lingkungan/, /Lingkungan|Perencanaan|Kehutanan|Pertambangan|Penelitian/],
];

/** The names this agency could use; all of them where none fits, which a committee has seen too. */
function namesFor(agency: PracticeAgency, names: readonly string[]): readonly string[] {
  const fitting = names.filter((name) => BUYERS.every(([of, by]) => !of.test(name) || by.test(agency.name)));
  return fitting.length > 0 ? fitting : names;
}

interface NameParts {
  readonly region: string;
  /** Stands at the end, whole. */
  readonly mark: string;
}

function nameOf(random: Random, names: readonly string[], { region, mark }: NameParts): string {
  const [a = '', b = ''] = random.shuffled(LOCALITIES);
  const name = random
    .pick(names)
    .replaceAll('{a}', a)
    .replaceAll('{b}', b)
    .replaceAll('{r}', region)
    .replaceAll('{n}', random.pick(PARTS));
  return mark === ''
    ? name.trim().slice(0, LONGEST_NAME)
    : `${wholeWords(name.trim(), LONGEST_NAME - mark.length)}${mark}`;
}

/** As many words as fit, without a bracket that is left open. */
function wholeWords(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1);
  return cut.slice(0, cut.lastIndexOf(' ')).replace(/\s*\([^)]*$/, '');
}

function placed(region: string): string {
  return `Provinsi Mahakam Raya - ${region}`;
}

const REPEATED = [
  'Pelelangan ulang: tidak ada peserta yang memasukkan penawaran sampai batas akhir pemasukan.',
  'Pelelangan ulang.\nTidak ada penawaran yang memenuhi persyaratan teknis.\nDokumen pengadaan diperbaiki pada bab spesifikasi teknis.',
  'Pelelangan ulang: seluruh penawaran terkoreksi melebihi HPS.',
] as const;

/** The words SPSE 3.5 showed. */
function sourceLabels(plan: TenderPlan, kind: ProcurementKind, contract: ContractKind): TenderNotice['sourceLabels'] {
  const general = senOf(plan.ceiling) > SIMPLE_LIMIT;
  const consulting = plan.trade === 'consulting';
  const selection = consulting ? 'Seleksi' : 'Pelelangan';
  return {
    kind: KIND_LABELS[kind] ?? null,
    selection: `${selection} ${general ? 'Umum' : 'Sederhana'}`,
    method: METHOD_LABELS[plan.method] ?? null,
    qualification: consulting ? 'Prakualifikasi Dua Sampul' : 'Pascakualifikasi Satu Sampul',
    contract: CONTRACT_LABELS[contract] ?? null,
    businessSize: isKeptForSmall(plan.ceiling) ? 'Perusahaan Kecil' : 'Perusahaan Non Kecil',
  };
}

/** Up to Rp5 billion a tender could be simple. */
const SIMPLE_LIMIT = 500_000_000_000n;

const KIND_LABELS: Readonly<Partial<Record<ProcurementKind, string>>> = {
  works: 'Pekerjaan Konstruksi',
  goods: 'Pengadaan Barang',
  'other-services': 'Jasa Lainnya',
  'consulting-firm': 'Jasa Konsultansi Badan Usaha',
};
const METHOD_LABELS: Readonly<Partial<Record<EvaluationMethod, string>>> = {
  'lowest-price-knockout': 'Sistem Gugur',
  'lowest-price-threshold': 'Sistem Gugur dengan Ambang Batas',
  'quality-and-cost': 'Kualitas dan Biaya',
};
const CONTRACT_LABELS: Readonly<Partial<Record<ContractKind, string>>> = {
  'unit-price': 'Harga Satuan',
  'lump-sum': 'Lump Sum',
  combined: 'Gabungan Lump Sum dan Harga Satuan',
  'time-based': 'Waktu Penugasan',
};
