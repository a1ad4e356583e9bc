/** The workspace of one tender as a person uses it: stages at the left, the matrix by its headings. */
import { expect, type Locator, type Page } from '@playwright/test';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { openScreen } from './start-app.ts';

/** Brings tenders in by the import screen and waits until they are stored. */
export async function bringIn(page: Page, ...dossiers: readonly Dossier[]): Promise<void> {
  await openScreen(page, 'Impor');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await (await chosen).setFiles(
    dossiers.map((dossier) => ({
      name: `${dossier.notice.code}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(writeDossierFile(dossier)),
    })),
  );
  await page.getByRole('button', { name: `Impor ${dossiers.length} paket` }).click();
  await expect(page.getByTestId('import-report')).toContainText(`${dossiers.length} paket diimpor`);
}

/** Opens a tender that was just brought in, from the report of the import. */
export async function openFromReport(page: Page, dossier: Dossier): Promise<void> {
  await page.getByRole('link', { name: dossier.notice.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: dossier.notice.name })).toBeVisible();
}

/** Opens a stage by the list at the left. */
export async function openStage(page: Page, name: string): Promise<void> {
  const stage = stageButton(page, name);
  await stage.click();
  await expect(stage).toHaveAttribute('aria-current', 'step');
}

export function stageButton(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: new RegExp(`^\\W*${name}`) });
}

/** The cell of a requirement and a bidder, by the words in their headings. */
export async function matrixCell(page: Page, requirement: string, bidder: string): Promise<Locator> {
  const grid = page.getByRole('grid');
  const column = await grid.getByRole('columnheader', { name: bidder }).getAttribute('aria-colindex');
  return grid
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: requirement }) })
    .locator(`[role=gridcell][aria-colindex="${column}"]`);
}

/** The row of a table that begins with a bidder. */
export function rowOf(page: Page, bidder: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: bidder }) });
}

/** A number that opens its working, by what it is called. */
export function figure(page: Page, label: string): Locator {
  return page.getByTitle(`Lihat perhitungan ${label}`, { exact: true });
}

/** Does something that is stored and waits until the mark in the bar has gone to saving and come back to saved. */
export async function untilSaved(page: Page, act: () => Promise<unknown>): Promise<void> {
  const watch = await page.evaluateHandle(() => {
    const mark = document.querySelector<HTMLElement>('[data-testid="save-state"]');
    if (mark === null) throw new Error('no mark of saving on this screen');
    const saved = Promise.withResolvers<undefined>();
    const observer = new MutationObserver((changes) => {
      if (mark.dataset.state !== 'saved' || !changes.some(({ oldValue }) => oldValue === 'saving')) return;
      observer.disconnect();
      saved.resolve(undefined);
    });
    observer.observe(mark, { attributeFilter: ['data-state'], attributeOldValue: true });
    return { saved: saved.promise };
  });
  await act();
  await watch.evaluate(({ saved }) => saved);
}
