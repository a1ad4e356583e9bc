/** The thresholds of patterns over many tenders, as this build brings them. */
import { decimal, type ThresholdDefault } from '#core/screens/threshold.ts';

const OWN = 'Pilihan program ini; kalibrasikan dengan riwayat kantor sendiri';
const NO_VALUE = 'Tidak ada ambang yang dapat dirujuk; angkanya hanya ditampilkan';

/** By code.   Source  INDICATORS §3: formulas alone; no source read has a number for any of them. */
export const PATTERN_THRESHOLDS = {
  /** Pairs that offered in fewer tenders together are counted and not listed. */
  'pair-together-minimum': { value: decimal('3'), unit: 'count', sense: 'parameter', standing: 'project', source: OWN },
  'pair-chance-maximum': {
    value: decimal('0.001'),
    unit: 'number',
    sense: 'at-most',
    standing: 'project',
    source: OWN,
  },
  /** A price up to here on the way from the lowest to the highest is low, one from there on high. */
  'position-low-maximum': {
    value: decimal('0.1'),
    unit: 'ratio',
    sense: 'parameter',
    standing: 'project',
    source: OWN,
  },
  'position-high-minimum': {
    value: decimal('0.5'),
    unit: 'ratio',
    sense: 'parameter',
    standing: 'project',
    source: OWN,
  },
  'position-tenders-minimum': {
    value: decimal('3'),
    unit: 'count',
    sense: 'parameter',
    standing: 'project',
    source: OWN,
  },
  /** Share of tenders in which one of the pair is low while the other is high. */
  'axis-share-minimum': { value: decimal('0.8'), unit: 'ratio', sense: 'at-least', standing: 'project', source: OWN },
  /** Half the width of the hole looked for around a difference of nothing, as a share of HPS. */
  'gap-width': { value: decimal('0.01'), unit: 'ratio', sense: 'parameter', standing: 'project', source: OWN },
  'gap-beside-minimum': { value: decimal('20'), unit: 'count', sense: 'parameter', standing: 'project', source: OWN },
  'gap-ratio-maximum': { value: decimal('0.5'), unit: 'number', sense: 'at-most', standing: 'project', source: OWN },
  /** Dozens register where one or two offer: how often is unusual, only the office's own history tells. */
  'no-show-minimum': { value: null, unit: 'count', sense: 'at-least', standing: 'project', source: NO_VALUE },
  'win-rate-minimum': { value: null, unit: 'ratio', sense: 'at-least', standing: 'project', source: NO_VALUE },
  /** Tenders below which a distribution is no ground for a threshold. */
  'calibration-minimum': { value: decimal('20'), unit: 'count', sense: 'parameter', standing: 'project', source: OWN },
} as const satisfies Readonly<Record<string, ThresholdDefault>>;

export type PatternThresholdCode = keyof typeof PATTERN_THRESHOLDS;
