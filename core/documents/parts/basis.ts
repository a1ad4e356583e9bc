import type { DocumentKind } from '#core/tender/document-kind.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import type { Draft } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { committeeName, decree, documentName, numberAndDateOf, tenderDocument } from './head.ts';
import { ownBases } from './own-paragraphs.ts';

/** The minutes of the opening, of both files where there are two and the second was opened. */
export function openingKinds({ dossier }: Draft): readonly DocumentKind[] {
  const { notice, technicalResult } = dossier;
  return isSealedSubmission(notice.submission) && technicalResult !== null ? ['bapp', 'bapp-harga'] : ['bapp'];
}

/**
 * What a document rests on: the law, what the office adds to it, the decree, the tender document and earlier documents of the tender. It ends with
 * `;` where the sentence goes on after it ("dengan ini …").
 */
export function legalBasis(draft: Draft, earlier: readonly DocumentKind[], end: '.' | ';' = ';'): Block {
  const items: readonly Inline[] = [
    ...draft.ruleSet.instruments.map((instrument) => plain(instrument)),
    ...ownBases(draft),
    line(decree(draft), ` tentang penetapan ${committeeName(draft)}`),
    tenderDocument(draft),
    ...earlier.map((kind) => line(`${documentName(draft, kind)} `, numberAndDateOf(draft, kind))),
  ];
  return {
    kind: 'list',
    marker: 'decimal',
    items: items.map((item, index) => line(item, index === items.length - 1 ? end : ';')),
  };
}
