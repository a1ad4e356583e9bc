import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { fillPractice, filterButton, openScreen, reload, SEASON_TIMEOUT_MS, startApp } from './support/start-app.ts';

test.setTimeout(2 * SEASON_TIMEOUT_MS);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the screens of an empty office meet WCAG AA', async ({ page }) => {
      await page.goto('/index.html');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'welcome');
      await startApp(page);
      for (const screen of ['Beranda', 'Paket', 'Buku nomor', 'Pengaturan', 'Pelatihan', 'Bantuan']) {
        await openScreen(page, screen);
        await expectAccessible(page, screen);
      }
    });

    test('the screens of a filled practice space meet WCAG AA', async ({ page }) => {
      await startApp(page, 'latihan');
      await fillPractice(page);
      await expectAccessible(page, 'Beranda');
      await page.getByRole('button', { name: 'Atur ulang latihan' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'reset dialog');
      await page.keyboard.press('Escape');
      await openScreen(page, 'Paket');
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await expectAccessible(page, 'Paket');
      await filterButton(page, 'Tahap').click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await expectAccessible(page, 'filter');
      await page.keyboard.press('Escape');
      await openScreen(page, 'Bantuan');
      await page.keyboard.press('Control+K');
      await page.keyboard.type('jembatan');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page, 'search');
    });
  });
}

test('the keyboard reaches everything of the shell in order, and shows where it is', async ({ page }) => {
  await startApp(page);
  await reload(page);
  await expect(page.getByRole('navigation')).toBeVisible();
  const stops: string[] = [];
  for (let stop = 0; stop < 18; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const name = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
    stops.push(name);
    // A radio shows its focus on its label; everything else on itself.
    if ((await focused.getAttribute('type')) !== 'radio') {
      expect({ name, differs: await looksDifferentFocused(focused) }).toEqual({ name, differs: true });
    }
  }
  expect(stops[0]).toBe('Lewati ke isi');
  const menu = [
    'Beranda',
    'Paket',
    'Impor',
    'Buku nomor',
    'Arsip',
    'Rekap',
    'Pola lintas paket',
    'Mutu',
    'Meja auditor',
    'Pelatihan',
    'Bantuan',
    'Pengaturan',
  ];
  expect(stops.filter((name) => menu.includes(name))).toEqual(menu);
  expect(stops.indexOf('Cari paket')).toBeLessThan(stops.indexOf('Siti Rahmawati'));
  expect(stops).toContain('Kunci');
});

function looksDifferentFocused(focused: Locator): Promise<boolean> {
  return focused.evaluate((element: HTMLElement) => {
    const look = () => {
      const { outline, borderColor } = getComputedStyle(element);
      return `${outline} ${borderColor}`;
    };
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus();
    return withFocus !== without;
  });
}
