/** The numbers on the documents of one tender, as its line in the list keeps them. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, documentKey, readDocumentKey, refOf } from '#core/tender/document-kind.ts';
import { issuedOf, versionsOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { spellingOf } from '#core/tender/number-spelling.ts';
import { documentNameOf } from '../document-names.ts';
import { detailsOf } from '../draft.ts';
import { subjectName } from '../subject-name.ts';

export interface UsedNumber {
  readonly key: DocumentKey;
  /** What such a document is called in the tender's era. */
  readonly name: string;
  /** Whom or what the document is about where a tender has several of its kind. */
  readonly subject: string | null;
  /** As it was written. */
  readonly number: string;
  /** The day of the document; null = not known yet. */
  readonly date: DateOnly | null;
  /** An issued document keeps its number. */
  readonly state: 'draft' | 'issued';
}

/**
 * Every number a document of the tender bears or bore when it was issued, each once a document; in order of the keys.
 */
export function usedNumbersOf(dossier: Dossier, words: OfficialWords): readonly UsedNumber[] {
  return numberedKeys(dossier).flatMap((key): readonly UsedNumber[] => {
    const about = { key, name: documentNameOf(refOf(key).kind, words), subject: subjectName(dossier, key) };
    const numbers = new Map<string, UsedNumber>();
    for (const { number, date } of versionsOf(dossier, key)) {
      if (number !== null) numbers.set(spellingOf(number), { ...about, number, date, state: 'issued' });
    }
    const { number, date } = detailsOf(dossier, key);
    const spelling = spellingOf(number);
    if (number !== null && spelling !== '' && !numbers.has(spelling)) {
      numbers.set(spelling, { ...about, number, date, state: 'draft' });
    }
    return [...numbers.values()];
  });
}

function numberedKeys(dossier: Dossier): readonly DocumentKey[] {
  const { documents, objections } = dossier;
  const answers = Object.entries(objections).flatMap(([subject, { answer }]) =>
    (answer?.number ?? null) === null ? [] : [documentKey({ kind: 'jawaban-sanggah', subject })],
  );
  const keys = [...Object.keys(documents), ...answers, ...Object.keys(issuedOf(dossier))];
  // A newer app may have documents this one does not know.
  const known = keys.filter((key): key is DocumentKey => readDocumentKey(key) !== null);
  return [...new Set(known)].sort();
}
