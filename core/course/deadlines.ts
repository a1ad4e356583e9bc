/** Everything of a tender that ends on a day: bids, guarantees, licences, the award hour, objections and appeals. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { awardWindowOf } from '#core/tender/award-window.ts';
import { isEarlierAppeal } from '#core/tender/earlier-evaluation.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { compareText, entryOf } from '#core/tender/records.ts';
import { bidValidityOf } from './bid-validity.ts';
import { contestWindowOf } from './contest-windows.ts';
import { openContestsOf } from './open-contests.ts';
import { standingBidders } from './standing-bidders.ts';
import { type PlainDeadline, reckonDeadline, type TenderDeadline } from './tender-deadline.ts';

/**
 * The open deadlines of a tender, the nearest last day first. A failed tender has none of bids; after an award only the
 * winner and the reserves count.
 *
 * Source  the rule set for objections and appeals; bid, guarantee and licence as the bidder stated them.
 */
export function deadlinesOf(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  now: Instant,
): readonly TenderDeadline[] {
  return [
    ...standingBidders(dossier).flatMap((bidder) => ofBidder(dossier, bidder, now)),
    ...ofAward(dossier),
    ...ofContests(dossier, ruleSet, office, now),
    ...ofAppealBonds(dossier),
  ]
    .map((plain) => reckonDeadline(plain, now, dossier.notice.zone))
    .sort((a, b) => compareText(a.on, b.on));
}

function ofBidder(dossier: Dossier, bidder: Bidder, now: Instant): readonly PlainDeadline[] {
  const { end, guaranteeEnd } = bidValidityOf(dossier, bidder);
  const needed = lastDayNeeded(dossier, now);
  const plain = (
    kind: PlainDeadline['kind'],
    on: DateOnly | null,
    subject: string | null = null,
  ): readonly PlainDeadline[] =>
    on === null ? [] : [{ kind, bidder: bidder.id, subject, on, outlasted: on < needed, clause: null }];
  const firms = entryOf(dossier.qualification.profiles, bidder.id)?.firms ?? [];
  const licences = firms.flatMap((firm) => firm.licences);
  return [
    ...plain('bid-validity', end),
    ...plain('guarantee', guaranteeEnd),
    ...licences.flatMap(({ kind, number, validUntil }) => plain('licence', validUntil, `${kind} ${number}`)),
  ];
}

/** The last day the schedule reaches, the contract being its end; today where that has passed. */
function lastDayNeeded({ schedule, notice }: Dossier, now: Instant): DateOnly {
  const ends = schedule.flatMap(({ endsAt }) => (endsAt === null ? [] : [endsAt]));
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), now);
  return dateIn(last, notice.zone);
}

function ofAward(dossier: Dossier): readonly PlainDeadline[] {
  const closesAt = awardWindowOf(dossier)?.closesAt ?? null;
  if (dossier.decision !== null || closesAt === null || dossier.notice.status !== 'running') return [];
  return [{ kind: 'award', bidder: null, subject: null, at: closesAt, outlasted: false, clause: null }];
}

function ofContests(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  now: Instant,
): readonly PlainDeadline[] {
  return openContestsOf(dossier, ruleSet).flatMap(({ kind, bidder, start }): readonly PlainDeadline[] => {
    const { window, rule } = contestWindowOf(start, office);
    // The time for objections to a pre-qualification is of no interest once it is over; the result is what goes on.
    if (kind === 'prequalification-objection' && window.closesAt < now) return [];
    const clause = { clause: rule.clause, status: rule.status };
    return [{ kind, bidder, subject: null, at: window.closesAt, outlasted: false, clause }];
  });
}

function ofAppealBonds(dossier: Dossier): readonly PlainDeadline[] {
  return Object.entries(dossier.appeals).flatMap(([id, { bidder, bond, answer }]): readonly PlainDeadline[] => {
    const on = bond?.validUntil ?? null;
    if (on === null || answer !== null || isEarlierAppeal(dossier, id)) return [];
    return [{ kind: 'appeal-bond', bidder, subject: bond?.number ?? null, on, outlasted: false, clause: null }];
  });
}
