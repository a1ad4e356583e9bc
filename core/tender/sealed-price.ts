/** Who may show a price: in two files and two stages it stays closed until the technical result is fixed. */
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';

export type PriceAccess = 'open' | 'sealed' | 'never';

/** Source  Perpres 16/2018 Ps. 40 and 43; a tender the source calls finished has nothing left to keep closed. */
export function priceAccess(dossier: Dossier, bidder: BidderId): PriceAccess {
  if (!isSealedSubmission(dossier.notice.submission) || dossier.notice.status === 'finished') return 'open';
  if (dossier.technicalResult === null) return 'sealed';
  return dossier.technicalResult.passed.includes(bidder) ? 'open' : 'never';
}

/** Whether the technical result has to be fixed before any price. */
export function isSealedSubmission(submission: Dossier['notice']['submission']): boolean {
  return submission === 'two-file' || submission === 'two-stage';
}
