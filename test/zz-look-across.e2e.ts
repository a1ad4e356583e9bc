import { test } from '@playwright/test';
import { fillPractice, openScreen, startApp } from '#test/e2e/support/start-app.ts';
import { bringIn } from '#test/e2e/support/tender-page.ts';
import { aTender, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

test('look', async ({ page }) => {
  test.setTimeout(400_000);
  await startApp(page, 'latihan', 'trainee');
  await fillPractice(page);
  await openScreen(page, 'Pola lintas paket');
  await page.getByTestId('patterns-count').waitFor({ timeout: 200_000 });
  for (const part of ['Penyedia', 'Pasangan', 'Indikator', 'Kalibrasi']) {
    await page.getByRole('radiogroup', { name: 'Bagian' }).getByText(part, { exact: true }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/across/b-${part.slice(0, 4)}.png` });
  }
});

test('look at made ones', async ({ page }) => {
  test.setTimeout(400_000);
  await page.emulateMedia({ colorScheme: 'dark' });
  await startApp(page, 'kantor', 'admin');
  const person = { name: 'Budi Contoh, S.T.', position: 'Pelaksana lapangan', nationalId: '6472010101800001', certificateNumber: null };
  const machine = { name: 'Ekskavator Komatsu PC200', serialNumber: 'KT 8811 XA', proof: null };
  const tenders: TenderOptions[] = [];
  for (let at = 0; at < 60; at += 1) {
    const [a, b, c] = [at % 5, 5 + (at % 3), 8 + (at % 7)];
    const turn = at % 2 === 0;
    tenders.push({
      bids: { [`f${a}`]: turn ? 900 : 985, [`f${b}`]: turn ? 980 : 905, [`f${c}`]: 1000 },
      winner: turn ? `f${a}` : `f${b}`,
      day: `2025-0${1 + (at % 9)}-10`,
      shows: { [`f${a}`]: { personnel: [person], equipment: [machine] }, [`f${b}`]: { personnel: [{ ...person, nationalId: null }] } },
    });
  }
  await bringIn(page, ...tenders.map((options, at) => aTender(String(80_000_000 + at), { ...options, name: `Pembangunan dan Peningkatan Jalan Lingkungan Kelurahan Contoh Utara Tahap ${at + 1} (Bantuan Keuangan Provinsi)` })));
  await openScreen(page, 'Pola lintas paket');
  await page.getByTestId('patterns-count').waitFor({ timeout: 200_000 });
  for (const part of ['Penyedia', 'Pasangan', 'Personel & alat', 'Selisih harga', 'Indikator', 'Kalibrasi']) {
    await page.getByRole('radiogroup', { name: 'Bagian' }).getByText(part, { exact: true }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/across/c-${part.slice(0, 4)}.png` });
    const grid = page.getByRole('grid');
    if ((await grid.count()) > 0) {
      await grid.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/shots/across/c-${part.slice(0, 4)}-panel.png` });
      if (part === 'Kalibrasi') {
        await page.getByRole('button', { name: 'Tetapkan ambang…' }).click();
        await page.waitForTimeout(300);
        await page.screenshot({ path: '/tmp/shots/across/c-dialog.png' });
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Escape');
    }
    if (part === 'Pasangan') {
      await page.getByText('Graf', { exact: true }).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: '/tmp/shots/across/c-graf.png' });
    }
  }
});
