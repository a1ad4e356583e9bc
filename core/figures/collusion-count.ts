/** Indications of collusion counted against how many the law asks for. It only counts: the committee decides and says why. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput } from '#core/evaluation/trace.ts';
import type { CollusionRules, RuleSet } from '#core/regulation/rule-set.ts';
import type { CollusionIndication } from '#core/tender/course-model.ts';
import type { Given } from './given.ts';

/** What was found, sorted by what counts. */
export interface CollusionCount {
  /** Each once, in the order of the law. */
  readonly counted: readonly CollusionIndication[];
  /** Found, but in no text read: shown, not counted. */
  readonly unconfirmed: readonly CollusionIndication[];
  readonly minimum: number;
  /** True when as many count as the law asks for. */
  readonly indicated: boolean;
}

/**
 * Counts the likenesses found.
 *
 * Source  `collusion.indications`, `collusion.minimum` of the rule set; those no text read names stay apart.
 */
export function countCollusion(rules: CollusionRules, found: readonly CollusionIndication[]): CollusionCount {
  const counted = rules.indications.value.filter((each) => found.includes(each));
  const minimum = rules.minimum.value;
  return {
    counted,
    unconfirmed: rules.unconfirmedIndications.value.filter((each) => found.includes(each)),
    minimum,
    indicated: counted.length >= minimum,
  };
}

/** The working of {@link countCollusion}; `found` points at the list. */
export function collusionTrace(ruleSet: RuleSet, found: Given<readonly CollusionIndication[]>): Trace {
  const { collusion } = ruleSet;
  const { counted, unconfirmed } = countCollusion(collusion, found.value);
  const placed = (indication: CollusionIndication, name: string) => ({
    name,
    value: indication,
    unit: 'none' as const,
    source: `${found.source}/${found.value.indexOf(indication)}`,
  });
  return {
    formula: 'collusion-count',
    inputs: [
      ...counted.map((each) => placed(each, 'indikasi')),
      ...unconfirmed.map((each) => placed(each, 'belum terkonfirmasi, tidak dihitung')),
      ruleInput('paling sedikit', collusion.minimum, 'count', ['collusion', 'minimum']),
    ],
    result: String(counted.length),
    unit: 'count',
    clauses: [
      collusion.indications,
      collusion.minimum,
      ...(unconfirmed.length > 0 ? [collusion.unconfirmedIndications] : []),
    ].map(clauseOf),
  };
}
