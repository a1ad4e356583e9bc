import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAssets, matchAsset } from '#electron/security/asset-list.ts';

describe('what an address of the app may name', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meja-aset-'));
    mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
    mkdirSync(join(folder, 'renderer-private'));
    writeFileSync(join(folder, 'renderer', 'index.html'), '');
    writeFileSync(join(folder, 'renderer', 'assets', 'a b.js'), '');
    writeFileSync(join(folder, 'renderer-private', 'secret.txt'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const kindOf = (address: string): string => matchAsset(listAssets(join(folder, 'renderer')), address).kind;

  test('a listed file is found by its decoded path, with or without a query', () => {
    expect(kindOf('app://meja-pokja/index.html?x=1#y')).toBe('file');
    expect(kindOf('app://meja-pokja/assets/a%20b.js')).toBe('file');
  });

  test('a screen inside the app is the page itself', () => {
    expect(kindOf('app://meja-pokja/')).toBe('page');
    expect(kindOf('app://meja-pokja/paket/0190')).toBe('page');
  });

  test('a file that is not there is not the page', () => {
    expect(kindOf('app://meja-pokja/assets/lain.js')).toBe('none');
  });

  test.each([
    '/..%2frenderer-private/secret.txt',
    '/..%2frenderer-private/secret',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/..%2f..%2frenderer-private%2fsecret.txt',
    '/..%5crenderer-private%5csecret.txt',
    '/index.html%00',
    '/%E0%A4%A',
  ])('%s is nothing', (path) => {
    expect(kindOf(`app://meja-pokja${path}`)).toBe('none');
  });

  test('a file that appears after the start is not served, nor what a link points to', () => {
    symlinkSync(join(folder, 'renderer-private', 'secret.txt'), join(folder, 'renderer', 'link.txt'));
    const assets = listAssets(join(folder, 'renderer'));
    writeFileSync(join(folder, 'renderer', 'late.js'), '');
    expect(matchAsset(assets, 'app://meja-pokja/late.js').kind).toBe('none');
    expect(matchAsset(assets, 'app://meja-pokja/link.txt').kind).toBe('none');
  });
});
