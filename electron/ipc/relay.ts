import { ok } from '#core/shared/result.ts';
import type { RelayDoor } from '#electron/relay/relay-door.ts';
import type { Handle } from './handle.ts';

export function handleRelay(handle: Handle, door: RelayDoor): void {
  handle('openRelay', async (_request, page) => ok(await door.open(page)));
  handle('closeRelay', async () => {
    door.close();
    return ok({});
  });
  handle('takeRelayCall', async () => ok(await door.take()));
  handle('answerRelayCall', async ({ id, body }) => {
    door.answer(id, body);
    return ok({});
  });
  handle('allowRelay', async ({ address }, page) => ok({ isAllowed: await door.allow(address, page) }));
  handle('askRelay', async ({ address, body }) => ok(await door.ask(address, body)));
}
