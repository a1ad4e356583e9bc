/** The door to signing: what is behind it is fetched when somebody signs, or checks who did. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { CopyFault, InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import type { KeyFileFault } from '#core/pdf-signing/key-file.ts';
import type { PdfFault } from '#core/pdf-signing/open-pdf.ts';
import type { NamedBytes } from '#core/pdf-signing/pictures-to-pdf.ts';
import type { SigningFault } from '#core/pdf-signing/sign-pdf.ts';
import type { Result } from '#core/shared/result.ts';
import { readWords } from './read-words.ts';

/** Counts the pages of a scan. */
export async function inspectScan(files: readonly NamedBytes[]): Promise<Result<InspectedCopy, CopyFault>> {
  const { inspectScan: inspect } = await import('#core/pdf-signing/inspect-copy.ts');
  return inspect(files);
}

/** Checks a signed file, and what it has to do with ours. */
export async function inspectSigned(returned: {
  readonly file: NamedBytes;
  readonly ours: Uint8Array | null;
  readonly signers: readonly Signer[];
}): Promise<Result<InspectedCopy, CopyFault>> {
  const { inspectSigned: inspect } = await import('#core/pdf-signing/inspect-copy.ts');
  const { createSigningEngine } = await import('#core/pdf-signing/engine.ts');
  return inspect(returned, { engine: createSigningEngine(crypto), readWords });
}

/** Our PDF with an empty signature field for each signer, behind its bytes as they are. */
export async function withSignatureFields(
  file: Uint8Array,
  content: DocumentModel,
): Promise<Result<Uint8Array<ArrayBuffer>, PdfFault>> {
  const { addSignatureFields } = await import('#core/pdf-signing/signature-boxes.ts');
  const { placesOf } = await import('#core/pdf-signing/places.ts');
  const added = await addSignatureFields(file, placesOf(content));
  return added.ok ? { ok: true, value: Uint8Array.from(added.value) } : added;
}

export interface SigningHere {
  readonly file: Uint8Array;
  readonly content: DocumentModel;
  readonly signer: Signer;
  readonly keyFile: Uint8Array;
  readonly passphrase: string;
  readonly at: Instant;
}

/** Signs with a key file. The key is gone when this has answered. */
export async function signHere({
  file,
  content,
  signer,
  keyFile,
  passphrase,
  at,
}: SigningHere): Promise<Result<Uint8Array<ArrayBuffer>, KeyFileFault | SigningFault>> {
  const { openKeyFile } = await import('#core/pdf-signing/key-file.ts');
  const { signPdf } = await import('#core/pdf-signing/sign-pdf.ts');
  const { addSignatureFields } = await import('#core/pdf-signing/signature-boxes.ts');
  const { placeName, placesOf } = await import('#core/pdf-signing/places.ts');
  const { createSigningEngine } = await import('#core/pdf-signing/engine.ts');
  const key = openKeyFile(keyFile, passphrase);
  if (!key.ok) return key;
  const places = placesOf(content);
  const prepared = await addSignatureFields(file, places);
  if (!prepared.ok) return prepared;
  const place = places.find(({ name }) => name === placeName(signer));
  if (place === undefined) throw new Error('Bug: nobody of that place signs this document');
  const order = { place, key: key.value, at, reason: null };
  const signed = await signPdf(prepared.value, order, createSigningEngine(crypto));
  return signed.ok ? { ok: true, value: Uint8Array.from(signed.value) } : signed;
}
