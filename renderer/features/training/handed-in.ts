/** What was handed in since the app was started: the answers may be compared as long as it stays open. */
import { createStore } from 'zustand/vanilla';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { Grade } from '#core/training/grade.ts';

export interface HandedIn {
  readonly grade: Grade;
  readonly at: Instant;
}

export const handedIn = createStore<Readonly<Record<StreamId, HandedIn>>>()(() => ({}));

export function noteHandedIn(stream: StreamId, result: HandedIn): void {
  handedIn.setState({ [stream]: result });
}
