/** Tells who listens which streams moved, in whatever process of the server they did. */
import type { StreamId } from '#core/log/envelope.ts';

export type MoveListener = (stream: StreamId) => void;

export interface Moves {
  /** A stream moved, durably. Telling may fail: whoever listens asks for heads now and then. */
  readonly tell: (stream: StreamId) => void;
  /** Answers with what ends the listening. */
  readonly listen: (listener: MoveListener) => () => void;
  readonly close: () => Promise<void>;
}

/** For a server of one process. */
export function createLocalMoves(): Moves {
  const listeners = new Set<MoveListener>();
  return {
    tell: (stream) => {
      for (const listener of listeners) listener(stream);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}
