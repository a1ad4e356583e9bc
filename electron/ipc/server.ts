import { ok } from '#core/shared/result.ts';
import { askServer } from '#electron/server/ask-server.ts';
import type { ServerAddress } from '#electron/server/server-address.ts';
import type { Handle } from './handle.ts';

export function handleServer(handle: Handle, address: ServerAddress): void {
  handle('serverAddress', async () => ok({ address: address.current() }));
  handle('chooseServer', async ({ address: chosen }, page) =>
    (await address.choose(chosen, page)) ? ok({ outcome: 'kept', address: chosen }) : ok({ outcome: 'cancelled' }),
  );
  handle('askServer', async (question) => {
    const server = address.current();
    return ok(server === null ? { outcome: 'no-address' } : await askServer(server, question));
  });
}
