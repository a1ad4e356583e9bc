import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { sensitivityOf } from '#core/explanation/sensitivity.ts';
import { withFinding } from '#core/explanation/changed-dossier.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  complete,
  decimal,
  met,
  notMet,
  requirementId,
  withAllAttending,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Lowest price with a pass mark of 70 on one element: b1 is cheapest with 72, b2 dearer with 90. */
function threshold(): Dossier {
  const bidders = [aBidder('b1', { total: 850_000_000 }), aBidder('b2', { total: 900_000_000 })];
  const base = aDossier({
    bidders,
    requirements: [
      aRequirement('a1'),
      aRequirement('t1', 'technical', {
        scoring: { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('q1', 'qualification'),
      aRequirement('p1', 'proof'),
    ],
    technicalThreshold: decimal('70'),
    notice: { method: 'lowest-price-threshold' },
    opening: { ...aDossier().opening, bids: Object.fromEntries(bidders.map(({ id }) => [id, complete])) },
  });
  const found = withAllAttending(withFindings(base));
  const scored = (state: Dossier, bidder: string, score: string) =>
    withFinding(state, requirementId('t1'), bidderId(bidder), met(score));
  return scored(scored(found, 'b1', '72'), 'b2', '90');
}

describe('sensitivity', () => {
  it('names the score at which the winner falls, to a hundredth below the pass mark', () => {
    const dossier = threshold();
    const result = sensitivityOf(dossier, unwrap(evaluateDossier(dossier)), evaluateDossier);
    expect(result?.winner).toBe('b1');
    expect(result?.points).toEqual([
      { kind: 'score', requirement: 't1', bidder: 'b1', from: '72', to: '69.99', newWinner: 'b2' },
    ]);
  });

  it('says which single finding kept a cheaper bid out', () => {
    const dossier = withFinding(threshold(), requirementId('a1'), bidderId('b1'), notMet('Jaminan kurang', 'IKP 1'));
    const result = sensitivityOf(dossier, unwrap(evaluateDossier(dossier)), evaluateDossier);
    expect(result?.winner).toBe('b2');
    expect(result?.points).toContainEqual({
      kind: 'finding',
      requirement: 'a1',
      bidder: 'b1',
      to: 'met',
      newWinner: 'b1',
    });
  });

  it('tells that a point found turns the result, and a hundredth less does not', () => {
    const dossier = threshold();
    const at = (score: string) =>
      unwrap(evaluateDossier(withFinding(dossier, requirementId('t1'), bidderId('b1'), met(score)))).outcome;
    expect(at('69.99')).toMatchObject({ kind: 'award', winner: 'b2' });
    expect(at('70')).toMatchObject({ kind: 'award', winner: 'b1' });
  });

  it('is nothing while the evaluation is open', () => {
    const dossier = { ...threshold(), findings: {} };
    expect(sensitivityOf(dossier, unwrap(evaluateDossier(dossier)), evaluateDossier)).toBeNull();
  });

  it('sees a new leader also where the law would have it negotiate first', () => {
    // Works since 2021: with one bid passing the technical evaluation the price is negotiated before the award.
    const base = threshold();
    const dossier: Dossier = {
      ...base,
      ruleSet: { id: 'perpres-12-2021', reason: 'contoh' },
      terms: { ...base.terms, preference: 'not-applied' },
    };
    const result = sensitivityOf(dossier, unwrap(evaluateDossier(dossier)), evaluateDossier);
    expect(result?.points).toContainEqual({
      kind: 'score',
      requirement: 't1',
      bidder: 'b1',
      from: '72',
      to: '69.99',
      newWinner: 'b2',
    });
  });
});
