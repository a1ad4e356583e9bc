// The same work with PouchDB, by the replication of CouchDB.

import PouchDB from 'pouchdb-browser';
import { takeWritten, timed } from './page-parts.mjs';

const local = new PouchDB('pouchdb');
const central = new PouchDB(`${location.origin}/pouch/season`);

window.syncContender = {
  firstSync: () => timed(pull),
  checkRest: async () => 0,
  catchUp: () => timed(pull),
  push: (count) => {
    const written = takeWritten(count).map(({ id, ...document }) => ({ _id: id, ...document }));
    return timed(async () => {
      await local.bulkDocs(written);
      await local.replicate.to(central, { batch_size: 500 });
    });
  },
};

function pull() {
  return local.replicate.from(central, { batch_size: 1000 });
}
