// The same work with RxDB on its Dexie storage, by its replication protocol over HTTP, as its manual has it.

import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { takeWritten, timed } from './page-parts.mjs';

const db = await createRxDatabase({ name: 'rxdb', storage: getRxStorageDexie(), multiInstance: false });
const text = { type: 'string' };
const { documents } = await db.addCollections({
  documents: {
    schema: {
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: {
        id: { type: 'string', maxLength: 60 },
        seq: { type: 'integer' },
        stream: text,
        at: text,
        actor: text,
        role: text,
        type: text,
        body: { type: 'object', additionalProperties: true },
      },
    },
  },
});

let replication = null;

window.syncContender = {
  firstSync: () =>
    timed(async () => {
      replication = replicateRxCollection({
        collection: documents,
        replicationIdentifier: 'season',
        live: true,
        pull: { handler: pull, batchSize: 1000 },
        push: { handler: push, batchSize: 500 },
      });
      replication.error$.subscribe((error) => console.error(error));
      await replication.awaitInSync();
    }),
  checkRest: async () => 0,
  catchUp: () =>
    timed(async () => {
      replication.reSync();
      await replication.awaitInSync();
    }),
  push: (count) => {
    const written = takeWritten(count);
    return timed(async () => {
      await documents.bulkInsert(written);
      await replication.awaitInSync();
    });
  },
};

async function pull(checkpoint) {
  const answer = await fetch(`/naive/pull?after=${checkpoint?.seq ?? 0}`);
  const page = await answer.json();
  const last = page.at(-1);
  return {
    documents: page.map((each) => ({ ...each, _deleted: false })),
    checkpoint: last === undefined ? checkpoint : { seq: last.seq },
  };
}

async function push(rows) {
  const body = await packed(JSON.stringify(rows.map(({ newDocumentState }) => newDocumentState)));
  await (await fetch('/naive/push', { method: 'POST', body })).json();
  return [];
}

function packed(content) {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
