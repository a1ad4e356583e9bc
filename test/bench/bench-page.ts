// Bundles a page of a bench as the app itself is bundled.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

export async function buildBenchPage(page: string, outDir: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({
    root: PAGES,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: join(PAGES, page) } },
  });
}
