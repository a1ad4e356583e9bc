/** Looks at a signed paper that came back, before anybody decides whether it is attached. */
import type { Signer } from '#core/documents/issue/signers.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { JudgedCopy } from '#core/tender/judge-copy.ts';
import type { SigningEngine } from './engine.ts';
import { foundSignatures } from './found-signatures.ts';
import { openPdf, type PdfFault } from './open-pdf.ts';
import { isPicture, type NamedBytes, type PictureFault, picturesToPdf } from './pictures-to-pdf.ts';
import { readSignedPdf, type SignedPdf } from './read-signed-pdf.ts';
import { recogniseSigners } from './recognise-signers.ts';
import { type ReadWords, relatePdf } from './relation.ts';

export interface InspectedCopy extends JudgedCopy {
  readonly file: NamedBytes;
  /** Places of those whose electronic signature was found in it. */
  readonly recognised: readonly number[];
}

export type CopyFault = PdfFault | PictureFault;

/** A scan: one PDF, or pictures in the order of the pages. Its words are a picture: only its pages are counted. */
export async function inspectScan(files: readonly NamedBytes[]): Promise<Result<InspectedCopy, CopyFault>> {
  const [first, ...others] = files;
  const isOnePdf = first !== undefined && others.length === 0 && !isPicture(first.bytes);
  const joined = isOnePdf ? ok(first.bytes) : await picturesToPdf(files);
  if (!joined.ok) return joined;
  const opened = await openPdf(joined.value);
  if (!opened.ok) return opened;
  const name = isOnePdf ? first.name : `${stemOf(first?.name ?? 'pindai')}.pdf`;
  const file = { name, bytes: joined.value };
  const pages = opened.value.getPageCount();
  return ok({ kind: 'scan', file, pages, relation: null, signatures: [], recognised: [] });
}

/** A file signed electronically; `ours` is null where the version has no PDF, or it is not on this device. */
export async function inspectSigned(
  {
    file,
    ours,
    signers,
  }: { readonly file: NamedBytes; readonly ours: Uint8Array | null; readonly signers: readonly Signer[] },
  { engine, readWords }: { readonly engine: SigningEngine; readonly readWords: ReadWords },
): Promise<Result<InspectedCopy, CopyFault>> {
  const inspected = (signed: SignedPdf, relation: InspectedCopy['relation']): InspectedCopy => ({
    kind: 'signed-pdf',
    file,
    pages: signed.pages,
    relation,
    signatures: foundSignatures(signed),
    recognised: recogniseSigners(signed.signatures, signers),
  });
  if (ours === null) {
    const read = await readSignedPdf(file.bytes, engine);
    return read.ok ? ok(inspected(read.value, null)) : read;
  }
  const related = await relatePdf({ ours, theirs: file.bytes }, { engine, readWords });
  return related.ok ? ok(inspected(related.value.file, related.value.relation)) : related;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}
