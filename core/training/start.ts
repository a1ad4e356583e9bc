/** Starting dossiers of exercises: built with what the practice season is built with, so that they look like its tenders. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import type { RupiahText } from '#core/money/text.ts';
import { INSTITUTION, PRACTICE_AGENCIES } from '#core/practice/agencies.ts';
import { at } from '#core/practice/calendar.ts';
import { makeNotice } from '#core/practice/notice.ts';
import { inventOffice } from '#core/practice/office.ts';
import type { TenderPlan } from '#core/practice/plan.ts';
import { createRandom } from '#core/practice/random.ts';
import { makeRequirements } from '#core/practice/requirements.ts';
import { postQualifiedCalendar, type TenderCalendar } from '#core/practice/schedule.ts';
import { assert } from '#core/shared/assert.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Bidder, BidGuarantee, Dossier, SubmissionMethod } from '#core/tender/model.ts';

/** Firms of the exercises; each name holds a word that means nothing, so that none is a firm there is. */
export const FIRMS = {
  a: 'CV. Mahakam Betiwan',
  b: 'PT. Ulin Sakarang Karya',
  c: 'CV. Etam Lurusa Mandiri',
  d: 'CV. Gaharu Nantiris',
} as const;

export type FirmKey = keyof typeof FIRMS;

export const A = idOf('a');
export const B = idOf('b');
export const C = idOf('c');

/** The afternoon of the practice season on which model answers decide. */
export const DECIDED_AT: Instant = at('2014-10-15' as DateOnly, '14:00');

/** What an offer of an exercise is like; what is not named is in order. */
export interface PlannedOffer {
  /** Null = to be typed from the paper, or still sealed. */
  readonly total: string | null;
  readonly guarantee?: Pick<BidGuarantee, 'value'> | null;
}

export interface StartPlan {
  readonly code: string;
  readonly name: string;
  /** One of the practice province. */
  readonly agency: string;
  readonly trade: 'works' | 'goods';
  readonly estimate: string;
  readonly submission?: SubmissionMethod;
  /** Nobody else registered. */
  readonly offers: Readonly<Partial<Record<FirmKey, PlannedOffer | 'registered-only'>>>;
  /** Gates the committee has behind it: everything there is met, also for bids not called yet. */
  readonly judged: readonly RequirementStage[];
  /** Requirements of those gates that are left to the trainee. */
  readonly leave?: readonly RequirementId[];
  /** How far the opening is: not held, held, or held with every bid examined. */
  readonly opening: 'not-held' | 'held' | 'examined';
}

/** Makes the tender an exercise begins with: announced, handed in, and worked as far as the plan says. */
export function startDossier(plan: StartPlan): Dossier {
  const random = createRandom(`pelatihan/${plan.name}`);
  const calendar = postQualifiedCalendar(random, ANNOUNCED_ON);
  const agency = PRACTICE_AGENCIES.find(({ name }) => name === plan.agency);
  assert(agency !== undefined, 'exercises are of agencies of the practice province');
  const tender: TenderPlan = {
    code: plan.code,
    scenario: 'received',
    trade: plan.trade,
    method: 'lowest-price-knockout',
    agency,
    announcedOn: ANNOUNCED_ON,
    ceiling: plan.estimate as RupiahText,
    offers: 0,
    mistakes: false,
    lesson: null,
  };
  const estimate = plan.estimate as RupiahText;
  const notice = makeNotice(random, tender, {
    names: [plan.name],
    kind: plan.trade,
    contract: 'lump-sum',
    estimate,
    calendar,
  });
  const blank = emptyDossier({
    practice: true,
    code: plan.code,
    name: plan.name,
    agency: agency.name,
    institution: INSTITUTION.name,
    fiscalYear: 2014,
    zone: 'WITA',
    ruleSet: 'perpres-54-2010',
  });
  const received: Dossier = {
    ...blank,
    notice: {
      ...notice,
      name: plan.name,
      submission: plan.submission ?? 'one-file',
      version: 1,
      repeatedReason: null,
      sourceLabels: { ...notice.sourceLabels, qualification: null },
    },
    schedule: calendar.stages,
    committee: committeeOf(),
    ...makeRequirements(random, plan.trade, 'lowest-price-knockout', false),
    bidders: firmKeys(plan).map((key) => bidderOf(key, plan, calendar)),
  };
  return judged(opened(received, plan, calendar), plan);
}

