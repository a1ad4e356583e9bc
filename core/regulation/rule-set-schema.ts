/** The shape of a rule-set file, strict: a key nobody knows is a fault, not a loss. */
import { z } from 'zod';
import { amount, date, filled, percentage, quantity } from '#core/tender/schema-atoms.ts';
import {
  bases,
  daySpan,
  elementRanges,
  gates,
  ground,
  indications,
  kinds,
  methods,
  ruleValue,
  sizes,
  submissions,
  weightRanges,
  whole,
} from './rule-set-atoms.ts';
import type {
  ArithmeticRules,
  AwardRules,
  CollusionRules,
  CommitteeRules,
  EvaluationRules,
  FailureRule,
  MethodRules,
  NegotiationRules,
  ObjectionRules,
  PerformanceBondRules,
  PreferenceRules,
  PriceRules,
  QualificationRules,
  RuleSet,
  SimpleSpans,
} from './rule-set.ts';
import type { OfficialWords } from './words.ts';

/** What every rule-set file says it is. */
export const RULE_SET_FORMAT = 'meja-pokja/rule-set';

/** Version this build writes; newer ones it refuses. */
export const RULE_SET_VERSION = 1;

/** A rule set as it stands in a file. */
export interface RuleSetFile {
  readonly format: typeof RULE_SET_FORMAT;
  readonly version: typeof RULE_SET_VERSION;
  readonly ruleSet: RuleSet;
}

/** More members, reserves or firms than this are a slip of the pen, not a rule. */
const MOST = 99;

const committee: z.ZodType<CommitteeRules> = z.strictObject({
  minimumMembers: ruleValue(whole(1, MOST)),
  odd: ruleValue(z.boolean()),
});

const kindsOfMethod = ruleValue(kinds);
const submissionsOfMethod = ruleValue(submissions);

const methodRules: z.ZodType<MethodRules> = z.strictObject({
  kinds: z.strictObject({
    'lowest-price-knockout': kindsOfMethod,
    'lowest-price-threshold': kindsOfMethod,
    scoring: kindsOfMethod,
    'life-cycle-cost': kindsOfMethod,
    quality: kindsOfMethod,
    'quality-and-cost': kindsOfMethod,
    'fixed-budget': kindsOfMethod,
    'least-cost': kindsOfMethod,
    quick: kindsOfMethod,
  }),
  submissions: z.strictObject({
    'lowest-price-knockout': submissionsOfMethod,
    'lowest-price-threshold': submissionsOfMethod,
    scoring: submissionsOfMethod,
    'life-cycle-cost': submissionsOfMethod,
    quality: submissionsOfMethod,
    'quality-and-cost': submissionsOfMethod,
    'fixed-budget': submissionsOfMethod,
    'least-cost': submissionsOfMethod,
    quick: submissionsOfMethod,
  }),
  consultingFirmSubmissions: ruleValue(submissions),
  weights: z.strictObject({ scoring: ruleValue(weightRanges), qualityAndCost: ruleValue(weightRanges) }),
  consultingElements: ruleValue(elementRanges.nullable()),
  priceScore: ruleValue(z.literal('lowest-over-price')),
  technicalScore: ruleValue(z.literal('as-scored')),
  lifeCycleCost: ruleValue(z.literal('plain-sum-unless-document-discounts')),
  quickTender: z.strictObject({ minimumOffers: ruleValue(whole(1, MOST)) }),
});

const order = ruleValue(gates);

const evaluation: z.ZodType<EvaluationRules> = z.strictObject({
  orders: z.strictObject({
    'post-one-file': order,
    'post-two-file': order,
    'post-two-stage': order,
    'pre-one-file': order,
    'pre-two-file': order,
    'pre-two-stage': order,
    quick: order,
  }),
  calledFirst: ruleValue(whole(1, MOST)),
  minimumPassing: ruleValue(whole(1, MOST)),
  thresholdEqualPasses: ruleValue(z.boolean()),
  shownScoreDecimals: ruleValue(whole(0, 10)),
  tieBreak: ruleValue(z.literal('committee-decision')),
  allUnreadable: ruleValue(ground),
  absentAtProof: ruleValue(z.literal('fails')),
});

const factorBySize = z.strictObject({ small: quantity, medium: quantity, large: quantity });

