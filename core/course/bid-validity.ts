/** How long a bid and its guarantee are valid, to the day in the tender's own zone. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { scheduleStageOf } from './schedule-stage.ts';

/** The validity of one bid. */
export interface BidValidity {
  /** The day the days are counted from; null where neither the schedule nor the bid names it. */
  readonly from: DateOnly | null;
  readonly basis: 'bid-deadline' | 'submitted' | 'unknown';
  readonly days: number | null;
  /** Last day by the bid itself. */
  readonly ownEnd: DateOnly | null;
  /** Last day with the extension the bidder agreed to. */
  readonly end: DateOnly | null;
  readonly extended: boolean;
  /** The bidder did not extend: the bid leaves, without sanction. */
  readonly refused: boolean;
  readonly guaranteeEnd: DateOnly | null;
}

/**
 * Counts from the last day for handing in bids (from the day of the bid itself where there is no schedule), that day
 * not counted: 60 days from 1 June end on 31 July.
 *
 * Source  no text read states how the days are counted; the usual clause counts from the bid deadline.
 */
export function bidValidityOf(dossier: Dossier, { id, bid }: Bidder): BidValidity {
  const { zone } = dossier.notice;
  const deadline = scheduleStageOf(dossier, 'bid-upload')?.endsAt ?? null;
  const start = deadline ?? bid?.submittedAt ?? null;
  const from = start === null ? null : dateIn(start, zone);
  const days = bid?.validityDays ?? null;
  const ownEnd = from === null || days === null ? null : addDays(from, days);
  const extension = entryOf(dossier.validityExtensions, id);
  const extendedTo = extension?.answer === 'extended' ? extension.validUntil : null;
  const guaranteeTo = extension?.answer === 'extended' ? extension.guaranteeUntil : null;
  return {
    from,
    basis: from === null ? 'unknown' : deadline === null ? 'submitted' : 'bid-deadline',
    days,
    ownEnd,
    end: extendedTo ?? ownEnd,
    extended: extendedTo !== null,
    refused: extension?.answer === 'refused',
    guaranteeEnd: guaranteeTo ?? bid?.guarantee?.validUntil ?? null,
  };
}
