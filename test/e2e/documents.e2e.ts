import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, stageButton, untilSaved } from './support/tender-page.ts';

const LETTERHEAD = 'Sekretariat Daerah Kabupaten Contoh\nUnit Kerja Pengadaan Barang/Jasa';

test('documents say what they lack, lead to it, and print with what was filled in at once', async ({ page }) => {
  const tender = aDecidedTender();
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Dokumen');

  await test.step('an office without a letterhead is told so and led there', async () => {
    await expect(page.getByText('Kop surat kantor belum diisi.')).toBeVisible();
    await page.getByRole('button', { name: 'Isi kop surat' }).click();
    const lines = page.getByLabel('Baris kop surat');
    await expect(lines).toBeFocused();
    await lines.fill(LETTERHEAD);
    await page.getByLabel('Kota penandatanganan').fill('Kota Contoh');
    await page.getByLabel('Kiri', { exact: true }).fill('41');
    await page.keyboard.press('Tab');
    // The page beside the fields is the one that prints.
    await expect(preview(page).getByText('Unit Kerja Pengadaan Barang/Jasa')).toBeVisible();
    await expect(page.locator('iframe')).toHaveAttribute('srcdoc', /margin: 25mm 25mm 30mm 41mm/);
    await page.goBack();
    await expect(page.getByText('Kop surat kantor belum diisi.')).toHaveCount(0);
    await expect(preview(page).getByText('Unit Kerja Pengadaan Barang/Jasa')).toBeVisible();
  });

  await test.step('the opening minutes bear the day of the opening though nobody dated them', async () => {
    await expect(page.getByLabel('Tanggal', { exact: true })).toHaveValue('16 November 2026');
    await expect(preview(page).getByText('Enam Belas')).toBeVisible();
  });

  await test.step('a number another document lacks is filled in there', async () => {
    await page.getByRole('button', { name: /^Berita Acara Hasil Pemilihan/ }).click();
    await page.getByRole('button', { name: 'Nomor dokumen: Berita Acara Evaluasi Penawaran' }).click();
    await expect(page.getByRole('button', { name: /^Berita Acara Evaluasi Penawaran/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    const number = page.getByLabel('Nomor', { exact: true });
    await expect(number).toBeFocused();
    await number.fill('000.3.3/07/POKJA-1/2026');
    await untilSaved(page, () => page.keyboard.press('Tab'));
    await expect(preview(page).getByText('Nomor: 000.3.3/07/POKJA-1/2026')).toBeVisible();
  });

  await test.step('what prints is the page of the preview, in exact F4, then A4 on demand', async () => {
    await watchPrinting(page);
    await page.getByRole('button', { name: 'Cetak' }).click();
    await expect.poll(() => printedHtml(page)).toContain('size: 215mm 330mm; margin: 25mm 25mm 30mm 41mm');
    const html = (await printedHtml(page)).replaceAll('<wbr>', '');
    for (const text of ['LATIHAN', 'Unit Kerja Pengadaan Barang/Jasa', '000.3.3/07/POKJA-1/2026']) {
      expect(html).toContain(text);
    }
    await page.getByText('A4', { exact: true }).click();
    await page.getByRole('button', { name: 'Cetak' }).click();
    await expect.poll(() => printedHtml(page)).toContain('size: 210mm 297mm');
  });

  await test.step('a file of it carries everything inside', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Berkas lain…' }).click();
    await page.getByRole('menuitem', { name: 'Simpan HTML' }).click();
    expect((await download).suggestedFilename()).toBe(`baep-${tender.notice.code}.html`);
  });
});

test('a field missing elsewhere is led to, with the cursor in it', async ({ page }) => {
  const tender = { ...anEverydayDossier(), practice: true, decision: null };
  const incomplete: Dossier = {
    ...tender,
    notice: { ...tender.notice, planCodes: [] },
    committee: { ...tender.committee, decreeNumber: null },
  };
  await startApp(page, 'latihan');
  await bringIn(page, incomplete);
  await openFromReport(page, incomplete);
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: 'Nomor SK/surat tugas Pokja' }).click();
  await expect(page.getByLabel('Nomor SK')).toBeFocused();
  await page.goBack();
  await expect(stageButton(page, 'Dokumen')).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: 'Kode RUP' }).click();
  await expect(page.getByRole('button', { name: 'Lengkapi data paket' })).toBeFocused();
});

test('what only documents print is completed after the award, and nothing else', async ({ page }) => {
  const tender = aDecidedTender();
  const [chair, ...members] = tender.committee.members;
  const incomplete: Dossier = {
    ...tender,
    bidders: tender.bidders.map((bidder) => ({ ...bidder, taxNumber15: null, taxNumber16: null })),
    committee: {
      ...tender.committee,
      decreeNumber: null,
      members: chair === undefined ? [] : [{ ...chair, employeeNumber: null }, ...members],
    },
  };
  await startApp(page, 'latihan');
  await bringIn(page, incomplete);
  await openFromReport(page, incomplete);
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: /^Surat Penetapan Pemenang/ }).click();

  await page.getByRole('button', { name: `NIP anggota Pokja: ${chair?.name}` }).click();
  const number = page.getByLabel('NIP anggota 1');
  await expect(number).toBeFocused();
  await expect(page.getByLabel('Nama anggota 1')).toBeDisabled();
  await number.fill('198001012005011009');
  await page.getByLabel('Nomor SK').fill('000.3.3/15/ST/2026');
  await untilSaved(page, () => page.getByRole('button', { name: 'Simpan', exact: true }).click());

  await page.goBack();
  await expect(preview(page).getByText('NIP. 19800101 200501 1 009')).toBeVisible();
  await page.getByRole('button', { name: 'NPWP penyedia: CV. Cahaya Mahakam' }).click();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'CV. Cahaya Mahakam' });
  await expect(dialog.getByLabel('Harga penawaran')).toBeDisabled();
  await dialog.getByText('Identitas penyedia').click();
  await dialog.getByLabel('NPWP (16 angka)').fill('0123456789720001');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan' }).click());
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await expect(preview(page).getByText('0123456789720001')).toBeVisible();
});

function aDecidedTender(): Dossier {
  const { bapp, baep, ...documents } = anEverydayDossier().documents;
  return { ...anEverydayDossier(), practice: true, documents };
}

function preview(page: Page): FrameLocator {
  return page.frameLocator('iframe[title^="Pratinjau"]');
}

/** A print dialog is the system's; what is handed to it is kept on the page instead. */
async function watchPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener(
      'load',
      ({ target }) => {
        const view = target instanceof HTMLIFrameElement ? target.contentWindow : null;
        if (view === null) return;
        view.print = () => document.body.setAttribute('data-printed', view.document.documentElement.outerHTML);
      },
      true,
    );
  });
}

async function printedHtml(page: Page): Promise<string> {
  return (await page.locator('body').getAttribute('data-printed')) ?? '';
}
