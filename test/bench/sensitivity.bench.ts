// What would turn the result of a tender with 7 bids and 60 scored elements, by each way of ranking, against as many plain
// evaluations of the same tenders.

import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { sensitivityOf } from '#core/explanation/sensitivity.ts';
import { type Bench, interleave, timed } from './bench.ts';
import { SENSITIVE_METHODS, scoredSheet } from '#test/support/builders/scored-sheet.ts';

/** On a quiet machine these take 50 ms, half of what a screen may take to feel immediate. */
const EVALUATIONS = 100;

export const bench: Bench = {
  name: 'sensitivity, slowest of 3 ways of ranking, 7 bids × 60 elements',
  yardstick: `${EVALUATIONS} evaluations`,
  limit: { kind: 'ratio', atMost: 2 },
  run: async () => {
    const tenders = SENSITIVE_METHODS.map((method) => scoredSheet(method, { bids: 7, elements: 60 }));
    return interleave({
      rounds: 9,
      work: async () => {
        const taken: number[] = [];
        for (const tender of tenders) {
          taken.push(
            await timed(() => {
              const evaluation = evaluateDossier(tender);
              if (!evaluation.ok || sensitivityOf(tender, evaluation.value, evaluateDossier) === null) {
                throw new Error('every tender here has a winner');
              }
            }),
          );
        }
        return Math.max(...taken);
      },
      yardstick: () =>
        timed(() => {
          for (let count = 0; count < EVALUATIONS; count += 1) {
            const tender = tenders[count % tenders.length];
            if (tender === undefined || !evaluateDossier(tender).ok) throw new Error('every tender here is worked out');
          }
        }),
    });
  },
};
