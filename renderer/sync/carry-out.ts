/** One step of the machine, carried out: the question, what is kept of the answer, and what the machine is told. */
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import { doubtOfServer, doubtOfStream } from '#core/sync/compare-server.ts';
import type { Outcome, Step } from '#core/sync/machine.ts';
import { proveTwoHistories } from '#core/sync/receipt.ts';
import type { Cursor } from '#core/sync/take-page.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { askManifest, takeSegments } from './first-sync.ts';
import { pullOne } from './pull-one.ts';
import { pullPages } from './pull-pages.ts';
import { pushBatches } from './push-batch.ts';
import { keepBoth, type SyncParts } from './sync-parts.ts';
import { openedReceipt } from './take-items.ts';
import { failed } from './transport-outcome.ts';

/** Carries out a step that asks the server something. */
export async function carryOut(parts: SyncParts, step: Exclude<Step, { kind: 'rest' | 'halt' }>): Promise<Outcome> {
  switch (step.kind) {
    case 'greet':
      return greet(parts);
    case 'push':
      return pushBatches(parts, step);
    case 'ask-heads':
      return askHeads(parts);
    case 'pull':
      return pullPages(parts, step.streams);
    case 'ask-manifest':
      return askManifest(parts, step.streams);
    case 'take-segments':
      return takeSegments(parts, step.segments, step.ahead);
    default:
      return unreachable(step);
  }
}

async function greet({ transport, server }: SyncParts): Promise<Outcome> {
  const met = await transport.greet();
  if (!met.ok) return failed(met.error);
  const doubt = doubtOfServer(server, met.value);
  return doubt === null ? { kind: 'greeted' } : { kind: 'halted', why: doubt };
}

async function askHeads(parts: SyncParts): Promise<Outcome> {
  const cursors = await parts.cursors();
  const reply = await parts.transport.heads(cursors.digests);
  if (!reply.ok) return failed(reply.error);
  const heads = reply.value;
  for (const [stream, head] of heads) {
    const cursor = cursors.get(stream);
    const doubt = cursor === undefined ? null : doubtOfStream(cursor, head);
    if (doubt === null || cursor === undefined) continue;
    const isProved = doubt === 'other-history' && (await proveOtherHistory(parts, stream, cursor));
    await parts.onStopped(stream, isProved ? 'two-histories' : doubt);
  }
  const ahead = [...heads].filter(([stream, { seq }]) => seq > (cursors.get(stream)?.seq ?? 0));
  // What others signed is checked with keys the office's stream brings.
  ahead.sort(([a], [b]) => Number(b === OFFICE_STREAM) - Number(a === OFFICE_STREAM));
  return { kind: 'heads', heads: new Map(ahead.map(([stream, { seq }]) => [stream, seq])) };
}

/** What the server tells of heads is not signed: its receipt for the same number is asked for, as evidence.   Source  SPEC.md [SYNC-36] */
async function proveOtherHistory(parts: SyncParts, stream: StreamId, { seq }: Cursor): Promise<boolean> {
  const reply = await pullOne(parts.transport, { stream, after: seq - 1, have: {} });
  const receipt = reply.ok ? reply.value.receipt : null;
  const kept = await readPlaced(parts.store, stream);
  const [before, told] = await Promise.all([openedReceipt(parts, kept.receipt), openedReceipt(parts, receipt)]);
  if (before === null || told === null || !proveTwoHistories(before, told)) return false;
  await keepBoth(parts, stream, kept.receipt, receipt);
  return true;
}
