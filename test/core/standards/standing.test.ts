import { describe, expect, it } from 'vitest';
import { INITIAL_OFFICE } from '#core/office/model.ts';
import { assessmentDays, compareDays, standingsOf, sumOfScores } from '#core/standards/standing.ts';
import { aDay, after, aGap, assess, setGap } from './standards.ts';

const { standards } = after(
  INITIAL_OFFICE,
  assess('policy', '2025-06-01', 1),
  assess('policy', '2026-06-01', 3),
  assess('changes', '2026-06-01', 4),
  setGap('late', aGap('policy', '2026-10-01')),
  setGap('later', aGap('policy', '2026-12-01')),
  setGap('done', aGap('policy', '2026-01-01', { on: aDay('2026-02-01'), how: 'Dibuat' })),
);

describe('how standards stand', () => {
  it('tells the last score, the open gaps with the nearest first, and what is overdue', () => {
    const [policy, organisation] = standingsOf(standards, aDay('2026-11-28'));
    expect(policy).toMatchObject({ number: 1, dueOn: '2026-10-01', isOverdue: true, assessment: { score: 3 } });
    expect(policy?.gaps.map(({ id }) => id)).toEqual(['late', 'later']);
    expect(organisation).toMatchObject({ assessment: null, dueOn: null, isOverdue: false });
  });

  it('is as it was on an earlier day when asked for that day', () => {
    expect(standingsOf(standards, aDay('2026-01-01'))[0]?.assessment?.score).toBe(1);
    expect(standingsOf(standards, aDay('2025-05-31'))[0]?.assessment).toBeNull();
  });

  it('compares two days, and says nothing where one of them has no score', () => {
    const compared = compareDays(standards, { earlier: aDay('2025-12-31'), later: aDay('2026-12-31') });
    expect(compared.find(({ key }) => key === 'policy')).toMatchObject({ change: 2 });
    expect(compared.find(({ key }) => key === 'changes')).toMatchObject({ before: null, change: null });
    expect(assessmentDays(standards)).toEqual(['2026-06-01', '2025-06-01']);
  });

  it('counts what was not assessed apart, never as nought', () => {
    const now = standingsOf(standards, aDay('2026-11-28')).map(({ assessment }) => assessment);
    expect(sumOfScores(now)).toEqual({ sum: 7, most: 8, assessed: 2 });
  });
});
