import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { TOGETHER } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId, instant } from '#test/support/builders/dossier.ts';
import { aTender, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, untilSaved } from './support/tender-page.ts';

const NIK = '6472010101800001';

/** Firms a and b meet in four tenders and take turns; one person stands for two packages b and c won. */
function season(): readonly Dossier[] {
  const person = { name: 'Budi Contoh, S.T.', position: 'Pelaksana', nationalId: NIK, certificateNumber: null };
  const turns = [
    [900, 990],
    [985, 905],
    [890, 980],
    [999, 910],
  ] as const;
  const rotating = turns.map(([a, b], at): TenderOptions => {
    const winner = a < b ? 'a' : 'b';
    return { bids: { a, b, [`z${at}`]: 1000, c: null }, winner, day: `2025-0${at + 1}-10` };
  });
  const others = Array.from({ length: 30 }, (_, at): TenderOptions => ({ bids: { [`x${at}`]: 900, [`y${at}`]: 950 } }));
  const shared = (firm: string, day: string): TenderOptions => ({
    bids: { [firm]: 900 },
    winner: firm,
    day,
    shows: { [firm]: { personnel: [person] } },
  });
  const all = [...rotating, ...others, shared('p', '2025-05-05'), shared('q', '2025-06-05')];
  return all.map((options, at) => aTender(String(80_000_000 + at), { ...options, name: `Paket Contoh ${at + 1}` }));
}

/** Names of its bidders are hidden from those who judge. */
function hidden(): Dossier {
  const tender = aTender('89000000', { bids: { rahasia: 777, a: 780 }, name: 'Paket Tersamar' });
  return {
    ...tender,
    judging: {
      setting: TOGETHER,
      sheets: {},
      votes: {},
      confirmations: {},
      blind: {
        at: instant('2025-03-01T00:00:00.000Z'),
        reason: 'Uji',
        aliases: { [bidderId('rahasia')]: 'Peserta A', [bidderId('a')]: 'Peserta B' },
      },
    },
  };
}

test('patterns over all tenders are found, opened and saved, and tell nothing before its time', async ({ page }) => {
  await startApp(page, 'kantor', 'admin');
  await openScreen(page, 'Pola lintas paket');
  await expect(page.getByText('Paket belum cukup')).toBeVisible();
  await expect(page.getByText('sedikitnya 3 paket')).toBeVisible();

  await bringIn(page, ...season(), hidden());
  await openScreen(page, 'Pola lintas paket');
  await expect(page.getByTestId('patterns-count')).toHaveText(
    '36 paket dihitung, 36 dengan penawaran · 1 dengan nama peserta tersamar, tidak dihitung',
  );
  await expectAccessible(page, 'firms');
  const table = page.getByRole('grid', { name: 'Penyedia' });
  await expect(rowOf(table, 'CV. Contoh C')).not.toContainText('sering mendaftar');
  await page.getByLabel('Cari penyedia…').fill('rahasia');
  await expect(table.getByRole('row')).toHaveCount(1);
  await page.getByLabel('Cari penyedia…').fill('');

  // The pair, by keyboard: its numbers, and the tenders behind them.
  await openPart(page, 'Pasangan');
  await expect(page.getByText('Makin banyak pasangan ditelusuri')).toBeVisible();
  const pairs = page.getByRole('grid', { name: 'Pasangan' });
  await expect(rowOf(pairs, 'CV. Contoh A')).toContainText(
    /CV\. Contoh B.*4.*bertemu melebihi kebetulan; harga rendah bergantian/,
  );
  await pairs.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'CV. Contoh A dan CV. Contoh B' });
  await expect(
    panel.getByText('CV. Contoh A rendah dan CV. Contoh B tinggi pada 2, sebaliknya pada 2, dari 4 paket.'),
  ).toBeVisible();
  await expectAccessible(page, 'a pair');
  await panel.getByRole('link', { name: '80000000 · Paket Contoh 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Paket Contoh 1' })).toBeVisible();
  await page.goBack();
  await page.getByText('Graf', { exact: true }).click();
  const node = page.getByRole('button', { name: /^CV\. Contoh A, 1 pasangan/ });
  await node.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^CV\. Contoh B, 1 pasangan/ })).toBeFocused();
  await expectAccessible(page, 'the graph');
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();

  await openPart(page, 'Personel & alat');
  await expect(rowOf(page.getByRole('grid', { name: 'Personel & alat' }), 'Budi Contoh, S.T.')).toContainText(
    'dua paket yang dimenangkan bersamaan',
  );
  await expectAccessible(page, 'people and equipment');

  await openPart(page, 'Selisih harga');
  await expect(page.getByRole('region', { name: 'Semua jenis pengadaan' })).toContainText('72 harga pada 34 paket');
  await expectAccessible(page, 'price distances');

  await openPart(page, 'Indikator');
  const indicators = page.getByRole('grid', { name: 'Indikator' });
  await rowOf(indicators, 'R018').first().click();
  const indicator = page.getByRole('complementary', { name: 'R018 · Penawaran tunggal' });
  await expect(indicator).toContainText('Jumlah peserta yang menawar = 1');
  await expectAccessible(page, 'an indicator');

  // A threshold is chosen with the distribution in view, and then marks by it.
  await openPart(page, 'Kalibrasi');
  const calibration = page.getByRole('grid', { name: 'Kalibrasi' });
  await rowOf(calibration, /Pendaftaran tanpa penawaran.*Semua/).click();
  await page.getByRole('button', { name: 'Tetapkan ambang…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ambang', { exact: true }).fill('4');
  await expect(dialog.getByText('Ambang ini menandai 1 dari')).toBeVisible();
  await expectAccessible(page, 'choosing a threshold');
  await dialog.getByLabel('Alasan').fill('Kalibrasi semester pertama');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Tetapkan' }).click());
  await openPart(page, 'Penyedia');
  await expect(rowOf(table, 'CV. Contoh C')).toContainText('sering mendaftar tanpa menawar');

  // The filter leaves what it says.
  await page.getByLabel('Dibuka sejak').fill('1-5-2025');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('patterns-count')).toHaveText(/^2 paket dihitung/);
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await expect(page.getByTestId('patterns-count')).toHaveText(/^36 paket dihitung/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan tabel' }).click();
  await page.getByRole('menuitem', { name: 'Sebagai CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('CV. Contoh C;');
  expect(csv).not.toMatch(/rahasia/i);
});

async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Bagian' }).getByText(name, { exact: true }).click();
}

function rowOf(grid: Locator, words: string | RegExp): Locator {
  return grid.getByRole('row').filter({ hasText: words });
}
