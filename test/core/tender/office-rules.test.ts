import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { diffDossier } from '#core/exchange/differences.ts';
import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import { apply } from '#core/tender/apply.ts';
import { decide } from '#core/tender/decide.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import { invertAll } from '#core/tender/invert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { after, context, refusalOf } from '#test/support/builders/context.ts';
import { aDossier, anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { someRules } from '#test/support/builders/given-rules.ts';
import { unwrap } from '#test/support/unwrap.ts';

const file = ruleSetFileText(someRules({ from: '2026-01-01' as DateOnly, members: 5 }));
const newer = file.replace('"version": 1', '"version": 2');
const choice = { id: 'perpres-46-2025', reason: null, file } as const;

function announced(on: string): Dossier {
  const dossier = aDossier({ notice: { announcedAt: instant(`${on}T02:00:00.000Z`) } });
  return {
    ...dossier,
    ruleSet: { id: 'perpres-46-2025', reason: null },
    opening: { ...dossier.opening, openedAt: null },
  };
}

describe("the office's rules in a tender", () => {
  const tender = announced('2026-02-02');

  it('are taken over whole without a reason where its dates lead to them', () => {
    const taken = after(tender, { name: 'chooseRuleSet', body: choice });
    expect(taken.ruleSet).toEqual(choice);
    expect(rulesOf(taken)?.committee.minimumMembers.value).toBe(5);
    expect(refusalOf(taken, { name: 'setCommittee', body: { committee: tender.committee } })).toBe(
      'committee-even-or-small',
    );
  });

  it('want a reason for a tender of other dates', () => {
    const early = announced('2025-12-01');
    expect(refusalOf(early, { name: 'chooseRuleSet', body: choice })).toBe('reason-required');
    const reasoned = { ...choice, reason: 'Diminta PA' };
    expect(after(early, { name: 'chooseRuleSet', body: reasoned }).ruleSet).toEqual(reasoned);
  });

  it('are refused where this build cannot read them or they word another law', () => {
    const unread = { ...choice, file: newer };
    expect(refusalOf(tender, { name: 'chooseRuleSet', body: unread })).toBe('invalid-value');
    const other = { ...choice, id: 'perpres-12-2021' } as const;
    expect(refusalOf(tender, { name: 'chooseRuleSet', body: other })).toBe('invalid-value');
    const source = { kind: 'manual', files: [] } as const;
    const dossier = { ...tender, ruleSet: unread };
    expect(decide(null, { name: 'importDossier', body: { source, dossier } }, context)).toMatchObject({
      error: { kind: 'invalid-value', details: { path: 'ruleSet/file' } },
    });
  });

  it('are taken back to those it had', () => {
    const events = unwrap(decide(tender, { name: 'chooseRuleSet', body: choice }, context));
    const taken = events.reduce<Dossier>((state, event) => apply(state, event), tender);
    const back = invertAll(tender, events) ?? [];
    expect(back.reduce((state, command) => after(state, command), taken)).toEqual(tender);
  });

  it('stand from the opening on, whatever the office gives afterwards', () => {
    expect(refusalOf(anAssessedDossier({ a: 800_000_000 }), { name: 'chooseRuleSet', body: choice })).toBe(
      'rule-set-frozen',
    );
  });

  it('of a newer app are kept when they come from elsewhere, and nothing is worked out without them', () => {
    const event = TENDER_EVENT_KINDS['ruleSetChosen']?.read({ ...choice, file: newer });
    if (event === null || event === undefined) throw new Error('an event of that shape is read');
    const taken = apply(tender, event);
    expect(taken.ruleSet.file).toBe(newer);
    expect(evaluateDossier(taken)).toMatchObject({ ok: false, error: { kind: 'unknown-rule-set' } });
  });

  it('are no difference for a source that only proposes the law', () => {
    const taken = { ...tender, ruleSet: choice };
    expect(diffDossier(taken, tender, 'dossier')).toEqual([]);
    const chosen: Dossier = { ...tender, ruleSet: { id: 'perpres-12-2021', reason: 'Sisa pekerjaan' } };
    expect(diffDossier(taken, chosen, 'dossier').length).toBeGreaterThan(0);
  });
});
