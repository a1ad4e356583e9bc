/** The figures of the recap, each worked out from sums. What each counts is told by `words.ts` and shown beside it. */
import { type Fraction, fractionOfWhole } from '#core/money/fraction.ts';
import type { AmountSum, DaysSum, RecapSums, ShareSum } from './sums.ts';
import type { RecapStage } from './stage-days.ts';

/** `count`: whole number. `average`: a number of things a package. `rupiah`: sen. `percent`: of 100. `days`: calendar days. */
export type FigureUnit = 'count' | 'average' | 'rupiah' | 'percent' | 'days';

/** One figure with what it rests on. */
export interface Figure {
  readonly unit: FigureUnit;
  /** Exact; null where nothing is known. Amounts count in sen. */
  readonly value: Fraction | null;
  /** So many packages it rests on … */
  readonly known: number;
  /** … of so many it concerns. */
  readonly of: number;
}

export interface Measure {
  readonly unit: FigureUnit;
  /** Figures of parts add up to the figure of the whole. */
  readonly adds: boolean;
  readonly of: (sums: RecapSums) => Omit<Figure, 'unit'>;
}

export const MEASURES = {
  packages: count(({ packages }) => packages),
  ceiling: amount(({ ceiling }) => ceiling),
  ownerEstimate: amount(({ ownerEstimate }) => ownerEstimate),
  awarded: count(({ award }) => award.known),
  award: amount(({ award }) => award),
  belowCeiling: part(({ belowCeiling }) => belowCeiling),
  belowCeilingPercent: percentOf(({ belowCeiling }) => belowCeiling),
  belowEstimate: part(({ belowEstimate }) => belowEstimate),
  belowEstimatePercent: percentOf(({ belowEstimate }) => belowEstimate),
  registered: count(({ registered }) => registered),
  registeredAverage: average('average', ({ registered, packages }) => [registered, packages, packages]),
  offering: {
    unit: 'count',
    adds: true,
    of: ({ offering, opened, packages }) => ({ value: whole(offering), known: opened, of: packages }),
  },
  offeringAverage: average('average', ({ offering, opened, packages }) => [offering, opened, packages]),
  ...days('qualification'),
  ...days('offers'),
  ...days('evaluation'),
  ...days('result'),
  ...days('whole'),
  failed: count(({ failed }) => failed),
  failedPercent: average('percent', ({ failed, packages }) => [100 * failed, packages, packages]),
  repeated: count(({ repeated }) => repeated),
  repeatedPercent: average('percent', ({ repeated, packages }) => [100 * repeated, packages, packages]),
  reEvaluations: count(({ reEvaluations }) => reEvaluations),
  objections: count(({ objections: { accepted, rejected, open } }) => accepted + rejected + open),
  objectionsAccepted: count(({ objections }) => objections.accepted),
  objectionsRejected: count(({ objections }) => objections.rejected),
  objectionsOpen: count(({ objections }) => objections.open),
  appeals: count(({ appeals: { accepted, rejected, silence, open } }) => accepted + rejected + silence + open),
  appealsAccepted: count(({ appeals }) => appeals.accepted),
  appealsRejected: count(({ appeals }) => appeals.rejected),
  appealsSilent: count(({ appeals }) => appeals.silence),
  appealsOpen: count(({ appeals }) => appeals.open),
  reserved: {
    unit: 'count',
    adds: true,
    of: ({ reserved, reservedKnown, packages }) => ({ value: whole(reserved), known: reservedKnown, of: packages }),
  },
  reservedPercent: average('percent', ({ reserved, reservedKnown, packages }) => [
    100 * reserved,
    reservedKnown,
    packages,
  ]),
  smallWins: {
    unit: 'count',
    adds: true,
    of: ({ smallWins, smallAward, award }) => ({ value: whole(smallWins), known: smallAward.known, of: award.known }),
  },
  smallAwardPercent: percentOf(({ smallAward }) => smallAward, awardedOf),
  domesticPercent: percentOf(({ domestic }) => domestic, awardedOf),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureKey = keyof typeof MEASURES;

export const MEASURE_KEYS = Object.keys(MEASURES) as readonly MeasureKey[];

/** The figure of a measure for some tenders. */
export function figureOf(key: MeasureKey, sums: RecapSums): Figure {
  const measure: Measure = MEASURES[key];
  return { unit: measure.unit, ...measure.of(sums) };
}

function whole(value: number | bigint): Fraction {
  return fractionOfWhole(BigInt(value));
}

function awardedOf({ award }: RecapSums): number {
  return award.known;
}

function count(of: (sums: RecapSums) => number): Measure {
  return {
    unit: 'count',
    adds: true,
    of: (sums) => ({ value: whole(of(sums)), known: sums.packages, of: sums.packages }),
  };
}

function amount(of: (sums: RecapSums) => AmountSum): Measure {
  return {
    unit: 'rupiah',
    adds: true,
    of: (sums) => {
      const { sen, known } = of(sums);
      return { value: known === 0 ? null : whole(sen), known, of: sums.packages };
    },
  };
}

function part(of: (sums: RecapSums) => ShareSum): Measure {
  return {
    unit: 'rupiah',
    adds: true,
    of: (sums) => {
      const { part: sen, known } = of(sums);
      return { value: known === 0 ? null : whole(sen), known, of: awardedOf(sums) };
    },
  };
}

/** A part in percent of its whole; nothing of nothing is not known. */
function percentOf(of: (sums: RecapSums) => ShareSum, concerned: (sums: RecapSums) => number = awardedOf): Measure {
  return {
    unit: 'percent',
    adds: false,
    of: (sums) => {
      const share = of(sums);
      return { value: quotient(100n * share.part, share.whole), known: share.known, of: concerned(sums) };
    },
  };
}

/** From a sum, what it is divided by (also what it rests on), and how many it concerns. */
function average(
  unit: 'average' | 'percent',
  of: (sums: RecapSums) => readonly [sum: number, known: number, of: number],
): Measure {
  return {
    unit,
    adds: false,
    of: (sums) => {
      const [sum, known, concerned] = of(sums);
      return { value: quotient(BigInt(sum), BigInt(known)), known, of: concerned };
    },
  };
}

type DaysKey<S extends RecapStage, What extends string> = `${S}${What}`;

/** Three figures of a stage: how long it took, how long it was to take, and the share that took longer. */
function days<S extends RecapStage>(
  stage: S,
): Readonly<Record<DaysKey<S, 'Took'> | DaysKey<S, 'Planned'> | DaysKey<S, 'LatePercent'>, Measure>> {
  const measure = (unit: 'days' | 'percent', of: (sum: DaysSum) => readonly [sum: number, known: number]): Measure => ({
    unit,
    adds: false,
    of: (sums) => {
      const [sum, known] = of(sums.days[stage]);
      return { value: quotient(BigInt(sum), BigInt(known)), known, of: sums.days[stage].having };
    },
  });
  const measures = {
    [`${stage}Took`]: measure('days', ({ took, tookKnown }) => [took, tookKnown]),
    [`${stage}Planned`]: measure('days', ({ planned, plannedKnown }) => [planned, plannedKnown]),
    [`${stage}LatePercent`]: measure('percent', ({ late, plannedKnown }) => [100 * late, plannedKnown]),
  };
  return measures as Readonly<Record<DaysKey<S, 'Took'> | DaysKey<S, 'Planned'> | DaysKey<S, 'LatePercent'>, Measure>>;
}

function quotient(numerator: bigint, denominator: bigint): Fraction | null {
  return denominator === 0n ? null : { numerator, denominator };
}
