// A browser of its own at the page that keeps attachments.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveRenderer } from '#build/serve-renderer.ts';
import { startBrowser } from './bench-app.ts';
import { buildBenchPage } from './bench-page.ts';

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

/** Writes that many bytes, sealed or as they are, and answers the milliseconds it took. */
export function write(page: Page, side: 'sealed' | 'plain', bytes: number): Promise<number> {
  return page.evaluate(
    ({ side, bytes }) => window.attachmentBench?.[side](bytes) ?? Promise.reject(new Error('no bench')),
    { side, bytes },
  );
}
