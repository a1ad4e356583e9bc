import { expect, type Page, test } from '@playwright/test';
import { notMet, withFindings } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { addPerson, openFromList } from './support/people.ts';
import { openScreen, startApp, unlock } from './support/start-app.ts';
import { bringIn, openStage, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS } from './support/tenders.ts';

const MEMBER = { mark: 'CL', name: 'Citra Lestari', passphrase: 'perahu kayu ulin berlayar jauh' };

/** Words only the names and data of bidders hold. */
const TELLING = /Anggana|Borneo Sejahtera|Cahaya Muara|Dirgantara|Etam Karya|Sumber Rezeki|Tiga Putra|01\.234\.567/i;

const opened = anOpenedTender();
const assessed = withFindings(opened);
/** A reason that names two bidders in other writings. */
const tender = {
  ...withFindings(assessed, {
    bidders: ['b'],
    stages: ['administration'],
    finding: { ...notMet(), reason: 'Sama dengan surat BORNEO SEJAHTERA dan cv anggana jaya' },
  }),
  practice: false,
};

test('a member finds no name of a bidder anywhere while the secretary hides them', async ({ page }) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await startApp(page, 'kantor', 'secretary');
  await bringIn(page, tender);
  await addPerson(page, MEMBER);
  await openFromList(page, tender);
  await openStage(page, 'Pembukaan');
  await hide(page);
  await expect(page.getByText(/Nama peserta disamarkan sejak .* oleh sekretaris/)).toBeVisible();
  await expect(page.getByText('Anda melihat nama sebenarnya')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: BIDDERS.lowest }).first()).toBeVisible();
  await expectAccessible(page, 'hidden names before the secretary');

  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await page.getByRole('button', { name: MEMBER.mark, exact: true }).click();
  await unlock(page, MEMBER.passphrase);
  await page.getByLabel('Nama lengkap').fill(MEMBER.name);
  await page.getByLabel('Jabatan dalam kelompok kerja').selectOption('member');
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();

  await expectNoName(page, 'home');
  await openScreen(page, 'Paket');
  await expect(page.getByText(tender.notice.name)).toBeVisible();
  await expectNoName(page, 'list');
  const search = page.getByLabel('Cari paket', { exact: true });
  await search.fill('anggana');
  await expect(page.getByText(tender.notice.name)).toHaveCount(0);
  await search.fill('');

  await openFromList(page, tender);
  await expect(page.getByText(/Nama peserta disamarkan sejak .* oleh sekretaris/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ekspor', exact: false }).first()).toBeDisabled();
  const stages = page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button');
  const count = await stages.count();
  expect(count).toBeGreaterThan(9);
  for (let at = 0; at < count; at += 1) {
    const stage = stages.nth(at);
    await stage.click();
    await expect(stage).toHaveAttribute('aria-current', 'step');
    await expectNoName(page, (await stage.textContent()) ?? '');
    await openFirstWorking(page);
  }
  await openStage(page, 'Pembukaan');
  // Chance says who is called what; those who only registered stand in a list that is folded.
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: /Peserta [A-H]/, visible: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Samarkan nama peserta…' })).toHaveCount(0);

  await openStage(page, 'Dokumen');
  await expect(page.getByText('Dokumen menunggu nama peserta')).toBeVisible();
  await expect(page.getByRole('button', { name: /Cetak|PDF|HTML/ })).toHaveCount(0);
  await openStage(page, 'Penjelasan');
  for (const view of ['Perjalanan peserta', 'Salin ke SPSE', 'Kepekaan hasil']) {
    await page.getByText(view, { exact: true }).click();
    await expectNoName(page, view);
    for (const out of await page.getByRole('button', { name: /Cetak|PDF/ }).all()) await expect(out).toBeDisabled();
  }
  await page.getByText('Salin ke SPSE', { exact: true }).click();
  await expect(page.getByText('Isian SPSE menunggu nama peserta')).toBeVisible();
  await expectAccessible(page, 'explanation without names');

  for (const panel of ['Riwayat', 'Batas waktu']) {
    const button = page.getByRole('button', { name: new RegExp(`^${panel}`) }).first();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    if (panel === 'Riwayat') {
      await expect(page.getByRole('complementary').getByText(/samar/i).first()).toBeVisible();
      await expect(page.getByRole('complementary').getByRole('button', { name: /rsip/ })).toBeDisabled();
    }
    await expectNoName(page, panel);
  }
  expect(downloads).toEqual([]);
});

async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Samarkan nama peserta…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Samarkan nama peserta' });
  const alias = dialog.getByLabel(`Nama samaran ${BIDDERS.lowest}`);
  const proposed = await alias.inputValue();
  expect(proposed).toMatch(/^Peserta [A-H]$/);
  await alias.fill('Anggana');
  await dialog.getByLabel('Alasan', { exact: false }).first().fill('Diminta Ketua agar penilaian adil');
  await dialog.getByRole('button', { name: 'Samarkan', exact: true }).click();
  await expect(dialog.getByText('Nama samaran ini memuat nama seorang peserta.')).toBeVisible();
  await expectAccessible(page, 'hiding names');
  await alias.fill(proposed);
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Samarkan', exact: true }).click());
  await expect(dialog).toHaveCount(0);
}

/** The trace of the first figure of a stage, where it has one. */
async function openFirstWorking(page: Page): Promise<void> {
  const figure = page.getByTitle(/^Lihat perhitungan/).first();
  if ((await figure.count()) === 0) return;
  await figure.click();
  await expectNoName(page, 'working of a figure');
}

/** Everything the page holds: text, attributes, values of fields, and pages shown inside it. */
async function expectNoName(page: Page, where: string): Promise<void> {
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
      'value' in field ? String(field.value) : '',
    );
    const frames = [...document.querySelectorAll('iframe')].map(
      (frame) => `${frame.srcdoc} ${frame.contentDocument?.documentElement.outerHTML ?? ''}`,
    );
    return [document.title, location.href, document.documentElement.outerHTML, ...fields, ...frames].join('\n');
  });
  const found = held.match(new RegExp(`.{0,60}(?:${TELLING.source}).{0,40}`, 'gi')) ?? [];
  expect({ where, found }).toEqual({ where, found: [] });
}
