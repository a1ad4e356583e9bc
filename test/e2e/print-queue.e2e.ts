import { expect, test } from '@playwright/test';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage } from './support/tender-page.ts';

test('in a browser window the queue shows a dialog for each document, and says what it cannot do', async ({ page }) => {
  const tender = { ...anEverydayDossier(), practice: true };
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: 'Beberapa dokumen' }).click();
  const queue = page.getByRole('dialog', { name: 'Antrean cetak' });
  await expect(queue.getByText('tiap dokumen membuka dialog cetaknya sendiri')).toBeVisible();
  await expect(queue.getByRole('radio', { name: 'Satu PDF' })).toBeDisabled();
  await expect(queue.getByLabel('Nama pencetak')).toHaveCount(0);
  await expectAccessible(page, 'print queue in a browser');

  await page.evaluate(() => {
    const titles: string[] = [];
    Object.assign(window, { printedTitles: titles });
    // Frames that print are there for a moment only, each with a window of its own.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          node.addEventListener('load', () => {
            const view = node.contentWindow;
            if (view !== null) view.print = () => void titles.push(view.document.title);
          });
        }
      }
    }).observe(document.body, { childList: true });
  });
  await queue.getByRole('button', { name: 'Kosongkan' }).click();
  await queue.getByRole('checkbox', { name: 'Berita Acara Evaluasi Penawaran', exact: true }).check();
  await queue.getByRole('checkbox', { name: 'Pengumuman Pemenang', exact: true }).check();
  await queue.getByRole('button', { name: 'Cetak' }).click();
  await expect(queue.getByText('dialog ditampilkan')).toHaveCount(2);
  const titles = await page.evaluate(() => ('printedTitles' in window ? window.printedTitles : []));
  expect(titles).toEqual([
    `Berita Acara Evaluasi Penawaran – ${tender.notice.name}`,
    `Pengumuman Pemenang – ${tender.notice.name}`,
  ]);
});
