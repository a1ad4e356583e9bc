import { describe, expect, test } from 'vitest';
import { APP_ORIGIN, APP_URL, isAppUrl } from '#electron/security/origin.ts';

describe('which addresses are ours', () => {
  test('the origin never changes, since it is the address of everyone’s data', () => {
    expect(APP_ORIGIN).toBe('app://meja-pokja');
  });

  test('the page of the app is', () => {
    expect(isAppUrl(APP_URL)).toBe(true);
  });

  test.each([
    'app://dokumen/1',
    'app://meja-pokja.example/',
    'app://meja-pokja@asing.example/',
    'app://user@meja-pokja/',
    'app://meja-pokja:8080/',
    'https://meja-pokja/',
    'data:text/html,app://meja-pokja/',
    'about:blank',
  ])('%s is not', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});
