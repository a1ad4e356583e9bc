import { describe, expect, it, test } from 'vitest';
import { contestSpan } from '#core/figures/objection-deadline.ts';
import { law } from './support.ts';

describe('the span of an objection', () => {
  const ordinary = { kind: 'works', simple: false } as const;

  // Source: RULES 3.6: 5 and 3 calendar days today; 5 and 5 working days in 2014, 3 and 3 for simple tenders.
  test.each([
    ['perpres-46-2025', 'objection-window', 5],
    ['perpres-46-2025', 'objection-answer', 3],
    ['perpres-46-2025', 'appeal-window', 5],
    ['perpres-46-2025', 'appeal-answer', 14],
    ['perpres-54-2010', 'objection-window', 5],
    ['perpres-54-2010', 'objection-answer', 5],
    ['perpres-54-2010', 'appeal-window', 5],
    ['perpres-54-2010', 'appeal-answer', 15],
  ] as const)('under %s: %s of %i days', (era, step, days) => {
    expect(contestSpan(law(era), step, ordinary)?.span.days).toBe(days);
  });

  it('is shorter for simple tenders where the era says so, and there is none for an appeal about goods today', () => {
    const simple = { kind: 'goods', simple: true } as const;
    expect(contestSpan(law('perpres-54-2010'), 'objection-window', simple)).toMatchObject({
      span: { days: 3, counting: 'working' },
      source: 'rules:/objection/simple/value/window',
    });
    expect(contestSpan(law('perpres-46-2025'), 'objection-window', simple)?.span.days).toBe(5);
    expect(contestSpan(law('perpres-46-2025'), 'appeal-window', simple)).toBeNull();
  });
});
