import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startMortalBrowser } from './support/mortal-browser.ts';
import { answerWelcome, openScreen, unlock } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, rowOf, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

/** Written beside the sealed data by the test itself: a search that does not find this finds nothing. */
const CONTROL = 'penanda-yang-harus-ketemu-4711';
const REASON = 'Surat penawaran ditandatangani orang yang tidak berwenang';
const SEARCHED = 'jembatan rahasia';
const FILE_NAME = 'surat rahasia penawar.pdf';
const FILE_WORD = 'isi-lampiran-yang-tidak-boleh-ketemu-8153';
/** More than two chunks of marked words: what a browser would keep of a file in pieces is found too. */
const FILE_CONTENT = Buffer.alloc(2_500_000, `${FILE_WORD} `);
/** Typed into a dialog and not saved: a browser keeps fields too. */
const TYPED = 'belum disimpan tetapi sudah diketik';

test('whoever takes the laptop reads no name, price or word of the work in its profile', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'meja-forensik-'));
  const tender = anOpenedTender();
  try {
    await inBrowser(profile, async (page) => {
      await page.goto(`${baseURL}/index.html#/latihan/`);
      await answerWelcome(page);
      await bringIn(page, tender);
      await openFromReport(page, tender);
      await openStage(page, 'Administrasi');
      await (await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest)).click();
      await page.keyboard.press('t');
      await page.keyboard.type(REASON);
      await untilSaved(page, () => page.keyboard.press('Control+Enter'));
      await openFilesOf(page, BIDDERS.lowest);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Tambah berkas…' }).click();
      await untilSaved(page, async () =>
        (await chooser).setFiles({ name: FILE_NAME, mimeType: 'application/pdf', buffer: FILE_CONTENT }),
      );
      await expect(page.getByRole('row', { name: FILE_NAME })).toContainText('ada di sini');
      await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
      await openScreen(page, 'Paket');
      await page.getByRole('searchbox', { name: 'Cari paket' }).fill(SEARCHED);
      await openScreen(page, 'Pengaturan');
      await page.getByLabel('Baris kop surat').fill('PEMERINTAH PROVINSI REKAAN');
      await page.keyboard.press('Tab');
      await page.getByRole('link', { name: 'Buka hari libur dan jam kerja' }).click();
      await page.getByRole('button', { name: 'Tambah hari libur…' }).click();
      await page.getByRole('dialog').getByLabel('Nama', { exact: true }).fill(TYPED);
      await writeControl(page);
    });
    // A second start reads everything once more, and what is cached on the way is cached.
    await inBrowser(profile, async (page) => {
      await page.goto(`${baseURL}/index.html#/latihan/paket`);
      await expect(page.getByText(tender.notice.name)).toHaveCount(0);
      await unlock(page);
      await expect(page.getByText(tender.notice.name)).toBeVisible();
      await page.getByText(tender.notice.name).click();
      await openFilesOf(page, BIDDERS.lowest);
      await expect(page.getByRole('row', { name: FILE_NAME })).toContainText('ada di sini');
    });

    const found = await wordsIn(profile, [
      CONTROL,
      tender.notice.name,
      tender.notice.code,
      ...Object.values(BIDDERS),
      REQUIREMENTS.validity,
      REASON,
      SEARCHED,
      FILE_NAME,
      FILE_WORD,
      createHash('sha256').update(FILE_CONTENT).digest('hex'),
      TYPED,
      PASSPHRASE,
      'Rahmawati',
      'PEMERINTAH PROVINSI REKAAN',
      '600000000',
      '600.000.000',
      'findingsRecorded',
      '"result":"not-met"',
    ]);
    const { [CONTROL]: control, ...leaks } = Object.fromEntries(found);
    expect(leaks).toEqual({});
    expect(control).not.toBeUndefined();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function openFilesOf(page: Page, bidder: string): Promise<void> {
  await openStage(page, 'Pembukaan');
  await rowOf(page, bidder)
    .getByRole('button', { name: `Berkas ${bidder}` })
    .click();
}

async function inBrowser(profile: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, kill } = await startMortalBrowser(profile);
  try {
    await work(page);
    // The browser writes its own files some seconds later.
    await page.waitForTimeout(3_000);
  } finally {
    await kill();
  }
}

async function writeControl(page: Page): Promise<void> {
  await page.evaluate(async (control) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('kontrol', 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('baris'));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no reason')));
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction('baris', 'readwrite', { durability: 'strict' });
        writing.objectStore('baris').put({ teks: control }, 1);
        writing.addEventListener('complete', () => resolve());
      });
    });
  }, CONTROL);
}

/** The words found in any file, as bytes of UTF-8 or UTF-16, with the files. */
async function wordsIn(folder: string, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const word of words) {
      if (!bytes.includes(word, 0, 'utf8') && !bytes.includes(word, 0, 'utf16le')) continue;
      found.set(word, [...(found.get(word) ?? []), path]);
    }
  }
  return found;
}
