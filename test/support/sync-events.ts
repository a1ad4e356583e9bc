import type { Hash, StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { JudgeContext, Judgement, StreamLedger } from '#core/sync/judge.ts';
import type { Rights } from '#core/sync/rights.ts';
import { RUN_START } from '#core/sync/run.ts';
import { NOW, sealWriting, type Writing } from '#test/simulation/founding.ts';
import { keyNamed, readable } from '#test/simulation/sealing.ts';

/** Events of a tender as a server reads them, sealed by the simulation's cheap keys. */
export const TENDER = 'tender' as StreamId;

export const ANI = keyNamed('ani');
export const BUDI = keyNamed('budi');

let salt = 1;

/** An event of Ani's, the first of its stream, unless said otherwise. */
export function anEvent(parts: Partial<Writing> = {}): ReadableEvent {
  const key = parts.key ?? ANI;
  salt += 1;
  const writing: Writing = {
    key,
    stream: TENDER,
    n: 1,
    prev: null,
    after: [],
    type: 'noteWritten',
    payload: { key: 'a', salt },
    role: 'member',
    actor: key === ANI ? 'Ani' : 'Budi',
    salt,
    ...parts,
  };
  return readable(writing.stream, sealWriting(writing));
}

/** The event behind another of the same device. */
export function follow(before: ReadableEvent, parts: Partial<Writing> = {}): ReadableEvent {
  const key = before.header.dev === ANI.dev ? ANI : BUDI;
  return anEvent({ key, n: before.header.n + 1, prev: before.hash, ...parts });
}

/** What an event says its author had of another. */
export function causeOf({ header: { dev, n }, hash }: ReadableEvent): { dev: typeof dev; n: number; hash: Hash } {
  return { dev, n, hash };
}

/** Both may write; what they have not may be said otherwise. */
export function someRights(parts: Partial<Rights> = {}): Rights {
  return {
    deviceOf: (dev) =>
      dev === ANI.dev || dev === BUDI.dev
        ? {
            person: dev === ANI.dev ? 'ani' : 'budi',
            names: dev === ANI.dev ? ['Ani Lama', 'Ani'] : ['Budi'],
            serials: ['s1', 's2'],
            validUntil: NOW,
            isRevoked: false,
          }
        : null,
    roleIn: () => 'member',
    mayMake: () => true,
    ...parts,
  };
}

export function aContext(parts: Partial<JudgeContext> = {}): JudgeContext {
  return { rights: someRights(), now: NOW, adoptedBy: () => [], ...parts };
}

export const EMPTY_LEDGER: StreamLedger = {
  stream: TENDER,
  seq: 0,
  run: RUN_START,
  head: EMPTY_HEAD,
  at: () => null,
  hasId: () => false,
  adopted: new Set(),
};

/** The ledger after a judgement on an empty one. */
export function ledgerAfter({ accepted, seq, run, head }: Judgement): StreamLedger {
  return {
    ...EMPTY_LEDGER,
    seq,
    run,
    head,
    at: ({ dev, n }) => {
      const found = accepted.find(({ event: { header } }) => header.dev === dev && header.n === n);
      return found === undefined ? null : { hash: found.event.hash, seq: found.seq };
    },
    hasId: (id) => accepted.some(({ event: { header } }) => header.id === id),
  };
}
