import { expect, type Page, test } from '@playwright/test';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { enterFirst, addPerson, type Person } from './support/people.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage } from './support/tender-page.ts';

const SECRETARY = 'Dewi Lestari';
const CHAIR: Person = {
  mark: 'S',
  name: 'Siti Rahmawati',
  role: 'chair',
  passphrase: 'kapal kuning menyeberang sungai mahakam',
};
const TENDER = anOpenedTender(1);
const STEP = 'BAPP diterbitkan';
const REASON = 'SPSE tidak dapat dibuka dua hari';

test('a late step is explained, printed, and becomes a nonconformity that another person verifies', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await startApp(page, 'latihan', 'secretary', SECRETARY);
  await bringIn(page, TENDER);

  await openFromReport(page, TENDER);
  await openStage(page, 'Langkah SOP');
  const step = page.getByRole('row').filter({ hasText: STEP });
  await expect(step).toContainText('Terlambat');
  await step.getByRole('button', { name: `Catat untuk langkah ${STEP}` }).click();
  await page.getByRole('dialog', { name: STEP }).getByLabel('Sebab terlambat').fill(REASON);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(step).toContainText(REASON);
  await expectAccessible(page, 'the steps of a tender');
  await page.getByRole('button', { name: 'Daftar periksa tercetak' }).click();
  await expect(page.frameLocator('iframe').getByText(REASON)).toBeVisible();

  await openScreen(page, 'Mutu');
  await expectAccessible(page, 'the hub');
  await page.getByRole('link', { name: 'SOP pemilihan' }).click();
  await expect(rowOf(page, STEP)).toContainText(REASON);
  await expectAccessible(page, 'late steps');
  await page.getByText('Langkah SOP', { exact: true }).click();
  await setVersion(page);

  await openScreen(page, 'Mutu');
  await page.getByRole('link', { name: 'Ketidaksesuaian dan perbaikan' }).click();
  await page.getByText(/^Usulan dari paket \(/).click();
  await expectAccessible(page, 'proposals');
  await rowOf(page, STEP).click();
  await page.getByRole('button', { name: 'Jadikan ketidaksesuaian…' }).click();
  const raising = page.getByRole('dialog', { name: 'Catat ketidaksesuaian' });
  await expect(raising.getByLabel('Uraian kejadian')).toHaveValue(new RegExp(REASON));
  await raising.getByRole('button', { name: 'Catat', exact: true }).click();
  await writeCause(page);
  await page.keyboard.press('Escape');

  await addPerson(page, CHAIR);
  await enterFirst(page, CHAIR);
  await verifyAndClose(page);
});

function rowOf(page: Page, words: string) {
  return page.getByRole('grid').getByRole('row').filter({ hasText: words });
}

