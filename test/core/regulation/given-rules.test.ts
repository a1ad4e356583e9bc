import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { givenRulesFor, ruleSetOfChoice, ruleSetOfFile } from '#core/regulation/given-rules.ts';
import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { someRules } from '#test/support/builders/given-rules.ts';

const given = (from: string) => {
  const ruleSet = someRules({ from: from as DateOnly, members: 5 });
  return { file: ruleSetFileText(ruleSet), ruleSet };
};

const announced = (date: string) => ({
  announcedAt: `${date}T02:00:00.000Z` as Instant,
  createdAt: null,
  zone: 'WITA' as const,
});

describe('which given rules a tender falls under', () => {
  it.each([
    ['before their first day, none', '2025-12-31', null],
    ['on their first day, they', '2026-01-01', '2026-01-01'],
    ['after the first day of the next, the next', '2026-08-01', '2026-07-01'],
  ])('%s', (_, date, from) => {
    const found = givenRulesFor(announced(date), [given('2026-07-01'), given('2026-01-01')]);
    expect(found?.ruleSet.inForceFrom.value ?? null).toBe(from);
  });

  it('gives way to a law of the build that begins later, and stands before one of the same day', () => {
    expect(givenRulesFor(announced('2025-06-01'), [given('2021-06-01')])).toBeNull();
    const own = ruleSetById('perpres-46-2025')?.inForceFrom.value ?? '';
    expect(givenRulesFor(announced('2025-06-01'), [given(own)])).not.toBeNull();
  });

  it('covers days before the oldest law of the build', () => {
    expect(givenRulesFor(announced('2009-06-01'), [given('2008-01-01')])).not.toBeNull();
  });

  it('is none where no date decides', () => {
    expect(givenRulesFor({ announcedAt: null, createdAt: null, zone: 'WITA' }, [given('2026-01-01')])).toBeNull();
  });
});

describe('the rules of a choice', () => {
  it('are those of its file, else of the build, and nothing where the file cannot be read', () => {
    const { file, ruleSet } = given('2026-01-01');
    expect(ruleSetOfChoice({ id: ruleSet.id, file })).toEqual(ruleSet);
    expect(ruleSetOfChoice({ id: ruleSet.id })).toBe(ruleSetById(ruleSet.id));
    expect(ruleSetOfFile('{}')).toBeNull();
    expect(ruleSetOfChoice({ id: ruleSet.id, file: file.replace('"version": 1', '"version": 2') })).toBeNull();
  });
});
