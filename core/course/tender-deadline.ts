/** One day or moment that must not be missed, and how near it is. */
import { daysBetween } from '#core/calendar/day.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { RuleStatus } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';

export type DeadlineKind =
  | 'bid-validity'
  | 'guarantee'
  | 'award'
  | 'prequalification-objection'
  | 'objection'
  | 'objection-answer'
  | 'appeal'
  | 'appeal-answer'
  | 'appeal-bond'
  | 'licence';

/** `soon`: within the next seven days. */
export type DeadlineState = 'past' | 'today' | 'soon' | 'fine';

export interface TenderDeadline {
  readonly kind: DeadlineKind;
  readonly bidder: BidderId | null;
  /** What exactly, where the kind does not say it: a licence by its name and number. */
  readonly subject: string | null;
  /** The last day, in the tender's zone. */
  readonly on: DateOnly;
  /** The last moment, where it is one. */
  readonly at: Instant | null;
  /** Whole days from today; negative when past. */
  readonly daysLeft: number;
  readonly state: DeadlineState;
  /** The rest of the process reaches beyond this day: an extension has to be asked for. */
  readonly outlasted: boolean;
  readonly clause: { readonly clause: string; readonly status: RuleStatus } | null;
}

/** A week: long enough to ask a bidder or an insurer for an extension. No rule states it. */
const SOON_DAYS = 7;

/** What is known of a deadline before it is reckoned against the time. */
export type PlainDeadline = Pick<TenderDeadline, 'kind' | 'bidder' | 'subject' | 'clause' | 'outlasted'> &
  ({ readonly at: Instant } | { readonly on: DateOnly });

/** How far away a deadline is; a moment that has passed today is past. */
export function reckonDeadline(plain: PlainDeadline, now: Instant, zone: Zone): TenderDeadline {
  const { kind, bidder, subject, clause, outlasted } = plain;
  const at = 'at' in plain ? plain.at : null;
  const on = 'at' in plain ? dateIn(plain.at, zone) : plain.on;
  const daysLeft = daysBetween(dateIn(now, zone), on);
  const over = daysLeft < 0 || (at !== null && at < now);
  const state: DeadlineState = over ? 'past' : daysLeft === 0 ? 'today' : daysLeft <= SOON_DAYS ? 'soon' : 'fine';
  return { kind, bidder, subject, on, at, daysLeft, state, outlasted, clause };
}
