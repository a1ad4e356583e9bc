/** Which stages of a tender come before its offers. */
import type { RequirementStage, TenderNotice } from './model.ts';

/** True where a stage judges the firm before it has offered: qualification and its proof in pre-qualified tenders. */
export function isBeforeOffers({ qualification, method }: TenderNotice, stage: RequirementStage): boolean {
  return qualification === 'pre' && method !== 'quick' && (stage === 'qualification' || stage === 'proof');
}
