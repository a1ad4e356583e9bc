/** What a PDF is as a paper with signatures: pages, empty places, and each signature with what it speaks for. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { ok, type Result } from '#core/shared/result.ts';
import type { Integrity } from '#core/tender/signing-model.ts';
import type { CertificateFacts } from './certificate.ts';
import { checkSignature, type SigningTime } from './check-signature.ts';
import type { SigningEngine } from './engine.ts';
import { openPdf, type PdfFault } from './open-pdf.ts';
import { findPageDifference } from './same-pages.ts';
import { type SignatureField, signatureFieldsOf } from './signature-fields.ts';
import { coversAll, signedBytesOf } from './signed-bytes.ts';

export interface SignedPdf {
  readonly pages: number;
  /** Names of the fields that wait for a signature. */
  readonly emptyFields: readonly string[];
  /** In the order they were made: each speaks for more of the file than the one before. */
  readonly signatures: readonly PdfSignature[];
}

export interface PdfSignature {
  readonly field: string;
  readonly kind: 'person' | 'time-stamp';
  readonly subFilter: string;
  readonly integrity: Integrity;
  readonly signer: CertificateFacts | null;
  readonly signedAt: SigningTime | null;
  /** Offset behind the last byte it speaks for; 0 where that cannot be told. */
  readonly end: number;
  /** What was added behind it: nothing, more signatures and the like, or something that changes how pages look. */
  readonly after: 'nothing' | 'additions' | 'changed-pages';
}

/**
 * Reads pages, empty signature fields and signatures of a PDF.
 *
 * Shapes  each signature checked against the bytes it speaks for.   Fails   as `openPdf`.
 */
export async function readSignedPdf(file: Uint8Array, engine: SigningEngine): Promise<Result<SignedPdf, PdfFault>> {
  const opened = await openPdf(file);
  return opened.ok ? ok(await readOpenedPdf(file, opened.value, engine)) : opened;
}

/** The same of a file that is open already. */
export async function readOpenedPdf(file: Uint8Array, pdf: PDFDocument, engine: SigningEngine): Promise<SignedPdf> {
  const fields = signatureFieldsOf(pdf);
  const signatures: PdfSignature[] = [];
  // One after the other: each holds a copy of the file while it is checked.
  for (const field of fields) {
    const signature = await readSignature(file, pdf, field, engine);
    if (signature !== null) signatures.push(signature);
  }
  return {
    pages: pdf.getPageCount(),
    emptyFields: fields.filter((field) => field.signature === null).map(({ name }) => name),
    signatures: signatures.toSorted((a, b) => a.end - b.end),
  };
}

async function readSignature(
  file: Uint8Array,
  pdf: PDFDocument,
  { name, signature }: SignatureField,
  engine: SigningEngine,
): Promise<PdfSignature | null> {
  if (signature === null) return null;
  const { subFilter, contents, claimedAt } = signature;
  const head = { field: name, subFilter, kind: subFilter === 'ETSI.RFC3161' ? 'time-stamp' : 'person' } as const;
  const signed = signedBytesOf(file, signature);
  if (signed === null) {
    return { ...head, integrity: 'malformed', signer: null, signedAt: null, end: 0, after: 'nothing' };
  }
  const { integrity, signer, signedAt } = await checkSignature({ subFilter, contents, bytes: signed.bytes }, engine);
  const claimed = claimedAt === null ? null : ({ at: claimedAt, saidBy: 'signer' } as const);
  const after = await addedAfter(file, signed.end, pdf);
  return { ...head, integrity, signer, signedAt: signedAt ?? claimed, end: signed.end, after };
}

async function addedAfter(file: Uint8Array, end: number, pdf: PDFDocument): Promise<PdfSignature['after']> {
  if (coversAll(file, end)) return 'nothing';
  const then = await openPdf(file.subarray(0, end));
  // What was signed is no whole file by itself: nobody can say what it looked like.
  if (!then.ok) return 'changed-pages';
  return findPageDifference(then.value, pdf) === null ? 'additions' : 'changed-pages';
}
