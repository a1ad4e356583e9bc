/**
 * A person confirmed that the server was restored from a backup: numbers it no longer has are taken back, and what it lost is
 * marked to be sent again, in the order it had. Nothing is deleted.   Source  core/sync/SPEC.md [SYNC-61]
 */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { ok, type Result } from '#core/shared/result.ts';
import { findLastCommon } from '#core/sync/compare-server.ts';
import { stateAfterRestore } from '#core/sync/outbox.ts';
import { cutPlaces, inNumbers } from '#core/sync/places.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import type { AnswerRow, SpaceStore } from '#renderer/storage/space-database.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import { readIndex } from './stream-index.ts';
import type { SyncTransport, TransportFailure } from './transport.ts';

/** Most numbers in one question for runs. */
const ASKED_AT_ONCE = 64;

/** Answers with how many events are to be sent again. Cut short by the line, it can be done once more. */
export async function acceptRestored(
  store: SpaceStore,
  transport: Pick<SyncTransport, 'heads' | 'runs'>,
): Promise<Result<number, TransportFailure>> {
  const heads = await transport.heads(new Map());
  if (!heads.ok) return heads;
  let lost = 0;
  for (const stream of (await readIndex(store)).byName.keys()) {
    const ours = await runsHere(store, stream);
    const serverSeq = heads.value.get(stream)?.seq ?? 0;
    const common = await lastCommonWith(ours, serverSeq, (at) => transport.runs(stream, at));
    if (!common.ok) return common;
    const seq = common.value;
    lost += await takeBack(store, stream, { seq, run: ours[seq - 1] ?? RUN_START });
  }
  return ok(lost);
}

/** The run after each number this device knows, from 1 on. */
async function runsHere(store: SpaceStore, stream: StreamId): Promise<readonly Hash[]> {
  const [{ places }, { hashes }] = await Promise.all([readPlaced(store, stream), readStreamHere(store, stream)]);
  const runs: Hash[] = [];
  let run = RUN_START;
  for (const { dev, n } of inNumbers(places)) {
    const hash = hashes.get(dev)?.[n - 1];
    // Damaged here: what stands behind cannot be compared, and counts as lost.
    if (hash === undefined) break;
    run = nextRun(run, hash);
    runs.push(run);
  }
  return runs;
}

async function lastCommonWith(
  ours: readonly Hash[],
  serverSeq: number,
  runsAt: (at: readonly number[]) => ReturnType<SyncTransport['runs']>,
): Promise<Result<number, TransportFailure>> {
  const search = findLastCommon(ours, serverSeq, ASKED_AT_ONCE);
  let step = search.next(new Map());
  while (step.done !== true) {
    const theirs = await runsAt(step.value);
    if (!theirs.ok) return theirs;
    step = search.next(theirs.value);
  }
  return ok(step.value);
}

async function takeBack({ db, vault }: SpaceStore, stream: StreamId, common: Cursor): Promise<number> {
  const key = await vault.keyOf(stream);
  const gone = await db.transaction('rw', [db.placed, db.answers], async () => {
    const row = await db.placed.get(key);
    if (row === undefined) return 0;
    const numbered = inNumbers(row.places);
    const gone = numbered
      .slice(common.seq)
      .map(({ dev, n }, index): AnswerRow => ({ key, dev, n, state: { kind: 'lost', seq: common.seq + index + 1 } }));
    const answered = await db.answers.where('key').equals(key).toArray();
    const kept = answered.map((each) => ({ ...each, state: stateAfterRestore(each.state, common.seq) }));
    await db.answers.bulkDelete(answered.map(({ dev, n }) => [key, dev, n] as [typeof key, typeof dev, number]));
    const rows = kept.flatMap(({ state, ...place }): AnswerRow[] =>
      state.kind === 'here' ? [] : [{ ...place, state }],
    );
    await db.answers.bulkPut([...gone, ...rows]);
    await db.placed.put({ ...row, ...common, places: cutPlaces(row.places, common.seq) });
    return gone.length;
  });
  db.touched.note([key]);
  return gone;
}
