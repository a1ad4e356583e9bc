import type { LiveNews } from '#core/contract/live.ts';
import { ok } from '#core/shared/result.ts';
import { askServer } from '#electron/server/ask-server.ts';
import { createLiveLine, type LivePatience } from '#electron/server/live-line.ts';
import type { ServerShell } from '#renderer/session/server-link.ts';

export interface TestPatience extends LivePatience {
  readonly patienceMs: number;
}

/** What the main process does for the way to the server, without the messages between. */
export function lineTo(url: string, { patienceMs, ...patience }: TestPatience): ServerShell {
  const listeners = new Set<(news: LiveNews) => void>();
  const live = createLiveLine(fetch, patience);
  return {
    askServer: async (question) => ok(await askServer({ fetch, patienceMs }, url, question)),
    listenToServer: async (question) => {
      live.listen(url, question, (news) => {
        for (const listener of listeners) listener(news);
      });
      return ok({});
    },
    endListening: async () => {
      live.end();
      return ok({});
    },
    onLive: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
