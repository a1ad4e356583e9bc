/** The live line to the central server: one at a time, for the page that asked for it. */
import { createParser } from 'eventsource-parser';
import type { LiveEnding, LiveNews, LiveQuestion } from '#core/contract/live.ts';
import { SYNC_API } from '#core/contract/sync-api.ts';
import { SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import { type PokeEvent, pokeEvent, PROTOCOL_HEADER } from '#core/contract/sync-wire.ts';
import { type Line, outcomeOf, secondsIn } from './ask-server.ts';

export interface LivePatience {
  /** From asking to the server's first word: later ones are taken for collected.   Units  milliseconds. */
  readonly helloMs: number;
  /** Without any sign of life; the server gives one every 20 s.   Units  milliseconds. */
  readonly silenceMs: number;
}

export interface LiveLine {
  /** Ends the line before it, without a word. */
  readonly listen: (address: string | null, question: LiveQuestion, tell: (news: LiveNews) => void) => void;
  /** Without a word: the page that asked is gone, or asked for it. */
  readonly end: () => void;
  /** The machine sleeps: told as closed. */
  readonly close: () => void;
}

/** One event of ours is a tenth of this: whoever sends more is not our server.   Units  UTF-16 code units. */
const MAX_EVENT = 4_000;

/** Thrown where it is noticed that a line has ended. */
class Ended extends Error {
  readonly why: LiveEnding;
  readonly retryAfter: number | null;
  constructor(why: LiveEnding, retryAfter: number | null = null) {
    super(why);
    this.why = why;
    this.retryAfter = retryAfter;
  }
}

export function createLiveLine(fetch: Line['fetch'], patience: LivePatience): LiveLine {
  let current: { readonly stop: AbortController; readonly tellEnd: (ended: Ended) => void } | null = null;
  const end = (): void => {
    current?.stop.abort();
    current = null;
  };
  return {
    end,
    close: () => {
      const ending = current;
      end();
      ending?.tellEnd(new Ended('closed'));
    },
    listen: (address, question, tell) => {
      end();
      const stop = new AbortController();
      const tellEnd = ({ why, retryAfter }: Ended): void =>
        tell({ news: 'ended', line: question.line, why, retryAfter });
      if (address === null) return tellEnd(new Ended('no-address'));
      current = { stop, tellEnd };
      void holdAndTell({ address, token: question.token });

      async function holdAndTell(at: Parameters<typeof hold>[1]): Promise<void> {
        const ended = await hold({ fetch, patience, stop: stop.signal }, at, hear);
        // Whoever ended it needs no word.
        if (stop.signal.aborted) return;
        end();
        tellEnd(ended);
      }

      function hear(said: PokeEvent): void {
        if (!stop.signal.aborted) tell(newsOf(question.line, said));
      }
    },
  };
}

function newsOf(line: number, said: PokeEvent): LiveNews {
  return said.poke === 'hello'
    ? { news: 'open', line, server: said.server, epoch: said.epoch }
    : { news: 'moved', line, stream: said.stream };
}

interface Holding {
  readonly fetch: Line['fetch'];
  readonly patience: LivePatience;
  readonly stop: AbortSignal;
}

/** Holds the line as long as it goes; answers with how it ended. */
async function hold(
  { fetch, patience, stop }: Holding,
  { address, token }: { readonly address: string; readonly token: string },
  hear: (said: PokeEvent) => void,
): Promise<Ended> {
  const watch = watchSilence(patience);
  const over = new AbortController();
  try {
    const response = await fetch(address + SYNC_API.poke.path, {
      headers: { [PROTOCOL_HEADER]: String(SYNC_PROTOCOL), authorization: `Bearer ${token}` },
      signal: AbortSignal.any([stop, watch.signal, over.signal]),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
    const isOurs = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (response.status !== 200) return new Ended('refused', secondsIn(response.headers));
    if (!isOurs || response.body === null) return new Ended('not-ours');
    const parser = createParser({
      maxBufferSize: MAX_EVENT,
      onEvent: ({ data }) => {
        const said = pokeEvent.safeParse(jsonOf(data));
        // A newer server may say more; what it says besides is left alone.
        if (!said.success) return;
        if (said.data.poke === 'hello') watch.noteHello();
        if (watch.isGreeted()) hear(said.data);
      },
      onError: ({ type }) => {
        if (type === 'max-buffer-size-exceeded') throw new Ended('not-ours');
      },
    });
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      watch.noteLife();
      parser.feed(text);
    }
    return new Ended('closed');
  } catch (cause) {
    if (cause instanceof Ended) return cause;
    if (watch.signal.aborted) return new Ended(watch.isGreeted() ? 'silent' : 'collected');
    // A line that stood and broke was closed by something between.
    const outcome = outcomeOf(cause);
    return new Ended(watch.isGreeted() ? 'closed' : outcome === 'untrusted' ? 'untrusted' : 'offline');
  } finally {
    watch.end();
    // Nothing reads what may still come.
    over.abort();
  }
}

/** Aborts where hello does not come in time, or later no sign of life. */
function watchSilence({ helloMs, silenceMs }: LivePatience) {
  const giveUp = new AbortController();
  let isGreeted = false;
  let timer = setTimeout(() => giveUp.abort(), helloMs);
  const noteLife = (): void => {
    // Signs of life before hello do not count: a proxy gives them too.
    if (!isGreeted) return;
    clearTimeout(timer);
    timer = setTimeout(() => giveUp.abort(), silenceMs);
  };
  return {
    signal: giveUp.signal,
    isGreeted: () => isGreeted,
    noteHello: () => {
      isGreeted = true;
      noteLife();
    },
    noteLife,
    end: () => clearTimeout(timer),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: no shape fits null.
    return null;
  }
}
