import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ask, expect, test } from '#test/support/electron-double/test.ts';

const F4 = { size: 'f4', orientation: 'portrait' };
const POINTS_PER_MM = 72 / 25.4;

function minutes({ page = '215mm 330mm', body = '<h1>Berita Acara</h1>' }: { page?: string; body?: string }): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>BAHP 01</title>
    <style>@page { size: ${page}; margin: 25mm }</style></head><body>${body}</body></html>`;
}

async function pdfOf(answer: unknown): Promise<{ sizesMm: number[][]; text: string; isTagged: boolean }> {
  const { value } = answer as { value: { pdf: Uint8Array } };
  return readPdf(value.pdf);
}

async function readPdf(bytes: Uint8Array): Promise<{ sizesMm: number[][]; text: string; isTagged: boolean }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sizesMm: number[][] = [];
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizesMm.push([width / POINTS_PER_MM, height / POINTS_PER_MM]);
    const content = await page.getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const marks = await document.getMarkInfo();
  return { sizesMm, text: texts.join('\n'), isTagged: marks?.Marked === true };
}

/** Chromium rounds to CSS pixels: a third of a millimetre. */
function expectSizes(actual: number[][], expected: number[][]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, size] of expected.entries()) {
    expect(Math.abs((actual[index]?.[0] ?? 0) - (size[0] ?? 0))).toBeLessThan(0.36);
    expect(Math.abs((actual[index]?.[1] ?? 0) - (size[1] ?? 0))).toBeLessThan(0.36);
  }
}

test('a document becomes a tagged PDF on exactly the sheet it asks for', async ({ app }) => {
  const f4 = await pdfOf(await ask(app.page, 'renderPdf', { html: minutes({}), paper: F4 }));
  expectSizes(f4.sizesMm, [[215, 330]]);
  expect(f4.text).toContain('Berita Acara');
  expect(f4.isTagged).toBe(true);

  const a4 = await pdfOf(
    await ask(app.page, 'renderPdf', {
      html: minutes({ page: 'A4' }),
      paper: { size: 'a4', orientation: 'portrait' },
    }),
  );
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

test('a document without a page size gets the sheet that was named', async ({ app }) => {
  const html = '<!doctype html><title>lembar</title><p>lembar</p>';
  const upright = await pdfOf(await ask(app.page, 'renderPdf', { html, paper: F4 }));
  const turned = await pdfOf(await ask(app.page, 'renderPdf', { html, paper: { ...F4, orientation: 'landscape' } }));
  expectSizes(upright.sizesMm, [[215, 330]]);
  expectSizes(turned.sizesMm, [[330, 215]]);
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