const ANNOUNCED_ON = '2014-09-26' as DateOnly;

/** Everything met of a bid that nobody has a doubt about. */
export const MET: Finding = { result: 'met', score: null, reason: null, clause: null, evidence: [] };

function idOf(key: FirmKey): BidderId {
  return `latihan-${key}` as BidderId;
}

function firmKeys({ offers }: StartPlan): readonly FirmKey[] {
  return (Object.keys(FIRMS) as FirmKey[]).filter((key) => offers[key] !== undefined);
}

function committeeOf(): Dossier['committee'] {
  const { committees, officers } = inventOffice('pelatihan');
  const committee = committees.find(({ members }) => members.length === 3);
  assert(committee !== undefined, 'most committees have three members');
  return { ...committee, commitmentOfficer: [...officers.values()][0] ?? null };
}

function bidderOf(key: FirmKey, { offers, trade, code }: StartPlan, { closesAt }: TenderCalendar): Bidder {
  const place = Object.keys(FIRMS).indexOf(key);
  const offer = offers[key];
  const submittedAt = addMinutes(closesAt, -90 - 25 * place);
  const offered = offer === undefined || offer === 'registered-only' ? null : offer;
  return {
    id: idOf(key),
    supplierCode: `98000${place + 1}997`,
    name: FIRMS[key],
    taxNumber15: `01.${place + 1}34.567.8-721.000`,
    taxNumber16: null,
    address: `Jl. Latihan No. ${place + 7}, Kota Tepian Lestari`,
    email: null,
    phone: null,
    bid:
      offered === null
        ? null
        : {
            offeredTotal: offered.total as RupiahText | null,
            submittedAt,
            validityDays: 60,
            guarantee: guaranteeOf(offered, trade, { place, code, validUntil: addDays(dateIn(closesAt, 'WITA'), 90) }),
            files: [],
            lines: [],
            recordedCorrectedTotal: null,
            recordedNegotiatedTotal: null,
          },
  };
}

interface GuaranteeFacts {
  readonly place: number;
  readonly code: string;
  readonly validUntil: DateOnly;
}

function guaranteeOf(
  { guarantee }: PlannedOffer,
  trade: StartPlan['trade'],
  { place, code, validUntil }: GuaranteeFacts,
): BidGuarantee | null {
  if (guarantee === null || trade === 'goods') return null;
  return {
    number: `14.${code.slice(2, 6)}/JP/0${place + 1}/2014`,
    issuer: 'PT Penjaminan Ulin Raya',
    value: guarantee?.value ?? ('25000000.00' as RupiahText),
    validUntil,
  };
}

function opened(dossier: Dossier, { opening }: StartPlan, { closesAt }: TenderCalendar): Dossier {
  if (opening === 'not-held') return dossier;
  const offering = dossier.bidders.filter(({ bid }) => bid !== null);
  const complete = { condition: 'complete', missing: [], note: null } as const;
  return {
    ...dossier,
    opening: {
      openedAt: addMinutes(closesAt, 5),
      place: 'Ruang Pembukaan ULP, Kota Tepian Lestari',
      witnesses: offering.slice(0, 2).map(({ name }, place) => ({ name: WITNESSES[place] ?? '', organisation: name })),
      remarks: null,
      bids: opening === 'held' ? {} : Object.fromEntries(offering.map(({ id }) => [id, complete])),
    },
  };
}

const WITNESSES = ['Hendra Lesmana', 'Yuliana Tarigan'] as const;

function judged(dossier: Dossier, { judged: stages, leave = [] }: StartPlan): Dossier {
  const offering = dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const findings = dossier.requirements
    .filter(({ id, stage }) => stages.includes(stage) && !leave.includes(id))
    .map(({ id }) => [id, Object.fromEntries(offering.map((bidder) => [bidder, MET]))]);
  const attendance = { attended: true, representative: 'Direktur', note: null };
  return {
    ...dossier,
    findings: Object.fromEntries(findings),
    proofs: stages.includes('proof') ? Object.fromEntries(offering.map((bidder) => [bidder, attendance])) : {},
  };
}
