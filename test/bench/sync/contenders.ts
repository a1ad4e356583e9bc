// Who carries the same work: the naive floor and Meja Pokja.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openJournals } from '#electron/journal/journals.ts';
import type { PreparedSeason } from './central.ts';
import type { Contender } from './contender.ts';
import { openGateway, passOnTo } from './gateway.ts';
import { answerJournal } from './journal-calls.ts';
import { startNaive } from './naive.ts';
import { pageFolder } from './rounds.ts';

type PageOfContender = Pick<Contender, 'name' | 'html' | 'root'>;

/** Whoever carries the documents of the naive server. */
export function naiveContender(
  folder: string,
  tenders: number,
  page: PageOfContender = { name: 'naive Dexie', html: 'sync-naive.html' },
): Contender {
  return {
    ...page,
    withServer: async (use) => {
      const { answer, writeLater } = startNaive(tenders);
      const gateway = await openGateway(pageFolder(folder, page.html), { naive: { answer } });
      try {
        return await use({ gateway, writeLater, hand: async () => {} });
      } finally {
        await gateway.close();
      }
    },
  };
}

export function ourContender(folder: string, season: PreparedSeason): Contender {
  const html = 'sync-ours.html';
  return {
    name: 'Meja Pokja',
    html,
    withServer: async (use) => {
      const server = await season.start();
      const journalFolder = mkdtempSync(join(folder, 'jurnal-'));
      const journals = openJournals(journalFolder, () => new Date(Date.UTC(2026, 10, 27)));
      const routes = {
        v1: { answer: passOnTo(() => server.address) },
        journal: { answer: answerJournal(journals), isLocal: true },
      };
      const gateway = await openGateway(pageFolder(folder, html), routes);
      try {
        return await use({
          gateway,
          writeLater: server.writeLater,
          hand: (page) => page.addInitScript(`window.enrolmentCode = ${JSON.stringify(server.code)}`),
        });
      } finally {
        await gateway.close();
        await server.close();
        await Promise.all([journals.latihan.close(), journals.lembarlatihan.close()]);
        rmSync(journalFolder, { recursive: true, force: true });
      }
    },
  };
}
