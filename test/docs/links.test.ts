import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function pages(): Promise<readonly string[]> {
  const inDocs = await readdir(join(root, 'docs'), { recursive: true });
  const listed = inDocs.filter((path) => path.endsWith('.md')).map((path) => join('docs', path));
  return ['README.md', join('core', 'GLOSSARY.md'), ...listed];
}

function linksIn(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
}

function scriptsIn(page: string): readonly string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
}

test('every link between the pages leads somewhere', async () => {
  const broken = (await pages()).flatMap((page) =>
    linksIn(page)
      .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every command the pages tell of exists', async () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const unknown = (await pages()).flatMap((page) => scriptsIn(page).filter((name) => !(name in scripts)));
  expect(unknown).toEqual([]);
});
