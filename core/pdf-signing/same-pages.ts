/** Whether two PDFs draw the same pages, whatever else their files hold and however they are laid out in bytes. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** The first thing that differs; pages counted from 1. */
export type PageDifference =
  | { readonly kind: 'page-count' }
  | { readonly kind: 'page-drawing'; readonly page: number }
  /** Something laid over the page: a note, a stamp, a signature box as large as to hide what stands there. */
  | { readonly kind: 'page-overlay'; readonly page: number };

/** What a page draws with, as opposed to where it stands in the file. */
const DRAWN = ['Resources', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Group'] as const;

/** Says how a stream is packed or where a thing stands, not what it is. */
const PACKING: ReadonlySet<string> = new Set(['Length', 'Filter', 'Parent', 'P', 'StructParent', 'StructParents']);

/** A visible signature is a box beside a name. One that covers more of the page than this share may hide text. */
const LARGEST_BOX = 0.12;

/** Null when every page of both draws the same and nothing but signature boxes was laid over it. */
export function findPageDifference(ours: PDFDocument, theirs: PDFDocument): PageDifference | null {
  const pages = ours.getPages();
  const others = theirs.getPages();
  if (pages.length !== others.length) return { kind: 'page-count' };
  const same = createComparison();
  for (const [index, page] of pages.entries()) {
    const other = others[index];
    if (other === undefined || !drawSame(page, other, same)) return { kind: 'page-drawing', page: index + 1 };
    if (!overlaySame(page, other, same)) return { kind: 'page-overlay', page: index + 1 };
  }
  return null;
}

type Same = (a: PDFObject | undefined, b: PDFObject | undefined) => boolean;

function drawSame(page: PDFPage, other: PDFPage, same: Same): boolean {
  const agrees = DRAWN.every((name) => {
    const key = PDFName.of(name);
    return same(page.node.getInheritableAttribute(key), other.node.getInheritableAttribute(key));
  });
  return agrees && sameBytes(drawingOf(page), drawingOf(other));
}

function overlaySame(page: PDFPage, other: PDFPage, same: Same): boolean {
  const before = overlaysOf(page);
  const after = overlaysOf(other);
  if (before.others.length !== after.others.length) return false;
  if (!before.others.every((annotation, index) => same(annotation, after.others[index]))) return false;
  const { width, height } = page.getSize();
  return after.boxes.every((box) => areaOf(box) <= width * height * LARGEST_BOX);
}

function overlaysOf(page: PDFPage): { readonly boxes: readonly PDFDict[]; readonly others: readonly PDFObject[] } {
  const annotations = page.node.Annots()?.asArray() ?? [];
  const found = annotations.flatMap((annotation) => page.doc.context.lookup(annotation) ?? []);
  const boxes = found.filter((annotation): annotation is PDFDict => isSignatureBox(annotation));
  return { boxes, others: found.filter((annotation) => !isSignatureBox(annotation)) };
}

function isSignatureBox(annotation: PDFObject): boolean {
  if (!(annotation instanceof PDFDict)) return false;
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Widget')) return false;
  const parent = annotation.lookup(PDFName.of('Parent'));
  const type =
    annotation.lookup(PDFName.of('FT')) ?? (parent instanceof PDFDict ? parent.lookup(PDFName.of('FT')) : undefined);
  return type === PDFName.of('Sig');
}

function areaOf(box: PDFDict): number {
  const rect = box.lookup(PDFName.of('Rect'));
  if (!(rect instanceof PDFArray)) return 0;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect
    .asArray()
    .map((side) => (side instanceof PDFNumber ? side.asNumber() : 0));
  return Math.abs(right - left) * Math.abs(top - bottom);
}

/** The drawing orders of a page as one run of bytes: a file may cut them into pieces wherever it likes. */
function drawingOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((part) => page.doc.context.lookup(part)) : [contents];
  const parts = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [unpack(stream) ?? stream.contents] : [],
  );
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    all[offset + part.length] = 0x0a;
    offset += part.length + 1;
  }
  return all;
}

/** Compares what two objects are, through references; pairs met before are taken for the same, as they may go in circles. */
function createComparison(): Same {
  const met = new Map<PDFObject, Set<PDFObject>>();
  const isMet = (a: PDFObject, b: PDFObject): boolean => {
    const partners = met.get(a) ?? new Set();
    met.set(a, partners);
    if (partners.has(b)) return true;
    partners.add(b);
    return false;
  };
  const same: Same = (a, b) => {
    if (a === b) return true;
    // Programs leave empty lists of fonts and the like behind.
    if (a === undefined || b === undefined) return isEmpty(a ?? b);
    if (a instanceof PDFRawStream && b instanceof PDFRawStream) {
      return isMet(a, b) || (sameEntries(a.dict, b.dict, same) && sameStream(a, b));
    }
    if (a instanceof PDFDict && b instanceof PDFDict) return isMet(a, b) || sameEntries(a, b, same);
    if (a instanceof PDFArray && b instanceof PDFArray) {
      if (a.size() !== b.size()) return false;
      return isMet(a, b) || a.asArray().every((_, index) => same(a.lookup(index), b.lookup(index)));
    }
    if (isText(a) && isText(b)) return sameBytes(a.asBytes(), b.asBytes());
    if (a instanceof PDFNumber && b instanceof PDFNumber) return a.asNumber() === b.asNumber();
    if (a instanceof PDFBool && b instanceof PDFBool) return a.asBoolean() === b.asBoolean();
    // Names and null are one object each, met above.
    return false;
  };
  return same;
}

function isEmpty(value: PDFObject | undefined): boolean {
  return value instanceof PDFDict && value.keys().length === 0;
}

function sameEntries(a: PDFDict, b: PDFDict, same: Same): boolean {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].every((key) => PACKING.has(key.decodeText()) || same(a.lookup(key), b.lookup(key)));
}

function sameStream(a: PDFRawStream, b: PDFRawStream): boolean {
  const [plainA, plainB] = [unpack(a), unpack(b)];
  // Pictures in a form of their own are compared as they lie in the file.
  if (plainA === null || plainB === null) return plainA === plainB && sameBytes(a.contents, b.contents);
  return sameBytes(plainA, plainB);
}

function unpack(stream: PDFRawStream): Uint8Array | null {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    // The library knows the general ways of packing; what it does not know is compared packed.
    return null;
  }
}

function isText(value: PDFObject): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
