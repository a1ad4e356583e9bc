import { describe, expect, it } from 'vitest';
import { technicalStanding } from '#renderer/features/technical-result/technical-result-model.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { aWeighedResult, FIRMS } from '#test/support/builders/method-tenders.ts';

describe('the technical result to fix', () => {
  it('puts those who passed by score before those who failed, and is fixed only once', () => {
    const dossier = aWeighedResult();
    const standing = technicalStanding(dossier, evaluationOf(dossier));
    expect(standing.rows.map(({ name, result }) => [name, result])).toEqual([
      [FIRMS.third, 'passed'],
      [FIRMS.fourth, 'passed'],
      [FIRMS.fifth, 'failed'],
    ]);
    expect(standing.canFix).toBe(false);
  });
});
