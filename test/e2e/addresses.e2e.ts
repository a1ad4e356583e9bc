import { expect, test } from '@playwright/test';
import { startApp } from './support/start-app.ts';

const PARTS = {
  '/pola': 'Penyedia',
  '/arsip': 'Register',
  '/mutu/sop': 'Langkah terlambat',
  '/mutu/iso': 'Dokumen',
  '/mutu/gangguan': 'Gangguan',
  '/auditor': 'Arsip',
  '/pelatihan': 'Soal latihan',
} as const;

test('an address with a part nobody knows shows the first part', async ({ page }) => {
  await startApp(page);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  for (const [path, first] of Object.entries(PARTS)) {
    await page.goto(`/index.html#/kantor${path}?bagian=tidak-ada&tahun=besok`);
    await expect(page.getByRole('radio', { name: first, exact: true }), path).toBeChecked();
  }
  await page.goto('/index.html#/kantor/bantuan?topik=tidak-ada');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/index.html#/kantor/pengaturan/aturan?masa=tidak-ada');
  await expect(page.getByRole('columnheader').first()).toBeVisible();
  expect(faults).toEqual([]);
});
