import { useStore } from 'zustand';
import type { RelaySession, RelayView } from '#renderer/session/relay-session.ts';

export function useRelayView<T>(relay: RelaySession, selector: (view: RelayView) => T): T {
  return useStore(relay.view, selector);
}
