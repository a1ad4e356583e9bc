import type { Page } from '@playwright/test';

/** Drops files or folders of this machine onto the middle of the window, as a file manager does. */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const place = { x: width / 2, y: height / 2, data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...place });
  }
  await client.detach();
}
