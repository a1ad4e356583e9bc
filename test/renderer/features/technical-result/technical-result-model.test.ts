import { describe, expect, it } from 'vitest';
import {
  type TechnicalStanding,
  technicalStanding,
} from '#renderer/features/technical-result/technical-result-model.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aWeighedResult, FIRMS } from '#test/support/builders/method-tenders.ts';

describe('the technical result to fix', () => {
  it('puts those who passed by score before those who failed, and is fixed only once', () => {
    const dossier = aWeighedResult();
    const standing = standingOf(dossier);
    expect(standing.rows.map(({ name, result }) => [name, result])).toEqual([
      [FIRMS.third, 'passed'],
      [FIRMS.fourth, 'passed'],
      [FIRMS.fifth, 'failed'],
    ]);
    expect(standing.canFix).toBe(false);
  });

  it('waits for the weights, which cannot be given afterwards', () => {
    const judged = { ...aWeighedResult(), technicalResult: null };
    expect(standingOf(judged)).toMatchObject({ termsMissing: false, canFix: true });
    const unweighed = { ...judged, terms: { ...judged.terms, priceWeight: null } };
    expect(standingOf(unweighed)).toMatchObject({ termsMissing: true, canFix: false });
  });
});

function standingOf(dossier: Dossier): TechnicalStanding {
  const rules = ruleSetById(dossier.ruleSet.id);
  if (rules === null) throw new Error('the tender has a rule set');
  return technicalStanding(dossier, evaluationOf(dossier), rules);
}
