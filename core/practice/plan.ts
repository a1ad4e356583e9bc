/** The season before its tenders are made: how many of what, for whom, when, and for how much. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { EvaluationMethod } from '#core/tender/model.ts';
import { PRACTICE_AGENCIES, type PracticeAgency, SYSTEM_SUFFIX } from './agencies.ts';
import { PRACTICE_TODAY, workingDay } from './calendar.ts';
import { allotCeilings } from './ceilings.ts';
import type { Trade } from './firms.ts';
import { type Lesson, LESSONS } from './lessons.ts';
import { createRandom, type Random } from './random.ts';
import { type RunningScenario, runningScenarios, type Scenario } from './scenario.ts';
import { isKeptForSmall } from './small-business.ts';

/** One tender to be made. */
export interface TenderPlan {
  readonly code: string;
  readonly scenario: Scenario;
  readonly trade: Trade;
  readonly method: EvaluationMethod;
  readonly agency: PracticeAgency;
  readonly announcedOn: DateOnly;
  readonly ceiling: RupiahText;
  /** How many offer. */
  readonly offers: number;
  /** Whether bidders make the mistakes people make; not where every bid must have the same number of lines. */
  readonly mistakes: boolean;
  /** What its bids are alike in, where somebody is to learn from it. */
  readonly lesson: Lesson | null;
}

/** The season of LPSE Kaltim, January to mid-October 2014: tenders, finished ones, and their ceilings in rupiah. */
const SEASON = {
  tenders: 967,
  finished: 835,
  ceilings: 4_020_000_000_000,
  finishedCeilings: 2_930_000_000_000,
} as const;

/** The number of tenders a season has unless another is asked for. */
export const SEASON_TENDERS = SEASON.tenders;

/** Real offers: most tenders have one or two. */
const OFFERS: readonly (readonly [number, number])[] = [
  [46, 1],
  [22, 2],
  [13, 3],
  [8, 4],
  [6, 5],
  [3, 6],
  [2, 7],
];

/** Plans a season of so many tenders, in order of announcement; other sizes keep the proportions. */
export function planSeason(seed: string, tenders: number): readonly TenderPlan[] {
  const random = createRandom(`${seed}/plan`);
  const finished = Math.round((tenders * SEASON.finished) / SEASON.tenders);
  const drafts = [
    ...draftFinished(random, finished),
    ...runningScenarios(tenders - finished).map((each) => draftRunning(random, each)),
  ];
  const agencies = drawAgencies(random, drafts);
  const ceilings = drawCeilings(random, drafts, finished);
  const plans = drafts
    .map((draft, index) => ({ draft, agency: agencies[index], ceiling: ceilings[index] }))
    .sort((a, b) =>
      a.draft.announcedOn < b.draft.announcedOn ? -1 : a.draft.announcedOn > b.draft.announcedOn ? 1 : 0,
    )
    .flatMap(({ draft, agency, ceiling }, index): readonly TenderPlan[] =>
      agency === undefined || ceiling === undefined
        ? []
        : [{ ...draft, code: codeOf(index), agency, ceiling, mistakes: true, lesson: null }],
    );
  return withLessons(plans);
}

/** Each lesson makes works of the first package for small firms that fits it; a season too small for one goes without. */
function withLessons(plans: readonly TenderPlan[]): readonly TenderPlan[] {
  const taken = new Map<number, Lesson>();
  for (const lesson of LESSONS) {
    const first = Math.floor((plans.length * lesson.from) / 1000);
    const place = plans.findIndex(
      (plan, index) =>
        index >= first &&
        !taken.has(index) &&
        plan.scenario === lesson.scenario &&
        plan.trade !== 'consulting' &&
        isKeptForSmall(plan.ceiling),
    );
    if (place >= 0) taken.set(place, lesson);
  }
  return plans.map((plan, index) => {
    const lesson = taken.get(index);
    return lesson === undefined ? plan : { ...plan, trade: 'works', offers: lesson.offers, mistakes: false, lesson };
  });
}

