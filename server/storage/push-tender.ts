/** A push to streams of tenders, inside one transaction. */
import type { Instant } from '#core/calendar/instant.ts';
import { rightsOf } from '#core/registry/rights.ts';
import { judgeBatch } from '#core/sync/judge.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import type { PartSent, PushOutcome } from '#server/log/central-log.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { holdStream } from './hold-stream.ts';
import { lockRightsAsReader } from './locks.ts';
import { readToJudgeAgain } from './quarantine.ts';
import { readLedger } from './read-ledger.ts';
import type { FoldedRegistry, RegistryReader } from './registry-row.ts';
import type { Within } from './tables.ts';
import { signable, writeTurn } from './write-turn.ts';

/** By place of the parts, each of another stream. Streams are held in the order of their names: no two writers wait for each other. */
export async function pushTenders(
  within: Within,
  readRegistry: RegistryReader,
  parts: readonly PartSent[],
  now: Instant,
): Promise<readonly PushOutcome[]> {
  await lockRightsAsReader(within);
  // It stays as it is while its lock is held.
  const folded = await readRegistry(within);
  const outcomes = new Map<PartSent, PushOutcome>();
  for (const part of parts.toSorted((a, b) => (a.stream < b.stream ? -1 : 1))) {
    outcomes.set(part, await pushTender(within, folded, part, now));
  }
  return parts.flatMap((part) => outcomes.get(part) ?? []);
}

async function pushTender(
  within: Within,
  { registry, rightsSeq }: FoldedRegistry,
  { stream, batch }: PartSent,
  now: Instant,
): Promise<PushOutcome> {
  const held = await holdStream(within, stream, now);
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
