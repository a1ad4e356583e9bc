/** Makes a selection of consultants: finished ones as the central system recorded them, running ones at work here. */
import { addMinutes } from '#core/calendar/zone.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { drawEntrants, makeBidder } from './bidders.ts';
import { at, workingDay } from './calendar.ts';
import { CONSULTING_PACKAGE_NAMES, makeNotice } from './notice.ts';
import { withObjections } from './objections.ts';
import type { PracticeOffice } from './office.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';
import { preQualifiedCalendar, type TenderCalendar } from './schedule.ts';
import { judgeFileOne, qualify, withSelectionTerms, withShortlist, withTechnicalResult } from './selection-course.ts';
import { blankDossier, committeeOf } from './tender.ts';

/** Makes the selection as far as its scenario goes. */
export function makeSelection(random: Random, plan: TenderPlan, office: PracticeOffice): Dossier {
  const estimate = rupiahText(shareOf(plan.ceiling, random.between(9_560, 9_985)));
  const calendar = preQualifiedCalendar(random, plan.announcedOn);
  const blank = blankDossier(plan);
  const handIn = { plan, pricing: blank.pricing, estimate, closesAt: calendar.closesAt, sealed: true };
  const entrants = drawEntrants(random, plan, office.firms.consulting, blank.pricing);
  const contract = random.chance(750) ? 'lump-sum' : 'time-based';
  const announced: Dossier = {
    ...blank,
    notice: makeNotice(random, plan, {
      names: CONSULTING_PACKAGE_NAMES,
      kind: 'consulting-firm',
      contract,
      estimate,
      calendar,
    }),
    schedule: calendar.stages,
    committee: committeeOf(random, plan, office),
    bidders: entrants.map((entrant) => makeBidder(random, entrant, handIn)),
  };
  if (plan.scenario === 'consulting-announced') return announced;
  const opening = { ...announced.opening, openedAt: addMinutes(calendar.closesAt, random.between(2, 15)) };
  return plan.scenario === 'finished-consulting'
    ? withObjections(random, recorded(random, { ...announced, opening }, estimate, calendar), plan)
    : worked(random, plan, { announced, opening, estimate, calendar });
}

interface Announced {
  readonly announced: Dossier;
  readonly opening: Dossier['opening'];
  readonly estimate: RupiahText;
  readonly calendar: TenderCalendar;
}

/** A running selection as far as its scenario goes; a price is in it only once the technical result is fixed. */
function worked(
  random: Random,
  { scenario }: TenderPlan,
  { announced, opening, estimate, calendar }: Announced,
): Dossier {
  const receivedOn = workingDay(calendar.proofOn, -4);
  const handedIn = at(receivedOn, '09:30');
  const begun = withSelectionTerms(announced);
  if (scenario === 'consulting-qualification') return qualify(random, begun, handedIn, false);
  const qualified = qualify(random, begun, handedIn, true);
  if (scenario === 'consulting-shortlist') return qualified;
  const invited = withShortlist(qualified, at(calendar.proofOn, '13:20'));
  const opened = { ...invited, opening: { ...invited.opening, ...opening } };
  if (scenario === 'consulting-technical') return judgeFileOne(random, opened, false);
  const judged = judgeFileOne(random, opened, true);
  const fixedAt = addMinutes(calendar.awardAt, -3 * 24 * 60);
  const fixed = withTechnicalResult(judged, fixedAt);
  const passed = new Set(fixed.technicalResult?.passed);
  const price = () => rupiahText(wholeThousands(shareOf(estimate, random.between(8_400, 9_900))));
  return {
    ...fixed,
    bidders: fixed.bidders.map((bidder) => (passed.has(bidder.id) ? withPrice(bidder, price(), null) : bidder)),
  };
}

/** Prices come to light with file II; the winner is seldom the cheapest, and negotiates. */
function recorded(random: Random, opened: Dossier, estimate: RupiahText, calendar: TenderCalendar): Dossier {
  const offering = opened.bidders.filter(({ bid }) => bid !== null);
  const winner = random.pick(offering);
  const agreed = rupiahText(wholeThousands(shareOf(estimate, random.between(8_600, 9_700))));
  const bidders = opened.bidders.map((bidder) => {
    if (bidder.bid === null) return bidder;
    const own = rupiahText(wholeThousands(shareOf(estimate, random.between(8_400, 9_900))));
    return withPrice(bidder, bidder.id === winner.id ? max(own, agreed) : own, bidder.id === winner.id ? agreed : null);
  });
  return {
    ...opened,
    bidders,
    recorded: {
      winner: winner.id,
      verifiedWinner: winner.id,
      negotiatedTotal: agreed,
      contractValue: agreed,
      decidedAt: addMinutes(calendar.awardAt, random.between(5, 50)),
      appointmentLetter: { number: `602/${random.between(10, 990)}/PPK/2014`, date: calendar.appointmentOn },
    },
  };
}

function withPrice(bidder: Bidder, price: RupiahText, negotiated: RupiahText | null): Bidder {
  if (bidder.bid === null) return bidder;
  const totals = { offeredTotal: price, recordedCorrectedTotal: price, recordedNegotiatedTotal: negotiated };
  return { ...bidder, bid: { ...bidder.bid, ...totals, validityDays: 90 } };
}

function shareOf(amount: RupiahText, perTenThousand: number): Sen {
  return ((senOf(amount) * BigInt(perTenThousand)) / 10_000n) as Sen;
}

function wholeThousands(sen: Sen): Sen {
  return (sen - (sen % 100_000n)) as Sen;
}

function max(a: RupiahText, b: RupiahText): RupiahText {
  return senOf(a) > senOf(b) ? a : b;
}
