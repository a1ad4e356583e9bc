/** Whether a file that came back may be attached as a signed copy. */
import type { Integrity, PdfRelation } from '#core/tender/signing-model.ts';

/**
 * `refused`: it is not ours, not signed, or was changed. `odd`: attached when somebody says why. The reason is the first that
 * counts; `good` has none.
 */
export type CopyVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'odd'; readonly reason: OddReason }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

export type OddReason = 'rewritten' | 'redrawn' | 'added-to' | 'more-pages' | 'pages-unknown' | 'cannot-check';
export type RefusalReason = 'other' | 'changed' | 'fewer-pages' | 'unsigned' | 'altered' | 'forged' | 'unreadable';

/** Judges a scan by its pages; `own` is null where the version has no PDF to count. */
export function judgeScan(pages: number, own: number | null): CopyVerdict {
  if (own === null) return { kind: 'odd', reason: 'pages-unknown' };
  if (pages < own) return { kind: 'refused', reason: 'fewer-pages' };
  return pages > own ? { kind: 'odd', reason: 'more-pages' } : { kind: 'good' };
}

/** Judges a signed file by what it has to do with ours and by its signatures; a null relation: there is none of ours. */
export function judgeSigned(relation: PdfRelation | null, signatures: readonly Integrity[]): CopyVerdict {
  switch (relation) {
    case 'other':
    case 'changed':
    case 'fewer-pages':
      return { kind: 'refused', reason: relation };
    default: {
      const broken = signatures.find((each) => each === 'altered' || each === 'forged' || each === 'unreadable');
      if (broken === 'altered' || broken === 'forged' || broken === 'unreadable') {
        return { kind: 'refused', reason: broken };
      }
      if (signatures.length === 0) return { kind: 'refused', reason: 'unsigned' };
      if (signatures.includes('unsupported')) return { kind: 'odd', reason: 'cannot-check' };
      if (relation === null) return { kind: 'odd', reason: 'pages-unknown' };
      return relation === 'identical' || relation === 'continued' ? { kind: 'good' } : { kind: 'odd', reason: relation };
    }
  }
}
