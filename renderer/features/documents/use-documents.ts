import { useEffect, useMemo, useState } from 'react';
import { type BuiltDocument, buildDocument, type DocumentUnavailable } from '#core/documents/build.ts';
import type { DocumentInput } from '#core/documents/draft.ts';
import type { UnavailableReason } from '#core/documents/document-spec.ts';
import type { Result } from '#core/shared/result.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';

/** How far a document is: how many fields it still lacks, or why it cannot be made. */
export type DocumentState =
  | { readonly kind: 'missing'; readonly count: number }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

export type ShownDocument = Result<BuiltDocument, DocumentUnavailable>;

interface Documents {
  readonly shown: ShownDocument;
  /** Those not looked at yet are absent. */
  readonly states: ReadonlyMap<DocumentKey, DocumentState>;
}

/** Milliseconds of each idle moment left to the person. */
const LEAVE_MS = 4;

/**
 * The document shown, at once; how far all others are follows in idle moments, so that typing never waits for a whole
 * pack of documents.
 */
export function useDocuments(input: DocumentInput, keys: readonly DocumentKey[], shown: DocumentKey): Documents {
  const built = useMemo(() => buildDocument(shown, input), [shown, input]);
  const [states, setStates] = useState<ReadonlyMap<DocumentKey, DocumentState>>(new Map());
  useEffect(() => {
    const found = new Map<DocumentKey, DocumentState>();
    const rest = [...keys];
    let handle = requestIdleCallback(work);
    function work(deadline: IdleDeadline): void {
      do {
        const key = rest.shift();
        if (key !== undefined) found.set(key, stateOf(buildDocument(key, input)));
      } while (rest.length > 0 && deadline.timeRemaining() > LEAVE_MS);
      if (rest.length > 0) handle = requestIdleCallback(work);
      else setStates(found);
    }
    return () => cancelIdleCallback(handle);
  }, [input, keys]);
  return { shown: built, states };
}

function stateOf(result: ShownDocument): DocumentState {
  return result.ok
    ? { kind: 'missing', count: result.value.missing.length }
    : { kind: 'unavailable', reason: result.error.kind };
}
