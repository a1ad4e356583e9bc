// PouchDB's own server, in memory: `/pouch/season` holds these documents.

import express from 'express';
import expressPouchdb from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import PouchCore from 'pouchdb-core';
import mapreduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';

const AT_ONCE = 1_000;

PouchCore.plugin(memory).plugin(mapreduce).plugin(replication);

export async function startPouch(documents) {
  const PouchDB = PouchCore.defaults({ adapter: 'memory' });
  const app = express();
  app.use('/pouch', expressPouchdb(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
  // Behind the server, which lists the databases made from now on.
  const season = new PouchDB('season');
  const put = async (batch) => {
    const written = await season.bulkDocs(batch.map(({ id, ...document }) => ({ _id: id, ...document })));
    if (written.some(({ error }) => error)) throw new Error('PouchDB did not take a document');
  };
  for (let from = 0; from < documents.length; from += AT_ONCE) await put(documents.slice(from, from + AT_ONCE));
  return { answer: app, put, close: () => season.destroy() };
}
