import { describe, expect, it } from 'vitest';
import { NO_TRIES, secondsToWait } from '#renderer/storage/keyring/tries.ts';
import { instant } from '#test/support/builders/dossier.ts';

const AT = instant('2026-11-26T02:00:00.000Z');

describe('the pause after wrong passphrases', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [10, 128],
    [11, 256],
    [12, 300],
    [400, 300],
  ])('after %i wrong ones is %i seconds', (failed, seconds) => {
    expect(secondsToWait({ failed, lastAt: AT }, AT)).toBe(seconds);
  });

  it('runs down', () => {
    expect(secondsToWait({ failed: 5, lastAt: AT }, instant('2026-11-26T02:00:03.500Z'))).toBe(1);
    expect(secondsToWait({ failed: 5, lastAt: AT }, instant('2026-11-26T02:00:04.000Z'))).toBe(0);
  });

  it('is never longer than itself, though the clock was set back a year', () => {
    expect(secondsToWait({ failed: 5, lastAt: AT }, instant('2025-11-26T02:00:00.000Z'))).toBe(4);
  });

  it('is none where nobody has tried', () => {
    expect(secondsToWait(NO_TRIES, AT)).toBe(0);
  });
});
