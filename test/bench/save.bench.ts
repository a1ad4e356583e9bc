// From a command to the promise that lets the screen say "Tersimpan", against one strict put of the same bytes: decided,
// sealed, signed, in the main process's journal with its forced write, and in the tables. What the screen takes to draw is the
// business of the benches that end with paint.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveRenderer } from '#build/serve-renderer.ts';
import { type Bench, interleave } from './bench.ts';
import { openJournals } from '#electron/journal/journals.ts';
import { exposeJournals } from './exposed-journals.ts';
import { startBrowser } from './bench-app.ts';
import { buildBenchPage } from './bench-page.ts';

export const bench: Bench = {
  name: 'edit to "saved", strict, signed, sealed, with a journal of real files',
  yardstick: 'one strict put of the same bytes',
  limit: { kind: 'ratio', atMost: 4, p99AtMostMs: 50 },
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-save-'));
    await buildBenchPage('save.html', join(folder, 'page'));
    const journals = openJournals(join(folder, 'journal'), () => new Date(Date.UTC(2026, 10, 27)));
    const server = await serveRenderer(0, join(folder, 'page'));
    try {
      return await startBrowser(join(folder, 'profile'), async (page) => {
        await exposeJournals(page, journals);
        await page.goto(`${server.origin}/save.html`);
        await page.waitForFunction(() => window.saveBench !== undefined);
        const run = (side: 'edit' | 'put') =>
          page.evaluate((side) => window.saveBench?.[side]() ?? Promise.reject(new Error('no bench')), side);
        return interleave({ rounds: 100, warmUp: 20, work: () => run('edit'), yardstick: () => run('put') });
      });
    } finally {
      await server.close();
      await Promise.all([journals.latihan.close(), journals.lembarlatihan.close()]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
