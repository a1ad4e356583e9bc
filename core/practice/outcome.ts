/** What the committee of a practice tender decided, what the central system then recorded, and the papers about it. */
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { assert } from '#core/shared/assert.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Dossier, DocumentDetails, RecordedOutcome } from '#core/tender/model.ts';
import { decisionOf, evaluationOf } from './decision.ts';
import { letterNumber, pokjaOf } from './letters.ts';
import { announcementOf, withObjections } from './objections.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';
import { doneOver } from './re-evaluation.ts';
import type { TenderCalendar } from './schedule.ts';

/** One finished tender in so many of a thousand was decided anew over an objection. */
const DONE_OVER_PER_MILLE = 24;

/** Decides a tender whose bids are all worked, and takes it as far as its scenario goes. */
export function decided(random: Random, plan: TenderPlan, calendar: TenderCalendar, worked: Dossier): Dossier {
  const decidedAt = addMinutes(calendar.awardAt, random.between(4, 52));
  const decision = decisionOf(evaluationOf(worked), decidedAt);
  const whole = { ...worked, decision };
  if (plan.scenario !== 'finished') {
    const documents = makeDocuments(random, plan, whole, ['bapp', 'baep']);
    return withObjections(random, { ...whole, documents }, plan);
  }
  const anew = random.chance(DONE_OVER_PER_MILLE) ? doneOver(random, whole, plan, calendar) : null;
  const final = anew?.dossier ?? whole;
  const documents = makeDocuments(random, plan, final, ['bapp', 'baep', 'bahp', 'penetapan', 'pengumuman']);
  const recorded = withRecord(random, anew?.calendar ?? calendar, { ...final, documents });
  return anew === null ? withObjections(random, announced(recorded), plan) : recorded;
}

/** A winner is told when the schedule said so; who failed a tender tells that in another way. */
function announced(dossier: Dossier): Dossier {
  return dossier.decision?.kind === 'award' ? { ...dossier, announcedResultAt: announcementOf(dossier) } : dossier;
}

/** What the central system then recorded: the price often comes down a little before the contract. */
function withRecord(random: Random, calendar: TenderCalendar, dossier: Dossier): Dossier {
  const { decision } = dossier;
  if (decision?.kind !== 'award') return dossier;
  const { bidder, price } = decision.winner;
  const lowered = (senOf(price) * BigInt(random.between(9_850, 9_990))) / 10_000n;
  const negotiated = random.chance(700) ? rupiahText((lowered - (lowered % 100_000n)) as Sen) : price;
  const recorded: RecordedOutcome = {
    winner: bidder,
    verifiedWinner: bidder,
    negotiatedTotal: negotiated,
    contractValue: negotiated,
    decidedAt: decision.decidedAt,
    appointmentLetter: { number: `602/${random.between(10, 990)}/PPK/2014`, date: calendar.appointmentOn },
  };
  const bidders = dossier.bidders.map((each) =>
    each.id === bidder && each.bid !== null
      ? { ...each, bid: { ...each.bid, recordedNegotiatedTotal: negotiated } }
      : each,
  );
  return { ...dossier, bidders, recorded };
}

/** The segment of the letter number that tells the kind of document. */
const SEGMENTS = {
  bapp: '03',
  baep: '04',
  bahp: '08',
  penetapan: '09',
  pengumuman: '11',
} as const satisfies Partial<Record<DocumentKind, string>>;

type Numbered = keyof typeof SEGMENTS;

/** The opening is written down on its own day; everything after it on the day of the decision. */
function makeDocuments(
  random: Random,
  plan: TenderPlan,
  { opening, decision }: Dossier,
  kinds: readonly Numbered[],
): Dossier['documents'] {
  assert(opening.openedAt !== null && decision !== null, 'documents follow the opening and the decision');
  const days = { opening: dateIn(opening.openedAt, 'WITA'), decision: dateIn(decision.decidedAt, 'WITA') };
  const pokja = `${pokjaOf(plan)}.${random.between(1, 9)}`;
  const details = (kind: Numbered): DocumentDetails => {
    const date = kind === 'bapp' ? days.opening : days.decision;
    const number = letterNumber(SEGMENTS[kind], { code: plan.code, pokja, date });
    return { number, date, place: 'Kota Tepian Lestari', remarks: null };
  };
  return Object.fromEntries(kinds.map((kind) => [kind, details(kind)]));
}
