// `npm run build`: brings dist/ up to date with the sources; does nothing when they have not changed since.
// A program, not a function: NODE_ENV holds for a whole process. Whoever starts it (a test runner says `test`) must not
// decide which React people get: anything but `production` bundles the slow one for developers.

import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const CONFIGS = ['build/vite.renderer.config.ts', 'build/vite.electron.config.ts'];

/** What the bundles are made from. */
const INPUT_FOLDERS = ['core', 'renderer', 'electron'];
const INPUT_FILES = [...CONFIGS, 'package.json', 'package-lock.json'];

/** Holds the fingerprint of the inputs that dist/ was built from; absent while a build is under way. */
const STAMP = join(ROOT, 'dist', '.built-from');

process.env['NODE_ENV'] = 'production';

const inputs = await fingerprint();
if ((await readStamp()) === inputs) {
  console.log('dist/ is up to date.');
} else {
  console.log('Building dist/ …');
  await rm(STAMP, { force: true });
  for (const config of CONFIGS) {
    const builder = await createBuilder({ configFile: join(ROOT, config), logLevel: 'warn' });
    await builder.buildApp();
  }
  await writeFile(STAMP, inputs);
}

async function fingerprint(): Promise<string> {
  const inFolders = await Promise.all(INPUT_FOLDERS.map((folder) => listFiles(join(ROOT, folder))));
  const paths = [...inFolders.flat(), ...INPUT_FILES.map((file) => join(ROOT, file))].toSorted();
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = await readFile(path);
    hash.update(`${relative(ROOT, path).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function readStamp(): Promise<string | null> {
  try {
    return await readFile(STAMP, 'utf8');
  } catch {
    // Never built, or interrupted: build.
    return null;
  }
}
