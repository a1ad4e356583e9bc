/** Tells who keeps counts of a space which streams were written to, by this window or another. */
import type { StreamKey } from './vault.ts';

/** `all`: the tables were emptied, filled or made anew. */
export type Touched = readonly StreamKey[] | 'all';

export interface TouchedStreams {
  /** To be called when the write is complete. */
  readonly note: (touched: Touched) => void;
  /** Answers with what ends it. */
  readonly subscribe: (listener: (touched: Touched) => void) => () => void;
}

/** Windows that have the same database open tell each other. */
export function createTouchedStreams(databaseName: string): TouchedStreams {
  const listeners = new Set<(touched: Touched) => void>();
  const tell = (touched: Touched): void => {
    for (const listener of listeners) listener(touched);
  };
  const channel = new BroadcastChannel(`${databaseName} streams`);
  channel.addEventListener('message', ({ data }: MessageEvent<Touched>) => tell(data));
  return {
    note: (touched) => {
      tell(touched);
      channel.postMessage(touched);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
