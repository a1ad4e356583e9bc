/** Whose signatures a file carries, among those who should sign it. */
import type { Signer } from '#core/documents/issue/signers.ts';
import { placeName } from './places.ts';
import type { PdfSignature } from './read-signed-pdf.ts';
import { fieldName } from './signature-boxes.ts';

/** Shorter words of a name are titles and initials, which certificates write in their own way. */
const SHORTEST_WORD = 3;

/**
 * Places of the signers whose signature is sound: by the field we made for them, else by the name on the certificate where
 * it fits one of them only. A guess for people to confirm.
 */
export function recogniseSigners(signatures: readonly PdfSignature[], signers: readonly Signer[]): readonly number[] {
  const sound = signatures.filter(({ kind, integrity }) => kind === 'person' && integrity === 'intact');
  const places = sound.flatMap((signature) => {
    const byField = signers.find((signer) => fieldName(placeName(signer)) === signature.field);
    if (byField !== undefined) return [byField.place];
    const byName = signers.filter(({ name }) => isCalled(name, signature.signer?.name ?? ''));
    return byName.length === 1 ? byName.map(({ place }) => place) : [];
  });
  return [...new Set(places)].toSorted((a, b) => a - b);
}

function isCalled(name: string, certified: string): boolean {
  const own = new Set(wordsOf(name));
  const words = wordsOf(certified);
  return words.length > 0 && words.every((word) => own.has(word));
}

function wordsOf(name: string): readonly string[] {
  return name
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
}
