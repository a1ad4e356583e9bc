/** What Chromium prints becomes a file that can be kept: PDF/A-2u in its parts, titled, dated, Indonesian, on the exact sheet. */
import { sha256 } from '@noble/hashes/sha2.js';
import { ParseSpeeds, PDFDocument, PDFHexString, type PDFPage } from '@cantoo/pdf-lib';

export interface PdfFacts {
  /** The program that made it, with its version. */
  readonly madeBy: string;
  /** The sheet asked for; pages that are it but for Chromium's rounding become exactly it. Null leaves them. */
  readonly sheet: SheetMm | null;
}

/** Millimetres, upright or turned. */
export interface SheetMm {
  readonly width: number;
  readonly height: number;
}

export interface PagePoints {
  readonly width: number;
  readonly height: number;
}

/** Of every document here; their rule sets know no other. */
const LANGUAGE = 'id-ID';

/** Chromium rounds a sheet down to whole device pixels; anything further off is another sheet. Units points. */
const ROUNDING_POINTS = 1.5;

const POINTS_PER_MM = 72 / 25.4;

/**
 * Finishes one document as Chromium printed it. It must come before a signature: it writes the whole file anew.
 *
 * Shapes  the same bytes for the same bytes: dates are those Chromium wrote, the identifier is their hash. What PDF/A-2u
 * asks of pages and fonts (embedded, mapped to Unicode, no forbidden image or annotation) is Chromium's doing, and checked
 * in the tests; the file is tagged, yet makes no claim to level A, which needs a person's judgement of its order.
 * Source  ISO 19005-2:2011, 6.1.3, 6.2.3, 6.6.
 */
export async function finishPdf(printed: Uint8Array, { madeBy, sheet }: PdfFacts): Promise<Uint8Array<ArrayBuffer>> {
  const document = await openPdf(printed);
  if (sheet !== null) setExactSheets(document, sheet);
  return savePdf(document, { madeBy, idFrom: [printed] });
}

function setExactSheets(document: PDFDocument, sheet: SheetMm): void {
  for (const page of document.getPages()) setExactSheet(page, sheet);
}

/** Reads a PDF without changing what it says of itself. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  // In one go: the library would else wait for a timer after every few objects, which takes longer than the reading.
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

interface SaveFacts {
  readonly madeBy: string;
  /** What the identifier of the file is the hash of. */
  readonly idFrom: readonly Uint8Array[];
  /** Hundreds of thousands of objects: the library packs them smaller in a time that grows with their square. */
  readonly isPack?: boolean;
}

/** Writes the file with everything PDF/A asks of the file as a whole. */
export async function savePdf(
  document: PDFDocument,
  { madeBy, idFrom, isPack = false }: SaveFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const { context, catalog } = document;
  document.setCreator(madeBy);
  document.setLanguage(LANGUAGE);
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  const id = PDFHexString.fromBytes(identifier(idFrom));
  context.trailerInfo.ID = context.obj([id, id]);
  document.convertToPDFA({ conformance: '2U' });
  const bytes = await document.save({
    useObjectStreams: !isPack,
    objectsPerTick: Number.POSITIVE_INFINITY,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return new Uint8Array(bytes);
}

function identifier(parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, 16);
}

function setExactSheet(page: PDFPage, sheet: SheetMm): void {
  const exact = exactSheet(page.getSize(), sheet);
  if (exact !== null) page.setMediaBox(0, 0, exact.width, exact.height);
}

/** The sheet, upright or turned, where a page is it but for Chromium's rounding; else null. Units points. */
export function exactSheet(page: PagePoints, sheet: SheetMm): PagePoints | null {
  const upright = { width: sheet.width * POINTS_PER_MM, height: sheet.height * POINTS_PER_MM };
  const exact = [upright, { width: upright.height, height: upright.width }].find(
    (each) =>
      Math.abs(each.width - page.width) < ROUNDING_POINTS && Math.abs(each.height - page.height) < ROUNDING_POINTS,
  );
  return exact ?? null;
}
