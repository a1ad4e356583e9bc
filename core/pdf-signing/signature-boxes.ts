/** Where a printed document leaves room for signatures, and empty signature fields put there. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib';
import { ok, type Result } from '#core/shared/result.ts';
import { openPdf, type PdfFault } from './open-pdf.ts';
import { signatureFieldsOf } from './signature-fields.ts';
import { writeUpdate } from './write-update.ts';

/** One place to be signed. */
export interface SignaturePlace {
  /** Name of the field, `Ketua – Drs. H. Suryadi`; a dot would mean a field within a field and is left out. */
  readonly name: string;
  /** Name of the place in the printed document that is its upper left corner; absent there, the field has no box. */
  readonly anchor: string;
  /**
   * A named place whose distance from the edges of the first page is known. Browsers write named places as if there were no
   * margins, some of them; where this one stands tells which.
   */
  readonly origin: { readonly anchor: string; readonly left: number; readonly top: number };
  /** From the anchor to the box, and its size; points. */
  readonly box: { readonly right: number; readonly down: number; readonly width: number; readonly height: number };
}

/** Printed with the page, and not to be hidden or moved. */
const PRINTED_AND_LOCKED = 4 + 128;
/** The file holds signature fields, and is only ever added to. */
const SIGNATURES_EXIST = 1;
const APPEND_ONLY = 2;

/**
 * Adds an empty signature field for each place, behind the bytes as they came.
 *
 * Shapes  the given file is the exact beginning of the new one; a field that exists by that name is left as it is.
 * Fails   as `openPdf`.                                     Source  ISO 32000-2 §12.7.5.5; ISO 19005-2 §6.4 on appearances.
 */
export async function addSignatureFields(
  file: Uint8Array,
  places: readonly SignaturePlace[],
): Promise<Result<Uint8Array, PdfFault>> {
  const opened = await openPdf(file);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const existing = new Set(signatureFieldsOf(pdf).map(({ name }) => name));
  const missing = places.filter(({ name }) => !existing.has(fieldName(name)));
  if (missing.length === 0) return ok(file);
  for (const place of missing) addField(pdf, place);
  return ok(await writeUpdate(file, pdf));
}

/** The name a field is found by: without dots, which part the name of a field from that of one above it. */
export function fieldName(name: string): string {
  return name.replaceAll('.', '').trim();
}

/** Adds one empty field and answers it. */
export function addField(pdf: PDFDocument, { name, anchor, origin, box }: SignaturePlace): PDFDict {
  const corner = findCorner(pdf, anchor, origin);
  const page = corner?.page ?? pdf.getPages().at(-1);
  // A file without pages was refused when it was opened.
  if (page === undefined) throw new Error('Bug: no page to sign');
  const rect =
    corner === null
      ? [0, 0, 0, 0]
      : [corner.x + box.right, corner.y - box.down - box.height, corner.x + box.right + box.width, corner.y - box.down];
  const field = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFHexString.fromText(fieldName(name)),
    TU: PDFHexString.fromText(name),
    F: PRINTED_AND_LOCKED,
    Rect: rect,
    P: page.ref,
    AP: { N: emptyAppearance(pdf, rect) },
  });
  const ref = pdf.context.register(field);
  addAnnotation(page, ref);
  const form = pdf.catalog.getOrCreateAcroForm();
  form.addField(ref);
  const flags = form.dict.lookup(PDFName.of('SigFlags'));
  const before = flags instanceof PDFNumber ? flags.asNumber() : 0;
  form.dict.set(PDFName.of('SigFlags'), PDFNumber.of(before | SIGNATURES_EXIST | APPEND_ONLY));
  return field;
}

/** By hand: the library would tidy up the page on the way, and write it otherwise than it came. */
function addAnnotation({ node }: PDFPage, ref: PDFRef): void {
  const annotations = node.lookup(PDFName.of('Annots'));
  if (annotations instanceof PDFArray) {
    annotations.push(ref);
    // A list that stands in the page itself is written with it.
    node.registerChange();
  } else node.set(PDFName.of('Annots'), node.context.obj([ref]));
}

/** Archives ask for an appearance of every field, be it an empty one. */
function emptyAppearance(pdf: PDFDocument, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): PDFRef {
  return pdf.context.register(pdf.context.formXObject([], { BBox: [0, 0, right - left, top - bottom], Resources: {} }));
}

/** Where an anchor really stands: moved by as much as the origin is out of its place. */
function findCorner(pdf: PDFDocument, anchor: string, origin: SignaturePlace['origin']): Anchor | null {
  const [corner, start] = [findAnchor(pdf, anchor), findAnchor(pdf, origin.anchor)];
  if (corner === null || start === null) return null;
  const { height } = start.page.getSize();
  return { ...corner, x: corner.x + origin.left - start.x, y: corner.y + height - origin.top - start.y };
}

interface Anchor {
  readonly page: PDFPage;
  readonly x: number;
  readonly y: number;
}

/** A named place, as a printer of HTML writes it for an element that is linked to. */
function findAnchor(pdf: PDFDocument, anchor: string): Anchor | null {
  const destinations = pdf.catalog.lookup(PDFName.of('Dests'));
  const named: PDFObject | undefined =
    destinations instanceof PDFDict ? destinations.lookup(PDFName.of(anchor)) : undefined;
  const place = named instanceof PDFDict ? named.lookup(PDFName.of('D')) : named;
  if (!(place instanceof PDFArray) || place.get(1) !== PDFName.of('XYZ')) return null;
  const [pageRef, , x, y] = place.asArray();
  const page = pageRef instanceof PDFRef ? pdf.getPages().find(({ ref }) => ref === pageRef) : undefined;
  if (page === undefined || !(x instanceof PDFNumber) || !(y instanceof PDFNumber)) return null;
  return { page, x: x.asNumber(), y: y.asNumber() };
}
