import type { WebContents } from 'electron';
import type { LiveNews } from '#core/contract/live.ts';
import { LIVE_SIGNAL } from '#core/contract/signals.ts';
import { ok } from '#core/shared/result.ts';
import { askServer, type Line } from '#electron/server/ask-server.ts';
import type { LiveLine } from '#electron/server/live-line.ts';
import type { ServerAddress } from '#electron/server/server-address.ts';
import type { Handle } from './handle.ts';

interface ServerParts {
  readonly address: ServerAddress;
  readonly line: Line;
  readonly live: LiveLine;
}

export function handleServer(handle: Handle, { address, line, live }: ServerParts): void {
  const watched = new WeakSet<WebContents>();
  handle('serverAddress', async () => ok({ address: address.current() }));
  handle('chooseServer', async ({ address: chosen }, page) => {
    if (!(await address.choose(chosen, page))) return ok({ outcome: 'cancelled' });
    // What listens at another address listens to nobody this person knows.
    live.close();
    return ok({ outcome: 'kept', address: chosen });
  });
  handle('askServer', async (question) => {
    const server = address.current();
    return ok(server === null ? { outcome: 'no-address' } : await askServer(line, server, question));
  });
  handle('listenToServer', async (question, page) => {
    if (!watched.has(page)) {
      watched.add(page);
      endWithPage(page, live);
    }
    live.listen(address.current(), question, (news: LiveNews) => {
      if (!page.isDestroyed()) page.send(LIVE_SIGNAL, news);
    });
    return ok({});
  });
  handle('endListening', async () => {
    live.end();
    return ok({});
  });
}

/** A page that was loaded anew, as by locking, has asked for nothing yet; one that is gone hears nothing. */
function endWithPage(page: WebContents, live: LiveLine): void {
  page.on('did-finish-load', live.end);
  page.on('render-process-gone', live.end);
  page.on('destroyed', live.end);
}