const qualification: z.ZodType<QualificationRules> = z.strictObject({
  scoredKinds: ruleValue(kinds),
  shortlist: z
    .strictObject({
      minimum: ruleValue(whole(1, MOST)),
      maximum: ruleValue(whole(1, MOST).nullable()),
      simple: ruleValue(z.strictObject({ minimum: whole(1, MOST), maximum: whole(1, MOST) }).nullable()),
    })
    .check(({ value: { minimum, maximum, simple }, issues }) => {
      for (const [path, pair] of [
        [['maximum', 'value'], { minimum: minimum.value, maximum: maximum.value }],
        [['simple', 'value'], simple.value],
      ] as const) {
        if (pair === null || pair.maximum === null || pair.minimum <= pair.maximum) continue;
        issues.push({ code: 'custom', input: pair, path: [...path], params: { need: 'minimum-up-to-maximum' } });
      }
    }),
  minimumPassing: ruleValue(whole(1, MOST)),
  packageCapacity: z.strictObject({
    small: ruleValue(whole(0, MOST)),
    others: ruleValue(z.strictObject({ least: whole(0, MOST), factor: quantity })),
    rounding: ruleValue(z.literal('nearest-whole')),
    above: ruleValue(whole(0, MOST)),
    jointOperation: ruleValue(z.literal('counts-one-each')),
    years: ruleValue(whole(1, MOST)),
  }),
  basicCapacity: z.strictObject({
    multiplier: ruleValue(
      z.strictObject({
        goods: quantity.exactOptional(),
        works: quantity.exactOptional(),
        'integrated-works': quantity.exactOptional(),
        'other-services': quantity.exactOptional(),
        'consulting-firm': quantity.exactOptional(),
        'consulting-individual': quantity.exactOptional(),
      }),
    ),
    years: ruleValue(whole(1, MOST)),
    sizes: ruleValue(sizes),
    jointOperation: ruleValue(z.literal('lead-firm')),
  }),
  realCapacity: z.strictObject({
    sizes: ruleValue(sizes),
    turnoverFactor: ruleValue(factorBySize),
    liquidityFactor: ruleValue(factorBySize),
    leastPercentOfEstimate: ruleValue(percentage),
    equalPasses: ruleValue(z.boolean()),
  }),
  licenceValidOn: ruleValue(z.enum(['bid-deadline', 'award', 'not-stated'])),
  experienceExemptYears: ruleValue(whole(0, MOST)),
  performanceRequired: ruleValue(z.boolean()),
});

const arithmetic: z.ZodType<ArithmeticRules> = z.strictObject({
  unitPricePart: ruleValue(z.literal('document-volume-times-offered-unit-price')),
  lumpSumPart: ruleValue(z.literal('unchanged')),
  blankUnitPrice: ruleValue(z.literal('included-elsewhere')),
  timeBased: ruleValue(z.literal('as-unit-price')),
  missingItem: ruleValue(z.literal('added-at-zero')),
  extraItem: ruleValue(z.literal('left-out')),
  rounding: ruleValue(z.literal('line-half-up-to-sen')),
});

const price: z.ZodType<PriceRules> = z.strictObject({
  aboveOwnerEstimateFails: ruleValue(kinds),
  reasonableness: z.strictObject({
    belowPercent: ruleValue(percentage),
    kinds: ruleValue(kinds),
    unproven: ruleValue(z.literal('replaced-by-owner-value')),
    stands: ruleValue(z.literal('offer-at-least-recomputed')),
  }),
  aboveCeilingFails: ruleValue(methods),
  // A share of the owner's price that is dear lies above 100, so it is no percentage of a whole.
  unbalanced: z.strictObject({ abovePercent: ruleValue(quantity), basis: ruleValue(z.literal('unit-price-part')) }),
});

const comparedAmount = z.enum(['owner-estimate', 'budget-ceiling']);

const preference: z.ZodType<PreferenceRules> = z.strictObject({
  kinds: ruleValue(kinds),
  above: ruleValue(z.strictObject({ amount, of: comparedAmount, ofIntegrated: comparedAmount }).nullable()),
  minimumLocalContentPercent: ruleValue(percentage),
  capPercent: ruleValue(z.strictObject({ goods: percentage, works: percentage.nullable() })),
  formula: ruleValue(z.enum(['divide-by-one-plus', 'multiply-by-one-minus'])),
  worksPart: ruleValue(z.enum(['whole-price', 'goods-component', 'none'])),
  components: ruleValue(z.literal('sum-of-components')),
  everyoneEvaluated: ruleValue(z.boolean()),
  tieBreak: ruleValue(z.enum(['larger-local-content', 'committee-decision'])),
});

const negotiation: z.ZodType<NegotiationRules> = z.strictObject({
  always: ruleValue(kinds),
  timing: ruleValue(z.enum(['before-award', 'after-objection'])),
  few: ruleValue(z.strictObject({ byPassing: kinds, byOffering: kinds, atMost: whole(0, MOST) })),
  noAgreement: ruleValue(z.literal('next-rank')),
  higher: ruleValue(z.literal('flagged')),
});

const performanceBond: z.ZodType<PerformanceBondRules> = z.strictObject({
  percent: ruleValue(percentage),
  onEstimateBelowPercent: ruleValue(percentage),
  ratioOf: ruleValue(z.enum(['corrected', 'offered'])),
  integratedBase: ruleValue(z.enum(['budget-ceiling', 'owner-estimate'])),
  above: ruleValue(amount),
  kinds: ruleValue(kinds),
});

const award: z.ZodType<AwardRules> = z.strictObject({
  // A decision holds at most two reserves.
  reserves: ruleValue(whole(0, 2)),
  committeeLimit: ruleValue(z.strictObject({ general: amount, consulting: amount })),
  limitOf: ruleValue(z.enum(['budget-ceiling', 'package-value'])),
});