/** A season for measuring: every tender alike, finished, by the knock-out method. */
export function planBench(seed: string, tenders: number, bids: number): readonly TenderPlan[] {
  return planSeason(seed, tenders).map((plan) => ({
    ...plan,
    scenario: 'finished',
    trade: plan.trade === 'consulting' ? 'works' : plan.trade,
    method: 'lowest-price-knockout',
    offers: bids,
    mistakes: false,
    lesson: null,
  }));
}

type Draft = Omit<TenderPlan, 'code' | 'agency' | 'ceiling' | 'mistakes' | 'lesson'>;

function draftFinished(random: Random, count: number): readonly Draft[] {
  return Array.from({ length: count }, (_, index): Draft => {
    // Announced in January at the earliest, in August at the latest, to be through by mid-October.
    const announcedOn = workingDay('2014-01-02' as DateOnly, random.between(2, 152));
    if (index % 5 === 0) {
      const offers = random.between(3, 6);
      return { scenario: 'finished-consulting', trade: 'consulting', method: 'quality-and-cost', announcedOn, offers };
    }
    const method = random.chance(90) ? 'lowest-price-threshold' : 'lowest-price-knockout';
    return { scenario: 'finished', trade: drawTrade(random), method, announcedOn, offers: random.weighted(OFFERS) };
  });
}

function draftRunning(random: Random, { scenario, age, offers }: RunningScenario): Draft {
  const announcedOn = workingDay(PRACTICE_TODAY, -random.between(age[0], age[1]));
  const count = random.between(offers[0], offers[1]);
  if (scenario.startsWith('consulting-')) {
    return { scenario, trade: 'consulting', method: 'quality-and-cost', announcedOn, offers: count };
  }
  const method = scenario === 'threshold' ? 'lowest-price-threshold' : 'lowest-price-knockout';
  const trade = scenario === 'crowded' || scenario === 'exactly-80' ? 'works' : drawTrade(random);
  return { scenario, trade, method, announcedOn, offers: count };
}

function drawTrade(random: Random): Exclude<Trade, 'consulting'> {
  return random.weighted([
    [64, 'works'],
    [21, 'goods'],
    [15, 'services'],
  ]);
}

/** Every agency has a tender; the rest go where such things are bought. */
function drawAgencies(random: Random, drafts: readonly Draft[]): readonly PracticeAgency[] {
  const first = random.shuffled(drafts.map((_, index) => index)).slice(0, PRACTICE_AGENCIES.length);
  const placeOf = new Map(first.map((draft, agency) => [draft, PRACTICE_AGENCIES[agency]]));
  return drafts.map(
    ({ trade }, index) =>
      placeOf.get(index) ?? random.weighted(PRACTICE_AGENCIES.map((agency) => [agency[trade], agency] as const)),
  );
}

/** Finished and running packages add up to their own sums. */
function drawCeilings(random: Random, drafts: readonly Draft[], finished: number): readonly RupiahText[] {
  const needs = drafts.map(({ trade }) => ({ consulting: trade === 'consulting' }));
  const whole = drafts.length === SEASON.tenders;
  const running = SEASON.ceilings - SEASON.finishedCeilings;
  const share = (sum: number, count: number, of: number): number =>
    whole ? sum : Math.round((sum * count) / of / 100_000) * 100_000;
  return [
    ...allotCeilings(random, needs.slice(0, finished), share(SEASON.finishedCeilings, finished, SEASON.finished)),
    ...allotCeilings(
      random,
      needs.slice(finished),
      share(running, drafts.length - finished, SEASON.tenders - SEASON.finished),
    ),
  ];
}

/** Codes grow with the season; gaps are other offices' tenders. */
function codeOf(index: number): string {
  return `${10_412 + index * 7}${SYSTEM_SUFFIX}`;
}
