/** What went out of one tender, as its line in the list keeps it. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { type DocumentKey, readDocumentKey } from '#core/tender/document-kind.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { documentNameOf } from '../document-names.ts';
import { subjectName } from '../subject-name.ts';

export interface IssuedLine {
  readonly key: DocumentKey;
  /** What such a document is called in the tender's era. */
  readonly name: string;
  /** Whom or what it is about where a tender has several of its kind. */
  readonly subject: string | null;
  readonly number: string | null;
  readonly version: number;
  /** The day it went out, in the tender's zone. */
  readonly issuedOn: DateOnly;
}

/** The newest version of each document that is out, in order of the keys. */
export function issuedLinesOf(dossier: Dossier, words: OfficialWords): readonly IssuedLine[] {
  return Object.entries(issuedOf(dossier)).flatMap(([text, versions]): readonly IssuedLine[] => {
    const ref = readDocumentKey(text);
    const last = versions.at(-1);
    // A newer app may have documents this one does not know.
    if (ref === null || last === undefined) return [];
    const key = text as DocumentKey;
    const { version, number, issuedAt } = last;
    const issuedOn = dateIn(issuedAt, dossier.notice.zone);
    return [
      { key, name: documentNameOf(ref.kind, words), subject: subjectName(dossier, key), number, version, issuedOn },
    ];
  });
}
