/**
 * The live line as the page has it: a token to listen with, what moved, and another line when one ends. Between lines the loop
 * asks by itself.
 *
 *   token → listen → open → moved … → (token nearly over) → token …
 *                  └ ended ─────────→ wait ──────────────→ token …
 */
import type { Desktop } from '#core/contract/desktop.ts';
import type { LiveEnding, LiveNews } from '#core/contract/live.ts';
import type { KnownServer } from '#core/sync/compare-server.ts';
import { liveWaitMs } from '#core/sync/wait.ts';
import type { LiveToken } from './http-transport.ts';
import type { Reply } from './transport.ts';

export interface LiveParts {
  readonly shell: Pick<Desktop, 'listenToServer' | 'endListening' | 'onLive'>;
  readonly server: KnownServer;
  readonly token: () => Reply<LiveToken>;
  /** Whether the server says by itself what moves. Told at each change. */
  readonly onLine: (isLive: boolean) => void;
  /** Something moved, or may have while nobody listened. */
  readonly onMoved: () => void;
  /** Who answers is not the server known, or was restored. */
  readonly onOtherServer: () => void;
  readonly chance: () => number;
  /** Fulfilled after so many milliseconds, or when the signal is given. */
  readonly rest: (ms: number, wake: AbortSignal) => Promise<void>;
}

export interface Live {
  readonly stop: () => void;
}

/** A new token is asked for when this much of the old one's time is over. */
const RENEW_AT = 0.8;
/** Words that come together are answered by one question.   Units  milliseconds. */
const TOGETHER_MS = 250;

/** Counted through the life of the page: the main process names lines by it. */
let lastLine = 0;

type Ended = Pick<Extract<LiveNews, { news: 'ended' }>, 'why' | 'retryAfter'> & { readonly stood: boolean };

export function startLive(parts: LiveParts): Live {
  const ending = new AbortController();
  const { signal } = ending;
  let isLive = false;
  let together: ReturnType<typeof setTimeout> | null = null;
  void run();
  return {
    stop: () => {
      if (signal.aborted) return;
      ending.abort();
      if (together !== null) clearTimeout(together);
      void parts.shell.endListening({});
    },
  };

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const ended = await listenOnce();
      if (ended === null || signal.aborted) continue;
      failures = ended.stood ? 1 : failures + 1;
      // One that stood and broke is tried again at once: until that failed, nothing is said of it.
      if (failures > 1 || !isLive) setLine(false);
      const wait = Math.max(liveWaitMs(ended.why, failures, parts.chance()), (ended.retryAfter ?? 0) * 1_000);
      await parts.rest(wait, signal);
    }
  }

  /** Null where it is to go on at once, with another token. */
  async function listenOnce(): Promise<Ended | null> {
    const token = await parts.token();
    if (signal.aborted) return null;
    if (!token.ok) {
      const retryAfter =
        token.error.kind === 'busy' && token.error.afterMs !== null ? token.error.afterMs / 1_000 : null;
      return { why: 'offline', retryAfter, stood: false };
    }
    lastLine += 1;
    return listenWith(token.value, lastLine);
  }

  async function listenWith({ token, lastsMs }: LiveToken, line: number): Promise<Ended | null> {
    const over = Promise.withResolvers<Ended | null>();
    let stood = false;
    const end = (why: LiveEnding, retryAfter: number | null): void => over.resolve({ why, retryAfter, stood });
    const stop = (): void => over.resolve(null);
    const unhear = parts.shell.onLive((news) => {
      if (news.line !== line) return;
      switch (news.news) {
        case 'open':
          if (!isKnown(news)) {
            parts.onOtherServer();
            return end('not-ours', null);
          }
          stood = true;
          setLine(true);
          // What moved before anybody listened was told to nobody.
          return parts.onMoved();
        case 'moved':
          return tellMoved();
        case 'ended':
          return end(news.why, news.retryAfter);
      }
    });
    const renewal = setTimeout(stop, lastsMs * RENEW_AT);
    signal.addEventListener('abort', stop);
    try {
      const asked = await parts.shell.listenToServer({ line, token });
      if (!asked.ok) end('offline', null);
      return await over.promise;
    } finally {
      clearTimeout(renewal);
      signal.removeEventListener('abort', stop);
      unhear();
    }
  }

  function isKnown({ server, epoch }: Extract<LiveNews, { news: 'open' }>): boolean {
    return server === parts.server.id && epoch === parts.server.epoch;
  }

  function setLine(live: boolean): void {
    if (isLive === live) return;
    isLive = live;
    parts.onLine(live);
    // The rest at hand was long, for a line that told by itself.
    if (!live) parts.onMoved();
  }

  function tellMoved(): void {
    together ??= setTimeout(() => {
      together = null;
      parts.onMoved();
    }, TOGETHER_MS);
  }
}
