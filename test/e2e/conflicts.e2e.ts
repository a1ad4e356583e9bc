import { expect, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { introduce, type Laptop, openTender, sendFromList, startLaptop, take } from './support/laptops.ts';
import { bringIn, matrixCell, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

const FIRM = 'CV. Contoh A';

test('two who judged one bid apart see both sides, and settle it with a reason', async ({ browser }) => {
  const one = await startLaptop(browser, 'Siti Rahmawati', 'chair');
  const other = await startLaptop(browser, 'Budi Santoso', 'chair');
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  const { name } = tender.notice;
  await bringIn(one.page, tender);
  await introduce(other, one);
  await introduce(one, other);
  await take(other, (await sendFromList(one, other)).bytes);

  await findFault(one, name, 'Surat penawaran tidak ditandatangani');
  await findFault(other, name, 'Surat penawaran tidak bertanggal');
  const back = await sendFromList(other, one);
  await take(other, (await sendFromList(one, other)).bytes);
  await take(one, back.bytes);

  for (const laptop of [one, other]) {
    await openTender(laptop, name);
    await expect(laptop.page.getByText('Ada 1 pertentangan antara pekerjaan yang dibuat terpisah.')).toBeVisible();
  }
  await openStage(other.page, 'Hasil');
  const { page } = other;
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  const panel = page.getByRole('complementary', { name: 'Pertentangan' });
  await expect(panel).toContainText('Surat penawaran tidak ditandatangani');
  await expect(panel).toContainText('Surat penawaran tidak bertanggal');
  await expectAccessible(page, 'conflicts of a tender');
  const held = await panel.getByRole('table').getByRole('cell').nth(1).innerText();
  await panel.getByRole('button', { name: /^Pakai milik/ }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' })).toBeDisabled();
  await page.getByLabel('Alasan').fill('Dibahas berdua, berkas dibuka lagi');
  await untilSaved(page, () => page.getByRole('button', { name: 'Selesaikan' }).click());
  await expect(page.getByText('Tidak ada pertentangan')).toBeVisible();
  await expect(page.getByText('pertentangan antara pekerjaan')).toHaveCount(0);

  await take(one, (await sendFromList(other, one)).bytes);
  await openTender(one, name);
  await expect(one.page.getByText('pertentangan antara pekerjaan')).toHaveCount(0);
  await openStage(one.page, 'Administrasi');
  await (await matrixCell(one.page, REQUIREMENTS.letter, FIRM)).click();
  await one.page.keyboard.press('Enter');
  await expect(one.page.getByLabel('Alasan tidak memenuhi')).toHaveValue(held);
});

async function findFault(laptop: Laptop, name: string, reason: string): Promise<void> {
  const { page } = laptop;
  await openTender(laptop, name);
  await openStage(page, 'Administrasi');
  await (await matrixCell(page, REQUIREMENTS.letter, FIRM)).click();
  await page.keyboard.press('t');
  await page.getByLabel('Alasan tidak memenuhi').fill(reason);
  await page.keyboard.press('Tab');
  await page.keyboard.type('IKP 29.11');
  await untilSaved(page, () => page.keyboard.press('Control+Enter'));
}
