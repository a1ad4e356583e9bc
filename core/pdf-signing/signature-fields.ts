/** The signature fields of a PDF, signed and empty, as they stand in its form. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Instant } from '#core/calendar/instant.ts';
import { readMoment } from './moment.ts';

export interface SignatureField {
  /** Names of the field and those above it, joined by dots. */
  readonly name: string;
  readonly dict: PDFDict;
  readonly ref: PDFRef;
  /** What was signed into it; null = still empty. */
  readonly signature: SignatureDictionary | null;
}

/** A signature as the file says it, before anything is checked. */
export interface SignatureDictionary {
  /** How it is encoded, `ETSI.CAdES.detached`. */
  readonly subFilter: string;
  /** As written: offset and length of what is signed before and after the gap. Four numbers in a sound file. */
  readonly byteRange: readonly number[];
  /** The encoded signature with the zeros that fill its place. */
  readonly contents: Uint8Array;
  /** The signer's own word; null = none, or unreadable. */
  readonly claimedAt: Instant | null;
}

/** Deeper than forms go: a file made to trap a reader ends here. */
const DEEPEST = 32;

/** All signature fields, in the order of the form. */
export function signatureFieldsOf(pdf: PDFDocument): readonly SignatureField[] {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return [];
  const found: SignatureField[] = [];
  const seen = new Set<PDFRef>();
  const walk = (fields: PDFObject | undefined, above: readonly string[], type: PDFObject | undefined): void => {
    if (!(fields instanceof PDFArray) || above.length > DEEPEST) return;
    for (const ref of fields.asArray()) {
      if (!(ref instanceof PDFRef) || seen.has(ref)) continue;
      seen.add(ref);
      const dict = pdf.context.lookup(ref);
      if (!(dict instanceof PDFDict)) continue;
      const own = textOf(dict.lookup(PDFName.of('T')));
      const names = own === null ? above : [...above, own];
      const ownType = dict.lookup(PDFName.of('FT')) ?? type;
      if (ownType === PDFName.of('Sig')) {
        found.push({ name: names.join('.'), dict, ref, signature: signatureOf(dict.lookup(PDFName.of('V'))) });
      } else walk(dict.lookup(PDFName.of('Kids')), names, ownType);
    }
  };
  walk(form.lookup(PDFName.of('Fields')), [], undefined);
  return found;
}

function signatureOf(value: PDFObject | undefined): SignatureDictionary | null {
  if (!(value instanceof PDFDict)) return null;
  const subFilter = value.lookup(PDFName.of('SubFilter'));
  const range = value.lookup(PDFName.of('ByteRange'));
  const contents = value.lookup(PDFName.of('Contents'));
  return {
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
    byteRange:
      range instanceof PDFArray
        ? range.asArray().map((part) => (part instanceof PDFNumber ? part.asNumber() : Number.NaN))
        : [],
    contents: contents instanceof PDFHexString || contents instanceof PDFString ? contents.asBytes() : new Uint8Array(),
    claimedAt: momentOf(value.lookup(PDFName.of('M'))),
  };
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

function momentOf(value: PDFObject | undefined): Instant | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    return readMoment(value.decodeDate());
  } catch {
    // The time is the signer's own word and no part of what is checked: an unreadable one is as good as none.
    return null;
  }
}
