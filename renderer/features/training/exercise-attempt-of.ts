import type { Dossier } from '#core/tender/model.ts';
import { type Attempt, attemptOfCode } from '#core/training/attempt.ts';

/** The attempt a tender is; null for every other tender, and for all of the true office. */
export function exerciseAttemptOf({ practice, notice }: Dossier): Attempt | null {
  return practice ? attemptOfCode(notice.code) : null;
}
