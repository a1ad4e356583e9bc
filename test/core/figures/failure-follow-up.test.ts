import { describe, expect, it, test } from 'vitest';
import { failureFollowUp, failureFollowUpTrace } from '#core/figures/failure-follow-up.ts';
import { at, law } from './support.ts';

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
