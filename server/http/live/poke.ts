/** Says at once which streams moved, to who may read them, over server-sent events. */
import type { ServerResponse } from 'node:http';
import { unixMsOf } from '#core/calendar/instant.ts';
import type { PokeEvent } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { type Caller, callerFault, mayReceive } from '../access/caller.ts';
import { factsOfError } from '../note.ts';
import type { Office } from '../office.ts';
import type { HttpLimits } from '../settings.ts';

export interface Pokes {
  /** Holds a connection until the token ends, the device loses its right, or it goes. Null where there are too many. */
  readonly add: (caller: Caller, open: () => ServerResponse) => Promise<boolean>;
  readonly close: () => void;
}

interface Listener {
  readonly caller: Caller;
  readonly raw: ServerResponse;
}

/** More waits unread for a connection than it could ever need: it is dead, or somebody holds it.   Units  bytes. */
const MOST_UNREAD = 64_000;

/** Proxies are to collect nothing: it should arrive at once. */
export const POKE_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  // Never used for another question: it would hold up a server that closes.
  connection: 'close',
} as const;

export function createPokes(office: Office, limits: HttpLimits): Pokes {
  const { clock, log, metrics, moves, note } = office;
  const listeners = new Set<Listener>();

  const drop = (listener: Listener): void => {
    listeners.delete(listener);
    metrics.listeners.set(listeners.size);
    listener.raw.end();
  };
  const write = (listener: Listener, text: string): void => {
    if (listener.raw.writableLength > MOST_UNREAD) {
      listener.raw.destroy();
      drop(listener);
    } else listener.raw.write(text);
  };
  const tell = async (stream: StreamId): Promise<void> => {
    if (listeners.size === 0) return;
    const registry = await log.registry();
    const now = clock.now();
    for (const listener of listeners) {
      const { dev } = listener.caller;
      if (callerFault(registry, dev, 'reads', now) !== null) drop(listener);
      else if (mayReceive(registry, dev, stream, now)) write(listener, eventText({ poke: 'moved', stream }));
    }
  };
  // A registry that cannot be read is told by the log of the server; who listens asks for heads now and then.
  const stopListening = moves.listen((stream) => {
    tell(stream).catch((error: unknown) => note('error', 'poke-failed', factsOfError(error)));
  });
  const beat = setInterval(() => {
    const now = unixMsOf(clock.now());
    for (const listener of listeners) {
      if (unixMsOf(listener.caller.until) <= now) drop(listener);
      else write(listener, ': \n\n');
    }
  }, limits.heartbeatMs);
  beat.unref();

  return {
    add: async (caller, open) => {
      const own = [...listeners].filter((each) => each.caller.dev === caller.dev);
      if (listeners.size >= limits.listeners) return false;
      const { id: server, epoch } = await log.identity();
      // The oldest of a device is one it lost: its line broke, and nobody told us.
      const [oldest] = own;
      if (oldest && own.length >= limits.listenersPerDevice) drop(oldest);
      const listener: Listener = { caller, raw: open() };
      listeners.add(listener);
      metrics.listeners.set(listeners.size);
      listener.raw.once('close', () => drop(listener));
      write(listener, eventText({ poke: 'hello', server, epoch }));
      return true;
    },
    close: () => {
      clearInterval(beat);
      stopListening();
      for (const listener of listeners) drop(listener);
    },
  };
}

function eventText(event: PokeEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
