/** Who registers for a practice tender, and what those who offer hand in. */
import type { Instant } from '#core/calendar/instant.ts';
import { addDays } from '#core/calendar/day.ts';
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import { percentOfRounded } from '#core/money/decimal.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bid, Bidder, BidFile, Pricing } from '#core/tender/model.ts';
import { CIRCLES } from './circles.ts';
import type { Firm } from './firms.ts';
import type { Lesson } from './lessons.ts';
import { drawShare, netOf, type PriceTarget, priceOffer } from './offers.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';
import { isKeptForSmall } from './small-business.ts';

/** A firm with its offer, null = registered only. */
export interface Entrant {
  readonly firm: Firm;
  readonly offer: PlannedOffer | null;
}

/** How one offer is to come out. */
export interface PlannedOffer {
  readonly target: PriceTarget;
  /** The one that passes whatever happens to the others. */
  readonly survives: boolean;
}

/** How many firms register: half of all tenders below 39, one in ten above 69. */
const REGISTERED: readonly (readonly [number, number])[] = [
  [0, 7],
  [100, 17],
  [250, 26],
  [500, 39],
  [750, 54],
  [900, 69],
  [980, 112],
  [1000, 165],
];
/** The most that ever registered for one tender. */
const MOST_REGISTERED = 170;

/** Draws the entrants in order of registration. */
export function drawEntrants(
  random: Random,
  plan: TenderPlan,
  firms: readonly Firm[],
  pricing: Pricing,
): readonly Entrant[] {
  const count = plan.scenario === 'crowded' ? MOST_REGISTERED : Math.max(plan.offers, random.along(REGISTERED));
  const drawn = drawFirms(random, firms, count);
  const offers = planOffers(random, plan, pricing);
  const circle = circleOf(plan.lesson, firms);
  const offering = drawOffering(random, plan, { drawn, circle, firms }).slice(0, offers.length);
  const offerOf = new Map(offering.map((firm, index) => [firm, offers[index]]));
  const entrants = [...drawn, ...offering.filter((firm) => !drawn.includes(firm))];
  return entrants.map((firm) => ({ firm, offer: offerOf.get(firm) ?? null }));
}

interface Offerable {
  readonly drawn: readonly Firm[];
  readonly circle: readonly Firm[];
  readonly firms: readonly Firm[];
}

/** Those who may offer, in the order they do. Whoever is of the wrong size registers to read the documents, and goes no further. */
function drawOffering(random: Random, plan: TenderPlan, { drawn, circle, firms }: Offerable): readonly Firm[] {
  const fits = ({ size }: Firm): boolean => isKeptForSmall(plan.ceiling) === (size === 'small');
  const fitting = random.shuffled(drawn).filter(fits);
  const spare = fitting.length < plan.offers ? firms.filter((firm) => fits(firm) && !drawn.includes(firm)) : [];
  return [...circle, ...[...fitting, ...spare].filter((firm) => !circle.includes(firm))];
}

/** The firms of a lesson's circle, none where it has none. */
export function circleOf(lesson: Lesson | null, firms: readonly Firm[]): readonly Firm[] {
  const places = lesson?.circle == null ? [] : CIRCLES[lesson.circle].places;
  return places.flatMap((place) => firms[place] ?? []);
}

/** Firms early in the list register far more often than late ones, each once. */
function drawFirms(random: Random, firms: readonly Firm[], count: number): readonly Firm[] {
  const drawn = new Set<Firm>();
  while (drawn.size < Math.min(count, firms.length)) {
    const place = Math.floor((random.between(0, firms.length - 1) * random.between(0, 999)) / 1000);
    const firm = firms[place];
    if (firm !== undefined) drawn.add(firm);
  }
  return [...drawn];
}

function planOffers(random: Random, plan: TenderPlan, pricing: Pricing): readonly PlannedOffer[] {
  const survivor = random.between(0, plan.offers - 1);
  return Array.from({ length: plan.offers }, (_, index) => ({
    target: drawTarget(random, plan, pricing, index, index === survivor),
    survives: index === survivor,
  }));
}

