// Bundles a page of a bench as the app itself is bundled.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

/** `root`: where the page lies; those beside this file where none is said. */
export async function buildBenchPage(page: string, outDir: string, root = PAGES): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: join(root, page) } },
  });
}
