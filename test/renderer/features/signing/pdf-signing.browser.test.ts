import { expect, test } from 'vitest';
import { inspectScan, inspectSigned, withSignatureFields } from '#renderer/features/signing/pdf-signing.ts';
import { readWords } from '#renderer/features/signing/read-words.ts';
import { samplePage } from '#core/documents/sample.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { pdfOf } from '#test/core/pdf-signing/pdfs.ts';
import { unwrap } from '#test/support/unwrap.ts';

test('words are read page by page, in a worker that is gone afterwards', async () => {
  expect(await readWords(await pdfOf('Berita Acara', 'Tanda tangan'))).toEqual(['Berita Acara', 'Tanda tangan']);
});

test('a file printed anew is known by its words, another is not', async () => {
  const ours = await pdfOf('Pemenang: CV Maju');
  const relationOf = async (bytes: Uint8Array) =>
    unwrap(await inspectSigned({ file: { name: 'kembali.pdf', bytes }, ours, signers: [] })).relation;
  expect(await relationOf(await pdfOf('Pemenang:  CV Maju'))).toBe('redrawn');
  expect(await relationOf(await pdfOf('Pemenang: CV Lain'))).toBe('different');
});

test('fields for a signing service go behind our bytes', async () => {
  const ours = await pdfOf('Contoh');
  const prepared = unwrap(await withSignatureFields(ours, samplePage(EMPTY_OFFICE)));
  expect(prepared.subarray(0, ours.length)).toEqual(ours);
  const read = unwrap(await inspectSigned({ file: { name: 'a.pdf', bytes: prepared }, ours, signers: [] }));
  expect(read).toMatchObject({ relation: 'continued', signatures: [] });
});

test('a picture drawn here is a page of a scan', async () => {
  const canvas = new OffscreenCanvas(40, 60);
  canvas.getContext('2d')?.fillRect(0, 0, 40, 60);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect(unwrap(await inspectScan([{ name: 'hal.jpg', bytes }])).pages).toBe(1);
});
