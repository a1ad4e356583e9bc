import { expect, test } from '@playwright/test';
import { anAssessedDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage } from './support/tender-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('a negotiated price one sen higher is flagged, asks for a reason and is kept', async ({ page }) => {
      const dossier = {
        ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }),
        negotiations: {
          [bidderId('a')]: {
            heldAt: instant('2014-05-15T02:00:00.000Z'),
            outcome: 'agreed' as const,
            lines: [],
            total: rupiah(790_000_000),
            representative: 'Wakil Contoh',
            technical: null,
            reason: null,
          },
        },
      };
      await startApp(page);
      await bringIn(page, dossier);
      await openFromReport(page, dossier);
      await openStage(page, 'Negosiasi');
      await expectAccessible(page, 'negotiation');
      await page
        .getByRole('button', { name: /^Ubah negosiasi/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Total yang disepakati').fill('800.000.000,01');
      await expect(dialog.getByText('Lebih tinggi dari harga sebelum negosiasi')).toBeVisible();
      await dialog.getByRole('button', { name: 'Simpan' }).click();
      await expect(dialog.getByText('Tulis alasannya.')).toBeVisible();
      await expectAccessible(page, 'negotiation dialog');
      await dialog.getByLabel('Alasan atau catatan').fill('Lingkup bertambah');
      await dialog.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByText('lebih tinggi dari semula')).toBeVisible();
      await openStage(page, 'Kualifikasi');
      await page.getByText('Profil kualifikasi').click();
      await expectAccessible(page, 'qualification profiles');
      await page
        .getByRole('button', { name: /^Isi profil/ })
        .first()
        .click();
      await expectAccessible(page, 'qualification profile dialog');
    });
  });
}
