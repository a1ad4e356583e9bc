import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier } from '#test/support/builders/dossier.ts';
import { fillPractice, filterButton, openScreen, reload, SEASON_TIMEOUT_MS, startApp } from './support/start-app.ts';
import {
  bringIn,
  matrixCell,
  openFromReport,
  openStage,
  rowOf,
  stageButton,
  untilSaved,
} from './support/tender-page.ts';

test('a bare tender is made ready by hand: data, law, committee, requirements, bidders and their bids', async ({
  page,
}) => {
  await openNew(page, aBareTender());

  await test.step('completes the data of the package, and undoes it', async () => {
    await openStage(page, 'Data paket');
    await page.getByRole('button', { name: 'Lengkapi data paket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lengkapi data paket' });
    await dialog.getByLabel('Nomor dokumen pemilihan').fill('602.1/01/DOK/2014');
    await dialog.getByLabel('Tanggal dokumen pemilihan').fill('1 April 2014');
    await dialog.getByLabel('Kode RUP').fill('12345; 67890');
    await dialog.getByLabel('HPS').fill('900.000.000,50');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('602.1/01/DOK/2014');
    await expect(page.getByRole('main')).toContainText('1 April 2014');
    await expect(page.getByRole('main')).toContainText('Rp900.000.000,50');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(page.getByRole('main')).not.toContainText('602.1/01/DOK/2014');
    await page.getByRole('button', { name: 'Ulangi' }).click();
    await expect(page.getByRole('main')).toContainText('602.1/01/DOK/2014');
  });

  await test.step('chooses another law with a reason, and its words follow', async () => {
    await expect(stageButton(page, 'Pokja ULP')).toBeVisible();
    await page.getByRole('button', { name: 'Ganti peraturan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ganti peraturan' });
    await dialog.getByLabel('Peraturan yang berlaku').selectOption('perpres-12-2021');
    await expect(dialog.getByRole('button', { name: 'Pakai peraturan ini' })).toBeDisabled();
    await dialog.getByLabel('Alasan').fill('Diumumkan ulang');
    await dialog.getByRole('button', { name: 'Pakai peraturan ini' }).click();
    await expect(stageButton(page, 'Pokja Pemilihan')).toBeVisible();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(stageButton(page, 'Pokja ULP')).toBeVisible();
  });

  await test.step('a committee of two is told and refused, one of three stands', async () => {
    await openStage(page, 'Pokja ULP');
    for (const [at, member] of ['Rahmat Hidayat, S.T.', 'Nurul Aini, S.E.'].entries()) {
      await page.getByRole('button', { name: 'Tambah anggota' }).click();
      await page.getByLabel(`Nama anggota ${at + 1}`).fill(member);
    }
    await expect(page.getByText('Anggota tercatat 2 orang.')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Nama anggota 2')).toHaveValue('Nurul Aini, S.E.');
    await page.getByRole('button', { name: 'Tambah anggota' }).click();
    await page.getByLabel('Nama anggota 3').fill('Dewi Lestari');
    await page.getByLabel('Kedudukan anggota 1').selectOption('chair');
    await untilSaved(page, () => page.getByRole('button', { name: 'Simpan' }).click());
    await expect(stageButton(page, 'Pokja ULP')).toContainText('selesai');
  });

  await test.step('requirements are pasted, taken from the standard list, put in order and stored as one', async () => {
    await openStage(page, 'Persyaratan');
    const add = page.getByLabel('Tambah persyaratan Administrasi');
    await add.fill('Surat penawaran\nKeabsahan dokumen');
    await page.getByRole('button', { name: 'Tambah 2' }).click();
    await page
      .getByRole('table', { name: 'Administrasi' })
      .getByRole('button', { name: 'Turunkan persyaratan 1' })
      .click();
    await page.getByLabel('Dasar persyaratan 1').first().fill('IKP 28.11');
    await page.getByRole('button', { name: 'Tambahkan daftar standar' }).click();
    await untilSaved(page, () => page.getByRole('button', { name: 'Simpan persyaratan' }).click());
    await reload(page);
    await openStage(page, 'Persyaratan');
    await expect(page.getByLabel('Persyaratan 1', { exact: true }).first()).toHaveValue('Keabsahan dokumen');
    await expect(page.getByLabel('Dasar persyaratan 1').first()).toHaveValue('IKP 28.11');
    expect(await page.getByRole('table', { name: 'Kualifikasi' }).getByRole('row').count()).toBeGreaterThan(3);
  });

  await test.step('registers two firms and records their bids as read out', async () => {
    await openStage(page, 'Pembukaan');
    await page.getByText('0 pendaftar tidak memasukkan penawaran').click();
    for (const firm of ['CV. Anggana Jaya', 'PT. Borneo Sejahtera']) {
      await page.getByLabel('Tambah pendaftar').fill(firm);
      await page.getByRole('button', { name: 'Daftarkan' }).click();
    }
    await expect(page.getByText('2 pendaftar tidak memasukkan penawaran')).toBeVisible();
    await page.getByRole('listitem').filter({ hasText: 'Anggana' }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'CV. Anggana Jaya' });
    await expect(dialog.getByLabel('Harga penawaran')).toBeFocused();
    await page.keyboard.type('delapan ratus');
    await expect(dialog.getByText('Bukan jumlah rupiah.', { exact: false })).toBeVisible();
    await dialog.getByLabel('Harga penawaran').fill('850.000.000,25');
    await dialog.getByLabel('Masa berlaku penawaran (hari)').fill('90');
    await dialog.getByLabel('Dimasukkan', { exact: true }).fill('4-5-2014');
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Dimasukkan, jam WITA').fill('9.15');
    await dialog.getByLabel('Nilai jaminan').fill('9.000.000');
    await dialog.getByLabel('Penerbit').fill('Bank Contoh');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toHaveCount(0);
    const row = rowOf(page, 'CV. Anggana Jaya');
    await expect(row).toContainText('850.000.000,25');
    await expect(row).toContainText('90 hari');
    await expect(row).toContainText('4 Mei 2014 09.15 WITA');
    await expect(row).toContainText('Bank Contoh');
  });

  await test.step('from the opening on the law stands', async () => {
    await page.getByLabel('Dibuka', { exact: true }).fill('5-5-2014');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
    await page.getByLabel('Keadaan penawaran CV. Anggana Jaya').selectOption('complete');
    await expect(page.getByText(/Lengkap 1 .* Belum diperiksa 0/)).toBeVisible();
    await openStage(page, 'Data paket');
    await expect(page.getByRole('button', { name: 'Ganti peraturan' })).toBeDisabled();
    await openStage(page, 'Administrasi');
    await page.keyboard.press('m');
    await expect(await matrixCell(page, 'Keabsahan dokumen', 'CV. Anggana Jaya')).toContainText('MS');
  });

  await test.step('a requirement that was assessed cannot be taken away', async () => {
    await openStage(page, 'Persyaratan');
    await page
      .getByRole('table', { name: 'Administrasi' })
      .getByRole('button', { name: 'Hapus persyaratan 1' })
      .click();
    await page.getByRole('button', { name: 'Simpan persyaratan' }).click();
    await expect(page.getByRole('alert')).toContainText('Keabsahan dokumen');
    await page.getByRole('button', { name: 'Batal' }).click();
    await expect(page.getByLabel('Persyaratan 1', { exact: true }).first()).toHaveValue('Keabsahan dokumen');
  });
});

