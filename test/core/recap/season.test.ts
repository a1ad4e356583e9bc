import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { fractionShown } from '#core/money/fraction.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import { recapOf } from '#core/recap/table.ts';
import { summarise } from '#core/tender/summary.ts';

const season = [...practiceSeason({ seed: 'latihan-1' })].map((dossier) => {
  const evaluation = evaluateDossier(dossier);
  return summarise(dossier, evaluation.ok ? evaluation.value : null);
});

function shown(key: MeasureKey, sums: RecapSums | undefined): string | null {
  const { value } = sums === undefined ? { value: null } : figureOf(key, sums);
  return value === null ? null : fractionShown(value, 0);
}

describe('the recap of the practice season', () => {
  const byStatus = recapOf(season, { rows: 'status', columns: 'kind' });
  const statusRow = (status: string) => byStatus.rowGroups.find(({ group }) => group === status)?.sums;

  it('has the figures of the season of 2014, to the sen', () => {
    expect(shown('packages', byStatus.total)).toBe('967');
    expect(shown('ceiling', byStatus.total)).toBe('402000000000000');
    expect(shown('packages', statusRow('finished'))).toBe('835');
    expect(shown('ceiling', statusRow('finished'))).toBe('293000000000000');
    expect(shown('packages', statusRow('running'))).toBe('132');
    expect(shown('ceiling', statusRow('running'))).toBe('109000000000000');
    expect(byStatus.rowGroups.map(({ group }) => group)).toEqual(['running', 'finished']);
    expect(recapOf(season, { rows: 'agency', columns: null }).rowGroups).toHaveLength(43);
  });

  it('knows every ceiling and estimate, and the award of every finished tender', () => {
    const finished = statusRow('finished');
    expect(finished?.award.known).toBe(835);
    expect(byStatus.total.ownerEstimate.known).toBe(967);
    expect(figureOf('belowCeilingPercent', finished ?? byStatus.total)).toMatchObject({ known: 835, of: 835 });
    expect(Number(shown('belowCeilingPercent', finished))).toBeGreaterThan(0);
  });

  it('says why tenders were held again, and what stages took beside their plan', () => {
    const reasons = recapOf(season, { rows: 'repeated', columns: null });
    expect(reasons.rowGroups.map(({ group }) => group)).toEqual([
      'all-above-owner-estimate',
      'no-bids',
      'none-passes',
      '',
    ]);
    expect(Number(shown('evaluationTook', byStatus.total))).toBeGreaterThan(3);
    expect(figureOf('evaluationPlanned', byStatus.total).known).toBe(figureOf('evaluationTook', byStatus.total).known);
    expect(figureOf('qualificationTook', byStatus.total)).toMatchObject({ known: 7, of: 193 });
  });

  it('counts objections by how they ended, evaluations done over, and what small firms won', () => {
    const counts = [
      'objections',
      'objectionsAccepted',
      'objectionsRejected',
      'objectionsOpen',
      'reEvaluations',
    ] as const;
    expect(counts.map((key) => shown(key, byStatus.total))).toEqual(['55', '8', '45', '2', '6']);
    expect(shown('objectionsOpen', statusRow('finished'))).toBe('0');
    // Packages for small firms are won by small firms alone.
    const bySize = recapOf(season, { rows: 'reserved', columns: null });
    const sizes = bySize.rowGroups.map(({ group, sums }) => [group, shown('smallWins', sums), shown('awarded', sums)]);
    const [small, other] = ['small', 'other'].map((key) => sizes.find(([group]) => group === key));
    expect(small?.[1]).toBe(small?.[2]);
    expect(other?.[1]).toBe('0');
    expect(shown('smallWins', byStatus.total)).toBe('594');
  });

  it('has its months in order, from January to October', () => {
    const months = recapOf(season, { rows: 'month', columns: 'status' });
    expect(months.rowGroups[0]?.group).toBe('2014-01');
    expect(months.rowGroups.map(({ group }) => group)).toEqual(months.rowGroups.map(({ group }) => group).toSorted());
  });
});
