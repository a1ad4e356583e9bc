import { expect, type Page, test } from '@playwright/test';
import type { MemberId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { NO_SAFEGUARDS } from '#core/tender/safeguards.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { addPerson, enterFirst, openFromList } from './support/people.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, stageButton, untilSaved } from './support/tender-page.ts';
import { aReceivedTender, BIDDERS } from './support/tenders.ts';

const PEOPLE = [
  { mark: 'BW', name: 'Bagus Wirawan', role: 'secretary', passphrase: 'kopi pahit tanpa gula pasir' },
  { mark: 'CL', name: 'Citra Lestari', role: 'member', passphrase: 'perahu kayu ulin berlayar jauh' },
] as const;

// Three people, nine derivations of keys, on a machine that may be busy.

/** Bids are in and closed; the third member and one bidder call each other by one phone. */
function aGuardedTender(): Dossier {
  const tender = aReceivedTender();
  const member = (id: string, name: string, role: 'chair' | 'secretary' | 'member') => ({
    id: id as MemberId,
    name,
    employeeNumber: null,
    role,
  });
  return {
    ...tender,
    practice: false,
    committee: {
      ...tender.committee,
      decreeNumber: '027/15/ULP/2014',
      decreeIssuer: 'Kepala UKPBJ',
      members: [
        member('m1', 'Ir. Siti Rahmawati, M.T.', 'chair'),
        member('m2', 'Bagus Wirawan, S.E.', 'secretary'),
        { ...member('m3', 'Citra Lestari', 'member'), phone: '0812-3456-7890' },
      ],
    },
    bidders: tender.bidders.map((bidder, at) => (at === 0 ? { ...bidder, phone: '+62 812 3456 7890' } : bidder)),
    safeguards: { ...NO_SAFEGUARDS, setting: { declarations: 'required', openingQuorum: 2, reason: null } },
  };
}

test('three people on one laptop declare, a likeness is answered, and a quorum opens', async ({ page }) => {
  const tender = aGuardedTender();
  await startApp(page, 'kantor');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Pembukaan');
  await expect(page.getByText('Penawaran belum boleh dibaca.')).toBeVisible();
  await expect(
    page.getByText(/pakta integritas: Ir\. Siti Rahmawati, M\.T\.; Bagus Wirawan, S\.E\.; Citra Lestari/),
  ).toBeVisible();
  await expect(page.getByText(BIDDERS.lowest)).toHaveCount(0);
  await expectAccessible(page, 'closed bids');
  await page.getByRole('button', { name: 'Ke tahap Pokja' }).click();

  await signPapers(page, 'Ir. Siti Rahmawati, M.T.');
  await expect(page.getByRole('button', { name: /Tandatangani pakta… Bagus/ })).toHaveCount(0);
  await expectAccessible(page, 'papers of the committee');

  for (const person of PEOPLE) await addPerson(page, person);
  for (const person of PEOPLE) {
    await enterFirst(page, person);
    await openFromList(page, tender);
    await openStage(page, 'Pokja');
    await signPapers(page, person.name);
  }

  // What the third member and a bidder have in common is looked into before anything is opened.
  await openStage(page, 'Pembukaan');
  await expect(page.getByText('jawaban atas kecocokan data: Citra Lestari')).toBeVisible();
  await openStage(page, 'Pokja');
  await expect(page.getByText('telepon: 0812-3456-7890 = +62 812 3456 7890')).toBeVisible();
  await page.getByRole('button', { name: /Jawab… Citra Lestari/ }).click();
  const answer = page.getByRole('dialog', { name: /Kecocokan Citra Lestari/ });
  await answer.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(answer.getByText('Alasan belum diisi.')).toBeVisible();
  await answer.getByLabel('Alasan').fill('Nomor kantor lama yang kini dipakai perusahaan; sudah ditanyakan.');
  await untilSaved(page, () => answer.getByRole('button', { name: 'Simpan jawaban' }).click());

  await openStage(page, 'Pembukaan');
  await expect(page.getByText('Hadir 0 dari paling sedikit 2 anggota.')).toBeVisible();
  await expect(page.getByText('Anggota yang hadir belum mencukupi: kurang 2 orang.')).toBeVisible();
  await expect(page.getByText(BIDDERS.lowest)).toHaveCount(0);
  await openStage(page, 'Koreksi aritmatik');
  await page.getByRole('button', { name: 'Ke tahap Pembukaan' }).click();

  await attest(page, PEOPLE[0].mark, 'bukan frasa saya');
  const dialog = page.getByRole('dialog', { name: 'Kehadiran saat pembukaan' });
  await expect(dialog.getByText('Frasa sandi tidak cocok. Periksa')).toBeVisible();
  await expectAccessible(page, 'presence');
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(PEOPLE[0].passphrase);
  await dialog.getByRole('button', { name: 'Saya hadir' }).click();
  await expect(page.getByText('Hadir 1 dari paling sedikit 2 anggota.')).toBeVisible();
  await attest(page, 'SR', PASSPHRASE);
  await expect(page.getByText('Hadir 2 dari paling sedikit 2 anggota.')).toBeVisible();

  await page.getByLabel('Dibuka', { exact: true }).fill('5-5-2014');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Catat pembukaan' }).click();
  await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
  await expect(page.getByText(BIDDERS.lowest).first()).toBeVisible();
  await expect(stageButton(page, 'Pokja')).toBeVisible();

  await page.getByRole('button', { name: 'Riwayat' }).click();
  const history = page.getByRole('complementary', { name: 'Riwayat' });
  await expect(history.getByText('Pakta integritas ditandatangani')).toHaveCount(3);
  await expect(history.getByText('Kehadiran saat pembukaan dicatat')).toHaveCount(2);
});

