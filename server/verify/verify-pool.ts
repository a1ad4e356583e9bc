/** Checking the signatures of a batch before its transaction, off the thread that answers. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RefusedReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { type Claim, packClaims } from './claims.ts';
import type { Answer, Question } from './verify-worker.ts';

/** Raw 32 bytes; null for a device nobody enrolled. */
export type PublicKeyOf = (dev: DeviceId) => Uint8Array<ArrayBuffer> | null;

export interface VerifyPool {
  /** Why nobody is shown to have signed an event, or null, by place in the batch.   Source  core/sync/SPEC.md [SYNC-12] */
  readonly check: (
    events: readonly ReadableEvent[],
    publicKeyOf: PublicKeyOf,
  ) => Promise<readonly (RefusedReason | null)[]>;
  readonly close: () => Promise<void>;
}

/** Fewer are not worth splitting: handing over costs as much as checking some four. */
const FEWEST_PER_THREAD = 32;

export function createVerifyPool(threads = availableParallelism()): VerifyPool {
  const members = Array.from({ length: threads }, createMember);
  let next = 0;
  const ask = async (claims: readonly Claim[]): Promise<readonly number[]> => {
    const parts = Math.max(1, Math.min(threads, Math.floor(claims.length / FEWEST_PER_THREAD)));
    const size = Math.ceil(claims.length / parts);
    const answers = Array.from({ length: parts }, async (_, part) => {
      next = (next + 1) % threads;
      const mine = claims.slice(part * size, (part + 1) * size);
      return mine.length === 0 ? [] : [...((await members[next]?.ask(packClaims(mine))) ?? [])];
    });
    return (await Promise.all(answers)).flat();
  };
  return {
    check: async (events, publicKeyOf) => {
      const devices = new Set(events.map(({ header }) => header.dev));
      const keyOf = new Map([...devices].map((dev) => [dev, keyNamedBy(dev, publicKeyOf)]));
      const keys = events.map(({ header }) => keyOf.get(header.dev) ?? null);
      const claims = events.flatMap(({ hash, signature }, index): readonly Claim[] => {
        const publicKey = keys[index] ?? null;
        return publicKey === null ? [] : [{ publicKey, signature, hash }];
      });
      const isSigned = await ask(claims);
      let at = 0;
      return keys.map((key) => {
        if (key === null) return 'unknown-device';
        return isSigned[at++] === 1 ? null : 'wrong-signature';
      });
    },
    close: async () => {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}

function keyNamedBy(dev: DeviceId, publicKeyOf: PublicKeyOf): Uint8Array<ArrayBuffer> | null {
  const key = publicKeyOf(dev);
  return key !== null && (sha256Hex(key) as string) === dev ? key : null;
}

interface Member {
  /** By place: 1 for what is signed. What is asked is handed over, not copied. */
  readonly ask: (packed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (isSigned: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that is started with its first question, and anew after it failed; what it was asked then fails with it. */
function createMember(): Member {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;
  const start = (): Worker => {
    const started = new Worker(new URL('./verify-worker.ts', import.meta.url));
    const fail = (error: Error): void => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', ({ id, isSigned }: Answer) => {
      waiting.get(id)?.resolve(isSigned);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', fail);
    started.on('exit', () => fail(new Error('a thread that checks signatures ended')));
    started.unref();
    return started;
  };
  return {
    ask: (packed) =>
      new Promise((resolve, reject) => {
        asked += 1;
        worker ??= start();
        // Whoever waits for an answer keeps the process alive; an idle thread does not.
        worker.ref();
        waiting.set(asked, { resolve, reject });
        const question: Question = { id: asked, claims: packed };
        worker.postMessage(question, [packed.buffer]);
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
