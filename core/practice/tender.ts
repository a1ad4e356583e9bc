/** Makes one tender of the practice season from its plan: announced, offered for, evaluated as far as it has come. */
import { addMinutes } from '#core/calendar/zone.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, BidOpening, Dossier, Pricing, ProcurementKind } from '#core/tender/model.ts';
import { INSTITUTION } from './agencies.ts';
import { withAlikeBids } from './alike-bids.ts';
import { bidderIdOf, circleOf, drawEntrants, type Entrant, makeBidder } from './bidders.ts';
import { CIRCLES } from './circles.ts';
import { type Fate, type Fates, type WorkedGate, workCourse } from './course.ts';
import { evaluationOf } from './decision.ts';
import { makeNotice } from './notice.ts';
import type { PracticeOffice } from './office.ts';
import { decided } from './outcome.ts';
import { inventRepresentative } from './people.ts';
import type { TenderPlan } from './plan.ts';
import { makeOwnerSchedule } from './price-schedule.ts';
import type { Random } from './random.ts';
import { makeRequirements } from './requirements.ts';
import type { Scenario } from './scenario.ts';
import { postQualifiedCalendar, type TenderCalendar } from './schedule.ts';
import { WORK_CATEGORIES, type WorkCategory } from './work-items.ts';

/** Lines of a price schedule: real ones run from a page to a few. */
const LINES: readonly (readonly [number, number])[] = [
  [0, 15],
  [300, 22],
  [600, 32],
  [850, 45],
  [1000, 60],
];

/** Makes a tender of the supported method; `lines` fixes the length of its schedule. */
export function makeTender(random: Random, plan: TenderPlan, office: PracticeOffice, lines: number | null): Dossier {
  const received = receivedTender(random, plan, office, lines);
  const { dossier } = received;
  if (plan.scenario === 'announced' || plan.scenario === 'received') return dossier;
  const opened = openBids(random, plan, received);
  if (plan.scenario === 'opening' || plan.scenario === 'arithmetic') return opened;
  const worked = {
    ...opened,
    ...workCourse(random, opened, evaluationOf(opened), received.fates, UNTIL[plan.scenario] ?? null),
  };
  const decides = plan.scenario === 'finished' || plan.scenario === 'decided' || plan.scenario === 'failed';
  return decides ? decided(random, plan, received.calendar, worked) : worked;
}

/** The gate the committee of each running example is at; the others have found everything. */
const UNTIL: Readonly<Partial<Record<Scenario, WorkedGate>>> = {
  administration: 'administration',
  crowded: 'administration',
  technical: 'technical',
  threshold: 'technical',
  price: 'price',
  'exactly-80': 'price',
  qualification: 'qualification',
  'one-offer': 'qualification',
  proof: 'proof',
};

interface ReceivedTender {
  readonly dossier: Dossier;
  readonly calendar: TenderCalendar;
  readonly fates: Fates;
}

/** A tender up to the moment bids close. */
function receivedTender(
  random: Random,
  plan: TenderPlan,
  office: PracticeOffice,
  lines: number | null,
): ReceivedTender {
  const category = drawCategory(random, plan);
  const exact = plan.scenario === 'exactly-80';
  const contract = exact ? 'lump-sum' : random.pick(category.contracts);
  const { pricing, estimate } = makeOwnerSchedule(random, {
    category,
    contract,
    ceiling: plan.ceiling,
    lines: lines ?? random.along(LINES),
    divisible: exact,
  });
  const calendar = postQualifiedCalendar(random, plan.announcedOn);
  const kind = KINDS[category.trade];
  const notice = makeNotice(random, plan, { names: category.names, kind, contract, estimate, calendar });
  const made = makeRequirements(random, kind, plan.method, plan.scenario === 'crowded');
  const entrants = drawEntrants(random, plan, office.firms[plan.trade], pricing);
  const handIn = { plan, pricing, estimate, closesAt: calendar.closesAt, sealed: plan.scenario === 'received' };
  const committee = committeeOf(random, plan, office);
  const bidders = entrants.map((entrant) => makeBidder(random, entrant, handIn));
  const dossier: Dossier = {
    ...blankDossier(plan),
    notice,
    schedule: calendar.stages,
    committee,
    ...made,
    pricing,
    bidders: alike(random, plan, { office, pricing, bidders }),
  };
  return { dossier, calendar, fates: drawFates(random, plan, dossier, entrants) };
}

interface Unlike {
  readonly office: PracticeOffice;
  readonly pricing: Pricing;
  readonly bidders: readonly Bidder[];
}

/** The bidders with bids as alike as the tender's lesson asks, or as they are. */
function alike(random: Random, { lesson }: TenderPlan, { office, pricing, bidders }: Unlike): readonly Bidder[] {
  if (lesson === null) return bidders;
  const first = circleOf(lesson, office.firms.works).map(bidderIdOf);
  return withAlikeBids(random, bidders, { likenesses: lesson.likenesses, first, pricing });
}

