import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { pageSize } from '#core/documents/paper.ts';
import { ownSheet, sheetFittedToA4 } from '#core/documents/print-sheet.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { embeddedFontCss, openPrinter, type PdfFile, type Printer, readPdf } from '#test/support/pdf.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anExtremeDossier, anOffice, inputOf } from './dossiers.ts';

const POINTS_PER_MM = 72 / 25.4;
const fontCss = embeddedFontCss();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

const modelOf = (kind: DocumentKind, dossier: Dossier): DocumentModel =>
  unwrap(buildDocument(kind, inputOf(dossier, anOffice()))).model;

async function printed(model: DocumentModel, fitToA4: boolean): Promise<PdfFile> {
  return readPdf(await printer.print(renderHtml(model, { fontCss, lang: 'id', fitToA4 })));
}

test.each([
  ['bahp', anEverydayDossier()],
  ['baep', { ...anExtremeDossier(), practice: true }],
  ['kertas-kerja', anEverydayDossier()],
] as const)('fitted to A4, %s has the same words on as many pages, a tenth smaller', async (kind, dossier) => {
  const model = modelOf(kind, dossier);
  const [own, fitted] = [await printed(model, false), await printed(model, true)];
  const sides = model.paper.orientation === 'portrait' ? [210, 297] : [297, 210];
  for (const { width, height } of fitted.pages) {
    expect(Math.abs(width - (sides[0] ?? 0) * POINTS_PER_MM)).toBeLessThan(1);
    expect(Math.abs(height - (sides[1] ?? 0) * POINTS_PER_MM)).toBeLessThan(1);
  }
  expect(fitted.pages.length).toBe(own.pages.length);
  expect(fitted.pages.map(({ flow }) => flow).join('')).toBe(own.pages.map(({ flow }) => flow).join(''));
  const lines = new Set(own.pages.flatMap((page) => page.lines.map(({ text }) => text)));
  const moved = fitted.pages.flatMap((page) => page.lines.filter(({ text }) => !lines.has(text)));
  expect(moved.length).toBeLessThan(lines.size / 50);
  const leftOf = ({ pages: [first] }: PdfFile): number => Math.min(...(first?.lines.map(({ left }) => left) ?? []));
  const spare = ((sides[0] ?? 0) - pageSize(model.paper).width * 0.9) / 2;
  expect(leftOf(fitted)).toBeCloseTo(leftOf(own) * 0.9 + spare * POINTS_PER_MM, 0);
});

test('a document for A4 stays as it is', () => {
  const { paper } = modelOf('bahp', anEverydayDossier());
  const a4 = { ...paper, size: 'a4' } as const;
  expect(sheetFittedToA4(a4)).toEqual(ownSheet(a4));
});
