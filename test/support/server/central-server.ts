import { randomBytes } from 'node:crypto';
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { createAccess } from '#server/http/access/access.ts';
import { createLocalMoves } from '#server/http/live/moves.ts';
import { createMetrics, type Metrics } from '#server/http/metrics.ts';
import type { Office } from '#server/http/office.ts';
import { serve } from '#server/http/serve.ts';
import { DEFAULT_LIMITS, type HttpLimits, type HttpSettings } from '#server/http/settings.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import { createStoredSpent } from '#server/storage/stored-spent.ts';
import type { Store } from '#server/storage/tables.ts';
import { createVerifyPool } from '#server/verify/verify-pool.ts';
import { foundOffice, newServerKey, NOW, openLog, type TestOffice } from './office.ts';

/** The real server on a database in memory, behind a real socket, with a clock that stands still until it is set. */
export interface CentralServer {
  readonly url: string;
  readonly log: StoredLog;
  readonly key: ServerKey;
  readonly people: TestOffice;
  readonly metrics: Metrics;
  /** Every line of its own log. */
  readonly notes: readonly string[];
  readonly setClock: (now: Instant) => void;
  readonly close: () => Promise<void>;
}

export interface CentralServerOptions {
  readonly limits?: Partial<HttpLimits>;
  readonly settings?: Partial<Omit<HttpSettings, 'limits'>>;
  readonly store?: Store;
  /** Beside another server on the same database: with its key, and no office of its own. */
  readonly beside?: CentralServer;
  readonly change?: (office: Office) => Office;
}

export async function startCentralServer(options: CentralServerOptions = {}): Promise<CentralServer> {
  const { beside, change = (office) => office, limits, settings, store = openPglite(null) } = options;
  const key = beside?.key ?? newServerKey();
  const log = await openLog(store, key);
  const people = beside?.people ?? (await foundOffice(log));
  const notes: string[] = [];
  let now = NOW;
  const verify = createVerifyPool(1);
  const office: Office = change({
    name: 'LPSE Kabupaten Contoh',
    key,
    log,
    clock: { now: () => now },
    access: createAccess(key, createStoredSpent(store), randomBytes),
    verify,
    moves: createLocalMoves(),
    metrics: createMetrics(),
    note: (level, what, facts) => void notes.push(JSON.stringify({ level, what, ...facts })),
  });
  const server = await serve(office, {
    host: '127.0.0.1',
    port: 0,
    tls: null,
    trustProxy: [],
    metricsToken: null,
    ...settings,
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  return {
    url: server.address,
    log,
    key,
    people,
    metrics: office.metrics,
    notes,
    setClock: (instant) => {
      now = instant;
    },
    close: async () => {
      await server.close();
      await office.moves.close();
      await verify.close();
      await log.close();
    },
  };
}

const YEAR_MS = 365 * 86_400_000;

export function years(count: number, from: Instant = NOW): Instant {
  return instantFromUnixMs(unixMsOf(from) + count * YEAR_MS);
}
