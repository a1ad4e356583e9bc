import { describe, expect, it } from 'vitest';
import { awardAuthorityOf } from '#core/course/award-authority.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { senOf } from '#core/money/sen.ts';
import { aDossier, rupiah } from '#test/support/builders/dossier.ts';

/** Limits of every era, RULES §6.1: Rp 100 billion, consulting Rp 10 billion, the limit itself included. */
const LIMITS = [
  { kind: 'works', limit: '100000000000', above: '100000000000.01' },
  { kind: 'goods', limit: '100000000000', above: '100000000000.01' },
  { kind: 'consulting-firm', limit: '10000000000', above: '10000000000.01' },
  { kind: 'consulting-individual', limit: '10000000000', above: '10000000000.01' },
] as const;

describe('who awards', () => {
  it.each(RULE_SETS.flatMap((ruleSet) => LIMITS.map((limit) => ({ ...limit, ruleSet, era: ruleSet.id }))))(
    'is the committee at exactly $limit and the budget user a sen above it ($kind, $era)',
    ({ kind, limit, above, ruleSet }) => {
      const of = (amount: string) => {
        const notice = { kind, budgetCeiling: rupiah(amount), ownerEstimate: rupiah(amount) };
        return awardAuthorityOf(aDossier({ notice }), ruleSet);
      };
      expect(of(limit)).toMatchObject({ who: 'committee', limit: rupiah(limit) });
      expect(of(above).who).toBe('budget-user');
      expect(senOf(of(above).limit)).toBe(senOf(rupiah(limit)));
    },
  );

  it('stays open while the amount to compare is not known', () => {
    const notice = { budgetCeiling: null, ownerEstimate: null };
    for (const ruleSet of RULE_SETS) {
      expect(awardAuthorityOf(aDossier({ notice }), ruleSet)).toMatchObject({ who: 'unknown', amount: null });
    }
  });

  it('names the clauses of the limit and of the amount compared with it', () => {
    const [ruleSet] = RULE_SETS;
    const { award } = ruleSet ?? expect.fail('there are rule sets');
    const clauses = awardAuthorityOf(aDossier(), ruleSet ?? expect.fail()).clauses.map(({ clause }) => clause);
    expect(clauses).toEqual([award.committeeLimit.clause, award.limitOf.clause]);
  });
});
