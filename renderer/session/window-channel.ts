/** Tells other windows of the same space what was written, so that they show it. */
import type { StreamId } from '#core/log/envelope.ts';
import type { SpaceName } from '#renderer/storage/space-database.ts';

interface Told {
  readonly kind: 'changed' | 'reset';
  readonly streams: readonly StreamId[];
}

export interface WindowChannel {
  tellChanged(streams: readonly StreamId[]): void;
  tellReset(): void;
}

/** Open for the life of the page; the browser closes it with the page. */
export function openWindowChannel(
  space: SpaceName,
  on: { readonly onChanged: (streams: readonly StreamId[]) => void; readonly onReset: () => void },
): WindowChannel {
  const channel = new BroadcastChannel(`meja-pokja-${space}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'reset') on.onReset();
    else on.onChanged(data.streams);
  });
  const tell = (told: Told) => channel.postMessage(told);
  return {
    tellChanged: (streams) => tell({ kind: 'changed', streams }),
    tellReset: () => tell({ kind: 'reset', streams: [] }),
  };
}
