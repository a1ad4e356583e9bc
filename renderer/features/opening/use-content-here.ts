import { useEffect, useState } from 'react';
import type { Hash } from '#core/log/envelope.ts';
import type { BidFile } from '#core/tender/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { FileState, FileStates } from '#renderer/sync/attachments/file-state.ts';

const NOTHING: ReadonlySet<string> = new Set();

interface HereOptions {
  readonly isAdding: boolean;
  readonly states: FileStates;
}

/** The hashes of those files whose content is on this device; looked for anew when adding has ended. */
export function useContentHere(files: readonly BidFile[], { isAdding, states }: HereOptions): ReadonlySet<string> {
  const { attachments } = useWorkspace();
  const [here, setHere] = useState(NOTHING);
  useEffect(() => {
    if (isAdding) return undefined;
    let isShown = true;
    const look = async () => {
      const hashes = files.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
      // A browser without private files has none of them.
      const found = await Promise.all(hashes.map((hash) => attachments.has(hash as Hash).catch(() => false)));
      if (isShown) setHere(new Set(hashes.filter((_, at) => found[at])));
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [attachments, files, isAdding]);
  // What came since it was looked for.
  const come = files.flatMap(({ sha256 }) => (sha256 !== null && isHereBy(states.get(sha256 as Hash)) ? [sha256] : []));
  return come.length === 0 ? here : new Set([...here, ...come]);
}

function isHereBy(state: FileState | undefined): boolean {
  switch (state?.kind) {
    case 'here-only':
    case 'not-taken':
    case 'sending':
    case 'on-server':
      return true;
    default:
      return false;
  }
}
