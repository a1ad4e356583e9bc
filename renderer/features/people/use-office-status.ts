import { useEffect, useState } from 'react';
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

interface Answer extends Pick<StatusControls, 'status' | 'failure'> {
  /** The question it answers. */
  readonly question: string | null;
}

/** How far everybody is: asked when the desk is shown, each time all was exchanged, and when a person wants it. */
export function useOfficeStatus(sync: SyncSession): StatusControls {
  const [answer, setAnswer] = useState<Answer>({ status: null, failure: null, question: null });
  const [times, setTimes] = useState(0);
  const lastMetAt = useStore(sync.view, (view) => view.lastMetAt);
  const question = `${times} ${lastMetAt ?? ''}`;
  useEffect(() => {
    let isNewest = true;
    const ask = async (): Promise<void> => {
      const told = await sync.readStatus();
      if (!isNewest) return;
      setAnswer(({ status }) =>
        told.ok ? { status: told.value, failure: null, question } : { status, failure: told.error.kind, question },
      );
    };
    void ask();
    return () => {
      isNewest = false;
    };
  }, [sync, question]);
  const { status, failure } = answer;
  return { status, failure, isAsking: answer.question !== question, ask: () => setTimes((before) => before + 1) };
}
