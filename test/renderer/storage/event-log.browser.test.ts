import { createEventLog } from '#renderer/storage/event-log.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { describeDurableEventLog } from '#test/core/log/event-log-contract.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';

describeDurableEventLog('in IndexedDB', async () => {
  const name = `event-log-${crypto.randomUUID()}`;
  const device = await openTestDevice();
  const vault = await openVault(device.key, 'kantor');
  const db = new SpaceDatabase(name);
  return {
    log: createEventLog({ db, vault }),
    reopen: async () => {
      db.close();
      return createEventLog({ db: new SpaceDatabase(name), vault });
    },
  };
});
