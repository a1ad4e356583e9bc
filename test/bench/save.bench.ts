// From a command to the promise that lets the screen say "Tersimpan", against one strict put of the same bytes. What the
// screen takes to draw is the business of the benches that end with paint.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveRenderer } from '#build/serve-renderer.ts';
import { type Bench, interleave } from './bench.ts';
import { startBrowser } from './bench-app.ts';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

export const bench: Bench = {
  name: 'edit to "saved", strict',
  yardstick: 'one strict put of the same bytes',
  limit: { kind: 'ratio', atMost: 3 },
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-save-'));
    await buildPage(join(folder, 'page'));
    const server = await serveRenderer(0, join(folder, 'page'));
    try {
      return await startBrowser(join(folder, 'profile'), async (page) => {
        await page.goto(`${server.origin}/save.html`);
        await page.waitForFunction(() => window.saveBench !== undefined);
        const run = (side: 'edit' | 'put') =>
          page.evaluate((side) => window.saveBench?.[side]() ?? Promise.reject(new Error('no bench')), side);
        return interleave({ rounds: 100, warmUp: 20, work: () => run('edit'), yardstick: () => run('put') });
      });
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function buildPage(outDir: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({
    root: PAGES,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: join(PAGES, 'save.html') } },
  });
}
