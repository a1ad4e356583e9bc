/** How components read sync. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { assert } from '#core/shared/assert.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Place } from '#core/sync/judge.ts';
import type { SendState } from '#core/sync/outbox.ts';
import type { StreamStop } from '#renderer/sync/sync-parts.ts';
import { useDeviceSettings, useWorkspace } from './hooks.ts';
import type { StreamMark, SyncSession, SyncView } from './sync-session.ts';

/** Only where the workspace meets a server. */
export function useSyncView<T>(selector: (view: SyncView) => T, given?: SyncSession): T {
  const { sync } = useWorkspace();
  const session = given ?? sync;
  assert(session !== null, 'this workspace meets no server');
  return useStore(session.view, selector);
}

/** What a list says of tenders that are not whole on the server; nothing where the device is enrolled nowhere. */
export interface SyncMarks {
  readonly marks: ReadonlyMap<StreamId, StreamMark>;
  readonly stops: ReadonlyMap<StreamId, StreamStop>;
}

const NO_MARKS: Pick<SyncView, 'marks' | 'stops'> = { marks: new Map(), stops: new Map() };
const NOWHERE = createStore(() => NO_MARKS);

export function useSyncMarks(): SyncMarks {
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  const view = sync !== null && isEnrolled ? sync.view : NOWHERE;
  const marks = useStore(view, (state) => state.marks);
  const stops = useStore(view, (state) => state.stops);
  return { marks, stops };
}

/** Where each event of a tender stands; null where the device meets no server, and until it was read. */
export function useRecordStates(stream: StreamId): ((place: Place) => SendState) | null {
  const { sync } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  const mark = useSyncMarks().marks.get(stream);
  const [states, setStates] = useState<{ readonly of: (place: Place) => SendState } | null>(null);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const found = sync === null || !isEnrolled ? null : await sync.records.statesIn(stream);
      if (isShown) setStates(found === null ? null : { of: found });
    };
    void read();
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other counts are other states
  }, [sync, isEnrolled, stream, mark]);
  return states?.of ?? null;
}
