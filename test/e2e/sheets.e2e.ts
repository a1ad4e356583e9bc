import { expect, type Page, test } from '@playwright/test';
import type { MemberId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { NO_SAFEGUARDS } from '#core/tender/safeguards.ts';
import { withAllAttending, withAllExamined, withFindings } from '#test/support/builders/dossier.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { addPerson, enter, enterFirst, openFromList } from './support/people.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';
import { aScoredTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

const CHAIR = { mark: 'SR', name: 'Siti Rahmawati', role: 'chair', passphrase: PASSPHRASE } as const;
const SECRETARY = {
  mark: 'BW',
  name: 'Bagus Wirawan',
  role: 'secretary',
  passphrase: 'kopi pahit tanpa gula pasir',
} as const;
const MEMBER = {
  mark: 'CL',
  name: 'Citra Lestari',
  role: 'member',
  passphrase: 'perahu kayu ulin berlayar jauh',
} as const;

type Person = typeof CHAIR | typeof SECRETARY | typeof MEMBER;

const SCORES: ReadonlyMap<Person, readonly [method: string, equipment: string]> = new Map<
  Person,
  readonly [string, string]
>([
  [CHAIR, ['90', '80']],
  [SECRETARY, ['80', '80']],
  [MEMBER, ['40', '80']],
]);

/** Everything but the technical scores is found; the office asks for no papers here. */
function aTenderToScore(): Dossier {
  const scored = aScoredTender();
  const tender = withAllExamined({ ...scored, bidders: scored.bidders.slice(0, 1) });
  const found = withAllAttending(withFindings(tender, { stages: ['administration', 'qualification', 'proof'] }));
  const member = (id: string, { name, role }: Person) => ({ id: id as MemberId, name, employeeNumber: null, role });
  return {
    ...found,
    practice: false,
    committee: {
      ...found.committee,
      decreeIssuer: 'Kepala UKPBJ',
      members: [member('m1', CHAIR), member('m2', SECRETARY), member('m3', MEMBER)],
    },
    safeguards: { ...NO_SAFEGUARDS, setting: { declarations: 'not-required', openingQuorum: null, reason: null } },
  };
}

test('three people on one laptop score alone, show, compare, agree and vote', async ({ page }) => {
  const tender = aTenderToScore();
  await startApp(page, 'kantor');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Pokja');
  await setJudging(page);
  await expectAccessible(page, 'way of judging');

  await openStage(page, 'Teknis');
  await fillSheet(page, CHAIR);
  await expectAccessible(page, 'own sheet');
  await lockSheet(page);
  await addPerson(page, SECRETARY);
  await addPerson(page, MEMBER);

  for (const person of [SECRETARY, MEMBER]) {
    await enterFirst(page, person);
    await openFromList(page, tender);
    await openStage(page, 'Teknis');
    await expect(page.getByText('Siti Rahmawati: terkunci')).toBeVisible();
    // Nothing of what others found, nor of what it comes to.
    await expect(page.getByText('0 dari 2 terisi')).toBeVisible();
    await expect(page.getByText('Perbandingan')).toHaveCount(0);
    for (const score of ['90', '70'])
      await expect(page.getByRole('grid').getByText(score, { exact: true })).toHaveCount(0);
    await fillSheet(page, person);
    await lockSheet(page);
  }

  // All are bound: each is offered to show theirs wherever they are in the tender.
  await showSheet(page);
  for (const person of [SECRETARY, CHAIR]) {
    await enter(page, person);
    await openFromList(page, tender);
    await expect(page.getByText('Perbandingan')).toHaveCount(0);
    await showSheet(page);
  }

  await openStage(page, 'Teknis');
  await page.getByText('Perbandingan').click();
  const compared = page.getByRole('region', { name: 'Perbandingan' });
  const method = compared.getByRole('row', { name: new RegExp(REQUIREMENTS.method) });
  for (const text of ['MS 90', 'MS 80', 'MS 40', 'MS 70', 'selisih 50,00']) {
    await expect(method.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(method.getByText('perlu dibahas')).toBeVisible();
  await expectAccessible(page, 'comparison');
  await untilSaved(page, () => compared.getByRole('button', { name: 'Pakai nilai gabungan (1)' }).click());
  await expect(compared.getByRole('button', { name: 'Pakai nilai gabungan (0)' })).toBeDisabled();

  await compared.getByRole('switch', { name: 'Hanya yang perlu dibahas' }).press('Space');
  await expect(compared.getByRole('row', { name: new RegExp(REQUIREMENTS.equipment) })).toHaveCount(0);

  await compared.getByRole('button', { name: `Koreksi nilai saya… ${REQUIREMENTS.method}` }).click();
  const correction = page.getByRole('dialog', { name: `Koreksi nilai saya: ${REQUIREMENTS.method}` });
  await correction.getByLabel('Nilai (0–100)').fill('84');
  await correction.getByRole('button', { name: 'Simpan' }).click();
  await expect(correction.getByText('Wajib diisi.')).toBeVisible();
  await correction.getByLabel('Alasan koreksi').fill('Jadwal dihitung dua kali.');
  await untilSaved(page, () => correction.getByRole('button', { name: 'Simpan' }).click());
  await expect(method.getByText(/Semula MS 90\. Alasan: Jadwal dihitung dua kali\./)).toBeVisible();

  // 84, 80 and 40 come to 68; the committee agrees on 80, and says why.
  await compared.getByRole('button', { name: `Nilai bersama… ${REQUIREMENTS.method}` }).click();
  const common = page.getByRole('dialog', { name: `Nilai bersama: ${REQUIREMENTS.method}` });
  await common.getByLabel('Nilai (0–100)').fill('80');
  await common.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/berbeda dari gabungan nilai anggota \(68\)/)).toBeVisible();
  await common.getByLabel('Alasan nilai bersama').fill('Metode lengkap setelah lampiran dibaca bersama.');
  await untilSaved(page, () => common.getByRole('button', { name: 'Simpan' }).click());
  await expect(method.getByText('Metode lengkap setelah lampiran dibaca bersama.')).toBeVisible();

  await openStage(page, 'Hasil');
  const votes = page.getByRole('region', { name: 'Pemungutan suara' });
  await expect(votes.getByText('Suara belum cukup: kurang 3.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeDisabled();
  await untilSaved(page, () => votes.getByRole('button', { name: 'Setuju', exact: true }).click());
  await expectAccessible(page, 'votes');

  await enter(page, MEMBER);
  await openFromList(page, tender);
  await openStage(page, 'Hasil');
  await votes.getByRole('button', { name: 'Tidak setuju…' }).click();
  const dissent = page.getByRole('dialog', { name: 'Pendapat berbeda' });
  await dissent.getByRole('button', { name: 'Tidak setuju' }).click();
  await expect(dissent.getByText('Wajib diisi.')).toBeVisible();
  await dissent.getByLabel('Alasan tidak setuju').fill('Metode belum memenuhi ambang menurut saya.');
  await untilSaved(page, () => dissent.getByRole('button', { name: 'Tidak setuju' }).click());

  await enter(page, SECRETARY);
  await openFromList(page, tender);
  await openStage(page, 'Hasil');
  await untilSaved(page, () => votes.getByRole('button', { name: 'Setuju', exact: true }).click());

  await enter(page, CHAIR);
  await openFromList(page, tender);
  await openStage(page, 'Hasil');
  await expect(
    votes.getByText('Citra Lestari: tidak setuju — Metode belum memenuhi ambang menurut saya.'),
  ).toBeVisible();
  await expect(votes.getByText('Usulan ini disetujui.')).toBeVisible();
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  const award = page.getByRole('dialog');
  await untilSaved(page, () => award.getByRole('button', { name: 'Tetapkan pemenang' }).click());
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toHaveCount(0);
});

async function setJudging(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ubah cara menilai…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cara menilai' });
  await dialog.getByLabel('teknis', { exact: true }).check();
  await dialog.getByLabel('Kuorum suara (anggota)').selectOption('3');
  await dialog.getByRole('button', { name: 'Simpan cara menilai' }).click();
  await expect(dialog.getByText('Wajib diisi.')).toBeVisible();
  await dialog.getByLabel('Alasan').fill('Keputusan rapat Pokja.');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan cara menilai' }).click());
  await expect(page.getByText('Dinilai sendiri dahulu: teknis.')).toBeVisible();
}

async function fillSheet(page: Page, person: Person): Promise<void> {
  const scores = SCORES.get(person) ?? [];
  for (const [at, requirement] of [REQUIREMENTS.method, REQUIREMENTS.equipment].entries()) {
    const cell = await matrixCell(page, requirement, BIDDERS.lowest);
    await cell.click();
    await page.keyboard.type(scores[at] ?? '');
    await untilSaved(page, () => page.keyboard.press('Enter'));
  }
  await expect(page.getByText('2 dari 2 terisi')).toBeVisible();
}

async function lockSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kunci lembar…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kunci lembar penilaian Anda' });
  await dialog.getByRole('button', { name: 'Kunci lembar' }).click();
  await expect(page.getByText(/^Terkunci /)).toBeVisible();
}

async function showSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buka lembar saya' }).click();
  await expect(page.getByRole('button', { name: 'Buka lembar saya' })).toHaveCount(0);
}
