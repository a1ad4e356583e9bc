import { expect, it } from 'vitest';
import { BROKEN_RULES } from './broken-rules.ts';
import { historyOf, live, shrink } from './history.ts';
import { SYNC_RULES } from './rules.ts';

/** Histories tried until one notices; the slowest to be noticed took some 400. */
const MOST_HISTORIES = 3_000;

it.each(BROKEN_RULES)('the simulation notices that %s', { timeout: 240_000 }, async (_, rules) => {
  for (let index = 0; index < MOST_HISTORIES; index++) {
    const history = historyOf(`broken-${index}`);
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
});