/** The secretary adds a step of the office's own, which a person shows to be done. */
async function setVersion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ubah langkah', exact: true }).click();
  await page.getByRole('button', { name: 'Tambah langkah…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Langkah' }).fill('Unggah BAHP ke SPSE');
  await expectAccessible(page, 'a step');
  await page.getByRole('button', { name: 'Pakai dalam rancangan' }).click();
  await page.getByRole('button', { name: 'Tetapkan versi…' }).click();
  const setting = page.getByRole('dialog');
  await expect(setting.getByTestId('step-differences')).toContainText('Unggah BAHP ke SPSE: ditambahkan');
  await setting.getByLabel('Alasan').fill('Rapat UKPBJ');
  await setting.getByRole('button', { name: 'Tetapkan', exact: true }).click();
  await expect(page.getByTestId('sop-in-force')).toContainText('Versi 1 kantor ini');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByTestId('sop-in-force')).toContainText('Langkah baku aplikasi');
  await page.getByText('Versi', { exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Versi 1' })).toContainText('Dicabut');
  await expectAccessible(page, 'versions');
}

async function writeCause(page: Page): Promise<void> {
  const record = page.getByRole('dialog', { name: /^Ketidaksesuaian KTS-01/ });
  await expect(record).toContainText('Dicari sebabnya');
  await record.getByLabel('Akar masalah').fill('Tidak ada jadwal cadangan');
  await record.getByLabel(/^Tindakan perbaikan/).fill('Jadwal cadangan dibuat bersama pengumuman');
  await record.getByLabel('Penanggung jawab').fill(SECRETARY);
  await record.getByLabel('Paling lambat').fill('30 November 2026');
  await record.getByLabel('Selesai dilaksanakan').fill('28 November 2026');
  await record.getByRole('button', { name: 'Simpan' }).click();
  await expect(record).toContainText('Menunggu pembuktian');
  await expectAccessible(page, 'a nonconformity');
  await record.getByRole('button', { name: 'Buktikan…' }).click();
  await page.getByLabel('Yang diperiksa dan hasilnya').fill('Tiga paket berikutnya');
  await page.getByRole('button', { name: 'Simpan pembuktian' }).click();
  await expect(page.getByText('Hasil tindakan dibuktikan oleh orang lain.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
}

async function verifyAndClose(page: Page): Promise<void> {
  await openScreen(page, 'Mutu');
  await page.getByRole('link', { name: 'Ketidaksesuaian dan perbaikan' }).click();
  await rowOf(page, 'KTS-01').click();
  await page.getByRole('button', { name: 'Buktikan…' }).click();
  await page.getByLabel('Yang diperiksa dan hasilnya').fill('Tiga paket berikutnya diperiksa');
  await page.getByRole('button', { name: 'Simpan pembuktian' }).click();
  const record = page.getByRole('dialog', { name: /^Ketidaksesuaian KTS-01/ });
  await expect(record).toContainText('Efektif menurut Siti Rahmawati');
  await record.getByRole('button', { name: 'Tutup ketidaksesuaian' }).click();
  await expect(record).toContainText('Ditutup');
  await expect(record).toContainText('ditutup oleh Siti Rahmawati');
}

const PARTS = ['Dokumen', 'Kompetensi', 'Ketidaksesuaian', 'Audit', 'Ukuran', 'Tinjauan'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('every part of the quality records meets WCAG AA, and an audit is planned and answered', async ({ page }) => {
      test.setTimeout(150_000);
      await startApp(page, 'latihan', 'secretary', SECRETARY);
      await bringIn(page, TENDER);
      await openScreen(page, 'Mutu');
      await page.getByRole('link', { name: 'Dokumen terkendali' }).click();
      for (const part of PARTS) {
        await page.getByRole('main').getByText(part, { exact: true }).first().click();
        await expectAccessible(page, part);
      }
      await page.getByRole('main').getByText('Kompetensi', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Cetak…' }).click();
      const list = page.getByRole('dialog');
      await expect(list.frameLocator('iframe').getByRole('heading', { name: /^DAFTAR KOMPETENSI/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(list).toHaveCount(0);
      await page.getByRole('main').getByText('Audit', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Rencanakan audit…' }).click();
      const plan = page.getByRole('dialog', { name: 'Rencanakan audit internal' });
      await plan.getByLabel('Judul').fill('Audit mutu II');
      await plan.getByLabel('Ruang lingkup').fill('Proses pemilihan');
      await plan.getByLabel('Auditor').fill('Siti Rahmawati');
      await plan.getByLabel('Yang diaudit').fill('Pokja 1');
      await plan.getByLabel('Direncanakan').fill('1 Desember 2026');
      await expectAccessible(page, 'the plan of an audit');
      await plan.getByRole('button', { name: 'Simpan' }).click();
      const audit = page.getByRole('dialog', { name: 'Audit mutu II' });
      await audit.getByLabel('Jawaban butir 1', { exact: true }).selectOption('nonconform');
      await audit.getByLabel('Yang ditemukan pada butir 1', { exact: true }).fill('SOP belum ditetapkan kantor');
      await audit.getByRole('button', { name: 'Selesaikan laporan' }).click();
      await expect(page.getByText('Tanggal pelaksanaan Audit mutu II belum diisi.')).toBeVisible();
      await expect(audit.getByRole('button', { name: 'Catat ketidaksesuaian dari butir 1' })).toBeVisible();
      await expectAccessible(page, 'an audit');
    });
  });
}
