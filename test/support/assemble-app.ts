import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A page of a few lines, for what concerns the shell alone. */
export const TINY_PAGE = fileURLToPath(new URL('../fixtures/tiny-page/', import.meta.url));

/** The renderer as people get it. */
export const BUILT_RENDERER = join(repository, 'dist', 'renderer');

/** A folder with the compiled app and the given pages, laid out as in the package. */
export function assembleApp(rendererFolder: string): { readonly folder: string; remove(): void } {
  const compiled = join(repository, 'dist', 'electron');
  if (!existsSync(join(compiled, 'main.js'))) throw new Error('dist/electron is missing: run npm run build first');
  const folder = mkdtempSync(join(tmpdir(), 'meja-app-'));
  cpSync(compiled, join(folder, 'dist', 'electron'), { recursive: true });
  cpSync(rendererFolder, join(folder, 'dist', 'renderer'), { recursive: true });
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