/** A dossier with its essentials, marked as practice. */
export function blankDossier(plan: TenderPlan): Dossier {
  return emptyDossier({
    practice: true,
    code: plan.code,
    name: plan.code,
    agency: plan.agency.name,
    institution: INSTITUTION.name,
    fiscalYear: 2014,
    zone: 'WITA',
    ruleSet: 'perpres-54-2010',
  });
}

/** A committee of the office and the agency's officer. */
export function committeeOf(random: Random, plan: TenderPlan, office: PracticeOffice): Dossier['committee'] {
  const officer = office.officers.get(plan.agency) ?? null;
  const drawn = random.pick(office.committees);
  const namesakes = plan.lesson?.circle == null ? null : CIRCLES[plan.lesson.circle].namesakeIn;
  return { ...((namesakes === null ? null : office.committees[namesakes]) ?? drawn), commitmentOfficer: officer };
}

const KINDS: Readonly<Record<WorkCategory['trade'], ProcurementKind>> = {
  works: 'works',
  goods: 'goods',
  services: 'other-services',
};

function drawCategory(random: Random, plan: TenderPlan): WorkCategory {
  const categories = WORK_CATEGORIES.filter(
    ({ trade, agencies }) => trade === plan.trade && (agencies === null || agencies.test(plan.agency.name)),
  );
  return random.weighted(categories.map((category) => [category.weight, category] as const));
}

const FATE_GATES: readonly (readonly [number, WorkedGate])[] = [
  [35, 'administration'],
  [30, 'technical'],
  [8, 'price'],
  [20, 'qualification'],
  [7, 'proof'],
];

/** Three in ten bids fail somewhere, never the one that survives; where nobody is to pass, all fail. */
function drawFates(random: Random, plan: TenderPlan, dossier: Dossier, entrants: readonly Entrant[]): Fates {
  const nobody = plan.scenario === 'none-passes' || plan.scenario === 'failed';
  const fates = new Map<BidderId, Fate>();
  for (const { firm, offer } of entrants) {
    if (offer === null || plan.lesson !== null || plan.scenario === 'tie' || plan.scenario === 'exactly-80') continue;
    if (!nobody && (offer.survives || !random.chance(300))) continue;
    const gate = nobody
      ? random.pick(['administration', 'technical', 'qualification'] as const)
      : random.weighted(FATE_GATES);
    // A paper that is missing shows at the opening, and fails the bid where it is asked for.
    const listed = dossier.requirements.filter(({ stage, listedAtOpening }) => stage === gate && listedAtOpening);
    const requirement = listed.length > 0 && random.chance(400) ? random.pick(listed).id : null;
    fates.set(bidderIdOf(firm), { gate, requirement });
  }
  return fates;
}

function openBids(random: Random, plan: TenderPlan, { dossier, calendar, fates }: ReceivedTender): Dossier {
  const offering = dossier.bidders.filter(({ bid }) => bid !== null);
  const examined = plan.scenario === 'opening' ? offering.slice(0, random.between(0, offering.length - 1)) : offering;
  const survivors = offering.filter(({ id }) => !fates.has(id));
  const opened: Dossier = {
    ...dossier,
    opening: {
      openedAt: addMinutes(calendar.closesAt, random.between(2, 25)),
      place: 'Ruang Pembukaan ULP, Kota Tepian Lestari',
      witnesses: offering.slice(0, 2).map(({ name }) => ({ name: inventRepresentative(random), organisation: name })),
      remarks: random.chance(60) ? 'Sambungan internet terputus 20 menit; pembukaan dilanjutkan setelah pulih.' : null,
      bids: Object.fromEntries(
        examined.map((bidder) => [
          bidder.id,
          examine(random, bidder, fates, survivors.length > 1 && plan.scenario === 'finished'),
        ]),
      ),
    },
  };
  return plan.scenario === 'arithmetic' ? withoutPriceOf(opened, offering[0]) : opened;
}

function examine(random: Random, { id }: Bidder, fates: Fates, mayBeUnreadable: boolean): BidOpening {
  const fate = fates.get(id);
  if (fate !== undefined && mayBeUnreadable && random.chance(50)) {
    return {
      condition: 'unreadable',
      missing: [],
      note: 'Berkas tidak dapat dibuka; disampaikan ke LPSE untuk diperiksa',
    };
  }
  const missing = fate?.requirement ?? null;
  return missing === null
    ? { condition: 'complete', missing: [], note: null }
    : { condition: 'incomplete', missing: [missing], note: 'Dokumen tidak terdapat dalam penawaran' };
}

/** One price is still to be typed from the opened files. */
function withoutPriceOf(dossier: Dossier, bidder: Bidder | undefined): Dossier {
  const bidders = dossier.bidders.map((each) =>
    each.id === bidder?.id && each.bid !== null
      ? { ...each, bid: { ...each.bid, offeredTotal: null, lines: [] } }
      : each,
  );
  return { ...dossier, bidders };
}
