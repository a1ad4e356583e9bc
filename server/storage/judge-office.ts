/** Judging the office stream: each event by the rights that those before it left, because it is they that say who may do what. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Verdict } from '#core/contract/sync-verdict.ts';
import type { EventId } from '#core/log/envelope.ts';
import { rightsOf } from '#core/registry/rights.ts';
import { assert } from '#core/shared/assert.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import {
  type AcceptedEvent,
  judgeBatch,
  type Place,
  type QuarantinedEvent,
  type StreamLedger,
} from '#core/sync/judge.ts';
import { type FoldedRegistry, foldOne, registryEventOf } from './registry-row.ts';

/** The office stream at one moment: what is in it, and what that says. */
export interface OfficeMoment {
  readonly ledger: StreamLedger;
  readonly folded: FoldedRegistry;
}

export interface OfficeJudgement {
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  readonly accepted: readonly AcceptedEvent[];
  readonly quarantined: readonly QuarantinedEvent[];
  readonly after: OfficeMoment;
}

/** Judges a batch of the office stream in the order in which most are accepted, and folds what is. */
export function judgeOffice(before: OfficeMoment, batch: readonly ReadableEvent[], now: Instant): OfficeJudgement {
  const verdicts: Verdict[] = [];
  const accepted: AcceptedEvent[] = [];
  let moment = before;
  let open = batch.map((event, index) => ({ event, index }));
  for (;;) {
    const acceptedBefore = accepted.length;
    for (const { event, index } of open) {
      const [verdict, after] = judgeOne(moment, event, now);
      verdicts[index] = verdict;
      if (after === null) continue;
      accepted.push({ event, seq: after.ledger.seq, run: after.ledger.run });
      moment = after;
    }
    open = open.filter(({ index }) => ['held', 'quarantined'].includes(verdicts[index]?.kind ?? ''));
    if (open.length === 0 || accepted.length === acceptedBefore) break;
  }
  const quarantined = batch.flatMap((event, index): readonly QuarantinedEvent[] => {
    const verdict = verdicts[index];
    return verdict?.kind === 'quarantined' ? [{ event, reason: verdict.reason }] : [];
  });
  return { verdicts, accepted, quarantined, after: moment };
}

/** The second is null where the event was not accepted. */
function judgeOne(
  { ledger, folded }: OfficeMoment,
  event: ReadableEvent,
  now: Instant,
): readonly [Verdict, OfficeMoment | null] {
  const context = { rights: rightsOf(foundedBy(folded, event)), now, adoptedBy: () => [] };
  const { verdicts, accepted, seq, run, head } = judgeBatch(ledger, [event], context);
  const [verdict] = verdicts;
  assert(verdict !== undefined, 'an event without a verdict');
  if (accepted.length === 0) return [verdict, null];
  const { header, hash } = event;
  const isIt = (place: Place): boolean => place.dev === header.dev && place.n === header.n;
  const after: StreamLedger = {
    ...ledger,
    seq,
    run,
    head,
    at: (place) => (isIt(place) ? { hash, seq } : ledger.at(place)),
    hasId: (id: EventId) => id === header.id || ledger.hasId(id),
  };
  return [verdict, { ledger: after, folded: foldOne(folded, event, seq) }];
}

/** A server speaks first, and nobody else can: its first event is judged by what it says itself. */
function foundedBy(folded: FoldedRegistry, event: ReadableEvent): FoldedRegistry['registry'] {
  const isFirst = folded.seq === 0 && registryEventOf(event)?.type === 'serverFounded';
  return isFirst ? foldOne(folded, event, 0).registry : folded.registry;
}
