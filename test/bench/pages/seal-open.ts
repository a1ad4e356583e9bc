// The page of the bench "seal and open": a tender of ordinary size as it lies in the tables, with every event of its history.

import { assert } from '#core/shared/assert.ts';
import { streamOf } from '#core/tender/stream.ts';
import type { SealedEvent } from '#core/log/envelope.ts';
import { openEventRow, sealEventRow } from '#renderer/storage/sealed-row.ts';
import { openSnapshot, sealSnapshot } from '#renderer/storage/snapshot.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { openTestSpace, putDossiers, ready } from '#test/support/open-workspace.ts';
import { openedTender } from '../opened-tender.ts';

declare global {
  interface Window {
    /** Each answers the milliseconds it took. */
    sealBench: { readonly tender: () => Promise<number>; readonly bare: () => Promise<number> } | undefined;
  }
}

const MET: Finding = { result: 'met', score: null, reason: null, clause: null, evidence: [] };
const NOT_MET: Finding = {
  ...MET,
  result: 'not-met',
  reason: 'Surat penawaran tidak ditandatangani',
  clause: 'IKP 28.4',
};

const { workspace, device, store } = await openTestSpace();
const dossier = openedTender(1, true);
const [stream] = await putDossiers(workspace, dossier);
assert(stream === streamOf(dossier.notice), 'one tender came in');
const session = workspace.openTender(stream);
session.hold();
const { evaluation } = await ready(session);
const bids = evaluation.ok ? evaluation.value.bids : [];
/** Events of a tender of the real season, its import among them. */
const EVENTS = 52;
// The history of an evaluation: findings one by one, taken back and given again until there are as many.
const [first] = dossier.requirements;
assert(first !== undefined, 'the tender asks for something');
let made = 1;
for (const finding of Array.from({ length: EVENTS }, (_, round) => (round % 2 === 0 ? MET : NOT_MET))) {
  for (const { bidder } of bids) {
    if (made === EVENTS) break;
    const cells = [{ requirement: first.id, bidder, finding }];
    const stored = await session.execute({ name: 'assess', body: { cells } });
    // Only the lowest three are called at first.
    assert(stored.ok || stored.error.kind === 'gate-closed', 'the finding was stored');
    made += stored.ok ? stored.value.length : 0;
  }
}

const space = await store();
const vault = await openVault(device.key, 'latihan');
const events: readonly SealedEvent[] = await createEventLog(space).read(stream);
assert(events.length === EVENTS, `${events.length} events`);
const { state, head, skipped } = await readStream(space, TENDER_STREAMS, stream, device.check);
const { reducer } = TENDER_STREAMS;
assert(state !== null && reducer !== null, 'the tender is there, and kept folded');
const draft = { stream, state: JSON.stringify(state), skipped, reducer };
const bytes = new TextEncoder().encode(JSON.stringify([draft.state, events]));
const bareKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
window.sealBench = { tender, bare };

/** Its folded state and every event, each a row: sealed, and opened again. */
async function tender(): Promise<number> {
  const startedAt = performance.now();
  const [snapshot, ...rows] = await Promise.all([
    sealSnapshot(vault, draft, head),
    ...events.map((event) => sealEventRow(vault, draft.stream, event)),
  ]);
  const [kept, ...opened] = await Promise.all([
    openSnapshot(vault, snapshot, { head, reducer: draft.reducer }),
    ...rows.map((row) => openEventRow(vault, row)),
  ]);
  const taken = performance.now() - startedAt;
  assert(kept !== null && opened.every(({ header }) => header !== ''), 'everything opened');
  return taken;
}

/** The same bytes in one piece, by the browser's cipher alone. */
async function bare(): Promise<number> {
  const startedAt = performance.now();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, bareKey, bytes);
  await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, bareKey, sealed);
  return performance.now() - startedAt;
}
