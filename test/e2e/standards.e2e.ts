import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { DateOnly } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn } from './support/tender-page.ts';

const at = (day: string, time: string) => instantOf(day as DateOnly, time, 'WITA');

const TENDER = {
  ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }),
  schedule: [
    {
      activityCode: '294',
      name: 'Upload Dokumen Penawaran',
      startsAt: at('2026-03-02', '08:00'),
      endsAt: at('2026-03-05', '16:00'),
    },
    { activityCode: null, name: 'Evaluasi', startsAt: at('2026-03-05', '16:01'), endsAt: at('2026-03-12', '16:00') },
  ],
};

test('a downtime of SPSE shows the tender it hit, its proposal, and stands as evidence of the helpdesk', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await startApp(page, 'kantor', 'admin', 'Rahmad Hidayat');
  await bringIn(page, TENDER);
  await openScreen(page, 'Mutu');
  await page.getByRole('link', { name: 'Gangguan dan pengaduan' }).click();
  await expect(page.getByText('Belum ada gangguan')).toBeVisible();
  await expectAccessible(page, 'no incidents');

  await page.getByRole('button', { name: 'Catat gangguan…' }).first().click();
  const form = page.getByRole('dialog', { name: 'Catat gangguan' });
  await enterMoment(form, 'Mulai', '5 Maret 2026', '10.00');
  await enterMoment(form, 'Selesai', '5 Maret 2026', '12.30');
  await form.getByLabel('Yang terjadi').fill('Halaman unggah menjawab galat 504');
  await expectAccessible(page, 'the form');
  await form.getByRole('button', { name: 'Simpan' }).click();

  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('2 jam 30 menit');
  await panel.getByRole('button', { name: 'Cari paket yang terkena…' }).click();
  const found = page.getByRole('dialog', { name: 'Paket yang terkena' });
  await expect(found.getByRole('status')).toContainText('1 paket punya tahap yang berjalan');
  await found.getByRole('button', { name: 'Tambahkan 1 paket' }).click();
  const hit = panel.getByRole('region', { name: TENDER.notice.name });
  await expect(hit).toContainText('Hilang 2 jam 30 menit');
  await expect(hit).toContainText('Usul akhir: 6 Maret 2026 08.00 WITA');
  await expect(hit).toContainText('Evaluasi ikut bergeser: mulai 6 Maret 2026 08.00 WITA');

  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Tambah berkas…' }).click();
  await (await chooser).setFiles({ name: 'layar.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') });
  await expect(panel.getByRole('button', { name: 'Simpan salinan layar.png' })).toBeVisible();
  await expectAccessible(page, 'an incident');
  await panel.getByRole('button', { name: 'Cetak berita acara' }).click();
  await expect(page.getByRole('dialog', { name: 'Berita acara gangguan' })).toBeVisible();
  await page.keyboard.press('Escape');

  await hit.getByRole('button', { name: `Buka paket ${TENDER.notice.code}` }).click();
  await page.getByRole('button', { name: /^Batas waktu/ }).click();
  await expect(page.getByRole('complementary', { name: 'Batas waktu' })).toContainText(
    'Halaman unggah menjawab galat 504',
  );

  await openScreen(page, 'Mutu');
  await page.getByRole('link', { name: 'Standar LPSE' }).click();
  await expect(standardRow(page, 'Pengelolaan Layanan Helpdesk')).toContainText('1 perlu diperiksa');
});

test('standards are assessed, undone, and exported with the evidence people added', async ({ page }) => {
  test.setTimeout(120_000);
  await startApp(page, 'kantor', 'admin', 'Rahmad Hidayat');
  await openScreen(page, 'Mutu');
  await page.getByRole('link', { name: 'Standar LPSE' }).click();
  await expect(page.getByRole('grid', { name: 'Standar LPSE' }).getByRole('row')).toHaveCount(18);
  await expect(standardRow(page, 'Pengelolaan Keamanan Perangkat')).toContainText('2 bukti');
  await expectAccessible(page, 'the standards');

  await standardRow(page, 'Pengelolaan Hubungan dengan Pengguna Layanan').click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('Belum ada bukti.');
  const grid = page.getByRole('grid', { name: 'Standar LPSE' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('heading', { name: '16. Standar Pengelolaan Kepatuhan' })).toBeVisible();
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await panel.getByRole('button', { name: 'Nilai…' }).click();
  const assess = page.getByRole('dialog');
  await assess.getByRole('radio', { name: /^3/ }).check();
  await assess.getByLabel('Dasar penilaian').fill('Survei dan daftar pelatihan');
  await expectAccessible(page, 'the assessment');
  await assess.getByRole('button', { name: 'Simpan penilaian' }).click();
  await expect(page.getByTestId('standards-summary')).toHaveText('Dinilai 1 dari 17 · skor 3 dari 4');

  await panel.getByRole('button', { name: 'Tambah bukti…' }).click();
  const evidence = page.getByRole('dialog');
  await evidence.getByRole('textbox', { name: 'Bukti', exact: true }).fill('Survei kepuasan pengguna');
  const chooser = page.waitForEvent('filechooser');
  await evidence.getByRole('button', { name: 'Pilih berkas…' }).click();
  await (await chooser).setFiles({ name: 'survei.csv', mimeType: 'text/csv', buffer: Buffer.from('nilai;5') });
  await evidence.getByRole('button', { name: 'Simpan bukti' }).click();
  await expect(panel.getByRole('button', { name: 'Simpan salinan survei.csv' })).toBeVisible();
  await expectAccessible(page, 'a standard');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan ZIP' }).click();
  const parts = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(parts)).toEqual(['penilaian-standar.docx', 'daftar-bukti.xlsx', 'bukti/15/survei.csv']);
  expect(Buffer.from(parts['bukti/15/survei.csv'] ?? []).toString()).toBe('nilai;5');

  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(panel.getByRole('button', { name: 'Simpan salinan survei.csv' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByTestId('standards-summary')).toHaveText('Belum ada standar yang dinilai');
});

function standardRow(page: Page, name: string): Locator {
  return page.getByRole('grid', { name: 'Standar LPSE' }).getByRole('row').filter({ hasText: name });
}

async function enterMoment(form: Locator, label: string, day: string, time: string): Promise<void> {
  await form.getByLabel(label, { exact: true }).fill(day);
  await form.getByLabel(label, { exact: true }).blur();
  await form.getByLabel(`${label}, jam WITA`).fill(time);
}
