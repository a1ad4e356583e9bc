import { describe, expect, it } from 'vitest';
import { fractionShown } from '#core/money/fraction.ts';
import { compareSums } from '#core/recap/compare.ts';
import { sumsOf } from '#core/recap/sums.ts';
import { summarise } from '#core/tender/summary.ts';
import { evaluationOf } from '#test/support/builders/context.ts';
import { aDossier, rupiah } from '#test/support/builders/dossier.ts';

function sumsOfCeilings(...ceilings: readonly (number | null)[]) {
  return sumsOf(
    ceilings.map((ceiling) => {
      const dossier = aDossier({ notice: { budgetCeiling: ceiling === null ? null : rupiah(ceiling) } });
      return summarise(dossier, evaluationOf(dossier));
    }),
  );
}

describe('two years beside each other', () => {
  it('differ by so much, and by so many percent of the first', () => {
    const compared = compareSums(['packages', 'ceiling', 'failedPercent'], {
      before: sumsOfCeilings(300_000_000, 100_000_000),
      after: sumsOfCeilings(500_000_000),
    });
    const shown = compared.map(({ change, changePercent }) =>
      [change, changePercent].map((each) => (each === null ? null : fractionShown(each, 2))),
    );
    expect(shown).toEqual([
      ['-1.00', '-50.00'],
      ['10000000000.00', '25.00'],
      ['0.00', null],
    ]);
  });

  it('are not compared where one of them knows nothing', () => {
    const [ceiling] = compareSums(['ceiling'], { before: sumsOfCeilings(null), after: sumsOfCeilings(1_000) });
    expect(ceiling).toMatchObject({ change: null, changePercent: null });
    expect(ceiling?.before.known).toBe(0);
  });
});
