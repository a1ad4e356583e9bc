import { useEffect, useMemo, useState } from 'react';
import type { AttachedFile } from '#core/log/attached-file.ts';
import type { Hash } from '#core/log/envelope.ts';
import { useWorkspace } from './hooks.ts';

/** Which of those files are on this device; null until it was looked for. */
export function useFilesHere(files: readonly AttachedFile[]): ReadonlySet<Hash> | null {
  const { attachments } = useWorkspace();
  const [here, setHere] = useState<ReadonlySet<Hash> | null>(null);
  const key = useMemo(() => [...new Set(files.map(({ sha256 }) => sha256))].sort().join(' '), [files]);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const hashes = key === '' ? [] : (key.split(' ') as Hash[]);
      // A browser without private files has none of them.
      const found = await Promise.all(hashes.map((hash) => attachments.has(hash).catch(() => false)));
      if (isShown) setHere(new Set(hashes.filter((_, at) => found[at])));
    };
    void look();
    return () => {
      isShown = false;
    };
  }, [attachments, key]);
  return here;
}
