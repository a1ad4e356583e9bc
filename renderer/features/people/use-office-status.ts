import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SyncSession } from '#renderer/session/sync-session.ts';
import type { OfficeStatus, TransportFailure } from '#renderer/sync/transport.ts';

export interface StatusControls {
  /** The newest answer; null before the first. */
  readonly status: OfficeStatus | null;
  /** Why the newest question has no answer. */
  readonly failure: TransportFailure['kind'] | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

/** How far everybody is: asked when the desk is shown, each time all was exchanged, and when a person wants it. */
export function useOfficeStatus(sync: SyncSession): StatusControls {
  const [answer, setAnswer] = useState<Pick<StatusControls, 'status' | 'failure'>>({ status: null, failure: null });
  const [isAsking, setIsAsking] = useState(false);
  const lastMetAt = useStore(sync.view, (view) => view.lastMetAt);
  const ask = useCallback(async () => {
    setIsAsking(true);
    const told = await sync.readStatus();
    setAnswer((before) =>
      told.ok ? { status: told.value, failure: null } : { status: before.status, failure: told.error.kind },
    );
    setIsAsking(false);
  }, [sync]);
  useEffect(() => void ask(), [ask, lastMetAt]);
  return { ...answer, isAsking, ask: () => void ask() };
}
