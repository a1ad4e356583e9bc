/** Findings sorted under the law's own list of likenesses, and counted against its minimum. Counting decides nothing. */
import { type CollusionCount, countCollusion } from '#core/figures/collusion-count.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { CollusionIndication } from '#core/tender/course-model.ts';
import type { ScreenCode, ScreenResult } from './finding.ts';

/** What a finding would be called in the list, if the committee found it to be true; null = not in the list. */
const INDICATION_OF: Readonly<Record<ScreenCode, CollusionIndication | null>> = {
  spread: null,
  'practice-set': null,
  subgroups: null,
  'first-digit': null,
  'member-match': null,
  'identical-losing': 'similar-documents',
  'identical-totals': 'similar-documents',
  'percent-steps': 'similar-documents',
  'identical-lines': 'similar-documents',
  'constant-ratio': 'similar-documents',
  'constant-difference': 'similar-documents',
  'same-file': 'similar-documents',
  'same-author': 'similar-documents',
  'same-producer': 'similar-documents',
  'created-together': 'similar-documents',
  'close-to-estimate': 'close-to-estimate',
  'shared-address': 'common-control',
  'shared-phone': 'common-control',
  'shared-email': 'common-control',
  'shared-account': 'common-control',
  'shared-owner': 'common-control',
  'shared-person': 'common-control',
  'shared-equipment': 'common-control',
  'odd-words': 'same-mistakes',
  'guarantee-serials': 'consecutive-guarantees',
};

/**
 * How many kinds of the law's list have at least one finding.
 *
 * Source  RULES §6.4, `collusion` of the rule set; which finding belongs to which kind is a decision of this build.
 */
export function lawCountOf(ruleSet: RuleSet, results: readonly ScreenResult[]): CollusionCount {
  const kinds = results.flatMap(({ screen, findings }) => (findings.length === 0 ? [] : (INDICATION_OF[screen] ?? [])));
  return countCollusion(ruleSet.collusion, [...new Set(kinds)]);
}
