import { useMemo } from 'react';
import type { TenderSummary } from '#core/tender/summary.ts';
import { attemptOfCode } from '#core/training/attempt.ts';
import { useTenderList } from './hooks.ts';
import type { ListedTender } from './listed-tender.ts';

/** Whether a tender is one of the office's: what a trainee tries in an exercise is in no figure. */
export function isCounted({ practice, code }: Pick<TenderSummary, 'practice' | 'code'>): boolean {
  return !practice || attemptOfCode(code) === null;
}

/** The tenders that figures and patterns are made of. */
export function useCountedTenders(): readonly ListedTender[] {
  const tenders = useTenderList((list) => list.tenders);
  return useMemo(() => tenders.filter(({ summary }) => isCounted(summary)), [tenders]);
}