test('a member with an interest steps back, and whoever takes the seat signs anew', async ({ page }) => {
  const tender = aGuardedTender();
  await startApp(page, 'kantor');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Pokja');
  await page.getByRole('button', { name: 'Mundur atau ganti… Citra Lestari' }).click();
  const dialog = page.getByRole('dialog', { name: 'Citra Lestari mundur dari paket ini' });
  await dialog.getByLabel('Alasan').fill('Kakaknya direktur salah satu peserta.');
  await dialog.getByRole('button', { name: 'Catat pengunduran diri' }).click();
  await expect(page.getByText('Jumlah anggota kelompok kerja tidak sesuai.')).toBeVisible();
  await expectAccessible(page, 'recusal');
  await dialog.getByLabel('Nama pengganti').fill('Dewi Anggraini');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Catat pengunduran diri' }).click());
  await expect(page.getByText(/Citra Lestari mundur .*: Kakaknya direktur/)).toBeVisible();
  const panel = page.getByRole('region', { name: 'Sebelum penawaran dibaca' });
  await expect(panel.getByRole('cell', { name: 'Dewi Anggraini', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Ubah syarat…' }).click();
  const setting = page.getByRole('dialog', { name: 'Syarat sebelum pembukaan' });
  await setting.getByLabel('Pakta integritas dan pernyataan kepentingan').selectOption('not-required');
  await setting.getByLabel('Alasan').fill('Berkas ditandatangani di kertas.');
  await untilSaved(page, () => setting.getByRole('button', { name: 'Simpan syarat' }).click());
  await expect(page.getByText('Alasan: Berkas ditandatangani di kertas.')).toBeVisible();
});

async function signPapers(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Tandatangani pakta… ${name}` }).click();
  await untilSaved(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Tandatangani', exact: true }).click(),
  );
  await page.getByRole('button', { name: `Nyatakan kepentingan… ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Pernyataan kepentingan ${name}` });
  await dialog.getByLabel('Saya tidak mempunyai kepentingan').check();
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Tandatangani', exact: true }).click());
  await expect(page.getByRole('row', { name: new RegExp(name) }).getByText(/Tidak ada kepentingan/)).toBeVisible();
}

async function attest(page: Page, mark: string, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Catat kehadiran…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kehadiran saat pembukaan' });
  await dialog.getByLabel('Orang di perangkat ini').selectOption({ label: mark });
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Saya hadir' }).click();
}
