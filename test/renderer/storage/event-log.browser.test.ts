import { createEventLog } from '#renderer/storage/event-log.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { describeDurableEventLog } from '#test/core/log/event-log-contract.ts';

describeDurableEventLog('in IndexedDB', async () => {
  const name = `event-log-${crypto.randomUUID()}`;
  const db = new SpaceDatabase(name);
  return {
    log: createEventLog(db),
    reopen: async () => {
      db.close();
      return createEventLog(new SpaceDatabase(name));
    },
  };
});
