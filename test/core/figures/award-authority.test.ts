import { describe, expect, it, test } from 'vitest';
import { awardAuthority, awardAuthorityTrace } from '#core/figures/award-authority.ts';
import { failureFollowUp, failureFollowUpTrace } from '#core/figures/failure-follow-up.ts';
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

describe('what follows a failure', () => {
  // Source: Perpres 16/2018 Ps. 51 as first issued, as amended in 2021 and 2025 (RULES 6.2).
  test.each([
    ['perpres-16-2018', 'evaluation-error', 'works', 'post', 'committee', 're-evaluation'],
    ['perpres-16-2018', 'document-error', 'works', 'post', 'committee', 'resubmission'],
    ['perpres-12-2021', 'document-error', 'works', 'post', 'committee', 're-tender'],
    ['perpres-46-2025', 'document-error', 'works', 'post', 'committee', 're-tender'],
    ['perpres-46-2025', 'document-error', 'works', 'pre', 'committee', 'resubmission'],
    ['perpres-46-2025', 'document-error', 'consulting-firm', 'pre', 'committee', 'resubmission'],
    ['perpres-46-2025', 'document-error', 'consulting-individual', 'post', 'committee', 're-tender'],
    ['perpres-46-2025', 'document-error', 'unknown', 'post', 'committee', 'resubmission-or-re-tender'],
    ['perpres-46-2025', 'document-error', 'works', 'unknown', 'committee', 'resubmission-or-re-tender'],
    ['perpres-16-2018', 'negotiation-failed', 'consulting-firm', 'pre', 'committee', 'resubmission'],
    ['perpres-12-2021', 'negotiation-failed', 'consulting-firm', 'pre', 'committee', 're-tender'],
    ['perpres-46-2025', 'no-bids', 'goods', 'post', 'committee', 're-tender'],
    ['perpres-46-2025', 'all-indicated-collusion', 'goods', 'post', 'committee', 're-tender'],
    ['perpres-46-2025', 'committee-corruption', 'goods', 'post', 'budget-user', 're-tender'],
    ['perpres-46-2025', 'no-budget', 'goods', 'post', 'budget-user', 'none-named'],
  ] as const)('%s, %s, %s, %s: %s, %s', (era, ground, kind, qualification, declaredBy, followUp) => {
    expect(failureFollowUp(law(era), { ground, kind, qualification })).toEqual({ declaredBy, followUp });
  });

  test.each(['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021'] as const)('%s knows no lack of budget', (era) => {
    const facts = { ground: 'no-budget', kind: 'goods', qualification: 'post' } as const;
    expect(failureFollowUp(law(era), facts)).toBeNull();
    const given = { ground: at(facts.ground), kind: at(facts.kind), qualification: at(facts.qualification) };
    expect(failureFollowUpTrace(law(era), given)).toBeNull();
  });

  it('cites the letter of the article', () => {
    const trace = failureFollowUpTrace(law('perpres-46-2025'), {
      ground: at('document-error' as const),
      kind: at('works' as const),
      qualification: at('pre' as const),
    });
    expect(trace).toMatchObject({ result: 'committee: resubmission', unit: 'none' });
    expect(trace?.clauses[0]).toMatchObject({ clause: expect.stringContaining('huruf d'), status: 'confirmed-text' });
  });
});
