/** Who won, whether the committee decided it here or the central system recorded it. */
import type { Instant } from '#core/calendar/instant.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface Awarded {
  readonly winner: BidderId;
  readonly price: RupiahText | null;
  readonly decidedAt: Instant | null;
}

/** The committee's award; else the winner of a tender the source calls finished; null where there is neither. */
export function awardedOf({ decision, notice, recorded, bidders }: Dossier): Awarded | null {
  if (decision !== null) {
    if (decision.kind !== 'award') return null;
    return { winner: decision.winner.bidder, price: decision.winner.price, decidedAt: decision.decidedAt };
  }
  const winner = recorded?.verifiedWinner ?? recorded?.winner ?? null;
  if (recorded === null || winner === null || notice.status !== 'finished') return null;
  const bid = bidders.find(({ id }) => id === winner)?.bid ?? null;
  const price =
    recorded.negotiatedTotal ??
    bid?.recordedNegotiatedTotal ??
    bid?.recordedCorrectedTotal ??
    bid?.offeredTotal ??
    recorded.contractValue;
  return { winner, price, decidedAt: recorded.decidedAt };
}
