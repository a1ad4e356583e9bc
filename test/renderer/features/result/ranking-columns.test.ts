import { describe, expect, it } from 'vitest';
import { rankingColumn, rankingColumns, rankingValue } from '#renderer/features/result/ranking-columns.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { aWeighedResult } from '#test/support/builders/method-tenders.ts';
import { aLifeCycleTender, aPreferredTender } from '#test/core/evaluation/method-cases.ts';

describe('the columns of a ranking', () => {
  it('are the price alone where the lowest price wins', () => {
    expect(rankingColumns(evaluationOf(anAssessedDossier({ a: 900_000_000, b: 910_000_000, c: 920_000_000 })))).toEqual(
      ['corrected'],
    );
  });

  it('are every score that is weighed, and the sum, where technique and price are weighed', () => {
    const evaluation = evaluationOf(aWeighedResult());
    expect(rankingColumns(evaluation)).toEqual(['technical', 'corrected', 'price-score', 'combined']);
    const first = evaluation.bids.find(({ rank }) => rank === 1);
    expect(first && rankingValue(first, 'combined')).toMatchObject({ kind: 'score', shown: '93.36' });
    expect(first && rankingValue(first, 'life-cycle')).toBeNull();
  });

  it('hold the one that ranks, for every way of ranking', () => {
    for (const dossier of [aWeighedResult(), aPreferredTender(), aLifeCycleTender('10')]) {
      const evaluation = evaluationOf(dossier);
      expect(rankingColumns(evaluation)).toContain(rankingColumn(evaluation.rankedBy));
    }
  });
});
