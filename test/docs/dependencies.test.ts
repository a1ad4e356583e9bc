import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYERS } from '#build/checks/layers.ts';

const page = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');
const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

function explainedIn(text: string): readonly string[] {
  return [...text.matchAll(/^- `([^`]+)` \S/gm)].map(([, name]) => name ?? '').toSorted();
}

test('every dependency has its line with a reason, and nothing else has one', () => {
  const installed = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  );
  expect(explainedIn(page)).toEqual(installed.toSorted());
});

test('every dependency is pinned to one version', () => {
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.values(manifest[kind] ?? {}),
  );
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('core may import exactly the packages the page allows it', () => {
  const [, section] = /Allowed in `core`[^\n]*\n([\s\S]*?)\n(?=In the renderer)/.exec(page) ?? [];
  const core = LAYERS.find(({ folder }) => folder === 'core');
  expect(explainedIn(section ?? '')).toEqual(Array.from(core?.packages ?? []).toSorted());
});
