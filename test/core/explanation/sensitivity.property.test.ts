import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { withFinding } from '#core/explanation/changed-dossier.ts';
import { sensitivityOf } from '#core/explanation/sensitivity.ts';
import type { Dossier } from '#core/tender/model.ts';
import { met } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { SENSITIVE_METHODS, scoredSheet } from '#test/support/builders/scored-sheet.ts';

function winnerOf(dossier: Dossier): string | null {
  const { outcome } = unwrap(evaluateDossier(dossier));
  return outcome.kind === 'award' ? outcome.winner : null;
}

it('names scores that turn the result, which one hundredth nearer does not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SENSITIVE_METHODS), fc.integer({ min: 1, max: 40 }), (method, seed) => {
      const dossier = scoredSheet(method, { bids: 3, elements: 5, seed });
      const evaluation = unwrap(evaluateDossier(dossier));
      const sensitivity = sensitivityOf(dossier, evaluation, evaluateDossier);
      for (const point of sensitivity?.points ?? []) {
        if (point.kind !== 'score') continue;
        const at = (score: number) =>
          winnerOf(withFinding(dossier, point.requirement, point.bidder, met((score / 100).toFixed(2))));
        const to = Math.round(Number(point.to) * 100);
        const nearer = to + Math.sign(Number(point.from) * 100 - to);
        expect(at(to)).toBe(point.newWinner);
        expect(at(nearer)).toBe(sensitivity?.winner);
      }
    }),
    { numRuns: 25 },
  );
});
