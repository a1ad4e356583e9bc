import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { DEFAULT_FILE_LIMITS, type FileLimits } from '#server/attachments/limits.ts';
import type { Note } from '#server/http/note.ts';
import { openDoor } from '#server/http/open-door.ts';
import { DEFAULT_LIMITS, type HttpLimits, type HttpSettings } from '#server/http/settings.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import type { Store } from '#server/storage/tables.ts';
import { foundOffice, newServerKey, NOW, openLog, type TestOffice } from './office.ts';

/** The real server on a database in memory, behind a real socket, with a clock that stands still until it is set. */
export interface CentralServer {
  readonly url: string;
  readonly log: StoredLog;
  /** Of its segments. */
  readonly segmentFolder: string;
  readonly people: TestOffice;
  /** Every line of its own log. */
  readonly notes: readonly string[];
  readonly setClock: (now: Instant) => void;
  /** Another door to the same log and key, as another process has it. */
  readonly beside: (settings: DoorSettings) => Promise<Door>;
  /** Where its files lie. */
  readonly filesFolder: string;
  readonly close: () => Promise<void>;
}

interface DoorSettings extends Partial<Omit<HttpSettings, 'limits' | 'files'>> {
  readonly limits?: Partial<HttpLimits>;
  readonly files?: Partial<FileLimits>;
}

export interface Door {
  readonly url: string;
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startCentralServer(
  settings: DoorSettings = {},
  { databaseUrl = null, store = openPglite(null) }: { databaseUrl?: string | null; store?: Store } = {},
): Promise<CentralServer> {
  const key = newServerKey();
  const log = await openLog(store, key);
  const people = await foundOffice(log);
  const filesFolder = mkdtempSync(join(tmpdir(), 'meja-lampiran-'));
  const segmentFolder = mkdtempSync(join(tmpdir(), 'meja-segmen-'));
  const segmentCache = { folder: segmentFolder, maxBytes: 100_000_000 };
  let now = NOW;
  const beside: CentralServer['beside'] = async ({ limits, files, ...others }) => {
    const notes: string[] = [];
    const note: Note = (level, what, facts) => void notes.push(JSON.stringify({ level, what, ...facts }));
    const door = await openDoor(
      { log, store, key, filesFolder, databaseUrl, segmentCache, clock: { now: () => now }, note },
      { ...LOCAL, ...others, limits: { ...DEFAULT_LIMITS, ...limits }, files: { ...DEFAULT_FILE_LIMITS, ...files } },
    );
    return { url: door.address, notes, close: door.close };
  };
  const door = await beside(settings);
  return {
    url: door.url,
    log,
    segmentFolder,
    people,
    notes: door.notes,
    setClock: (instant) => {
      now = instant;
    },
    beside,
    filesFolder,
    close: async () => {
      await door.close();
      await log.close();
      for (const folder of [filesFolder, segmentFolder]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const LOCAL = { host: '127.0.0.1', port: 0, tls: null, trustProxy: [], metricsToken: null } as const;

const YEAR_MS = 365 * 86_400_000;

export function years(count: number, from: Instant = NOW): Instant {
  return instantFromUnixMs(unixMsOf(from) + count * YEAR_MS);
}
