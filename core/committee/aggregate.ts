/** What the members' findings about one bid come to together, and how far apart they are. Exact; rounded once, at the end. */
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfDecimal,
  fractionOfWhole,
  fractionShown,
  subtractFractions,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import { parseDecimal } from '#core/money/decimal.ts';
import { assert } from '#core/shared/assert.ts';
import type { Aggregation, JudgingSetting } from '#core/tender/judging-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';

export interface AggregatedFinding {
  /** What more than half of those who judged found; null where none has that many. */
  readonly result: Finding['result'] | null;
  /** The score by the setting's way, two decimals, half away from zero; null where nobody gave one. */
  readonly score: DecimalText | null;
  /** The count where all agree; null where they do not, or nobody counted. */
  readonly quantity: DecimalText | null;
  /** Highest less lowest score; null below two scores. */
  readonly spread: Fraction | null;
  /** Scores further apart than the setting allows, or results that differ. */
  readonly toBeDiscussed: boolean;
  /** How many members judged. */
  readonly judged: number;
}

/** Scores of the committee are given to this many decimals.   Source  decision of this build: as scores are shown. */
const SCORE_DECIMALS = 2;

export function aggregateFindings(
  findings: readonly Finding[],
  { aggregation, spreadLimit }: Pick<JudgingSetting, 'aggregation' | 'spreadLimit'>,
): AggregatedFinding {
  const scores = findings.flatMap(({ score }) => (score === null ? [] : [fractionOfDecimal(score)]));
  const spread = spreadOf(scores);
  const result = majorityOf(findings.map((finding) => finding.result));
  const quantities = [...new Set(findings.map(({ quantity }) => quantity))];
  const [quantity] = quantities;
  const differs = new Set(findings.map((finding) => finding.result)).size > 1 || quantities.length > 1;
  return {
    result,
    score: scores.length === 0 ? null : rounded(aggregateScores(scores, aggregation)),
    quantity: quantities.length === 1 ? (quantity ?? null) : null,
    spread,
    toBeDiscussed: differs || (spread !== null && compareFractions(spread, fractionOfDecimal(spreadLimit)) > 0),
    judged: findings.length,
  };
}

/** The exact value some scores come to. At least one. */
function aggregateScores(scores: readonly Fraction[], aggregation: Aggregation): Fraction {
  const sorted = [...scores].sort(compareFractions);
  switch (aggregation) {
    case 'mean':
      return meanOf(sorted);
    case 'median': {
      const middle = sorted.length / 2;
      return meanOf(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
    }
    case 'trimmed-mean':
      return meanOf(sorted.length > 3 ? sorted.slice(1, -1) : sorted);
  }
}

function meanOf(values: readonly Fraction[]): Fraction {
  const sum = values.reduce(addFractions, ZERO_FRACTION);
  return divideFractions(sum, fractionOfWhole(BigInt(values.length)));
}

function spreadOf(scores: readonly Fraction[]): Fraction | null {
  const sorted = [...scores].sort(compareFractions);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return sorted.length < 2 || lowest === undefined || highest === undefined ? null : subtractFractions(highest, lowest);
}

function majorityOf(results: readonly Finding['result'][]): Finding['result'] | null {
  const met = results.filter((result) => result === 'met').length;
  if (2 * met > results.length) return 'met';
  return 2 * (results.length - met) > results.length ? 'not-met' : null;
}

function rounded(exact: Fraction): DecimalText {
  const decimal = parseDecimal(fractionShown(exact, SCORE_DECIMALS));
  assert(decimal.ok, 'a shown fraction is a decimal');
  return decimal.value;
}
