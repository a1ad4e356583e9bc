/** The deadlines of a tender as a list keeps them: small, and before any office's calendar says when they end. */
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { objectionWindow, type OfficeCalendar } from '#core/calendar/objection-window.ts';
import { instantOf } from '#core/calendar/zone.ts';
import type { DaySpan, RuleSet } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidValidityOf } from './bid-validity.ts';
import { type OpenContest, openContestsOf } from './open-contests.ts';
import { standingBidders } from './standing-bidders.ts';

/** The last day of the bid or guarantee that ends first, or a time counted from a moment in days of the office. */
export type WatchedDeadline =
  | { readonly kind: 'bid-validity' | 'guarantee'; readonly on: DateOnly }
  | { readonly kind: OpenContest['kind']; readonly from: Instant; readonly spans: readonly DaySpan[] };

/** What a list watches of a tender; nothing of one that is over without a decision made here. */
export function watchedDeadlinesOf(dossier: Dossier, ruleSet: RuleSet | null): readonly WatchedDeadline[] {
  if (dossier.decision === null && dossier.notice.status !== 'running') return [];
  const validities = standingBidders(dossier).map((bidder) => bidValidityOf(dossier, bidder));
  const contests = ruleSet === null ? [] : openContestsOf(dossier, ruleSet);
  return [
    ...earliest(
      'bid-validity',
      validities.map(({ end }) => end),
    ),
    ...earliest(
      'guarantee',
      validities.map(({ guaranteeEnd }) => guaranteeEnd),
    ),
    ...contests.map(({ kind, start: { from, spans } }) => ({ kind, from, spans: spans.map(({ value }) => value) })),
  ];
}

/** The last moment of a watched deadline by an office's calendar; a day ends with its last second in the zone. */
export function watchedEndOf(deadline: WatchedDeadline, zone: Zone, office: OfficeCalendar): Instant {
  if ('on' in deadline) return instantOf(deadline.on, '23:59:59', zone);
  return deadline.spans.reduce((from, span) => objectionWindow(from, span, office).closesAt, deadline.from);
}

function earliest(kind: 'bid-validity' | 'guarantee', ends: readonly (DateOnly | null)[]): readonly WatchedDeadline[] {
  const known = ends.filter((end) => end !== null);
  const [first, ...rest] = known;
  return first === undefined ? [] : [{ kind, on: rest.reduce((least, end) => (end < least ? end : least), first) }];
}
