// Eight devices that send at once: verified, judged, stored and numbered, against the bare insert of the same rows in the same
// batches, into the same table with the same statement.

import { decodeBase64Url } from '#core/log/base64url.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import type { AcceptedEvent } from '#core/sync/judge.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { migrate } from '#server/storage/migrate.ts';
import type { Store } from '#server/storage/tables.ts';
import { insertEvents } from '#server/storage/write-events.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { createVerifyPool } from '#server/verify/verify-pool.ts';
import { foundOffice, NOW, openLog } from '#test/support/server/office.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { interleave, type Samples, timed } from './bench.ts';

const WRITERS = 8;
const BATCHES = 2;
const BATCH = 500;
const ROUNDS = 5;

export const PUSHED = WRITERS * BATCHES * BATCH;

/** About the size of a finding with its evidence: 1 KB with the header. */
const BODY = { bidder: 'peserta-3', requirement: 'syarat-12', met: true, reason: 'Sesuai dokumen. '.repeat(20) };

interface Sent {
  readonly stream: StreamId;
  readonly batches: readonly (readonly AcceptedEvent[])[];
}

/** Measures on two empty databases of one kind. */
export async function measurePush(work: Store, yardstick: Store): Promise<Samples> {
  const log = await openLog(work);
  unwrap(await migrate(yardstick));
  const office = await foundOffice(log);
  const pool = createVerifyPool();
  const writers: (Writer & { readonly person: string })[] = [];
  for (let index = 0; index < WRITERS; index += 1)
    writers.push(await office.addPerson(`Penulis ${index}`, 'member', []));
  const rounds: Promise<readonly Sent[]>[] = [];
  // Both sides store the same rows; whichever comes first in a round writes them.
  const rowsOf = (round: number): Promise<readonly Sent[]> =>
    (rounds[round] ??= Promise.all(
      writers.map((writer, index) => write(writer, `tender-${round}-${index}` as StreamId)),
    ));
  const done = { work: 0, yardstick: 0 };
  const samples = await interleave({
    rounds: ROUNDS,
    warmUp: 1,
    work: async () => {
      const prepared = await rowsOf((done.work += 1));
      for (const [index, { stream }] of prepared.entries()) {
        const { person } = writers[index] ?? {};
        if (person) await office.say({ type: 'grantSet', body: { person, stream, role: 'member' } });
      }
      return timed(() => Promise.all(prepared.map(accept)));
    },
    yardstick: async () => {
      const rows = await rowsOf((done.yardstick += 1));
      return timed(() => Promise.all(rows.map(insert)));
    },
  });
  await pool.close();
  await Promise.all([log.close(), yardstick.destroy()]);
  return samples;

  async function accept({ stream, batches }: Sent): Promise<void> {
    for (const batch of batches) {
      const read = batch.map(({ event }) => unwrap(readIncoming(stream, event.sealed, hashNatively)));
      const { devices } = await log.registry();
      const faults = await pool.check(read, (dev) => decodeBase64Url(devices[dev]?.key ?? ''));
      if (faults.some((fault) => fault !== null)) throw new Error('not everything was signed');
      const { verdicts } = unwrap(await log.push(stream, read, NOW));
      if (!verdicts.every(({ kind }) => kind === 'accepted')) throw new Error('not everything was accepted');
    }
  }

  async function insert({ stream, batches }: Sent): Promise<void> {
    for (const batch of batches) {
      await yardstick.transaction().execute((within) => insertEvents(within, stream, batch, NOW));
    }
  }
}

async function write(writer: Writer, stream: StreamId): Promise<Sent> {
  const batches: AcceptedEvent[][] = [];
  let run = RUN_START;
  let seq = 0;
  for (let index = 0; index < BATCHES; index += 1) {
    const events = await writer.write(stream, ...Array.from({ length: BATCH }, () => ({ body: BODY })));
    batches.push(
      events.map((event) => {
        run = nextRun(run, event.hash);
        seq += 1;
        return { event, seq, run };
      }),
    );
  }
  return { stream, batches };
}