function drawTarget(
  random: Random,
  { scenario, mistakes }: TenderPlan,
  pricing: Pricing,
  index: number,
  survives: boolean,
): PriceTarget {
  const about = (perTenThousand: number): PriceTarget => ({ kind: 'about', perTenThousand, mistakes });
  const net = (part: bigint, of: bigint, less = 0n): PriceTarget => ({
    kind: 'net',
    net: ((netOf(pricing) * part) / of - less) as Sen,
  });
  if (scenario === 'all-above') return about(random.between(10_080, 10_600));
  if (scenario === 'tie') return index < 2 ? net(91n, 100n) : about(random.between(9_400, 9_800));
  // One bid at exactly 80 %, which is not below; one a single sen under it, which is.
  if (scenario === 'exactly-80' && index < 2) return net(4n, 5n, BigInt(index));
  if (scenario === 'price' && survives) return about(random.between(7_250, 7_900));
  if (!survives && random.chance(25)) return about(random.between(10_060, 10_500));
  return about(random.chance(20) ? random.between(7_250, 7_950) : drawShare(random));
}

/** What a hand-in looks like on the day: the tender, its estimate, and when bids close. */
export interface HandIn {
  readonly plan: TenderPlan;
  readonly pricing: Pricing;
  readonly estimate: RupiahText;
  readonly closesAt: Instant;
  /** Sealed bids show their files and nothing else. */
  readonly sealed: boolean;
}

/** The bidder of an entrant, with its bid where it offers. */
export function makeBidder(random: Random, { firm, offer }: Entrant, handIn: HandIn): Bidder {
  const offers = offer !== null;
  return {
    id: bidderIdOf(firm),
    supplierCode: firm.supplierCode,
    name: firm.name,
    taxNumber15: firm.taxNumber,
    // Sixteen digits came ten years later.
    taxNumber16: null,
    address: offers ? firm.address : null,
    email: offers ? firm.email : null,
    phone: offers ? firm.phone : null,
    bid: offer === null ? null : makeBid(random, offer, handIn),
  };
}

export function bidderIdOf(firm: Firm): BidderId {
  return `p${firm.supplierCode}` as BidderId;
}

function makeBid(random: Random, { target }: PlannedOffer, handIn: HandIn): Bid {
  const submittedAt = addMinutes(handIn.closesAt, -random.between(4, 2_600));
  const received = {
    submittedAt,
    files: makeFiles(random, handIn.plan, submittedAt),
    recordedCorrectedTotal: null,
    recordedNegotiatedTotal: null,
  };
  if (handIn.sealed) return { offeredTotal: null, validityDays: null, guarantee: null, lines: [], ...received };
  const { total, lines } = priceOffer(random, handIn.pricing, target);
  return {
    offeredTotal: total,
    validityDays: random.pick([30, 45, 60, 60, 60, 90]),
    guarantee: handIn.plan.trade === 'works' ? makeGuarantee(random, handIn) : null,
    lines,
    ...received,
  };
}

const ISSUERS = [
  'PT Asuransi Lembuswana',
  'PT Penjaminan Ulin Raya',
  'Bank Tepian Lestari',
  'PT Asuransi Enggang Jaya',
] as const;

/** A bid bond of 1 to 3 % of the estimate. */
function makeGuarantee(random: Random, { estimate, closesAt }: HandIn): Bid['guarantee'] {
  const percent = random.pick(['1', '2', '2', '3'] as DecimalText[]);
  return {
    number: `${random.digits(2)}.${random.digits(4)}/JP/${random.digits(5)}/2014`,
    issuer: random.pick(ISSUERS),
    value: rupiahText(percentOfRounded(senOf(estimate), percent)),
    validUntil: addDays(dateIn(closesAt, 'WITA'), random.pick([75, 88, 90, 118])),
  };
}

const FILES: Readonly<Record<TenderPlan['trade'], readonly string[]>> = {
  works: ['administrasi-teknis.pdf', 'daftar-kuantitas-harga.xlsx', 'isian-kualifikasi.pdf', 'jaminan-penawaran.pdf'],
  goods: ['administrasi-teknis.pdf', 'rincian-harga.xlsx', 'brosur.pdf'],
  services: ['administrasi-teknis.pdf', 'rincian-harga.xlsx'],
  consulting: ['file-1-administrasi-teknis.pdf', 'file-2-biaya.pdf'],
};

function makeFiles(random: Random, { trade }: TenderPlan, submittedAt: Instant): readonly BidFile[] {
  return FILES[trade].map((name) => ({
    name,
    size: random.between(84_000, 9_800_000),
    sha256: null,
    modifiedAt: addMinutes(submittedAt, -random.between(3, 900)),
  }));
}