test('a running tender of the practice season is worked like any other, and the list follows', async ({ page }) => {
  test.setTimeout(2 * SEASON_TIMEOUT_MS);
  await startApp(page, 'latihan');
  await fillPractice(page);
  await openScreen(page, 'Paket');
  await filterButton(page, 'Tahap').click();
  await page.getByRole('checkbox', { name: /^Administrasi/ }).check();
  await page.keyboard.press('Escape');
  await filterButton(page, 'Metode').click();
  await page
    .getByRole('checkbox', { name: /sistem gugur/i })
    .first()
    .check();
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: 'Paket' }).focus();
  await page.keyboard.press('Enter');
  await expect(stageButton(page, 'Administrasi')).toHaveAttribute('aria-current', 'step');
  const focused = page.getByRole('grid').locator('[role=gridcell]:focus');
  await expect(focused).toContainText('belum');
  await untilSaved(page, () => page.keyboard.press('Shift+M'));
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await expect(page.getByRole('complementary', { name: 'Riwayat' }).getByRole('listitem').first()).toContainText(
    '— → MS',
  );
  await page.goBack();
  await expect(page.getByRole('grid', { name: 'Paket' })).toBeVisible();
});

async function openNew(page: Page, tender: Dossier): Promise<void> {
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
}

/** Nothing but an announcement. */
function aBareTender(): Dossier {
  const bare = aDossier({ practice: true });
  return {
    ...bare,
    committee: { ...bare.committee, members: [] },
    opening: { ...bare.opening, openedAt: null },
  };
}
