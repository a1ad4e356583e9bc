import { describe, expect, it } from 'vitest';
import { REQUIREMENT_TEMPLATES, standardRequirements } from '#core/regulation/requirement-templates.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { SOURCES } from '#core/regulation/sources.ts';

const KINDS = ['works', 'integrated-works', 'goods', 'other-services', 'unknown'] as const;
const CASES = RULE_SETS.flatMap((ruleSet) => KINDS.map((kind) => ({ ruleSet, kind, id: ruleSet.id })));

describe.each(CASES)('the standard checklist for $kind under $id', ({ ruleSet, kind }) => {
  const requirements = standardRequirements(ruleSet, kind);

  it('asks something at every stage', () => {
    expect(new Set(requirements.map(({ stage }) => stage))).toEqual(
      new Set(['administration', 'technical', 'qualification', 'proof']),
    );
  });

  it('has ids of its own, ready for a dossier', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
    expect(requirements.every(({ scoring }) => scoring === null)).toBe(true);
  });

  it('lets the opening minutes list the offer letter', () => {
    expect(requirements.filter(({ listedAtOpening }) => listedAtOpening).map(({ title }) => title)).toContain(
      'Surat penawaran',
    );
  });

  it('always looks at the blacklist', () => {
    expect(requirements.some(({ title }) => title.includes('daftar hitam'))).toBe(true);
  });
});

describe('requirement templates', () => {
  it.each(REQUIREMENT_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is marked by what is known of it',
    (_, { clause, status, source }) => {
      if (source !== null) expect(Object.keys(SOURCES)).toContain(source);
      else expect(status).toBe('unconfirmed');
      if (status === 'confirmed-text') expect(clause).not.toBeNull();
    },
  );

  it('have none for consultants, who are not chosen by lowest price', () => {
    for (const ruleSet of RULE_SETS) {
      expect(standardRequirements(ruleSet, 'consulting-firm')).toEqual([]);
      expect(standardRequirements(ruleSet, 'consulting-individual')).toEqual([]);
    }
  });

  it('ask for the supplier’s performance only since 2025 (Ps. 44 ayat 8a)', () => {
    const asks = RULE_SETS.map((ruleSet) => standardRequirements(ruleSet, 'goods').some(({ id }) => id === 'kinerja'));
    expect(asks).toEqual([false, false, false, true]);
  });

  it('ask works for the safety plan of their era', () => {
    const plan = RULE_SETS.map((ruleSet) =>
      standardRequirements(ruleSet, 'works').flatMap(({ id }) => (/^rk3?k$/.test(id) ? [id] : [])),
    );
    expect(plan).toEqual([['rk3k'], ['rkk'], ['rkk'], ['rkk']]);
  });
});
