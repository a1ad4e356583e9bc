import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { ask } from '#test/support/ask-desktop.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import { expect, test } from '#test/support/electron-double/test.ts';
import { fontsOf, type ReadPdf, readPdf, SHEET_TOLERANCE_MM } from '#test/support/read-pdf.ts';

const F4 = { size: 'f4', orientation: 'portrait' };

function minutes({ page = '215mm 330mm', body = '<h1>Berita Acara</h1>' }: { page?: string; body?: string }): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>BAHP 01</title>
    <style>@page { size: ${page}; margin: 25mm }</style></head><body>${body}</body></html>`;
}

async function pdfOf(answer: unknown): Promise<ReadPdf> {
  const { value } = answer as { value: { pdf: Uint8Array } };
  return readPdf(value.pdf);
}

function expectSizes(actual: ReadPdf['sizesMm'], expected: ReadPdf['sizesMm']): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, [width, height]] of expected.entries()) {
    const [actualWidth, actualHeight] = actual[index] ?? [0, 0];
    expect(Math.abs(actualWidth - width)).toBeLessThan(SHEET_TOLERANCE_MM);
    expect(Math.abs(actualHeight - height)).toBeLessThan(SHEET_TOLERANCE_MM);
  }
}

test('a document becomes a tagged PDF on exactly the sheet it asks for', async ({ app }) => {
  const f4 = await pdfOf(await ask(app.page, 'renderPdf', { html: minutes({}), paper: F4 }));
  expectSizes(f4.sizesMm, [[215, 330]]);
  expect(f4.text).toContain('Berita Acara');
  expect(f4.isTagged).toBe(true);

  // What the document says goes before what was named beside it.
  const a4 = await pdfOf(await ask(app.page, 'renderPdf', { html: minutes({ page: 'A4' }), paper: F4 }));
  expectSizes(a4.sizesMm, [[210, 297]]);

  const mixed = await pdfOf(
    await ask(app.page, 'renderPdf', {
      html: minutes({
        body: '<style>@page lebar { size: 330mm 215mm } .lebar { page: lebar }</style><p>satu</p><p class="lebar">dua</p>',
      }),
      paper: F4,
    }),
  );
  expectSizes(mixed.sizesMm, [
    [215, 330],
    [330, 215],
  ]);
});

test('what the page gets is made to be kept: on the exact sheet, titled, dated, and named after this app', async ({
  app,
}) => {
  const answer = await ask(app.page, 'renderPdf', {
    html: minutes({ body: '<h1>Berita Acara</h1><p>Isi</p>' }),
    paper: F4,
  });
  const { value } = answer as { value: { pdf: Uint8Array } };
  const { sizesMm } = await readPdf(value.pdf);
  expect(sizesMm[0]?.[0]).toBeCloseTo(215, 3);
  expect(sizesMm[0]?.[1]).toBeCloseTo(330, 3);
  // Such a page has no letters of its own; everything else holds.
  expect(await pdfAFaults(value.pdf)).toEqual([]);
  const document = await PDFDocument.load(value.pdf, { updateMetadata: false });
  expect(document.getTitle()).toBe('BAHP 01');
  expect(document.getCreator()).toMatch(/^Meja Pokja \d/);
});

test('letters that two documents share are read once, and those of the next are its own', async ({ app }) => {
  const fontFace = (file: string) =>
    `<style>@font-face { font-family: Surat; src: url(data:font/woff2;base64,${readFileSync(`node_modules/@fontsource/arimo/files/arimo-latin-${file}.woff2`).toString('base64')}) } p { font-family: Surat, monospace }</style>`;
  const fontsIn = async (file: string, text: string) => {
    const html = `<!doctype html><title>huruf</title>${fontFace(file)}<p>${text}</p>`;
    const answer = (await ask(app.page, 'renderPdf', { html, paper: F4 })) as { value: { pdf: Uint8Array } };
    expect((await readPdf(answer.value.pdf)).text.trim()).toBe(text);
    return [...(await fontsOf(answer.value.pdf))];
  };
  expect(await fontsIn('400-normal', 'satu')).toEqual(['Arimo-Regular']);
  expect(await fontsIn('400-normal', 'dua')).toEqual(['Arimo-Regular']);
  expect(await fontsIn('700-normal', 'tiga')).toEqual(['Arimo-Bold']);
});

test('a document without a page size gets the sheet that was named', async ({ app }) => {
  const html = '<!doctype html><title>lembar</title><p>lembar</p>';
  const upright = await pdfOf(await ask(app.page, 'renderPdf', { html, paper: F4 }));
  const turned = await pdfOf(await ask(app.page, 'renderPdf', { html, paper: { ...F4, orientation: 'landscape' } }));
  expectSizes(upright.sizesMm, [[215, 330]]);
  expectSizes(turned.sizesMm, [[330, 215]]);
});

test('the fonts a document carries are in the PDF', async ({ app }) => {
  const arimo = readFileSync('node_modules/@fontsource/arimo/files/arimo-latin-400-normal.woff2').toString('base64');
  const html = `<!doctype html><title>huruf</title><style>@page { size: 215mm 330mm }
    @font-face { font-family: Surat; src: url(data:font/woff2;base64,${arimo}) } p { font-family: Surat, monospace }</style>
    <p>Samarinda</p>`;
  const answer = (await ask(app.page, 'renderPdf', { html, paper: F4 })) as { value: { pdf: Uint8Array } };
  expect(await fontsOf(answer.value.pdf)).toEqual(new Set(['Arimo-Regular']));
});

test('a print page that dies costs at most its own document', async ({ app }) => {
  const request = { html: minutes({}), paper: F4 };
  await ask(app.page, 'renderPdf', request);
  const printPage = app.page
    .context()
    .pages()
    .find((page) => page.url().startsWith('https://dokumen.'));
  if (printPage === undefined) throw new Error('no print page is kept');
  const session = await printPage.context().newCDPSession(printPage);
  const crashed = printPage.waitForEvent('crash');
  const unlucky = ask(app.page, 'renderPdf', request);
  // The page dies before it can answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  expect(await unlucky).toMatchObject({ ok: expect.any(Boolean) });
  expect(await ask(app.page, 'renderPdf', request)).toMatchObject({ ok: true });
});

test('documents asked for at once each come back whole', async ({ app }) => {
  const answers = await Promise.all(
    ['pertama', 'kedua', 'ketiga'].map((word) =>
      ask(app.page, 'renderPdf', { html: minutes({ body: `<p>${word}</p>` }), paper: F4 }),
    ),
  );
  const texts = await Promise.all(answers.map(async (answer) => (await pdfOf(answer)).text.trim()));
  expect(texts).toEqual(['pertama', 'kedua', 'ketiga']);
});

test('what a document carries neither runs nor reaches out', async ({ app }) => {
  const body = `<p id="isi">asli</p><script>document.getElementById('isi').textContent = 'palsu'</script>
    <img src="https://pelacak.example/gambar.png" onerror="document.getElementById('isi').textContent = 'palsu'">
    <iframe src="https://pelacak.example/"></iframe><meta http-equiv="refresh" content="0;url=https://asing.example/">`;
  const pdf = await pdfOf(await ask(app.page, 'renderPdf', { html: minutes({ body }), paper: F4 }));
  expect(pdf.text.trim()).toBe('asli');
  expect(await app.calls('network-request')).toEqual([]);
});

test('the PDF is written where the person says, under a name any system takes', async ({ app, folder }) => {
  const path = join(folder, 'BA hasil.pdf');
  await app.answer({ to: 'save-dialog', path });
  const request = { html: minutes({}), paper: F4, suggestedName: 'BAHP 01/POKJA/2026: "Jalan"' };
  expect(await ask(app.page, 'savePdf', request)).toEqual({ ok: true, value: { outcome: 'saved', path } });
  const [dialog] = await app.calls('showSaveDialog');
  expect(dialog).toMatchObject({
    defaultPath: expect.stringMatching(/BAHP 01-POKJA-2026- -Jalan-\.pdf$/),
    filters: [{ name: 'Dokumen PDF', extensions: ['pdf'] }],
  });
  expectSizes((await readPdf(readFileSync(path))).sizesMm, [[215, 330]]);

  expect(await ask(app.page, 'showInFolder', { path })).toEqual({ ok: true, value: {} });
  expect(await app.calls('showItemInFolder')).toEqual([path]);
});

test('a cancelled dialog writes nothing and is no error', async ({ app, folder }) => {
  await app.answer({ to: 'save-dialog', path: null });
  const request = { html: minutes({}), paper: F4, suggestedName: 'BAHP' };
  expect(await ask(app.page, 'savePdf', request)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
  expect(existsSync(join(folder, 'BAHP.pdf'))).toBe(false);
});

test('printing shows the dialog for the right sheet and tells what became of it', async ({ app }) => {
  const request = { html: minutes({}), paper: F4 };
  await app.answer({ to: 'print-dialog', failure: null });
  expect(await ask(app.page, 'printDocument', request)).toEqual({ ok: true, value: { outcome: 'printed' } });
  await app.answer({ to: 'print-dialog', failure: 'Print job canceled' });
  expect(await ask(app.page, 'printDocument', request)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
  await app.answer({ to: 'print-dialog', failure: 'Print job failed' });
  expect(await ask(app.page, 'printDocument', request)).toEqual({
    ok: false,
    error: { kind: 'print-failed', reason: 'Print job failed' },
  });
  const [job] = await app.calls('print');
  expect(job).toEqual({
    title: 'BAHP 01',
    options: expect.objectContaining({
      silent: false,
      landscape: false,
      pageSize: { width: 215_000, height: 330_000 },
    }),
  });
});

test('a job goes to its printer without a question, in its copies and on its sides', async ({ app }) => {
  await app.answer({ to: 'print-dialog', failure: null });
  const job = { printer: 'Canon_LBP6030', copies: 3, sides: 'long-edge' };
  const answer = await ask(app.page, 'printDocument', { html: minutes({}), paper: F4, job });
  expect(answer).toEqual({ ok: true, value: { outcome: 'printed' } });
  const [printed] = await app.calls('print');
  expect(printed).toEqual({
    title: 'BAHP 01',
    options: expect.objectContaining({
      silent: true,
      deviceName: 'Canon_LBP6030',
      copies: 3,
      collate: true,
      duplexMode: 'longEdge',
      pageSize: { width: 215_000, height: 330_000 },
    }),
  });
});

test('a printer that is not there is told apart from one that fails', async ({ app }) => {
  const request = { html: minutes({}), paper: F4, job: { printer: null, copies: 1, sides: 'one' } };
  await app.answer({ to: 'print-dialog', failure: 'Invalid deviceName provided' });
  expect(await ask(app.page, 'printDocument', request)).toEqual({ ok: false, error: { kind: 'no-printer' } });
  await app.answer({ to: 'print-dialog', failure: 'Invalid printer settings' });
  expect(await ask(app.page, 'printDocument', request)).toEqual({
    ok: false,
    error: { kind: 'print-failed', reason: 'Invalid printer settings' },
  });
});

test('no job asks for more copies than a person means', async ({ app }) => {
  const job = { printer: null, copies: 21, sides: 'one' };
  expect(await ask(app.page, 'printDocument', { html: minutes({}), paper: F4, job })).toEqual({
    ok: false,
    error: { kind: 'malformed-request', where: 'job.copies' },
  });
});

test('printers are named as people call them, with what they say is wrong', async ({ app }) => {
  const printer = { description: '', options: {} };
  await app.answer({
    to: 'printers',
    printers: [
      { ...printer, name: 'Canon_LBP', displayName: 'Canon LBP6030', options: { 'printer-state-reasons': 'none' } },
      {
        ...printer,
        name: 'Epson',
        displayName: '',
        options: { 'printer-state': '5', 'printer-state-reasons': 'media-empty-error,toner-low-warning' },
      },
    ],
  });
  expect(await ask(app.page, 'listPrinters', {})).toEqual({
    ok: true,
    value: {
      printers: [
        { name: 'Canon_LBP', label: 'Canon LBP6030', troubles: [] },
        { name: 'Epson', label: 'Epson', troubles: ['paper-out', 'stopped'] },
      ],
    },
  });
});
