import { isBuiltin } from 'node:module';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packStandIn, type StandInPackage } from '#build/pack-stand-in.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Packs around a stand-in for Electron's program: configuration, files, archive and fuses are real, the program is not.
describe('the package, packed around a stand-in program', () => {
  let folder = '';
  let pack: StandInPackage;

  beforeAll(() => {
    if (!existsSync(join(ROOT, 'dist', 'renderer', 'index.html'))) throw new Error('run npm run build first');
    folder = mkdtempSync(join(tmpdir(), 'meja-kemas-'));
    pack = packStandIn(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const filesInArchive = (): readonly string[] =>
    listPackage(pack.archive, { isPack: false })
      .map((path) => path.replaceAll('\\', '/').slice(1))
      .filter((path) => !('files' in statInArchive(path)));
  const statInArchive = (path: string): object =>
    path.split('/').reduce<object>((node, part) => {
      const inside = 'files' in node ? (node.files as Record<string, object>)[part] : undefined;
      if (inside === undefined) throw new Error(`${path} is not in the archive`);
      return inside;
    }, getRawHeader(pack.archive).header);

  test('it is named so that nobody takes it for the app', () => {
    expect(readdirSync(pack.folder)).toContain('bukan-meja-pokja');
    expect(readFileSync(pack.program, 'latin1')).toContain('Bukan Meja Pokja (uji kemas)');
    expect(JSON.parse(extractFile(pack.archive, 'package.json').toString())).toMatchObject({ name: 'meja-pokja' });
  });

  test('beside the program lie only Electron’s own files and one archive', () => {
    expect(readdirSync(pack.folder).toSorted()).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'bukan-meja-pokja',
      'locales',
      'resources',
      'version',
    ]);
    expect(readdirSync(join(pack.folder, 'resources'))).toEqual(['app.asar']);
    expect(readdirSync(join(pack.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'id.pak']);
  });

  test('the archive holds the bundles and the manifest, and every built file of the renderer', () => {
    const files = filesInArchive();
    const kinds = new Set(files.map((path) => /^(dist\/renderer)\//.exec(path)?.[1] ?? path));
    expect([...kinds].toSorted()).toEqual([
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/renderer',
      'package.json',
    ]);
    const built = readdirSync(join(ROOT, 'dist', 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(ROOT, 'dist', 'renderer', path)).isFile() && !path.endsWith('.map'))
      .map((path) => `dist/renderer/${path.replaceAll('\\', '/')}`);
    expect(files.filter((path) => path.startsWith('dist/renderer/')).toSorted()).toEqual(built.toSorted());
  });

  test('no source, map, test, script, data of others or development tool is inside', () => {
    const unwanted = filesInArchive().filter((path) =>
      /\.(ts|tsx|map|md|ya?ml|lock|sh)$|node_modules|(^|\/)(test|core|cli|shared)\//.test(path),
    );
    expect(unwanted).toEqual([]);
    const manifest: Record<string, unknown> = JSON.parse(extractFile(pack.archive, 'package.json').toString());
    expect(manifest['main']).toBe('dist/electron/main.js');
    expect(manifest['type']).toBe('module');
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  test('the main process needs nothing beyond Electron and Node', () => {
    const main = extractFile(pack.archive, 'dist/electron/main.js').toString();
    const imported = [...main.matchAll(/^import .* from "([^"]+)";$/gm)].map(([, name]) => name ?? '');
    expect(imported.filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([]);
    expect(imported).toContain('electron');
    const preload = extractFile(pack.archive, 'dist/electron/preload.cjs').toString();
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  });

  test('every file in the archive has the fingerprint its header names', () => {
    const files = filesInArchive();
    const wrong = files.filter((path) => {
      const entry = statInArchive(path) as { integrity?: { algorithm: string; hash: string } };
      const hash = createHash('sha256').update(extractFile(pack.archive, path)).digest('hex');
      return entry.integrity?.algorithm !== 'SHA256' || entry.integrity.hash !== hash;
    });
    expect(files.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  test('the fuses in the program are those of a product', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(pack.program);
    const states = Object.fromEntries(
      Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], state === FuseState.ENABLE]),
    );
    expect(states).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      // Left as Electron ships it: on.
      WasmTrapHandlers: true,
    });
  });
});
