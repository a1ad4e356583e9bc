// RxDB and PouchDB carry the same work. They live in a folder of their own, installed when this bench first runs: neither the app
// nor its tests have them.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './gateway.ts';
import { openGateway } from './gateway.ts';
import type { Contender } from './contender.ts';
import { naiveContender } from './contenders.ts';
import { type NaiveDocument, startNaive } from './naive.ts';
import { pageFolder } from './rounds.ts';

const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));

interface PouchServer {
  readonly answer: Answer;
  readonly put: (documents: readonly NaiveDocument[]) => Promise<void>;
  readonly close: () => Promise<unknown>;
}

/** Empty where they are not here and cannot be fetched: then the bench says so and goes on without. */
export function peerContenders(folder: string, tenders: number): readonly Contender[] {
  return arePeersHere() ? [rxdb(folder, tenders), pouchdb(folder, tenders)] : [];
}

function arePeersHere(): boolean {
  if (existsSync(`${PEERS}node_modules`)) return true;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' });
    return true;
  } catch {
    console.error('RxDB and PouchDB could not be installed here: measured without them.');
    return false;
  }
}

function rxdb(folder: string, tenders: number): Contender {
  return naiveContender(folder, tenders, { name: 'RxDB (Dexie)', html: 'rxdb.html', root: PEERS });
}

function pouchdb(folder: string, tenders: number): Contender {
  const html = 'pouchdb.html';
  return {
    name: 'PouchDB',
    html,
    root: PEERS,
    withServer: async (use) => {
      const { documents, writeLater } = startNaive(tenders);
      const pouch = await startPouch(documents);
      const gateway = await openGateway(pageFolder(folder, html), { pouch: { answer: pouch.answer } });
      try {
        return await use({
          gateway,
          writeLater: async (count, each) => {
            const before = documents.length;
            writeLater(count, each);
            await pouch.put(documents.slice(before));
          },
          hand: async () => {},
        });
      } finally {
        await gateway.close();
        await pouch.close();
      }
    },
  };
}

async function startPouch(documents: readonly NaiveDocument[]): Promise<PouchServer> {
  const server = (await import(`${PEERS}pouchdb-server.mjs`)) as {
    readonly startPouch: (documents: readonly NaiveDocument[]) => Promise<PouchServer>;
  };
  return server.startPouch(documents);
}
