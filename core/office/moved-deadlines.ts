/** Which open deadlines of a tender a change of the office's calendar moves, and from when to when. */
import type { Instant } from '#core/calendar/instant.ts';
import { deadlinesOf } from '#core/course/deadlines.ts';
import type { DeadlineKind, TenderDeadline } from '#core/course/tender-deadline.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type OfficeState, officeCalendarOf } from './model.ts';

export interface MovedDeadline {
  readonly kind: DeadlineKind;
  readonly bidder: BidderId | null;
  readonly from: Instant;
  readonly to: Instant;
}

/** A calendar before and after a change. */
export interface OfficeChange {
  readonly before: OfficeState;
  readonly after: OfficeState;
}

/**
 * Works the deadlines of a tender out by both calendars and tells those that differ. One that was over by the calendar of
 * before and is over by that of after moves nothing anyone still waits for.
 *
 * Source  DOMAIN §5.3: recompute open deadlines and tell the user.
 */
export function movedDeadlines(
  dossier: Dossier,
  ruleSet: RuleSet,
  { before, after }: OfficeChange,
  now: Instant,
): readonly MovedDeadline[] {
  const { zone } = dossier.notice;
  const earlier = deadlinesOf(dossier, ruleSet, officeCalendarOf(before, zone), now).filter(isMoment);
  const later = deadlinesOf(dossier, ruleSet, officeCalendarOf(after, zone), now).filter(isMoment);
  return later.flatMap((deadline): readonly MovedDeadline[] => {
    const { kind, bidder, at: to } = deadline;
    const from = earlier.find((each) => isSame(each, deadline))?.at;
    if (from === undefined || from === to || (from < now && to < now)) return [];
    return [{ kind, bidder, from, to }];
  });
}

type Moment = TenderDeadline & { readonly at: Instant };

function isMoment(deadline: TenderDeadline): deadline is Moment {
  return deadline.at !== null;
}

function isSame(a: TenderDeadline, b: TenderDeadline): boolean {
  return a.kind === b.kind && a.bidder === b.bidder && a.subject === b.subject;
}
