import { useEffect, useState } from 'react';
import type { StreamId } from '#core/log/envelope.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { OpenedReceipt } from '#renderer/session/sync-records.ts';
import { useSyncMarks } from '#renderer/session/use-sync.ts';

/** The newest receipt of a tender; `undefined` while it is read, null where there is none. */
export function useReceipt(stream: StreamId): OpenedReceipt | null | undefined {
  const { sync } = useWorkspace();
  const mark = useSyncMarks().marks.get(stream);
  const [receipt, setReceipt] = useState<OpenedReceipt | null | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const found = sync === null ? null : await sync.records.receiptOf(stream);
      if (isShown) setReceipt(found);
    };
    void read();
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other counts may come with another receipt
  }, [sync, stream, mark]);
  return receipt;
}
