/** What a chair adopts of the events a server holds apart: the chosen ones, and those without which they cannot stand. */
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { EventHeader, Hash } from '#core/log/envelope.ts';

/** An event of one stream that is held apart. */
export interface HeldApart {
  readonly header: Pick<EventHeader, 'prev' | 'after'>;
  readonly hash: Hash;
  readonly reason: QuarantineReason;
}

/** Another event stands where these would: no right changes that. */
const NEVER: ReadonlySet<QuarantineReason> = new Set(['forked', 'wrong-cause', 'repeated-id']);

/**
 * The events to adopt so that the chosen ones can be admitted: those their author had before them, as far as they are held
 * apart too, with theirs. In the order given. Events that can never be admitted take what rests on them with them: a chosen one
 * that does is left out.
 *
 * Shapes  `held`: everything of one stream.   Source  SPEC.md [SYNC-13–16, 40]
 */
export function adoptedWith(held: readonly HeldApart[], chosen: ReadonlySet<Hash>): readonly Hash[] {
  const byHash = new Map(held.map((event) => [event.hash, event]));
  const adopted = new Set<Hash>();
  for (const hash of chosen) {
    const needed = neededFor(byHash, hash);
    for (const each of needed ?? []) adopted.add(each);
  }
  return held.filter(({ hash }) => adopted.has(hash)).map(({ hash }) => hash);
}

/** The event with all it rests on among those held apart; null where one of these can never be admitted. */
function neededFor(byHash: ReadonlyMap<Hash, HeldApart>, wanted: Hash): ReadonlySet<Hash> | null {
  const needed = new Set<Hash>();
  const open = [wanted];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const event = byHash.get(hash);
    // What is not held apart was accepted, or never reached the server: then the rest waits for it.
    if (event === undefined || needed.has(hash)) continue;
    if (NEVER.has(event.reason)) return null;
    needed.add(hash);
    const { prev, after = [] } = event.header;
    open.push(...(prev === null ? [] : [prev]), ...after.map((cause) => cause.hash));
  }
  return needed;
}
