/** The thresholds of the screens within one tender, as this build brings them. */
import { decimal, type ThresholdDefault } from './threshold.ts';

const IMHOF = 'Imhof, Karagök & Rutz 2018; hanya abstraknya yang dibaca';
const PUBLIC_CODE = 'Komentar pada satu kode program publik; tidak ada pengujian yang terlihat';
const OWN = 'Pilihan program ini; belum dikalibrasi dengan data Indonesia';
const NO_VALUE = 'Tidak ada ambang yang dapat dirujuk; angkanya hanya ditampilkan';
const NIGRINI = 'Nigrini 2012, sebagaimana dipakai paket R benford.analysis';

/**
 * By code. None of them travels between countries or categories: an office that calibrates sets its own.
 *
 * Source  INDICATORS §3; `project` values are decisions of this build (docs/decisions/0026-screens-within-a-tender.md).
 */
export const TENDER_THRESHOLDS = {
  'cv-maximum': { value: decimal('0.06'), unit: 'ratio', sense: 'at-most', standing: 'recalled', source: IMHOF },
  'rd-minimum': { value: decimal('1'), unit: 'number', sense: 'at-least', standing: 'recalled', source: IMHOF },
  'practice-cv-maximum': {
    value: decimal('0.05'),
    unit: 'ratio',
    sense: 'at-most',
    standing: 'practice',
    source: PUBLIC_CODE,
  },
  'practice-diffp-minimum': {
    value: decimal('0.05'),
    unit: 'ratio',
    sense: 'at-least',
    standing: 'practice',
    source: PUBLIC_CODE,
  },
  'practice-rdnor-minimum': {
    value: decimal('1.5'),
    unit: 'number',
    sense: 'at-least',
    standing: 'practice',
    source: PUBLIC_CODE,
  },
  'practice-ks-minimum': {
    value: decimal('0.3'),
    unit: 'number',
    sense: 'at-least',
    standing: 'practice',
    source: PUBLIC_CODE,
  },
  /** How many of the four above have to be reached together. */
  'practice-set-minimum': { value: decimal('3'), unit: 'count', sense: 'at-least', standing: 'project', source: OWN },
  'kurt-minimum': { value: null, unit: 'number', sense: 'at-least', standing: 'project', source: NO_VALUE },
  'skew-maximum': { value: null, unit: 'number', sense: 'at-most', standing: 'project', source: NO_VALUE },
  'spd-maximum': { value: null, unit: 'ratio', sense: 'at-most', standing: 'project', source: NO_VALUE },
  'rdalt-minimum': { value: null, unit: 'number', sense: 'at-least', standing: 'project', source: NO_VALUE },
  'subgroup-cv-maximum': { value: null, unit: 'ratio', sense: 'at-most', standing: 'project', source: NO_VALUE },
  /** A bid counts as close to the owner's estimate from this share of it. */
  'estimate-ratio-minimum': {
    value: decimal('0.95'),
    unit: 'ratio',
    sense: 'at-least',
    standing: 'project',
    source: OWN,
  },
  /** The share of bids that have to be close. The list of the standard document says all of them. */
  'estimate-share-minimum': {
    value: decimal('1'),
    unit: 'ratio',
    sense: 'at-least',
    standing: 'published',
    source: 'Standar dokumen pengadaan era Perpres 54/2010: seluruh penawaran mendekati HPS',
  },
  /** How far, in percentage points, a distance may lie from a whole percent. */
  'total-step-tolerance': {
    value: decimal('0.01'),
    unit: 'percent',
    sense: 'parameter',
    standing: 'project',
    source: OWN,
  },
  'total-step-minimum': { value: decimal('2'), unit: 'count', sense: 'at-least', standing: 'project', source: OWN },
  'line-minimum': {
    value: decimal('10'),
    unit: 'count',
    sense: 'parameter',
    standing: 'published',
    source: 'Indicator toolbox 53 dan 55: sedikitnya sepuluh baris',
  },
  'line-share-minimum': { value: decimal('0.3'), unit: 'ratio', sense: 'at-least', standing: 'project', source: OWN },
  /** A price with at most so many leading digits that are not zero is round: 1.500.000 has two. */
  'round-digits': { value: decimal('2'), unit: 'count', sense: 'parameter', standing: 'project', source: OWN },
  'ratio-line-minimum': { value: decimal('5'), unit: 'count', sense: 'parameter', standing: 'project', source: OWN },
  'ratio-cv-maximum': { value: decimal('0.002'), unit: 'ratio', sense: 'at-most', standing: 'project', source: OWN },
  'benford-minimum': {
    value: decimal('100'),
    unit: 'count',
    sense: 'parameter',
    standing: 'practice',
    source: 'Anjuran: sedikitnya seratus harga satuan (LPSE-X); uji sampel kecil pada Cerasa 2022',
  },
  'benford-mad-minimum': {
    value: decimal('0.015'),
    unit: 'number',
    sense: 'at-least',
    standing: 'recalled',
    source: NIGRINI,
  },
  /** Guarantees of one issuer whose serial numbers are no further apart. */
  'serial-gap-maximum': { value: decimal('5'), unit: 'count', sense: 'at-most', standing: 'project', source: OWN },
  'created-gap-maximum': { value: decimal('10'), unit: 'minutes', sense: 'at-most', standing: 'project', source: OWN },
  /** Odd spellings two bidders have in common and nobody else has. */
  'odd-word-minimum': { value: decimal('2'), unit: 'count', sense: 'at-least', standing: 'project', source: OWN },
} as const satisfies Readonly<Record<string, ThresholdDefault>>;