const failureRule = ruleValue<FailureRule>(
  z.strictObject({
    declaredBy: z.enum(['committee', 'budget-user']),
    followUp: z.enum([
      're-prequalification',
      're-evaluation',
      're-tender',
      'resubmission',
      'resubmission-or-re-tender',
      'none-named',
    ]),
  }),
).nullable();

const failure: z.ZodType<RuleSet['failure']> = z.strictObject({
  'no-bids': failureRule,
  'none-passes': failureRule,
  'all-above-owner-estimate': failureRule,
  'evaluation-error': failureRule,
  'document-error': failureRule,
  'all-indicated-corruption': failureRule,
  'all-indicated-collusion': failureRule,
  'committee-corruption': failureRule,
  'no-budget': failureRule,
  'negotiation-failed': failureRule,
  'too-few-qualified': failureRule,
  'all-above-ceiling': failureRule,
  'procedure-not-followed': failureRule,
  'rejection-upheld': failureRule,
  'award-refused': failureRule,
  'verification-absent': failureRule,
});

const simpleSpans = ruleValue<SimpleSpans | null>(z.strictObject({ window: daySpan, answer: daySpan }).nullable());

const objection: z.ZodType<ObjectionRules> = z.strictObject({
  bases: ruleValue(bases.nullable()),
  who: ruleValue(z.enum(['offered', 'qualification-or-offer'])),
  window: ruleValue(daySpan),
  answer: ruleValue(daySpan),
  answerFrom: ruleValue(z.enum(['receipt', 'window-end'])),
  simple: simpleSpans,
  appeal: z.strictObject({
    kinds: ruleValue(kinds),
    window: ruleValue(daySpan),
    answer: ruleValue(daySpan),
    simple: simpleSpans,
    bondPercent: ruleValue(percentage),
    bondValidDays: ruleValue(whole(1, 365).nullable()),
    addressee: ruleValue(z.enum(['minister-or-head', 'budget-user'])),
    silence: ruleValue(z.enum(['accepted', 'not-stated'])),
  }),
});

const collusion: z.ZodType<CollusionRules> = z.strictObject({
  indications: ruleValue(indications),
  unconfirmedIndications: ruleValue(indications),
  minimum: ruleValue(whole(1, MOST)),
});

const words: z.ZodType<OfficialWords> = z.strictObject({
  tender: filled,
  tenderFailed: filled,
  reTender: filled,
  selection: filled,
  selectionFailed: filled,
  reSelection: filled,
  quickTender: filled,
  reEvaluation: filled,
  resubmission: filled,
  committee: filled,
  committeeFull: filled,
  procurementUnit: filled,
  procurementUnitFull: filled,
  agency: filled,
  agencyFull: filled,
  institution: filled,
  tenderDocument: filled,
  budgetUser: filled,
  commitmentOfficer: filled,
  commitmentOfficerFull: filled,
  openingMinutes: filled,
  openingMinutesShort: filled,
  evaluationMinutes: filled,
  evaluationMinutesShort: filled,
  resultMinutes: filled,
  resultMinutesShort: filled,
  negotiationMinutes: filled,
  negotiationMinutesShort: filled,
  awardLetter: filled,
  winnerAnnouncement: filled,
  appointmentLetter: filled,
  appointmentLetterFull: filled,
  winner: filled,
  reserve: filled,
  objection: filled,
  objectionAnswer: filled,
  appeal: filled,
  appealAnswer: filled,
  prequalification: filled,
  rePrequalification: filled,
  postqualification: filled,
  shortlist: filled,
  oneFile: filled,
  twoFile: filled,
  twoStage: filled,
  fileOne: filled,
  fileTwo: filled,
  reverseAuction: filled,
  involved: filled,
  lowestPriceKnockout: filled,
  lowestPriceThreshold: filled,
  scoring: filled,
  lifeCycleCost: filled,
  quality: filled,
  qualityAndCost: filled,
  fixedBudget: filled,
  leastCost: filled,
});

/** The shape of a rule set. */
export const ruleSetShape: z.ZodType<RuleSet> = z.strictObject({
  id: z.enum(['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025']),
  name: filled,
  instruments: z.array(filled).min(1),
  inForceFrom: ruleValue(date),
  transition: ruleValue(z.enum(['may-continue-under-new', 'may-continue-under-old']).nullable()),
  words: ruleValue(words),
  committee,
  methods: methodRules,
  evaluation,
  qualification,
  arithmetic,
  price,
  preference,
  negotiation,
  performanceBond,
  award,
  failure,
  objection,
  collusion,
});

/** The shape of a file. */
export const ruleSetFileShape: z.ZodType<RuleSetFile> = z.strictObject({
  format: z.literal(RULE_SET_FORMAT),
  version: z.literal(RULE_SET_VERSION),
  ruleSet: ruleSetShape,
});
