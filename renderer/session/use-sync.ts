/** How components read sync. */
import { useStore } from 'zustand';
import { assert } from '#core/shared/assert.ts';
import { useWorkspace } from './hooks.ts';
import type { SyncSession, SyncView } from './sync-session.ts';

/** Only where the workspace meets a server. */
export function useSyncView<T>(selector: (view: SyncView) => T, given?: SyncSession): T {
  const { sync } = useWorkspace();
  const session = given ?? sync;
  assert(session !== null, 'this workspace meets no server');
  return useStore(session.view, selector);
}
