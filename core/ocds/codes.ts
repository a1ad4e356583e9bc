/** What the dossier codes, in the codes of the standard. */
import type { EvaluationMethod, ProcurementKind, TenderNotice } from '#core/tender/model.ts';
import type { AwardCriteriaCode, CategoryCode, MethodCode } from './model.ts';

export const CATEGORIES: Readonly<Record<ProcurementKind, CategoryCode | null>> = {
  goods: 'goods',
  works: 'works',
  'integrated-works': 'works',
  'other-services': 'services',
  'consulting-firm': 'services',
  'consulting-individual': 'services',
  unknown: null,
};

/** A pass mark alone does not make quality count: among those above it the price decides. */
export const AWARD_CRITERIA: Readonly<Record<EvaluationMethod, AwardCriteriaCode | null>> = {
  'lowest-price-knockout': 'priceOnly',
  'lowest-price-threshold': 'priceOnly',
  quick: 'priceOnly',
  'least-cost': 'priceOnly',
  'life-cycle-cost': 'costOnly',
  quality: 'qualityOnly',
  'fixed-budget': 'qualityOnly',
  scoring: 'ratedCriteria',
  'quality-and-cost': 'ratedCriteria',
  unknown: null,
};

/** Only those on a shortlist, or qualified before in the central system, may offer; else anybody may. */
export function procurementMethodOf({ method, qualification }: TenderNotice): MethodCode {
  return method === 'quick' || qualification === 'pre' ? 'selective' : 'open';
}

const SUBMISSIONS: Readonly<Record<TenderNotice['submission'], string | null>> = {
  'one-file': 'Satu File',
  'two-file': 'Dua File',
  'two-stage': 'Dua Tahap',
  unknown: null,
};

const QUALIFICATIONS: Readonly<Record<TenderNotice['qualification'], string | null>> = {
  post: 'Pascakualifikasi',
  pre: 'Prakualifikasi',
  unknown: null,
};

/** The method by its Indonesian name, `Tender - Pascakualifikasi Satu File`; thresholds of indicators hang on it. */
export function methodDetailsOf({ kind, method, qualification, submission, sourceLabels }: TenderNotice): string {
  const isConsulting = kind === 'consulting-firm' || kind === 'consulting-individual';
  const selection = method === 'quick' ? 'Tender Cepat' : isConsulting ? 'Seleksi' : 'Tender';
  const named = [QUALIFICATIONS[qualification], SUBMISSIONS[submission]].filter((word) => word !== null).join(' ');
  const course = sourceLabels.qualification ?? named;
  return [sourceLabels.selection ?? selection, course].filter((word) => word !== '').join(' - ');
}
