import { describe, expect, it } from 'vitest';
import { startingRequirements } from '#core/regulation/element-templates.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import type { Requirement, TenderNotice } from '#core/tender/model.ts';
import { aDossier } from '#test/support/builders/dossier.ts';

function noticeOf(parts: Partial<TenderNotice>): TenderNotice {
  return aDossier({ notice: parts }).notice;
}

function sums(requirements: readonly Requirement[]): ReadonlyMap<string, number> {
  const byParent = new Map<string, number>();
  for (const { stage, scoring } of requirements) {
    if (scoring === null) continue;
    const key = `${stage}/${scoring.parent ?? ''}`;
    byParent.set(key, (byParent.get(key) ?? 0) + Number(scoring.weight));
  }
  return byParent;
}

const selection = noticeOf({
  kind: 'consulting-firm',
  method: 'quality-and-cost',
  qualification: 'pre',
  submission: 'two-file',
});

describe('the requirements to start from', () => {
  it.each(RULE_SETS)('have shares that add up to 100 at every level under $name', (ruleSet) => {
    const all = startingRequirements(ruleSet, selection);
    expect([...sums(all).values()].every((sum) => sum === 100)).toBe(true);
    expect([...sums(all).keys()]).toContain('technical/tenaga-ahli');
  });

  it.each(RULE_SETS)('give consultants shares within the ranges of $name', (ruleSet) => {
    const shares = {
      experience: 'pengalaman-perusahaan',
      proposal: 'proposal-teknis',
      experts: 'tenaga-ahli',
    } as const;
    const all = startingRequirements(ruleSet, selection);
    for (const { element, from, to } of ruleSet.methods.consultingElements.value ?? []) {
      const weight = Number(all.find(({ id }) => id === shares[element])?.scoring?.weight);
      expect(weight).toBeGreaterThanOrEqual(Number(from));
      expect(weight).toBeLessThanOrEqual(Number(to));
    }
  });

  it('score the technical checklist of goods in sistem nilai, and nothing of it in lowest price', () => {
    const [ruleSet] = RULE_SETS;
    if (!ruleSet) throw new Error('there are rule sets');
    const scored = startingRequirements(ruleSet, noticeOf({ kind: 'goods', method: 'scoring' }));
    expect(sums(scored)).toEqual(new Map([['technical/', 100]]));
    const plain = startingRequirements(ruleSet, noticeOf({ kind: 'goods', method: 'lowest-price-knockout' }));
    expect(plain.every(({ scoring }) => scoring === null)).toBe(true);
  });

  it('score the qualification only where it is scored beforehand', () => {
    const [ruleSet] = RULE_SETS;
    if (!ruleSet) throw new Error('there are rule sets');
    const post = startingRequirements(ruleSet, { ...selection, qualification: 'post' });
    expect(post.filter(({ stage, scoring }) => stage === 'qualification' && scoring !== null)).toEqual([]);
  });
});
