import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { anAlikeTender, FIRST, SECOND } from './support/alike-tender.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, rowOf, stageButton } from './support/tender-page.ts';

const ANSWER = 'Ditanyakan kepada kedua peserta; harga diambil dari pemasok yang sama dan buktinya ditunjukkan.';

test('what two bids have in common is shown with its numbers, answered, printed in the minutes, and stops nothing', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  const tender = anAlikeTender();
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await expect(stageButton(page, 'Perlu diperiksa')).toContainText('terbuka');

  await test.step('reminds at the award without keeping anyone from it', async () => {
    await openStage(page, 'Hasil');
    await expect(page.getByRole('button', { name: 'Hal yang diperiksa' })).toBeVisible();
    await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('belum dijawab dalam berita acara');
    await expect(dialog.getByRole('button', { name: 'Tetapkan pemenang' })).toBeEnabled();
    await page.keyboard.press('Escape');
  });

  await test.step('lists each finding with whom it is about, and its lines side by side', async () => {
    await openStage(page, 'Perlu diperiksa');
    const list = page.getByRole('list', { name: 'Hal yang perlu diperiksa' });
    for (const name of ['Harga satuan sama', 'Ejaan janggal yang sama', 'Alamat sama', 'Telepon sama']) {
      await expect(list.getByRole('button', { name: new RegExp(name) })).toContainText('belum dijawab');
    }
    await list.getByRole('button', { name: /Harga satuan sama/ }).click();
    const detail = page.getByRole('article', { name: 'Rincian' });
    await expect(detail).toContainText('2 peserta: 12 dari 24 baris sebanding berharga satuan sama (50 %)');
    await expect(detail).toContainText('bawaan program');
    await expect(detail.getByRole('table', { name: `Baris ${FIRST}, ${SECOND}` }).getByRole('row')).toHaveCount(13);
    await expectAccessible(page, 'things to be checked');
  });

  await test.step('keeps the answer, and takes it back by undo', async () => {
    const detail = page.getByRole('article', { name: 'Rincian' });
    await detail.getByRole('textbox', { name: 'Jawaban Pokja' }).fill(ANSWER);
    await detail.getByRole('button', { name: 'Simpan jawaban' }).click();
    await expect(detail).toContainText('Siti Rahmawati');
    const entry = page.getByRole('button', { name: /Harga satuan sama/ });
    await expect(entry).toContainText('✓ dijawab');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(entry).toContainText('belum dijawab');
    await page.getByRole('button', { name: 'Ulangi' }).click();
    await expect(entry).toContainText('✓ dijawab');
  });

  await test.step('prints it in the result minutes, and says what is still unanswered', async () => {
    await openStage(page, 'Dokumen');
    await page.getByRole('button', { name: /Berita Acara Hasil/ }).click();
    await expect(page.frameLocator('iframe').getByText(ANSWER)).toBeVisible();
    await expect(page.getByText('belum tercetak dalam berita acara hasil')).toBeVisible();
    await page.getByRole('button', { name: 'Buka Perlu diperiksa' }).click();
    await expect(stageButton(page, 'Perlu diperiksa')).toHaveAttribute('aria-current', 'step');
  });
});

test('details of attached files are read, one that cannot be read is named, and what is alike is found', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  const tender = anAlikeTender();
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Pembukaan');
  await attach(page, FIRST, ['penawaran-a.docx', 'README.md']);
  await attach(page, SECOND, ['penawaran-b.docx']);

  await openStage(page, 'Perlu diperiksa');
  await page.getByRole('button', { name: 'Baca keterangan 3 berkas' }).click();
  await expect(page.getByText('2 berkas dibaca.')).toContainText('README.md (bukan PDF, Word, atau Excel)');
  const entry = page.getByRole('button', { name: /Pembuat berkas sama/ });
  await expect(entry).toContainText('Rudi Hartono');
  await expect(page.getByRole('button', { name: /Berkas dibuat berdekatan waktu/ })).toContainText('Selisih menit 4');
});

async function attach(page: Page, bidder: string, names: readonly string[]): Promise<void> {
  await rowOf(page, bidder)
    .getByRole('button', { name: `Berkas ${bidder}` })
    .click();
  const dialog = page.getByRole('dialog', { name: `Berkas ${bidder}` });
  const chosen = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Tambah berkas…' }).click();
  await (await chosen).setFiles(
    names.map((name) => fileURLToPath(new URL(`../fixtures/bid-files/${name}`, import.meta.url))),
  );
  await expect(dialog.getByRole('status')).toContainText('berkas ditambahkan');
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
}
