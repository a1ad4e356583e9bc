// A browser of its own at the page that keeps attachments.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveRenderer } from '#build/serve-renderer.ts';
import { startBrowser } from './bench-app.ts';
import { buildBenchPage } from './bench-page.ts';

const LOOK_EVERY_MS = 50;

export async function withAttachmentPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-lampiran-'));
  await buildBenchPage('attachments.html', join(folder, 'page'));
  const server = await serveRenderer(0, join(folder, 'page'));
  try {
    return await startBrowser(join(folder, 'profile'), async (page) => {
      await page.goto(`${server.origin}/attachments.html`);
      await page.waitForFunction(() => window.attachmentBench !== undefined);
      return use(page);
    });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes that many bytes, sealed, as they are, or carried to another device, and answers the milliseconds it took. */
export function write(page: Page, side: 'sealed' | 'plain' | 'carried', bytes: number): Promise<number> {
  return page.evaluate(
    ({ side, bytes }) => window.attachmentBench?.[side](bytes) ?? Promise.reject(new Error('no bench')),
    { side, bytes },
  );
}

/** What the page holds over what it held before, at its most, while it works; bytes. */
export async function peakHeap(page: Page, work: () => Promise<number>): Promise<{ peak: number; taken: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const before = await heapBytes(session);
  let peak = before;
  const done = new AbortController();
  const looking = (async () => {
    while (!done.signal.aborted) {
      peak = Math.max(peak, await heapBytes(session));
      await page.waitForTimeout(LOOK_EVERY_MS);
    }
  })();
  const taken = await work();
  done.abort();
  await looking;
  return { peak: peak - before, taken };
}

async function heapBytes(session: CDPSession): Promise<number> {
  const usage: object = await session.send('Runtime.getHeapUsage');
  // Playwright's types are older than the protocol: the memory of buffers is counted apart.
  return ['usedSize', 'backingStorageSize'].reduce((sum, key) => sum + Number(Reflect.get(usage, key)), 0);
}
