/** The central log on a database: PGlite or PostgreSQL, one process or several on the same one. */
import type { Instant } from '#core/calendar/instant.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { ServerKey } from '#server/key/server-key.ts';
import type { CentralLog, LogFailure, LogIdentity, PartSent, PushOutcome } from '#server/log/central-log.ts';
import { enrolDevice, renewDevice } from './certify.ts';
import { destroyList, type Destroyed, type DestroyFault } from './destroy-list.ts';
import { createHeadsIndex } from './heads-index.ts';
import { logFailureOf } from './log-failure.ts';
import { type Office, type OfficeOutcome, withOffice } from './office-turn.ts';
import { pushTenders } from './push-tender.ts';
import { streamsToJudgeAgain } from './quarantine.ts';
import { readHeads, readNumbers, readPage, readPages, readQuarantined, readRuns } from './read-log.ts';
import { createRegistryReader } from './registry-row.ts';
import type { Store } from './tables.ts';

/** The log, and what only the server's own commands ask of it. */
export interface StoredLog extends CentralLog {
  /** Does work in the office stream in one transaction. */
  readonly inOffice: <T>(now: Instant, work: (office: Office) => T | Promise<T>) => Promise<Result<T, LogFailure>>;
  /** Removes what an approved list of destruction names.   Source  core/sync/SPEC.md [SYNC-24] */
  readonly destroy: (number: string, now: Instant) => Promise<Result<Destroyed, DestroyFault | LogFailure>>;
  /** Judges what an interrupted process left to be judged again. */
  readonly judgeAgain: (now: Instant) => Promise<void>;
}

export interface StoredLogParts {
  /** Migrated. */
  readonly store: Store;
  readonly key: ServerKey;
  /** Asked before every write, where the store itself would not survive a full disk. */
  readonly hasRoom?: () => boolean;
}

/** The database belongs to a server with another key. */
export interface OtherServer {
  readonly kind: 'other-server';
  readonly found: string;
}

/**
 * Opens the log of a founded server, or founds it: its key and name are the first event.
 *
 * Fails   `other-server` where the database was founded with another key.
 */
export async function openStoredLog(
  parts: StoredLogParts,
  { name, now }: { readonly name: string; readonly now: Instant },
): Promise<Result<StoredLog, OtherServer>> {
  const { store, key } = parts;
  const log = createStoredLog(parts);
  const identity = await store.transaction().execute(async (within) => {
    const found = await within.selectFrom('identity').selectAll().executeTakeFirst();
    if (found !== undefined) return found;
    const readRegistry = createRegistryReader();
    await withOffice(within, readRegistry, { key, sent: [], now }, async ({ registry, say }) => {
      // Another process may have been first, and held the office until now.
      if (registry().server !== null) return;
      await say({ type: 'serverFounded', tv: 1, body: { key: encodeBase64Url(key.publicKey), name } });
      await within.insertInto('identity').values({ one: true, server: key.id, epoch: 1, speaks: true }).execute();
    });
    return within.selectFrom('identity').selectAll().executeTakeFirstOrThrow();
  });
  if (identity.server !== key.id) return err({ kind: 'other-server', found: identity.server });
  await log.judgeAgain(now);
  return ok(log);
}

function createStoredLog({ store, key, hasRoom = () => true }: StoredLogParts): StoredLog {
  const readRegistry = createRegistryReader();
  const allHeads = createHeadsIndex(store);

  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, LogFailure>> => {
    try {
      return hasRoom() ? ok(await work()) : err({ kind: 'no-space' });
    } catch (error) {
      return err(logFailureOf(error));
    }
  };

  const officeWork = async <T>(
    now: Instant,
    sent: readonly ReadableEvent[],
    work: (office: Office) => T | Promise<T>,
  ): Promise<Result<OfficeOutcome<T>, LogFailure>> => {
    const outcome = await attempt(() =>
      store.transaction().execute((within) => withOffice(within, readRegistry, { key, sent, now }, work)),
    );
    const rightsSeq = outcome.ok ? outcome.value.newRights : null;
    // What was written stands, whatever becomes of this.
    if (rightsSeq !== null) await attempt(() => judgeStreams(rightsSeq, now));
    return outcome;
  };

  const pushTogether = (
    parts: readonly PartSent[],
    now: Instant,
  ): Promise<Result<readonly PushOutcome[], LogFailure>> =>
    attempt(() => store.transaction().execute((within) => pushTenders(within, readRegistry, parts, now)));

  const push = async (
    stream: StreamId,
    batch: readonly ReadableEvent[],
    now: Instant,
  ): Promise<Result<PushOutcome, LogFailure>> => {
    if (stream !== OFFICE_STREAM) {
      const outcomes = await pushTogether([{ stream, batch }], now);
      return outcomes.ok ? ok(only(outcomes.value)) : outcomes;
    }
    const outcome = await officeWork(now, batch, ({ admit }) => admit(batch));
    if (!outcome.ok) return outcome;
    const { answer, head, moved } = outcome.value;
    return ok({ verdicts: answer, head, moved });
  };

  const pushAll: StoredLog['pushAll'] = async (parts, now) => {
    if (parts.length > 1 && parts.every(({ stream }) => stream !== OFFICE_STREAM)) {
      const together = await pushTogether(parts, now);
      if (together.ok) return together.value.map((outcome) => ok(outcome));
    }
    const outcomes: Result<PushOutcome, LogFailure>[] = [];
    for (const { stream, batch } of parts) outcomes.push(await push(stream, batch, now));
    return outcomes;
  };

  // Each stream by itself: one that fails is judged again with its next push, or when a server starts.
  const judgeStreams = async (rightsSeq: number, now: Instant): Promise<void> => {
    for (const stream of await streamsToJudgeAgain(store, rightsSeq)) await push(stream, [], now);
  };

  const inOffice: StoredLog['inOffice'] = async (now, work) => {
    const outcome = await officeWork(now, [], work);
    return outcome.ok ? ok(outcome.value.answer) : outcome;
  };

  return {
    identity: () => readIdentity(store),
    registry: async () => (await readRegistry(store)).registry,
    push,
    pushAll,
    enrol: async (asked, now) => flatten(await inOffice(now, (office) => enrolDevice(office, asked, now))),
    renew: async (dev, now) => flatten(await inOffice(now, (office) => renewDevice(office, dev, now))),
    page: (stream, after, limit) => readPage(store, stream, after, limit),
    pages: (asked, limit) => readPages(store, asked, limit),
    heads: (of) => readHeads(store, of),
    allHeads,
    numbersOf: (stream, events) => readNumbers(store, stream, events),
    runs: (stream, at) => readRuns(store, stream, at),
    quarantined: (of, behind, limit) => readQuarantined(store, of, behind, limit),
    inOffice,
    destroy: async (number, now) => {
      const asked = { key, number, now };
      return flatten(
        await attempt(() => store.transaction().execute((within) => destroyList(within, readRegistry, asked))),
      );
    },
    judgeAgain: async (now) => judgeStreams((await readRegistry(store)).rightsSeq, now),
    close: () => store.destroy(),
  };
}

function only<T>(values: readonly T[]): T {
  const [value] = values;
  assert(value !== undefined, 'one part has one outcome');
  return value;
}

async function readIdentity(store: Store): Promise<LogIdentity> {
  const { server, epoch } = await store.selectFrom('identity').selectAll().executeTakeFirstOrThrow();
  return { id: server, epoch };
}

function flatten<T, E>(result: Result<Result<T, E>, LogFailure>): Result<T, E | LogFailure> {
  return result.ok ? result.value : result;
}
