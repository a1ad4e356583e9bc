/** Perpres 16/2018 jo. 12/2021 dan 46/2025: who may take part. */
import type { QualificationRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { QUALIFICATION_12_2021 } from '../perpres-12-2021/qualification.ts';
import { LAW, SOURCE } from './law.ts';

/** Qualification from 2025. */
export const QUALIFICATION_46_2025: QualificationRules = {
  ...QUALIFICATION_12_2021,
  performanceRequired: confirmedText(true, `${LAW} Ps. 44 ayat (8a)`, SOURCE),
};
