import { expect, it } from 'vitest';
import { codeOfAttempt } from '#core/training/attempt.ts';
import { isCounted } from '#renderer/session/use-counted-tenders.ts';

it('what a trainee tries in an exercise is in no figure, and everything else is', () => {
  const code = codeOfAttempt({ exercise: 'tie', number: 1 });
  expect(isCounted({ practice: true, code })).toBe(false);
  expect(isCounted({ practice: false, code })).toBe(true);
  expect(isCounted({ practice: true, code: '90000001000' })).toBe(true);
});
