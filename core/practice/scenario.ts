/** What each tender of the practice season is an example of. */
import type { StageKey } from '#core/tender/stage.ts';

export type Scenario =
  | 'finished'
  | 'finished-consulting'
  | 'announced'
  | 'received'
  | 'opening'
  | 'arithmetic'
  | 'administration'
  | 'technical'
  | 'price'
  | 'qualification'
  | 'proof'
  | 'award'
  | 'tie'
  | 'no-offer'
  | 'one-offer'
  | 'none-passes'
  | 'all-above'
  | 'exactly-80'
  | 'crowded'
  | 'threshold'
  | 'decided'
  | 'failed'
  | 'consulting-announced'
  | 'consulting-qualification'
  | 'consulting-shortlist'
  | 'consulting-technical'
  | 'consulting-priced';

/** How a running example is made. */
export interface RunningScenario {
  readonly scenario: Scenario;
  /** How many of the 132 running tenders. */
  readonly count: number;
  /** Where it then stands. */
  readonly stage: StageKey;
  /** Working days since the announcement: from, to. */
  readonly age: readonly [from: number, to: number];
  /** How many offer: from, to. */
  readonly offers: readonly [from: number, to: number];
}

/** The running tenders: every stage, and every path that is ordinary but easily forgotten. */
const RUNNING_SCENARIOS: readonly RunningScenario[] = [
  running('announced', 14, 'preparation', [1, 5], [0, 0]),
  running('administration', 12, 'administration', [8, 11], [1, 5]),
  running('crowded', 1, 'administration', [8, 11], [7, 7]),
  running('tie', 3, 'award', [13, 15], [2, 4]),
  running('exactly-80', 2, 'price', [11, 13], [2, 3]),
  running('no-offer', 3, 'award', [7, 10], [0, 0]),
  running('one-offer', 5, 'qualification', [11, 14], [1, 1]),
  running('threshold', 4, 'technical', [9, 12], [2, 4]),
  running('opening', 7, 'opening', [7, 8], [1, 6]),
  running('arithmetic', 5, 'arithmetic', [7, 9], [2, 5]),
  running('technical', 9, 'technical', [9, 12], [1, 5]),
  running('price', 6, 'price', [10, 13], [1, 4]),
  running('qualification', 7, 'qualification', [11, 14], [1, 5]),
  running('proof', 6, 'proof', [12, 15], [1, 4]),
  running('award', 5, 'award', [13, 16], [1, 5]),
  running('none-passes', 2, 'award', [12, 15], [1, 3]),
  running('all-above', 2, 'award', [8, 11], [1, 2]),
  running('decided', 6, 'decided', [17, 24], [1, 5]),
  running('failed', 3, 'failed', [17, 26], [0, 2]),
  running('received', 4, 'preparation', [6, 7], [1, 4]),
  running('consulting-announced', 13, 'preparation', [1, 5], [0, 0]),
  running('consulting-qualification', 4, 'qualification', [7, 9], [0, 0]),
  running('consulting-shortlist', 2, 'shortlist', [10, 11], [0, 0]),
  running('consulting-technical', 4, 'technical', [23, 26], [3, 5]),
  running('consulting-priced', 3, 'award', [30, 33], [3, 5]),
];

function running(
  scenario: Scenario,
  count: number,
  stage: StageKey,
  age: RunningScenario['age'],
  offers: RunningScenario['offers'],
): RunningScenario {
  return { scenario, count, stage, age, offers };
}

/**
 * So many running examples, one of each kind before the second of any: a small season still shows everything, and 132
 * are exactly the table.
 */
export function runningScenarios(count: number): readonly RunningScenario[] {
  const inTurn: RunningScenario[] = [];
  const rounds = Math.max(...RUNNING_SCENARIOS.map((each) => each.count));
  for (let round = 0; round < rounds; round += 1) {
    inTurn.push(...RUNNING_SCENARIOS.filter((each) => each.count > round));
  }
  return Array.from({ length: count }, (_, index) => inTurn[index % inTurn.length]).filter(
    (each) => each !== undefined,
  );
}
