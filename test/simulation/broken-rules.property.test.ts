import { expect, it } from 'vitest';
import { BROKEN_CARRYING_RULES, BROKEN_DESTRUCTION_RULES, BROKEN_RULES, BROKEN_SEGMENT_RULES } from './broken-rules.ts';
import { type History, historyOf, live, shrink, withDestruction, withFirstSyncs, withOrders } from './history.ts';
import { SYNC_RULES, type SyncRules } from './rules.ts';

/** Histories tried until one notices; the slowest to be noticed took some 400. */
const MOST_HISTORIES = 3_000;

const TIMEOUT = { timeout: 240_000 };

it.each(BROKEN_RULES)('the simulation notices that %s', TIMEOUT, (_, rules) => expectNoticed(rules, historyOf));

it.each(BROKEN_SEGMENT_RULES)('the simulation notices that %s', TIMEOUT, (_, rules) =>
  expectNoticed(rules, (seed) => withFirstSyncs(historyOf(seed), seed)),
);

it.each(BROKEN_CARRYING_RULES)('the simulation notices that %s', TIMEOUT, (_, rules) =>
  expectNoticed(rules, (seed) => withOrders(historyOf(seed), seed)),
);

it.each(BROKEN_DESTRUCTION_RULES)('the simulation notices that %s', TIMEOUT, (_, rules) =>
  expectNoticed(rules, (seed) => withDestruction(historyOf(seed), seed)),
);

async function expectNoticed(rules: SyncRules, makeHistory: (seed: string) => History): Promise<void> {
  for (let index = 0; index < MOST_HISTORIES; index++) {
    const history = makeHistory(`broken-${index}`);
    const { broken } = await live(history, rules);
    if (broken === null) continue;
    // What is wrong is the rule, not the history.
    expect((await live(history, SYNC_RULES)).broken).toBeNull();
    const shorter = await shrink(history, broken.invariant, rules);
    expect(shorter.operations.length).toBeLessThanOrEqual(history.operations.length);
    expect((await live(shorter, rules)).broken?.invariant).toBe(broken.invariant);
    return;
  }
  expect.unreachable(`no history of ${MOST_HISTORIES} notices it`);
}
