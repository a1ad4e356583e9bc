// The page of the bench "edit to saved": the app's session and storage with a real key, a real database and the journals of the
// main process, no screen. The wire to these is the debugger's and not Electron's, which is quicker.

import { assert } from '#core/shared/assert.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { openTestSpace, putDossiers, ready } from '#test/support/open-workspace.ts';
import { askedJournal } from '../asked-journal.ts';
import { openedTender } from '../opened-tender.ts';

declare global {
  interface Window {
    /** Each answers the milliseconds it took. */
    saveBench: { readonly edit: () => Promise<number>; readonly put: () => Promise<number> } | undefined;
  }
}

const MET: Finding = { result: 'met', score: null, reason: null, clause: null, evidence: [] };

const { name, workspace } = await openTestSpace({
  journal: askedJournal('latihan'),
  sheets: askedJournal('lembarlatihan'),
  freeSpace: async () => null,
});
const [stream] = await putDossiers(workspace, openedTender(1, true));
assert(stream !== undefined, 'one tender came in');
const session = workspace.openTender(stream);
session.hold();
const { dossier, evaluation } = await ready(session);
const requirement = dossier.requirements[0]?.id;
const bidder = evaluation.ok ? evaluation.value.bids[0]?.bidder : undefined;
assert(requirement !== undefined && bidder !== undefined, 'there is a cell to assess');
const cell = { requirement, bidder };

const yardstick = await openYardstick();
let met = false;
window.saveBench = { edit, put };

/** One finding, there and back in turn: decided, sealed, chained, signed and on the disk. */
async function edit(): Promise<number> {
  met = !met;
  const cells = [{ ...cell, finding: met ? MET : null }];
  const startedAt = performance.now();
  const stored = await session.execute({ name: 'assess', body: { cells } });
  const taken = performance.now() - startedAt;
  assert(stored.ok, 'the finding was stored');
  return taken;
}

/** As many bytes as that edit wrote, in one record. */
async function put(): Promise<number> {
  const records = await newestRecords();
  const startedAt = performance.now();
  const transaction = yardstick.transaction('satu', 'readwrite', { durability: 'strict' });
  transaction.objectStore('satu').put(records, 'satu');
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('no reason')));
  });
  return performance.now() - startedAt;
}

async function openYardstick(): Promise<IDBDatabase> {
  const opening = indexedDB.open(`ukuran-${name}`);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('satu'));
  return settled(opening);
}

/** The event, head, state and line of the list written last, sealed as they lie there. */
async function newestRecords(): Promise<readonly unknown[]> {
  const space = await settled(indexedDB.open(name));
  const records = await Promise.all(
    ['log', 'tips', 'states', 'lines'].map(async (table): Promise<unknown> => {
      const cursor = await settled(space.transaction(table).objectStore(table).openCursor(null, 'prev'));
      return cursor?.value;
    }),
  );
  space.close();
  return records;
}

function settled<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}
