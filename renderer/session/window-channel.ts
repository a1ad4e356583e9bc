/** Tells other windows of the same space what was written, so that they show it. */
import type { StreamId } from '#core/log/envelope.ts';

interface Told {
  readonly kind: 'changed' | 'reset';
  readonly streams: readonly StreamId[];
}

export interface WindowChannel {
  readonly tellChanged: (streams: readonly StreamId[]) => void;
  readonly tellReset: () => void;
  readonly close: () => void;
}

/** Windows with the same database share a channel. */
export function openWindowChannel(
  databaseName: string,
  on: { readonly onChanged: (streams: readonly StreamId[]) => void; readonly onReset: () => void },
): WindowChannel {
  const channel = new BroadcastChannel(databaseName);
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'reset') on.onReset();
    else on.onChanged(data.streams);
  });
  const tell = (told: Told) => channel.postMessage(told);
  return {
    tellChanged: (streams) => tell({ kind: 'changed', streams }),
    tellReset: () => tell({ kind: 'reset', streams: [] }),
    close: () => channel.close(),
  };
}
