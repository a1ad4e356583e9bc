// A page beside the app that opens the sealed season with its passphrase, to copy it: unsealed for the yardstick, or many
// times over for a longer list.

import { assert } from '#core/shared/assert.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { unlockAccount } from '#renderer/storage/keyring/account.ts';
import { importPersonKeys } from '#renderer/storage/keyring/person-keys.ts';
import { openCacheRow } from '#renderer/storage/sealed-row.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openSummary, sealSummary } from '#renderer/storage/summary.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

declare global {
  interface Window {
    seasonBench:
      | { readonly copyUnsealed: () => Promise<void>; readonly multiplyLines: (count: number) => Promise<void> }
      | undefined;
  }
}

const device = new DeviceDatabase();
const [account] = await device.accounts.toArray();
assert(account !== undefined, 'someone has signed in');
const opened = await unlockAccount(device, account.id, {
  passphrase: PASSPHRASE,
  machineSecret: null,
  now: instantFromUnixMs(Date.now()),
});
assert(opened.ok, 'the passphrase is that of the tests');
const vault = await openVault(await importPersonKeys(opened.value), 'latihan');
const db = new SpaceDatabase('meja-pokja-latihan');
window.seasonBench = { copyUnsealed, multiplyLines };

/** The folded states as text, as they would lie on the disk without sealing. */
async function copyUnsealed(): Promise<void> {
  const rows = await db.states.toArray();
  const texts = await Promise.all(rows.map((row) => openCacheRow(vault, 'states', row)));
  const opening = indexedDB.open('pembanding');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('states', { autoIncrement: true }));
  const plain = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no reason')));
  });
  const transaction = plain.transaction('states', 'readwrite');
  for (const text of texts) transaction.objectStore('states').add({ state: text?.slice(text.indexOf('\n') + 1) });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  plain.close();
}

/** Copies the lines of the list until there are enough, each with a code and a name of its own. */
async function multiplyLines(count: number): Promise<void> {
  const lines = (await Promise.all((await db.lines.toArray()).map((row) => openSummary(vault, row)))).flatMap(
    (line) => line ?? [],
  );
  const copies = Array.from({ length: count - lines.length }, (_, at) => {
    const line = lines[at % lines.length];
    assert(line !== undefined, 'there is a season to copy');
    const round = Math.floor(at / lines.length) + 1;
    const text = line.text.replace(/"name":"/, `"name":"Tahap ${round} `).replace(/"code":"/, `"code":"${round}`);
    return sealSummary(vault, { ...line, stream: `${line.stream}-${round}` as StreamId, text });
  });
  await db.lines.bulkPut(await Promise.all(copies));
}
