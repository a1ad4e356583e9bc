/**
 * The facts of every tender of the space. Read from the events once, then from what is kept beside them, then from memory;
 * each good for the head it was read at.
 */
import type { SignatureCheck } from '#core/log/chain.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, type StreamHead, sameHead } from '#core/log/head.ts';
import type { TenderFacts } from '#core/patterns/facts.ts';
import { factsOf } from '#core/patterns/facts-of.ts';
import { REDUCER_VERSION } from '#core/tender/event-kinds.ts';
import { openFacts, sealFacts } from '#renderer/storage/facts-row.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readStream } from '#renderer/storage/stream-store.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';

export interface ReadFactsOptions {
  readonly onProgress?: (progress: FactsProgress) => void;
  /** Stops before the next tender; what was read stays kept. */
  readonly signal?: AbortSignal;
}

export interface FactsProgress {
  /** Tenders looked at so far. */
  readonly done: number;
  readonly total: number;
}

/** Null where it was stopped. */
export type FactsReader = (
  streams: readonly StreamId[],
  options?: ReadFactsOptions,
) => Promise<readonly TenderFacts[] | null>;

interface FactsParts {
  readonly store: SpaceStore;
  readonly check: SignatureCheck;
  /** Whether what was read may be kept. */
  readonly maySave: () => boolean;
}

/** Raise the second number when `factsOf` changes. */
const FACTS_VERSION = `${REDUCER_VERSION}.1`;

/** Longest the screen may be left without a turn.   Units  milliseconds. */
const TURN_MS = 30;

export function createFactsReader({ store, check, maySave }: FactsParts): FactsReader {
  const { db, vault } = store;
  const known = new Map<StreamId, { readonly head: StreamHead; readonly facts: TenderFacts }>();
  return async (streams, { onProgress, signal } = {}) => {
    const read: TenderFacts[] = [];
    // Nothing stays in memory of a tender that is here no longer.
    for (const stream of known.keys()) if (!streams.includes(stream)) known.delete(stream);
    let turnBegan = performance.now();
    for (const [done, stream] of streams.entries()) {
      if (signal?.aborted) return null;
      const facts = await factsHere(stream);
      if (facts !== null) read.push(facts);
      if (performance.now() - turnBegan < TURN_MS) continue;
      onProgress?.({ done: done + 1, total: streams.length });
      await new Promise((resolve) => setTimeout(resolve));
      turnBegan = performance.now();
    }
    onProgress?.({ done: streams.length, total: streams.length });
    return read;
  };

  async function factsHere(stream: StreamId): Promise<TenderFacts | null> {
    const key = await vault.keyOf(stream);
    const head = (await db.tips.get(key))?.head ?? EMPTY_HEAD;
    const before = known.get(stream);
    if (before !== undefined && sameHead(before.head, head)) return before.facts;
    const kept = await openFacts(vault, await db.facts.get(key), { version: FACTS_VERSION, head });
    const facts = kept === null ? await readAnew(stream) : (JSON.parse(kept) as TenderFacts);
    if (facts === null) known.delete(stream);
    else known.set(stream, { head, facts });
    return facts;
  }

  /** Of a damaged log what can be shown, as everywhere; it is not kept. */
  async function readAnew(stream: StreamId): Promise<TenderFacts | null> {
    const { state, head, fault } = await readStream(store, TENDER_STREAMS, stream, check);
    if (state === null) return null;
    const facts = factsOf(stream, state);
    if (fault === null && maySave()) {
      const row = await sealFacts(vault, { stream, version: FACTS_VERSION, head, text: JSON.stringify(facts) });
      try {
        await db.facts.put(row);
      } catch (error) {
        // A full disk must not keep anyone from looking: they are read again next time.
        console.warn('the facts of a tender could not be kept', error);
      }
    }
    return facts;
  }
}
