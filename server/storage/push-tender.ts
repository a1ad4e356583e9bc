/** A push to streams of tenders, inside one transaction. */
import type { Instant } from '#core/calendar/instant.ts';
import { rightsOf } from '#core/registry/rights.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { judgeBatch } from '#core/sync/judge.ts';
import { rightsFault } from '#core/sync/rights.ts';
import { adoptedBy } from '#core/tender/adopted-by.ts';
import type { PartSent, PushOutcome } from '#server/log/central-log.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { holdStream } from './hold-stream.ts';
import { lockRightsAsReader } from './locks.ts';
import { readToJudgeAgain } from './quarantine.ts';
import { type HeldStream, readLedger, readStanding } from './read-ledger.ts';
import type { RegistryReader } from './registry-row.ts';
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
  const outcomes = new Map<PartSent, PushOutcome>();
  for (const part of parts.toSorted((a, b) => (a.stream < b.stream ? -1 : 1))) {
    outcomes.set(part, await pushTender(within, readRegistry, part, now));
  }
  return parts.flatMap((part) => outcomes.get(part) ?? []);
}

async function pushTender(
  within: Within,
  readRegistry: RegistryReader,
  { stream, batch }: PartSent,
  now: Instant,
): Promise<PushOutcome> {
  const held = await holdStream(within, stream, now);
  if (held.destroyed_by !== null) return turnedAway(held, batch);
  const standing = await readStanding(within, stream);
  const { registry, rightsSeq } = await readRegistry(within, standing.registrySeq);
  const rights = rightsOf(registry);
  const sent = new Set(batch.map(({ hash }) => hash));
  const kept = standing.keeps
    ? await readToJudgeAgain(within, stream, rightsSeq, [...sent, ...batch.flatMap(adoptedBy)])
    : [];
  const events = [...batch, ...kept.filter(({ hash }) => !sent.has(hash))];
  const withoutRight = events.filter(({ header }) => rightsFault(header, rights, now) !== null);
  const ledger = await readLedger(
    within,
    held,
    standing,
    events,
    withoutRight.map(({ hash }) => hash),
  );
  const judged = judgeBatch(ledger, events, { rights, now, adoptedBy, hashText: hashNatively });
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

/** What comes late for a destroyed stream is not kept; where it stood stays true.   Source  core/sync/SPEC.md [SYNC-24] */
function turnedAway(held: HeldStream, batch: readonly ReadableEvent[]): PushOutcome {
  return { verdicts: batch.map(() => ({ kind: 'refused', reason: 'destroyed' })), head: signable(held), moved: false };
}
