import { documentNameOf } from '#core/documents/document-names.ts';
import { subjectName } from '#core/documents/subject-name.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';

/** What a document is called, with whom it is about where there are several of its kind. */
export function nameOfDocument(dossier: Dossier, key: DocumentKey, words: OfficialWords): string {
  const subject = subjectName(dossier, key);
  const name = documentNameOf(refOf(key).kind, words);
  return subject === null ? name : `${name} (${subject})`;
}
