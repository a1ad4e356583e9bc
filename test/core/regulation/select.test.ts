import { describe, expect, it } from 'vitest';
import { explainRuleSet, proposeRuleSet, RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { instant } from '#test/support/builders/dossier.ts';

function announced(text: string): Parameters<typeof proposeRuleSet>[0] {
  return { announcedAt: instant(text), createdAt: null, zone: 'WITA' };
}

describe('the law of a tender', () => {
  it.each([
    ['2014-04-21T00:00:00.000Z', 'perpres-54-2010'],
    ['2018-03-21T15:59:59.999Z', 'perpres-54-2010'],
    ['2018-03-21T16:00:00.000Z', 'perpres-16-2018'],
    ['2021-02-01T15:59:59.999Z', 'perpres-16-2018'],
    ['2021-02-01T16:00:00.000Z', 'perpres-12-2021'],
    ['2025-04-29T15:59:59.999Z', 'perpres-12-2021'],
    ['2025-04-29T16:00:00.000Z', 'perpres-46-2025'],
    ['2026-11-23T02:00:00.000Z', 'perpres-46-2025'],
  ] as const)('announced at %s (midnight is that of WITA) is %s', (at, id) => {
    expect(proposeRuleSet(announced(at))).toBe(id);
  });

  it('turns with midnight of the tender’s own zone', () => {
    const at = instant('2025-04-29T16:30:00.000Z');
    expect(proposeRuleSet({ announcedAt: at, createdAt: null, zone: 'WITA' })).toBe('perpres-46-2025');
    expect(proposeRuleSet({ announcedAt: at, createdAt: null, zone: 'WIB' })).toBe('perpres-12-2021');
  });

  it('is taken from the day the package was made while nothing is announced', () => {
    const dates = { announcedAt: null, createdAt: instant('2019-01-02T03:00:00.000Z'), zone: 'WIB' } as const;
    expect(explainRuleSet(dates)).toMatchObject({ id: 'perpres-16-2018', basis: 'created', date: '2019-01-02' });
  });

  it('is the newest where no date is known, and says so', () => {
    const dates = { announcedAt: null, createdAt: null, zone: 'WIT' } as const;
    expect(explainRuleSet(dates)).toMatchObject({ id: 'perpres-46-2025', basis: 'no-date', date: null });
  });

  it('tells the first day of the law with its clause', () => {
    expect(explainRuleSet(announced('2025-06-01T02:00:00.000Z'))).toEqual({
      id: 'perpres-46-2025',
      basis: 'announced',
      date: '2025-06-01',
      inForceFrom: {
        date: '2025-04-30',
        clause: 'Perpres 46/2025, diundangkan LN 2025 No. 67',
        status: 'confirmed-text',
      },
      beforeOldest: false,
      otherEra: null,
    });
  });

  it('names the other law when the package was made under one and announced under the next', () => {
    const dates = {
      announcedAt: instant('2025-05-05T02:00:00.000Z'),
      createdAt: instant('2025-03-01T02:00:00.000Z'),
      zone: 'WITA',
    } as const;
    expect(explainRuleSet(dates)).toMatchObject({
      id: 'perpres-46-2025',
      otherEra: { id: 'perpres-12-2021', transition: 'may-continue-under-new' },
    });
  });

  it('says when a date lies before the oldest law there is', () => {
    expect(explainRuleSet(announced('2009-06-01T02:00:00.000Z'))).toMatchObject({
      id: 'perpres-54-2010',
      beforeOldest: true,
    });
  });

  it('is found by its id, and only by one that exists', () => {
    for (const ruleSet of RULE_SETS) expect(ruleSetById(ruleSet.id)).toBe(ruleSet);
    expect(ruleSetById('keppres-80-2003')).toBeNull();
  });
});
