import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { EMPTY_REGISTRY } from '#core/registry/model.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import type { AcceptedEvent } from '#core/sync/judge.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import { backupHead, backupLine } from './backup-lines.ts';
import { noteHandedIn } from './named-files.ts';
import { keepQuarantined } from './quarantine.ts';
import { type FoldedRegistry, foldOne, writeRegistry } from './registry-row.ts';
import type { Store, Within } from './tables.ts';
import { insertEvents, moveDeviceHeads, writeAdopted } from './write-events.ts';

/** Why nothing was restored. `line` from 1. */
export type RestoreFault =
  | { readonly kind: 'store-not-empty' }
  | { readonly kind: 'other-key'; readonly server: Hash }
  | { readonly kind: 'damaged'; readonly line: number };

export interface Restored {
  readonly epoch: number;
  readonly events: number;
  /** Bytes of the files whose content the server is to have. */
  readonly files: ReadonlyMap<Hash, number>;
}

interface StreamEnd {
  readonly stream: StreamId;
  readonly seq: number;
  readonly run: Hash;
}

class Refused extends Error {
  readonly fault: RestoreFault;
  constructor(fault: RestoreFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * Fills an empty store from a backup, all or nothing; every event is hashed and every stream must lead where the backup says.
 * The epoch grows by one and the server is silent until it is told to go on [SYNC-62].
 */
export async function restoreBackup(
  store: Store,
  server: Hash,
  lines: AsyncIterable<string>,
): Promise<Result<Restored, RestoreFault>> {
  try {
    return ok(await store.transaction().execute((within) => restoreWithin(within, server, lines)));
  } catch (error) {
    if (error instanceof Refused) return err(error.fault);
    throw error;
  }
}

async function restoreWithin(within: Within, server: Hash, lines: AsyncIterable<string>): Promise<Restored> {
  const known = await within.selectFrom('identity').select('epoch').executeTakeFirst();
  if (known !== undefined) throw new Refused({ kind: 'store-not-empty' });
  let folded: FoldedRegistry = { seq: 0, rightsSeq: 0, registry: EMPTY_REGISTRY };
  let epoch = 0;
  let at = 0;
  let events = 0;
  const files = new Map<Hash, number>();
  const current: { head: StreamEnd | null; last: AcceptedEvent | null } = { head: null, last: null };
  let isWhole = false;
  const damaged = (): Refused => new Refused({ kind: 'damaged', line: at });
  const closeStream = (): void => {
    const { head, last } = current;
    if (head !== null && (last?.seq !== head.seq || last.run !== head.run)) throw damaged();
  };

  for await (const text of lines) {
    at += 1;
    if (isWhole) throw damaged();
    if (at === 1) {
      const head = backupHead.safeParse(jsonOf(text));
      if (!head.success) throw damaged();
      if (head.data.server !== server) throw new Refused({ kind: 'other-key', server: head.data.server });
      epoch = head.data.epoch + 1;
      await within.insertInto('identity').values({ one: true, server, epoch, speaks: false }).execute();
      continue;
    }
    const read = backupLine.safeParse(jsonOf(text));
    if (!read.success) throw damaged();
    const line = read.data;
    if ('end' in line) {
      closeStream();
      if (line.end !== at - 2) throw damaged();
      isWhole = true;
    } else if ('stream' in line) {
      closeStream();
      current.head = line;
      current.last = null;
    } else if ('destroyed' in line) {
      const { destroyed: stream, by, ...stood } = line;
      await within
        .insertInto('stream_head')
        .values({ stream, ...stood, destroyed_by: by })
        .execute();
    } else if ('file' in line) {
      await noteHandedIn(within, { sha256: line.file, size: line.bytes }, [line.of]);
      files.set(line.file, line.bytes);
    } else if ('quarantined' in line) {
      const event = readIncoming(line.quarantined, { header: line.header, body: line.body, sig: line.sig });
      if (!event.ok) throw damaged();
      const kept = [{ event: event.value, reason: line.reason }];
      // Judged by no rights yet: all are looked at when the server opens.
      await keepQuarantined(within, line.quarantined, kept, { judged: 0, now: line.since });
    } else {
      const { head, last: previous } = current;
      if (head === null) throw damaged();
      const { stream } = head;
      const event = readIncoming(stream, { header: line.header, body: line.body, sig: line.sig });
      if (!event.ok) throw damaged();
      const seq = (previous?.seq ?? 0) + 1;
      const last: AcceptedEvent = {
        event: event.value,
        seq,
        run: nextRun(previous?.run ?? RUN_START, event.value.hash),
      };
      if (seq > head.seq) throw damaged();
      await insertEvents(within, stream, [last], line.at);
      await moveDeviceHeads(within, stream, [last]);
      await writeAdopted(within, stream, adoptedBy(event.value));
      if (stream === OFFICE_STREAM) folded = foldOne(folded, event.value, seq);
      current.last = last;
      if (seq === head.seq) {
        const row = { stream, seq, run: last.run, event: event.value.hash, at: line.at, destroyed_by: null };
        await within.insertInto('stream_head').values(row).execute();
      }
      events += 1;
    }
  }
  if (!isWhole) throw damaged();
  assert(epoch > 1, 'a backup without a head was taken');
  await writeRegistry(within, folded);
  return { epoch, events, files };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The shape refuses null; the caller names the line.
    return null;
  }
}
