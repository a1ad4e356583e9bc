// Sealing and opening one tender of ordinary size, 8 bids, with its folded state and its whole history.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveRenderer } from '#build/serve-renderer.ts';
import { type Bench, interleave } from './bench.ts';
import { startBrowser } from './bench-app.ts';
import { buildBenchPage } from './bench-page.ts';

export const bench: Bench = {
  name: 'seal and open one tender, 8 bids, with its history',
  yardstick: 'AES-GCM of the same bytes in one piece',
  limit: { kind: 'p95', atMostMs: 10 },
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-seal-'));
    await buildBenchPage('seal-open.html', join(folder, 'page'));
    const server = await serveRenderer(0, join(folder, 'page'));
    try {
      return await startBrowser(join(folder, 'profile'), async (page) => {
        // A page that fails would be waited for without a word.
        const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
        await page.goto(`${server.origin}/seal-open.html`);
        await Promise.race([failed, page.waitForFunction(() => window.sealBench !== undefined)]);
        const run = (side: 'tender' | 'bare') =>
          page.evaluate((side) => window.sealBench?.[side]() ?? Promise.reject(new Error('no bench')), side);
        return interleave({ rounds: 100, warmUp: 20, work: () => run('tender'), yardstick: () => run('bare') });
      });
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
