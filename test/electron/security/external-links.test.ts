import { describe, expect, test } from 'vitest';
import { externalLink } from '#electron/security/external-links.ts';

describe('links that may leave the app', () => {
  test('an official page is given in its parsed form', () => {
    expect(externalLink('HTTPS://JDIH.lkpp.go.id/regulation/../x')).toBe('https://jdih.lkpp.go.id/x');
  });

  test.each([
    'http://jdih.lkpp.go.id/',
    'https://jdih.lkpp.go.id.example/',
    'https://jdih.lkpp.go.id@asing.example/',
    'https://user:pass@jdih.lkpp.go.id/',
    'https://jdih.lkpp.go.id:8443/',
    'https://asing.example/?jdih.lkpp.go.id',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://meja-pokja/index.html',
    'ms-settings:',
    'bukan alamat',
    '',
  ])('%s stays inside', (address) => {
    expect(externalLink(address)).toBeNull();
  });
});
