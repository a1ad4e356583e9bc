/** The smallest shapes of a rule-set file: choices, ranges, and a value of the law with its clause. */
import { z } from 'zod';
import type { Gate } from '#core/evaluation/model.ts';
import { addFractions, compareFractions, type Fraction, fractionOfDecimal } from '#core/money/fraction.ts';
import type { CollusionIndication, ObjectionBasis } from '#core/tender/course-model.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { FailureGround, ProcurementKind } from '#core/tender/model.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import { filled, percentage } from '#core/tender/schema-atoms.ts';
import type {
  DaySpan,
  ElementRange,
  KnownMethod,
  KnownSubmission,
  PercentRange,
  RuleStatus,
  RuleValue,
  WeightRanges,
} from './rule-set.ts';
import { SOURCES, type SourceKey } from './sources.ts';

/** Each choice by its own name, so that the compiler misses none. */
type Choices<T extends string> = { readonly [K in T]: K };

const KINDS: Choices<Exclude<ProcurementKind, 'unknown'>> = {
  goods: 'goods',
  works: 'works',
  'integrated-works': 'integrated-works',
  'other-services': 'other-services',
  'consulting-firm': 'consulting-firm',
  'consulting-individual': 'consulting-individual',
};

const METHODS: Choices<KnownMethod> = {
  'lowest-price-knockout': 'lowest-price-knockout',
  'lowest-price-threshold': 'lowest-price-threshold',
  scoring: 'scoring',
  'life-cycle-cost': 'life-cycle-cost',
  quality: 'quality',
  'quality-and-cost': 'quality-and-cost',
  'fixed-budget': 'fixed-budget',
  'least-cost': 'least-cost',
  quick: 'quick',
};

const SUBMISSIONS: Choices<KnownSubmission> = {
  'one-file': 'one-file',
  'two-file': 'two-file',
  'two-stage': 'two-stage',
};

const GATES: Choices<Gate> = {
  opening: 'opening',
  arithmetic: 'arithmetic',
  administration: 'administration',
  technical: 'technical',
  price: 'price',
  qualification: 'qualification',
  proof: 'proof',
  shortlist: 'shortlist',
};

const GROUNDS: Choices<FailureGround> = {
  'no-bids': 'no-bids',
  'none-passes': 'none-passes',
  'all-above-owner-estimate': 'all-above-owner-estimate',
  'evaluation-error': 'evaluation-error',
  'document-error': 'document-error',
  'all-indicated-corruption': 'all-indicated-corruption',
  'all-indicated-collusion': 'all-indicated-collusion',
  'committee-corruption': 'committee-corruption',
  'no-budget': 'no-budget',
  'negotiation-failed': 'negotiation-failed',
  'too-few-qualified': 'too-few-qualified',
  'all-above-ceiling': 'all-above-ceiling',
  'procedure-not-followed': 'procedure-not-followed',
  'rejection-upheld': 'rejection-upheld',
  'award-refused': 'award-refused',
  'verification-absent': 'verification-absent',
};

const SIZES: Choices<BusinessSize> = { small: 'small', medium: 'medium', large: 'large' };

const BASES: Choices<ObjectionBasis> = {
  'evaluation-error': 'evaluation-error',
  'deviation-from-rules': 'deviation-from-rules',
  collusion: 'collusion',
  'abuse-of-authority': 'abuse-of-authority',
};

const INDICATIONS: Choices<CollusionIndication> = {
  'similar-documents': 'similar-documents',
  'close-to-estimate': 'close-to-estimate',
  'common-control': 'common-control',
  'same-mistakes': 'same-mistakes',
  'consecutive-guarantees': 'consecutive-guarantees',
};

const STATUSES: Choices<RuleStatus> = {
  'confirmed-text': 'confirmed-text',
  'confirmed-secondary': 'confirmed-secondary',
  unconfirmed: 'unconfirmed',
};

const HUNDRED = fractionOfDecimal('100' as DecimalText);

/** Kinds of procurement, none twice; `unknown` is none a law speaks of. */
export const kinds = unique(z.array(z.enum(KINDS)));
/** Evaluation methods, none twice. */
export const methods = unique(z.array(z.enum(METHODS)));
/** Ways of handing in offers, none twice. */
export const submissions = unique(z.array(z.enum(SUBMISSIONS)));
/** Sizes of business, none twice. */
export const sizes = unique(z.array(z.enum(SIZES)));
/** What an objection may rest on, none twice. */
export const bases = unique(z.array(z.enum(BASES)));
/** Likenesses that point to collusion, none twice. */
export const indications = unique(z.array(z.enum(INDICATIONS)));
/** Why a tender may fail. */
export const ground = z.enum(GROUNDS);

