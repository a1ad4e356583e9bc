/** Perpres 16/2018: who may take part. */
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedSecondary, confirmedText, unconfirmed } from '../../rule-value.ts';
import { QUALIFICATION_54_2010 } from '../perpres-54-2010/qualification.ts';
import { GUIDANCE, LAW, SOURCE } from './law.ts';

export const QUALIFICATION_16_2018: QualificationRules = {
  ...QUALIFICATION_54_2010,
  scoredKinds: confirmedText(['consulting-firm'], `${LAW} Ps. 44`, SOURCE),
  shortlist: unconfirmed({ minimum: 3, maximum: 7 }, `${LAW} Ps. 51; batas atas daftar pendek belum terbaca`),
  minimumPassing: confirmedText(3, `${LAW} Ps. 51, prakualifikasi gagal`, SOURCE),
  performanceRequired: confirmedText(false, `${LAW} Ps. 44`, SOURCE),
  experienceExemptYears: confirmedSecondary(3, `${GUIDANCE}, pengalaman usaha kecil`, 'sbu'),
};
