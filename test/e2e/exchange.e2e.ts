import { expect, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { introduce, type Laptop, openTender, sendFromList, show, startLaptop, take } from './support/laptops.ts';
import { openScreen } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, rowOf, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

const CONTENT = Buffer.alloc(3_000_000, 'surat penawaran ');

test('two laptops carry a tender to and fro by file, in either order, and nobody else can open it', async ({
  browser,
}) => {
  const laptops = [
    await startLaptop(browser, 'Siti Rahmawati', 'chair'),
    await startLaptop(browser, 'Budi Santoso', 'chair'),
  ];
  // Whoever's key comes last in the order of keys begins: what the others do must still stand behind it.
  const [one, other] = laptops.sort((a, b) => (a.fingerprint < b.fingerprint ? 1 : -1));
  if (one === undefined || other === undefined) throw new Error('two laptops');
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  await bringIn(one.page, tender);
  await openFromReport(one.page, tender);

  await one.page.getByRole('button', { name: 'Riwayat' }).click();
  await one.page.getByRole('button', { name: 'Bawa dengan USB…' }).click();
  await expect(one.page.getByRole('dialog')).toContainText('Belum ada orang yang dikenal di perangkat ini.');
  await one.page.getByRole('link', { name: 'Kartu nama perangkat' }).click();
  await introduce(other, one);
  await introduce(one, other);

  await openScreen(one.page, 'Paket');
  const first = await sendFromList(one, other);
  expect(first.name).toMatch(/^bawa-\d{8}-\d{6}\.meja-usb$/);
  await show(other, first.bytes);
  const preview = other.page.getByRole('region', { name: 'Isi uji.meja-usb' });
  await expect(preview).toContainText(tender.notice.name);
  await expect(preview).toContainText('paket baru di sini');
  await expect(preview).toContainText(`${one.name} (Ketua): 1 kejadian`);
  await expectAccessible(other.page, 'what a file brings');
  await other.page.getByRole('button', { name: 'Terima' }).click();
  await expect(other.page.getByText('1 kejadian dari 1 paket diterima.')).toBeVisible();

  // Both go on working, and the files cross.
  await judge(one, 'CV. Contoh A', tender.notice.name);
  await judge(other, 'CV. Contoh B', tender.notice.name);
  const [there, back] = [await sendFromList(one, other), await sendFromList(other, one)];
  await take(one, back.bytes);
  await take(other, first.bytes, 'Tidak ada yang baru untuk perangkat ini.');
  await take(other, there.bytes);
  await take(other, there.bytes, 'Tidak ada yang baru untuk perangkat ini.');
  const histories = [await historyOf(one, tender.notice.name), await historyOf(other, tender.notice.name)];
  expect(histories[0]).toHaveLength(3);
  expect(histories[1]).toEqual(histories[0]);

  const stranger = await startLaptop(browser, 'Orang Lain', 'member');
  await show(stranger, there.bytes);
  await expect(stranger.page.getByRole('alert')).toContainText('dikunci untuk orang atau perangkat lain');
  await show(other, there.bytes.subarray(0, 900));
  await expect(other.page.getByText('Berkas ini terpotong.')).toBeVisible();
  await show(other, Buffer.from('bukan berkas tukar'));
  // A notice of what was saved before may still be there.
  const refusal = other.page.getByRole('alert').filter({ hasText: 'uji.meja-usb' });
  await expect(refusal).toContainText('uji.meja-usb bukan berkas tukar Meja Pokja.');
});

async function judge(laptop: Laptop, bidder: string, name: string): Promise<void> {
  const { page } = laptop;
  await openTender(laptop, name);
  await openStage(page, 'Administrasi');
  await (await matrixCell(page, REQUIREMENTS.letter, bidder)).click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
}

async function historyOf(laptop: Laptop, name: string): Promise<readonly string[]> {
  const { page } = laptop;
  await openTender(laptop, name);
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const entries = page.getByRole('complementary').getByRole('listitem');
  await expect(entries).toHaveCount(3);
  return entries.allInnerTexts();
}

test('the files of a bid go along or stay behind as the sender says, and what is lost on the way is named', async ({
  browser,
}) => {
  const one = await startLaptop(browser, 'Siti Rahmawati', 'chair');
  const other = await startLaptop(browser, 'Budi Santoso', 'chair');
  const tender = { ...anOpenedTender(), practice: false };
  await bringIn(one.page, tender);
  await openFromReport(one.page, tender);
  await openStage(one.page, 'Pembukaan');
  await rowOf(one.page, BIDDERS.lowest)
    .getByRole('button', { name: `Berkas ${BIDDERS.lowest}` })
    .click();
  const chooser = one.page.waitForEvent('filechooser');
  await one.page.getByRole('button', { name: 'Tambah berkas…' }).click();
  await untilSaved(one.page, async () =>
    (await chooser).setFiles({ name: 'penawaran.pdf', mimeType: 'application/pdf', buffer: CONTENT }),
  );
  await one.page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
  await introduce(other, one);
  await introduce(one, other);

  const whole = await sendFromList(one, other, 'Sertakan 1 berkas penawaran (3.000.000 bita)');
  expect(whole.bytes.length).toBeGreaterThan(CONTENT.length);
  const cut = whole.bytes.subarray(0, whole.bytes.length - 1_500_000);
  await show(other, cut);
  const files = other.page.getByRole('region', { name: 'Berkas penawaran' });
  await expect(files).toContainText('1 berkas tidak utuh di berkas tukar ini: penawaran.pdf.');
  await expectAccessible(other.page, 'files lost on the way');
  await other.page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(other.page.getByText('2 kejadian dari 1 paket diterima.')).toBeVisible();

  await show(other, whole.bytes);
  await expect(files).toContainText('1 berkas akan masuk, 3.000.000 bita.');
  await other.page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(other.page.getByText('1 berkas penawaran masuk, 3.000.000 bita.')).toBeVisible();
  await show(other, whole.bytes);
  await expect(files).toContainText('1 berkas sudah ada di sini, 3.000.000 bita.');
  await expect(other.page.getByRole('button', { name: 'Terima', exact: true })).toBeDisabled();
  await openTender(other, tender.notice.name);
  await openStage(other.page, 'Pembukaan');
  await rowOf(other.page, BIDDERS.lowest)
    .getByRole('button', { name: `Berkas ${BIDDERS.lowest}` })
    .click();
  await expect(other.page.getByRole('row', { name: /^penawaran\.pdf/ })).toContainText('ada di sini');
});
