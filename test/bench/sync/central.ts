// The real central server with a season in it, on a data folder of its own: prepared once, copied for every round.

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamId } from '#core/log/envelope.ts';
import { codeHash, createCode } from '#core/registry/code.ts';
import { DEFAULT_FILE_LIMITS } from '#server/attachments/limits.ts';
import { filesFolderIn } from '#server/attachments/whole-files.ts';
import { openDoor } from '#server/http/open-door.ts';
import { DEFAULT_LIMITS } from '#server/http/settings.ts';
import { createSegmentCache } from '#server/segments/segment-cache.ts';
import { createSegments } from '#server/segments/segments.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import { foundOffice, newServerKey, NOW, openLog } from '#test/support/server/office.ts';
import { years } from '#test/support/server/central-server.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { laterEvents, season } from './season.ts';

/** Has everything as an admin, and is the chair of some. */
const PERSON = 'p-pembaca';
const CHAIRED = 50;
/** As an admin hands out a selection at the desk. */
const HANDED_AT_ONCE = 100;
const BATCH = 500;
const MADE_AT_ONCE = 100;
const NO_LIMIT = 1_000_000_000;

export interface PreparedSeason {
  readonly streams: readonly StreamId[];
  /** Starts a server on a fresh copy. */
  readonly start: () => Promise<StartedServer>;
}

export interface StartedServer {
  readonly address: string;
  /** With this code one device is enrolled. */
  readonly code: string;
  /** Others write so many events in each of the first tenders. */
  readonly writeLater: (tenders: number, each: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function prepareSeason(folder: string, tenders: number, eventsOfEach = Infinity): Promise<PreparedSeason> {
  const key = newServerKey();
  const code = createCode(new Uint8Array(20).fill(7));
  const source = join(folder, 'disiapkan');
  const prepared = openPglite(source);
  const log = await openLog(prepared, key);
  const office = await foundOffice(log);
  await office.say(
    { type: 'personSet', body: { person: PERSON, name: 'Rahmawati', nip: '', role: 'admin' } },
    {
      type: 'enrolmentOffered',
      body: { offer: 'o-pembaca', person: PERSON, codeHash: codeHash(code), validUntil: years(1) },
    },
  );
  const author = await office.addPerson('Anggota Contoh 1', 'chair', []);
  const streams: StreamId[] = [];
  const handed = [...season(tenders)].map(({ stream }, index) => ({
    stream,
    committee: (index < CHAIRED ? [author.person, PERSON] : [author.person]).map(
      (person) => ({ person, role: 'chair' }) as const,
    ),
  }));
  for (let from = 0; from < handed.length; from += HANDED_AT_ONCE)
    await office.say({
      type: 'tendersHandedOut',
      body: { tenders: handed.slice(from, from + HANDED_AT_ONCE), reason: '' },
    });
  for (const { stream, events } of season(tenders)) {
    streams.push(stream);
    await push(log, stream, author, events.slice(0, eventsOfEach));
  }
  // As on any server that has served somebody: segments stand.
  const segments = createSegments({
    store: prepared,
    log,
    cache: createSegmentCache({ ...cacheIn(source), onCannotKeep: (error) => console.error(error) }),
    nowMs: Date.now,
    onMade: () => {},
  });
  for (let from = 0; from < streams.length; from += MADE_AT_ONCE)
    await segments.of(streams.slice(from, from + MADE_AT_ONCE));
  await log.close();
  const places = streams.map((stream) => [stream, author.placeIn(stream)] as const);
  let copies = 0;

  return { streams, start };

  async function start(): Promise<StartedServer> {
    copies += 1;
    const copy = join(folder, `putaran-${copies}`);
    cpSync(source, copy, { recursive: true });
    for (const place of places) author.goBack(...place);
    const store = openPglite(copy);
    const here = await openLog(store, key);
    const limits = { ...DEFAULT_LIMITS, requestsPerAddressAMinute: NO_LIMIT, requestsPerDeviceAMinute: NO_LIMIT };
    const segmentCache = cacheIn(copy);
    const door = await openDoor(
      {
        log: here,
        store,
        key,
        filesFolder: filesFolderIn(copy),
        databaseUrl: null,
        segmentCache,
        clock: { now: () => NOW },
        note: () => {},
      },
      { host: '127.0.0.1', port: 0, tls: null, trustProxy: [], metricsToken: null, limits, files: DEFAULT_FILE_LIMITS },
    );
    return {
      address: door.address,
      code,
      writeLater: async (count, each) => {
        for (const [index, stream] of streams.slice(0, count).entries())
          await push(here, stream, author, laterEvents(index, each, 1));
      },
      close: async () => {
        await door.close();
        await here.close();
      },
    };
  }
}

function cacheIn(folder: string): { readonly folder: string; readonly maxBytes: number } {
  return { folder: join(folder, 'segmen'), maxBytes: 100_000_000 };
}

async function push(
  log: StoredLog,
  stream: StreamId,
  author: Writer,
  said: readonly { readonly type: string; readonly body: unknown }[],
): Promise<void> {
  for (let from = 0; from < said.length; from += BATCH) {
    const events = await author.write(stream, ...said.slice(from, from + BATCH));
    const { verdicts } = unwrap(await log.push(stream, events, NOW));
    const refused = verdicts.find(({ kind }) => kind !== 'accepted');
    if (refused) throw new Error(`the season was refused: ${JSON.stringify(refused)}`);
  }
}
