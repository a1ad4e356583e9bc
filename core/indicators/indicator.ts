/** What an indicator is: it sees each process once, keeps what it needs of it, and tells the rest at the end. */
import type { Process, ProcessAward, ProcessBid } from './process.ts';
import type { ResultSheet } from './results.ts';

export interface Indicator {
  readonly see: (contracting: Process, sheet: ResultSheet) => void;
  /** Absent = everything was told while seeing. */
  readonly finish?: (sheet: ResultSheet) => void;
}

/** Bids that were handed in and not taken back. */
export function submittedBids({ bids }: Process): readonly ProcessBid[] {
  return (bids ?? []).filter(({ status }) => status !== null && status !== 'invited' && status !== 'withdrawn');
}

/** The awards in force; null while any is still to be decided, or has a status nobody knows. */
export function finalAwards({ awards }: Process): readonly ProcessAward[] | null {
  if (awards === null) return null;
  const active: ProcessAward[] = [];
  for (const award of awards) {
    if (award.status === 'active') active.push(award);
    else if (award.status !== null && award.status !== 'cancelled' && award.status !== 'unsuccessful') return null;
  }
  return active;
}

/**
 * The firm that won alone, where every valid bid is of one firm too; null where somebody bid or won together, or more
 * than one award is in force: who competed with whom is then not told.
 */
export function soleWinner(contracting: Process): string | null {
  const awards = finalAwards(contracting);
  const award = awards?.length === 1 ? awards[0] : undefined;
  if (award?.supplierCount !== 1 || contracting.bids === null) return null;
  const isJoint = contracting.bids.some(({ status, tendererCount }) => status === 'valid' && tendererCount > 1);
  return isJoint ? null : (award.suppliers[0] ?? null);
}
