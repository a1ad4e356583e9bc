import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Hash } from '#core/log/envelope.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { FetchRefusal } from '#renderer/sync/attachments/file-carrier.ts';
import type { FileStates } from '#renderer/sync/attachments/file-state.ts';

/** A space that meets no server knows nothing of where else content is. */
const NOWHERE = createStore<{ readonly states: FileStates }>()(() => ({ states: new Map() }));

export interface FileFetcher {
  readonly states: FileStates;
  readonly fetch: (file: { readonly name: string; readonly sha256: Hash }) => Promise<void>;
  /** Why the last one did not come; null when it did. */
  readonly refused: { readonly name: string; readonly refusal: FetchRefusal } | null;
}

/** Where the content of files is, and fetching one from the server. */
export function useFileStates(): FileFetcher {
  const { sync } = useWorkspace();
  const { states } = useStore(sync?.files.states ?? NOWHERE);
  const [refused, setRefused] = useState<FileFetcher['refused']>(null);
  const fetch = useCallback<FileFetcher['fetch']>(
    async ({ name, sha256 }) => {
      setRefused(null);
      const refusal = (await sync?.files.fetch(sha256)) ?? null;
      setRefused(refusal === null ? null : { name, refusal });
    },
    [sync],
  );
  return { states, fetch, refused };
}
