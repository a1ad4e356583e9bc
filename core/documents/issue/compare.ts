/** What a document says otherwise than its version before. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { DocumentModel } from '../model.ts';
import { modelLines } from '../model-lines.ts';

export type LineChange =
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  /** The same line, in other words. */
  | { readonly kind: 'changed'; readonly parts: readonly ChangedPart[] };

export interface ChangedPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Line by line, in the order of the document; empty = both say the same. How it looks is not compared. */
export function compareDocuments(before: DocumentModel, after: DocumentModel): readonly LineChange[] {
  const changes: LineChange[] = [];
  let removed: readonly string[] = [];
  const part = (lines: readonly string[]): void => {
    // Taken out and put in at one place: one line after the other in other words, the rest by itself.
    const pairs = Math.min(removed.length, lines.length);
    for (let at = 0; at < pairs; at++) changes.push(changedLine(removed[at] ?? '', lines[at] ?? ''));
    changes.push(...removed.slice(pairs).map((text) => ({ kind: 'removed', text }) as const));
    changes.push(...lines.slice(pairs).map((text) => ({ kind: 'added', text }) as const));
    removed = [];
  };
  for (const run of diffArrays(comparedLines(before), comparedLines(after))) {
    if (run.removed) removed = run.value;
    else part(run.added ? run.value : []);
  }
  part([]);
  return changes;
}

/** Without the sentence about versions, which no two of them share. */
function comparedLines({ blocks }: DocumentModel): string[] {
  return [...modelLines({ blocks: blocks.filter((block) => !('cites' in block)) })];
}

function changedLine(before: string, after: string): LineChange {
  const parts = diffWordsWithSpace(before, after).map(({ added, removed, value }): ChangedPart => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  return { kind: 'changed', parts };
}
