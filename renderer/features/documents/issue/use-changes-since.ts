import { useMemo } from 'react';
import { compareDocuments, type LineChange } from '#core/documents/issue/compare.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { FrozenDocument } from '#renderer/session/use-frozen.ts';

/** What the document would say otherwise than what is out; null where one of them is not at hand. */
export function useChangesSince(
  frozen: FrozenDocument | null,
  content: DocumentModel | null,
): readonly LineChange[] | null {
  return useMemo(() => {
    if (frozen === null || !frozen.ok || content === null) return null;
    return compareDocuments(frozen.value, content);
  }, [frozen, content]);
}
