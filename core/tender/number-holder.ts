/** Which document of a tender has a number. */
import type { DocumentKey } from './document-kind.ts';
import { issuedOf } from './issued-model.ts';
import type { Dossier } from './model.ts';
import { spellingOf } from './number-spelling.ts';

/**
 * The other document that has this number, by its key, among those being prepared and all that ever went out; null where
 * it is free.
 */
export function numberHolder(dossier: Dossier, key: DocumentKey, number: string): string | null {
  const wanted = spellingOf(number);
  if (wanted === '') return null;
  const isTaken = (each: string, theirs: string | null): boolean => each !== key && spellingOf(theirs ?? '') === wanted;
  const prepared = Object.entries(dossier.documents).find(([each, details]) => isTaken(each, details.number));
  if (prepared !== undefined) return prepared[0];
  const out = Object.entries(issuedOf(dossier)).find(([each, versions]) =>
    versions.some((version) => isTaken(each, version.number)),
  );
  return out?.[0] ?? null;
}
