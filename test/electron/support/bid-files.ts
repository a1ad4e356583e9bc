import type { Locator, Page } from '@playwright/test';
import { openStage } from '#test/e2e/support/tender-page.ts';

/** Opens the dialog with the files of a bidder, in an open tender. */
export async function openFilesOf(page: Page, bidder: string): Promise<Locator> {
  await openStage(page, 'Pembukaan');
  await page.getByRole('button', { name: `Berkas ${bidder}` }).click();
  return page.getByRole('dialog', { name: `Berkas ${bidder}` });
}
