/** Signatures of a file as they are recorded with a copy. */
import type { FoundSignature } from '#core/tender/signing-model.ts';
import type { PdfSignature, SignedPdf } from './read-signed-pdf.ts';

/** People's signatures, in their order; one whose pages were changed afterwards counts as altered. */
export function foundSignatures({ signatures }: SignedPdf): readonly FoundSignature[] {
  return signatures.filter(({ kind }) => kind === 'person').map(toFound);
}

function toFound({ signer, signedAt, integrity, after }: PdfSignature): FoundSignature {
  return {
    name: signer?.name ?? '',
    issuer: signer?.issuer ?? '',
    at: signedAt?.at ?? null,
    integrity: integrity === 'intact' && after === 'changed-pages' ? 'altered' : integrity,
  };
}
