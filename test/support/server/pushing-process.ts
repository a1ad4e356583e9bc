// A server process that pushes to itself until it is killed: `node pushing-process.ts FOLDER`. After each batch that was accepted
// it says number and hash of the last event.

import type { StreamId } from '#core/log/envelope.ts';
import { openStore } from '#server/open-server.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { foundOffice, NOW, openLog } from './office.ts';

const { store, key } = unwrap(await openStore({ folder: process.argv[2] ?? '', databaseUrl: null }));
const log = await openLog(store, key);
const office = await foundOffice(log);
const stream = 'tender-1' as StreamId;
const writer = await office.addPerson('Siti', 'member', [stream]);
for (;;) {
  const events = await writer.write(stream, ...Array.from({ length: 20 }, () => ({})));
  const { head } = unwrap(await log.push(stream, events, NOW));
  process.stdout.write(`${head?.seq} ${head?.event}\n`);
}
