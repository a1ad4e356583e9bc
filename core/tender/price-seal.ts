/** Whether the price of a bid may be seen: kept apart in two files and two stages until the technical result is fixed. */
import type { BidderId } from './ids.ts';
import type { Dossier } from './model.ts';

/**
 * `open`: the price may be seen. `sealed`: the technical result is not fixed yet. `never-opened`: it is fixed, and this
 * bidder did not pass, so its price file stays closed for ever.
 */
export type PriceSeal = 'open' | 'sealed' | 'never-opened';

/** Source  Perpres 16/2018 Ps. 40 and 43; a tender the source calls finished has nothing left to keep closed. */
export function priceSealOf(dossier: Dossier, bidder: BidderId): PriceSeal {
  if (!isPriceApart(dossier.notice) || dossier.notice.status === 'finished') return 'open';
  if (dossier.technicalResult === null) return 'sealed';
  return dossier.technicalResult.passed.includes(bidder) ? 'open' : 'never-opened';
}

/** Two files and two stages: the price comes, or is opened, by a step of its own. */
export function isPriceApart({ method, submission }: Pick<Dossier['notice'], 'method' | 'submission'>): boolean {
  return method !== 'quick' && (submission === 'two-file' || submission === 'two-stage');
}
