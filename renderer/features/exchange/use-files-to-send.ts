import { useEffect, useState } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { FilesToSend } from '#renderer/session/send-bundle.ts';

/** The files of some tenders as they are here; null while they are counted. */
export function useFilesToSend(streams: readonly StreamId[]): FilesToSend | null {
  const { exchange } = useWorkspace();
  const [files, setFiles] = useState<FilesToSend | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const count = async () => {
      const counted = await exchange.filesToSend(streams, stop.signal);
      if (!stop.signal.aborted) setFiles(counted);
    };
    void count();
    return () => stop.abort();
  }, [exchange, streams]);
  return files;
}
