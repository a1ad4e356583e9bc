import { PDFArray, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderHtml } from '#core/documents/html.ts';
import { type Signer, signersOf } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { openPdf } from '#core/pdf-signing/open-pdf.ts';
import { placesOf } from '#core/pdf-signing/places.ts';
import { addSignatureFields } from '#core/pdf-signing/signature-boxes.ts';
import { signatureFieldsOf } from '#core/pdf-signing/signature-fields.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import { aCommittee } from '#test/support/builders/dossier.ts';
import { openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOffice, inputOf } from '../documents/dossiers.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

test.each([
  ['bahp', 'in rows'],
  ['pakta-integritas:m1', 'above the only name'],
] as const)('%s: an empty field stands where each signer signs, %s', async (kind, _) => {
  const content = contentOf(kind);
  const signers = signersOf(content);
  const file = await printer.print(renderHtml(content, { fontCss: '', lang: 'id' }));
  const prepared = unwrap(await addSignatureFields(file, placesOf(content)));
  const boxes = await boxesOf(prepared);
  expect(boxes.map(({ name }) => name)).toEqual(placesOf(content).map(({ name }) => name.replaceAll('.', '')));
  const { pages } = await readPdf(file);
  for (const [index, signer] of signers.entries()) {
    const box = boxes[index];
    const page = pages[box?.page ?? -1];
    const names = page?.lines.filter(({ text }) => text.includes(signer.name)) ?? [];
    const places = names.map(({ y }) => box && page && nearness(box, page.height - y, signer));
    expect(places, signer.name).toContain('beside the name');
  }
});

test('fields are added once', async () => {
  const content = contentOf('bahp');
  const file = await printer.print(renderHtml(content, { fontCss: '', lang: 'id' }));
  const once = unwrap(await addSignatureFields(file, placesOf(content)));
  expect(unwrap(await addSignatureFields(once, placesOf(content)))).toBe(once);
});

interface Box {
  readonly name: string;
  readonly page: number;
  readonly bottom: number;
  readonly top: number;
  readonly width: number;
}

async function boxesOf(file: Uint8Array): Promise<readonly Box[]> {
  const pdf = unwrap(await openPdf(file));
  return signatureFieldsOf(pdf).map(({ name, dict }) => {
    const { y, width, height } = dict.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
    const page = dict.get(PDFName.of('P'));
    return {
      name,
      page: pdf.getPages().findIndex(({ ref }) => page instanceof PDFRef && ref === page),
      bottom: y,
      top: y + height,
      width,
    };
  });
}

/** In rows the name is level with the box, give or take a line; a single name stands right below it. */
function nearness({ bottom, top, width }: Box, baseline: number, { room }: Signer): string {
  const line = 20;
  const isLevel =
    room.height < 20
      ? baseline > bottom - line && baseline < top + line
      : bottom - baseline > 0 && bottom - baseline < line;
  return width > 90 && isLevel ? 'beside the name' : `box ${bottom}–${top}, name at ${baseline}`;
}

function contentOf(kind: DocumentKey): DocumentModel {
  const dossier = anEverydayDossier();
  const committee = { ...dossier.committee, members: aCommittee(5).members };
  return unwrap(buildDocument(kind, inputOf({ ...dossier, committee }, anOffice({})))).content;
}
