/** Perpres 16/2018 jo. 12/2021 dan 46/2025: which methods there are, and their weights. */
import type { MethodRules } from '../../rule-set.ts';
import { confirmedText } from '../../rule-value.ts';
import { METHODS_12_2021 } from '../perpres-12-2021/methods.ts';
import { LAW, SOURCE } from './law.ts';

/** Methods from 2025. */
export const METHODS_46_2025: MethodRules = {
  ...METHODS_12_2021,
  kinds: {
    ...METHODS_12_2021.kinds,
    scoring: confirmedText(['goods', 'other-services', 'integrated-works'], `${LAW} Ps. 39`, SOURCE),
    'life-cycle-cost': confirmedText(['goods'], `${LAW} Ps. 39`, SOURCE),
  },
};
