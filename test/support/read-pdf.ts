import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Width and height of each page, millimetres. */
  readonly sizesMm: readonly (readonly [number, number])[];
  readonly text: string;
  readonly isTagged: boolean;
}

/** Chromium rounds a sheet to CSS pixels, a third of a millimetre. */
export const SHEET_TOLERANCE_MM = 0.36;

const POINTS_PER_MM = 72 / 25.4;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sizesMm: [number, number][] = [];
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

/** Names of the fonts whose file is inside, without the prefix of a subset. */
export async function fontsOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('FontFile2'))) return [];
    const name = object.get(PDFName.of('FontName'));
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : [];
  });
  return new Set(names);
}
