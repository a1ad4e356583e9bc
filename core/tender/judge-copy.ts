/** Whether a file that came back may be attached as a signed copy. */
import type { Integrity, PdfRelation, SignedCopy } from './signing-model.ts';

/**
 * `refused`: it is not ours, not signed, or was changed. `odd`: attached when somebody says why. The reason is the first that
 * counts; `good` has none.
 */
export type CopyVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'odd'; readonly reason: OddReason }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

export type OddReason = 'rewritten' | 'redrawn' | 'added-to' | 'more-pages' | 'pages-unknown' | 'cannot-check';
export type RefusalReason = 'different' | 'changed' | 'fewer-pages' | 'unsigned' | 'altered' | 'forged' | 'malformed';

/** Judges a copy of a version whose PDF has so many pages; null where it has none. */
export function judgeCopy({ kind, pages, relation, signatures }: JudgedCopy, own: number | null): CopyVerdict {
  return kind === 'scan'
    ? judgeScan(pages, own)
    : judgeSigned(
        relation,
        signatures.map(({ integrity }) => integrity),
      );
}

/** What of a copy is judged. */
export type JudgedCopy = Pick<SignedCopy, 'kind' | 'pages' | 'relation' | 'signatures'>;

/** Judges a scan by its pages; `own` is null where the version has no PDF to count. */
function judgeScan(pages: number, own: number | null): CopyVerdict {
  if (own === null) return { kind: 'odd', reason: 'pages-unknown' };
  if (pages < own) return { kind: 'refused', reason: 'fewer-pages' };
  return pages > own ? { kind: 'odd', reason: 'more-pages' } : { kind: 'good' };
}

/** Judges a signed file by what it has to do with ours and by its signatures; a null relation: there is none of ours. */
function judgeSigned(relation: PdfRelation | null, signatures: readonly Integrity[]): CopyVerdict {
  switch (relation) {
    case 'different':
    case 'changed':
    case 'fewer-pages':
      return { kind: 'refused', reason: relation };
    default: {
      const broken = signatures.find((each) => each === 'altered' || each === 'forged' || each === 'malformed');
      if (broken === 'altered' || broken === 'forged' || broken === 'malformed') {
        return { kind: 'refused', reason: broken };
      }
      if (signatures.length === 0) return { kind: 'refused', reason: 'unsigned' };
      if (signatures.includes('unsupported')) return { kind: 'odd', reason: 'cannot-check' };
      if (relation === null) return { kind: 'odd', reason: 'pages-unknown' };
      return relation === 'identical' || relation === 'continued'
        ? { kind: 'good' }
        : { kind: 'odd', reason: relation };
    }
  }
}
