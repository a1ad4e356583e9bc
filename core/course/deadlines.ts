/** Everything of a tender that ends on a day: bids, guarantees, licences, the award hour, objections and appeals. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { OfficeCalendar } from '#core/calendar/objection-window.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { awardWindowOf } from '#core/tender/award-window.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { compareText, entryOf } from '#core/tender/records.ts';
import { bidValidityOf } from './bid-validity.ts';
import {
  answerWindowOf,
  appealAnswerWindowOf,
  appealWindowOf,
  type ContestWindow,
  objectionWindowOf,
} from './contest-windows.ts';
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
    ...ofObjections(dossier, ruleSet, office, now),
    ...ofAppeals(dossier, ruleSet, office),
  ]
    .map((plain) => reckonDeadline(plain, now, dossier.notice.zone))
    .sort((a, b) => compareText(a.on, b.on));
}

/** Bids that still count: not refused, not taken out, and after the decision winner and reserves only. */
function standingBidders(dossier: Dossier): readonly Bidder[] {
  const { decision } = dossier;
  if (decision?.kind === 'failure') return [];
  const awarded =
    decision === null ? null : new Set([decision.winner, ...decision.reserves].map(({ bidder }) => bidder));
  return dossier.bidders.filter(
    (bidder) =>
      bidder.bid !== null &&
      (awarded === null || awarded.has(bidder.id)) &&
      entryOf(dossier.exclusions, bidder.id) === undefined &&
      entryOf(dossier.validityExtensions, bidder.id)?.answer !== 'refused',
  );
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
  const licences = firms.flatMap(({ licences: held }) => held);
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

function ofObjections(
  dossier: Dossier,
  ruleSet: RuleSet,
  office: OfficeCalendar,
  now: Instant,
): readonly PlainDeadline[] {
  const current = Object.entries(dossier.objections)
    .filter(([id]) => !isEarlierObjection(dossier, id))
    .map(([, objection]) => objection);
  const windows = (['prequalification', 'result'] as const).flatMap((phase) => {
    const found = objectionWindowOf(dossier, ruleSet, office, phase);
    // Of a pre-qualification long past only an open objection is of interest.
    return found === null || (phase === 'prequalification' && found.window.closesAt < now) ? [] : [found];
  });
  return [
    ...windows.map((found) => ofWindow('objection', null, found)),
    ...current.flatMap((objection) => {
      const found =
        objection.answer === null
          ? answerWindowOf(dossier, ruleSet, office, objection)
          : appealWindowOf(dossier, ruleSet, office, objection);
      const appealed = Object.values(dossier.appeals).some(({ bidder }) => bidder === objection.bidder);
      const kind = objection.answer === null ? 'objection-answer' : 'appeal';
      const over = kind === 'appeal' && (appealed || objection.answer?.conclusion === 'accepted');
      return found === null || over || (objection.phase === 'prequalification' && kind === 'appeal')
        ? []
        : [ofWindow(kind, objection.bidder, found)];
    }),
  ];
}

function ofAppeals(dossier: Dossier, ruleSet: RuleSet, office: OfficeCalendar): readonly PlainDeadline[] {
  const open = Object.entries(dossier.appeals).filter(
    ([id, { answer }]) => answer === null && !isEarlierAppeal(dossier, id),
  );
  return open.flatMap(([, appeal]): readonly PlainDeadline[] => {
    const { bidder, bond } = appeal;
    const expires = bond?.validUntil ?? null;
    const answer = ofWindow('appeal-answer', bidder, appealAnswerWindowOf(dossier, ruleSet, office, appeal));
    if (expires === null) return [answer];
    return [
      answer,
      { kind: 'appeal-bond', bidder, subject: bond?.number ?? null, on: expires, outlasted: false, clause: null },
    ];
  });
}

function ofWindow(
  kind: PlainDeadline['kind'],
  bidder: Bidder['id'] | null,
  { window, rule }: ContestWindow,
): PlainDeadline {
  const clause = { clause: rule.clause, status: rule.status };
  return { kind, bidder, subject: null, at: window.closesAt, outlasted: false, clause };
}
