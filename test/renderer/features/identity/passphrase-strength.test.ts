import { describe, expect, test } from 'vitest';
import { markOfName } from '#renderer/features/identity/mark-of-name.ts';
import { isStrongEnough, strengthOf } from '#renderer/features/identity/passphrase-strength.ts';

describe('a passphrase', () => {
  test.each(['', 'pokja2026', 'P@ssw0rd', 'bekantan', 'sitirahmawati', 'samarinda', 'qwertyuiop', '11111111111'])(
    '%j is too easy to guess',
    async (passphrase) => {
      expect(isStrongEnough(await strengthOf(passphrase, ['Siti', 'Rahmawati', 'Samarinda']))).toBe(false);
    },
  );

  test.each(['bekantan mandi di sungai', 'kopi pahit tanpa gula', 'tX9#kfR2mPq7'])(
    '%j is strong enough',
    async (given) => {
      expect(isStrongEnough(await strengthOf(given, ['Siti', 'Rahmawati']))).toBe(true);
    },
  );
});

describe('the mark on the lock screen', () => {
  test.each([
    ['Siti Rahmawati', 'SR'],
    ['Siti Rahmawati, S.T., M.T.', 'SR'],
    ['H. Muh. Nur Alam Syah', 'HMN'],
    ['', ''],
  ])('of %j is %j', (name, mark) => {
    expect(markOfName(name)).toBe(mark);
  });
});
