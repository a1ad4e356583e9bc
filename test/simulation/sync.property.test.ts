import { describe, expect, it } from 'vitest';
import { historyOf, live } from './history.ts';
import { runHistories } from './run-histories.ts';

const SEED = process.env['SYNC_SEED'] ?? 'sync';
const HISTORIES = Number(process.env['SYNC_HISTORIES'] ?? 100_000);
/** Ten times what a history took on two busy cores. */
const MS_PER_HISTORY = 40;

/** Seeds of histories in which an invariant once broke, and what was wrong. */
const ONCE_FAILED: readonly (readonly [seed: string, what: string])[] = [
  ['sync-81533', 'a server restored in silence told an old number of another event, as one it had'],
  ['sync-7383', 'heads that were asked for before a stick brought more were compared with what it brought'],
];

describe('whatever happens to devices, network and server', () => {
  it(
    '[INV-1..5] everybody who synchronises has the same, and nothing is lost',
    async () => {
      const { counts, failures } = await runHistories(SEED, HISTORIES);
      console.log(`${HISTORIES} histories of seed ${SEED}: ${JSON.stringify(counts)}`);
      const told = failures.map(({ seed, message, operations }) => `seed ${seed}: ${message}\n${operations}`);
      expect(told.join('\n\n')).toBe('');
      // A run in which something never happened has shown nothing about it.
      if (HISTORIES >= 2_000) expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    },
    60_000 + HISTORIES * MS_PER_HISTORY,
  );

  it.each(ONCE_FAILED)('[INV-1..5] holds for %s: %s', async (seed) => {
    expect((await live(historyOf(seed))).broken).toBeNull();
  });

  it('a history is the same for the same seed', async () => {
    expect(historyOf('one')).toEqual(historyOf('one'));
    expect(historyOf('one')).not.toEqual(historyOf('two'));
    expect((await live(historyOf('one'))).counts).toEqual((await live(historyOf('one'))).counts);
  });
});