/** Gates a tender goes through: none twice, prices put right before they are compared. */
export const gates = unique(z.array(z.enum(GATES))).check((context) => {
  for (const [earlier, later] of [
    ['opening', 'arithmetic'],
    ['arithmetic', 'price'],
    ['qualification', 'proof'],
    ['qualification', 'shortlist'],
  ] as const) {
    const [first, second] = [context.value.indexOf(earlier), context.value.indexOf(later)];
    if (second >= 0 && first >= 0 && first > second) {
      context.issues.push({ code: 'custom', input: context.value, params: { need: 'gate-order', earlier, later } });
    }
  }
});

/** A whole number between two others, both included. */
export function whole(least: number, most: number): z.ZodType<number> {
  return z.int().min(least).max(most);
}

/** A publication this build knows. */
export const sourceKey: z.ZodType<SourceKey> = z.custom<SourceKey>(
  (value) => typeof value === 'string' && Object.hasOwn(SOURCES, value),
);

/** A value of the law: whoever says it is confirmed says where. */
export function ruleValue<T>(value: z.ZodType<T>): z.ZodType<RuleValue<T>> {
  return z
    .strictObject({ value, clause: filled, status: z.enum(STATUSES), source: sourceKey.nullable() })
    .check((context) => {
      if (context.value.status === 'unconfirmed' || context.value.source !== null) return;
      context.issues.push({
        code: 'custom',
        input: context.value.source,
        path: ['source'],
        params: { need: 'source-of-confirmed' },
      });
    });
}

/** From and to, in order. */
const percentRange: z.ZodType<PercentRange> = z
  .strictObject({ from: percentage, to: percentage })
  .check((context) => checkRange(context));

/** Two ranges a tender can choose from so that both add up to a hundred. */
export const weightRanges: z.ZodType<WeightRanges> = z
  .strictObject({ technical: percentRange, price: percentRange })
  .check((context) => {
    if (!canMakeHundred([context.value.technical, context.value.price])) {
      context.issues.push({ code: 'custom', input: context.value, params: { need: 'hundred' } });
    }
  });

/** Shares of the elements of consultants; a tender can choose ones that add up to a hundred. */
export const elementRanges: z.ZodType<readonly ElementRange[]> = z
  .array(
    z
      .strictObject({ element: z.enum(['experience', 'proposal', 'experts']), from: percentage, to: percentage })
      .check((context) => checkRange(context)),
  )
  .check((context) => {
    const elements = context.value.map(({ element }) => element);
    if (new Set(elements).size < elements.length) {
      context.issues.push({ code: 'custom', input: elements, params: { need: 'no-double' } });
    }
    if (!canMakeHundred(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, params: { need: 'hundred' } });
    }
  });

/** A number of days with the way they are counted. */
export const daySpan: z.ZodType<DaySpan> = z.strictObject({
  days: whole(1, 365),
  counting: z.enum(['working', 'calendar-rolled', 'calendar']),
});

/** What {@link checkRange} and others need beyond a shape; texts of faults go by it. */
export type Need =
  | 'no-double'
  | 'from-up-to'
  | 'minimum-up-to-maximum'
  | 'hundred'
  | 'gate-order'
  | 'source-of-confirmed';

const NEEDS: Choices<Need> = {
  'no-double': 'no-double',
  'from-up-to': 'from-up-to',
  'minimum-up-to-maximum': 'minimum-up-to-maximum',
  hundred: 'hundred',
  'gate-order': 'gate-order',
  'source-of-confirmed': 'source-of-confirmed',
};

/** The need an issue of these shapes tells of; null where the shape itself is wrong. */
export function needOf(issue: z.core.$ZodRawIssue): Need | null {
  const parsed = z.object({ need: z.enum(NEEDS) }).safeParse(issue['params']);
  return parsed.success ? parsed.data.need : null;
}

interface RangeContext {
  readonly value: PercentRange;
  readonly issues: z.core.$ZodRawIssue[];
}

function checkRange({ value, issues }: RangeContext): void {
  if (compareFractions(fractionOfDecimal(value.from), fractionOfDecimal(value.to)) <= 0) return;
  issues.push({ code: 'custom', input: value, params: { need: 'from-up-to' } });
}

function canMakeHundred(ranges: readonly PercentRange[]): boolean {
  const least = sum(ranges.map(({ from }) => from));
  const most = sum(ranges.map(({ to }) => to));
  return compareFractions(least, HUNDRED) <= 0 && compareFractions(most, HUNDRED) >= 0;
}

function sum(values: readonly DecimalText[]): Fraction {
  return values.map(fractionOfDecimal).reduce(addFractions);
}

function unique<T extends string>(list: z.ZodType<readonly T[]>): z.ZodType<readonly T[]> {
  return list.check((context) => {
    if (new Set(context.value).size === context.value.length) return;
    context.issues.push({ code: 'custom', input: context.value, params: { need: 'no-double' } });
  });
}
