/** Signs a PDF on this machine, behind its bytes as they came: earlier signatures stay good. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
} from '@cantoo/pdf-lib';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { checkSignature } from './check-signature.ts';
import { encodeSignature, signatureRoom } from './encode-signature.ts';
import type { SigningEngine } from './engine.ts';
import type { SigningKey } from './key-file.ts';
import { openPdf, type PdfFault } from './open-pdf.ts';
import { addField, fieldName, type SignaturePlace } from './signature-boxes.ts';
import { drawSignatureMark } from './signature-mark.ts';
import { signatureFieldsOf } from './signature-fields.ts';
import { writeUpdate } from './write-update.ts';
import { latin1 } from '#core/shared/latin1.ts';

export interface SigningOrder {
  readonly place: SignaturePlace;
  readonly key: SigningKey;
  readonly at: Instant;
  /** Why it is signed, as readers show it; null = unsaid. */
  readonly reason: string | null;
}

export type SigningFault =
  | PdfFault
  | { readonly kind: 'already-signed'; readonly field: string }
  /** A signature in the file forbids any addition. */
  | { readonly kind: 'closed-by-signature' }
  | { readonly kind: 'certificate-expired'; readonly validUntil: Instant }
  | { readonly kind: 'certificate-not-yet-valid'; readonly validFrom: Instant }
  /** Its issuer says what it is for, and signing is not among it. */
  | { readonly kind: 'certificate-not-for-signing' }
  /** Key and certificate in the key file do not belong together. */
  | { readonly kind: 'key-without-partner' };

const SUB_FILTER = 'ETSI.CAdES.detached';

/** Digits of the largest offset there is room for. */
const OFFSET_DIGITS = 10;

/** Object identifier of the extension that says what a certificate is for, and its first two uses (RFC 5280 §4.2.1.3). */
const KEY_USAGE = '2.5.29.15';
const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;

/**
 * Signs into a field of the place's name, made where there is none.
 *
 * Shapes  the given file is the exact beginning of the new one.   Fails   see `SigningFault`; nothing is half signed.
 * Source  ISO 32000-2 §12.8, ETSI EN 319 142-1 level B-B.
 */
export async function signPdf(
  file: Uint8Array,
  { place, key, at, reason }: SigningOrder,
  engine: SigningEngine,
): Promise<Result<Uint8Array, SigningFault>> {
  const unusable = certificateFault(key, at);
  if (unusable !== null) return err(unusable);
  const opened = await openPdf(file);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  if (isClosed(pdf)) return err({ kind: 'closed-by-signature' });
  const name = fieldName(place.name);
  const existing = signatureFieldsOf(pdf).find((field) => field.name === name);
  if (existing !== undefined && existing.signature !== null) return err({ kind: 'already-signed', field: name });
  const field = existing?.dict ?? addField(pdf, place);
  drawSignatureMark(pdf, field, { owner: key.owner, at });
  const room = signatureRoom(key);
  field.set(PDFName.of('V'), pdf.context.register(signatureObject({ key, at, reason, room })));
  const signed = await writeUpdate(file, pdf);
  const { bytes, contentsAt } = fillRange(signed, file.length, room);
  const encoded = await encodeSignature(bytes, key, engine);
  const check = await checkSignature({ subFilter: SUB_FILTER, contents: encoded, bytes }, engine);
  if (check.integrity !== 'intact') return err({ kind: 'key-without-partner' });
  writeText(signed, contentsAt, [...encoded].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  return ok(signed);
}

function certificateFault({ certificate, owner }: SigningKey, at: Instant): SigningFault | null {
  if (owner.validFrom !== null && at < owner.validFrom) {
    return { kind: 'certificate-not-yet-valid', validFrom: owner.validFrom };
  }
  if (owner.validUntil !== null && at > owner.validUntil) {
    return { kind: 'certificate-expired', validUntil: owner.validUntil };
  }
  const usage = certificate.extensions?.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue?.valueBlock
    ?.valueHexView;
  const uses: number = usage?.[0] ?? DIGITAL_SIGNATURE;
  return (uses & (DIGITAL_SIGNATURE | NON_REPUDIATION)) === 0 ? { kind: 'certificate-not-for-signing' } : null;
}

/** Whether a certifying signature allows no change at all. */
function isClosed(pdf: PDFDocument): boolean {
  const permissions = pdf.catalog.lookup(PDFName.of('Perms'));
  const certifying = permissions instanceof PDFDict ? permissions.lookup(PDFName.of('DocMDP')) : undefined;
  const references =
    certifying instanceof PDFDict ? certifying.lookupMaybe(PDFName.of('Reference'), PDFArray) : undefined;
  const reference = references?.lookup(0);
  const terms = reference instanceof PDFDict ? reference.lookup(PDFName.of('TransformParams')) : undefined;
  const level = terms instanceof PDFDict ? terms.lookup(PDFName.of('P')) : undefined;
  return level instanceof PDFNumber && level.asNumber() === 1;
}

/** Written as text by us: the range and the signature go into places of a fixed length, known before they are. */
function signatureObject({
  key,
  at,
  reason,
  room,
}: Pick<SigningOrder, 'key' | 'at' | 'reason'> & { readonly room: number }): PDFInvalidObject {
  const said = reason === null ? '' : `/Reason ${PDFHexString.fromText(reason).toString()}\n`;
  const text = `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /${SUB_FILTER}
${emptyRange()}
/Contents <${'0'.repeat(room * 2)}>
/M (${pdfDate(at)})
/Name ${PDFHexString.fromText(key.owner.name).toString()}
${said}>>`;
  const bytes = new Uint8Array(text.length);
  writeText(bytes, 0, text);
  return PDFInvalidObject.of(bytes);
}

function emptyRange(): string {
  return `/ByteRange [0${` ${'0'.repeat(OFFSET_DIGITS)}`.repeat(3)}]`;
}

/** Writes which bytes are signed into the file, and answers them. */
function fillRange(
  signed: Uint8Array,
  from: number,
  room: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentsAt: number } {
  const added = latin1(signed.subarray(from));
  const range = emptyRange();
  const rangeAt = from + added.indexOf(range);
  const before = from + added.indexOf(`<${'0'.repeat(room * 2)}>`);
  const after = before + room * 2 + 2;
  const rest = signed.length - after;
  writeText(signed, rangeAt, `/ByteRange [0 ${before} ${after} ${rest}]`.padEnd(range.length));
  const bytes = new Uint8Array(before + rest);
  bytes.set(signed.subarray(0, before), 0);
  bytes.set(signed.subarray(after), before);
  return { bytes, contentsAt: before + 1 };
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

/** `D:20261128053000Z` */
function pdfDate(at: Instant): string {
  return `D:${new Date(unixMsOf(at)).toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;
}
