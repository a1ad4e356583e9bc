import { describe, expect, test } from 'vitest';
import { preferenceApplies } from '#core/figures/preference.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { law } from './support.ts';

describe('whether preference applies', () => {
  const facts = (
    kind: ProcurementKind,
    estimate: string | null,
    ceiling: string | null,
    document: 'by-rule' | 'applies' | 'not-applied' = 'by-rule',
  ) => ({
    kind,
    ownerEstimate: estimate === null ? null : rupiah(estimate),
    budgetCeiling: ceiling === null ? null : rupiah(ceiling),
    document,
  });

  test.each([
    // Strictly above Rp 1 billion of HPS.
    ['perpres-46-2025', facts('goods', '1000000000', null), { applies: false, because: 'amount' }],
    ['perpres-46-2025', facts('goods', '1000000000.01', null), { applies: true, because: 'amount' }],
    ['perpres-46-2025', facts('works', '1000000000.01', null), { applies: true, because: 'amount' }],
    // Integrated works have no HPS: the ceiling counts.
    ['perpres-46-2025', facts('integrated-works', null, '1000000000.01'), { applies: true, because: 'amount' }],
    ['perpres-46-2025', facts('integrated-works', '2000000000', null), { applies: false, because: 'amount-missing' }],
    ['perpres-46-2025', facts('consulting-firm', '2000000000', null), { applies: false, because: 'kind' }],
    ['perpres-12-2021', facts('other-services', '2000000000', null), { applies: false, because: 'kind' }],
    // 2018: the package, not the HPS.
    ['perpres-16-2018', facts('goods', '1000000000', '1000000000.01'), { applies: true, because: 'amount' }],
    ['perpres-16-2018', facts('goods', '1000000000.01', '1000000000'), { applies: false, because: 'amount' }],
    // 2010: no limit was found, so only a document grants it.
    ['perpres-54-2010', facts('goods', '2000000000', null), { applies: false, because: 'no-limit-found' }],
    ['perpres-54-2010', facts('goods', null, null, 'applies'), { applies: true, because: 'document' }],
    ['perpres-46-2025', facts('goods', '2000000000', null, 'not-applied'), { applies: false, because: 'document' }],
  ] as const)('under %s to %o: %o', (era, given, answer) => {
    expect(preferenceApplies(law(era).preference, given)).toEqual(answer);
  });
});
