/** A push to a tender's stream, inside one transaction. */
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { rightsOf } from '#core/registry/rights.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { judgeBatch } from '#core/sync/judge.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import type { PushOutcome } from '#server/log/central-log.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { holdStream } from './hold-stream.ts';
import { lockRightsAsReader } from './locks.ts';
import { readToJudgeAgain } from './quarantine.ts';
import { readLedger } from './read-ledger.ts';
import type { RegistryReader } from './registry-row.ts';
import type { Within } from './tables.ts';
import { signable, writeTurn } from './write-turn.ts';

export async function pushTender(
  within: Within,
  readRegistry: RegistryReader,
  {
    stream,
    batch,
    now,
  }: { readonly stream: StreamId; readonly batch: readonly ReadableEvent[]; readonly now: Instant },
): Promise<PushOutcome> {
  await lockRightsAsReader(within);
  const held = await holdStream(within, stream, now);
  const { registry, rightsSeq } = await readRegistry(within);
  const sent = new Set(batch.map(({ hash }) => hash));
  const kept = await readToJudgeAgain(within, stream, rightsSeq, [...sent, ...batch.flatMap(adoptedBy)]);
  const events = [...batch, ...kept.filter(({ hash }) => !sent.has(hash))];
  const ledger = await readLedger(within, held, events);
  const judged = judgeBatch(ledger, events, {
    rights: rightsOf(registry),
    now,
    adoptedBy,
    hashText: hashNatively,
  });
  const { accepted, quarantined } = judged;
  const turn = {
    accepted,
    quarantined,
    kept: new Set(kept.map(({ hash }) => hash)),
    adopted: accepted.flatMap(({ event }) => adoptedBy(event)),
    rightsSeq,
  };
  const after = await writeTurn(within, held, turn, now);
  return { verdicts: judged.verdicts.slice(0, batch.length), head: signable(after), moved: accepted.length > 0 };
}
