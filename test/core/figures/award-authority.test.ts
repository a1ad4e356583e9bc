import { describe, expect, it, test } from 'vitest';
import { awardAuthority, awardAuthorityTrace } from '#core/figures/award-authority.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { at, law } from './support.ts';

describe('who awards', () => {
  // Source: Perpres 16/2018 Ps. 9, 13: pagu up to Rp 100 bn, consulting Rp 10 bn; exactly at the limit the Pokja.
  test.each([
    ['works', '100000000000', 'committee'],
    ['works', '100000000000.01', 'budget-user'],
    ['goods', '99999999999.99', 'committee'],
    ['consulting-firm', '10000000000', 'committee'],
    ['consulting-firm', '10000000000.01', 'budget-user'],
    ['consulting-individual', '10000000000.01', 'budget-user'],
    ['other-services', '10000000000.01', 'committee'],
    // Both limits agree below ten and above a hundred billion, whatever the kind.
    ['unknown', '10000000000', 'committee'],
    ['unknown', '100000000000.01', 'budget-user'],
    ['unknown', '50000000000', null],
  ] as const)('%s of %s: %s', (kind, ceiling, authority) => {
    const facts = { kind, budgetCeiling: rupiah(ceiling), packageValue: null };
    expect(awardAuthority(law('perpres-46-2025').award, facts)).toBe(authority);
  });

  it('is open while the amount the era compares is not known', () => {
    const facts = { kind: 'works', budgetCeiling: null, packageValue: rupiah('1') } as const;
    expect(awardAuthority(law('perpres-46-2025').award, facts)).toBeNull();
    expect(awardAuthority(law('perpres-54-2010').award, facts)).toBe('committee');
  });

  it('names the amount, the limit and the kind', () => {
    const trace = awardAuthorityTrace(law('perpres-46-2025'), {
      kind: at('consulting-firm' as const, 'kind'),
      budgetCeiling: at(rupiah('10000000000.01'), 'ceiling'),
      packageValue: at(null),
    });
    expect(trace.result).toBe('budget-user');
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['10000000000.01', 'ceiling'],
      ['10000000000.00', 'rules:/award/committeeLimit/value/consulting'],
      ['consulting-firm', 'kind'],
    ]);
  });
});
