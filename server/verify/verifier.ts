/** Opening events and checking their signatures in threads: the process that talks to devices and database never waits for it. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RefusedReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, EventHeader, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { Registry } from '#core/registry/model.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import type { VerifyAnswer, VerifyQuestion } from './verify-message.ts';

export interface Verifier {
  /**
   * By place: the event, shown to be signed by the device it names, or why it is refused.
   *
   * Source  core/sync/SPEC.md [SYNC-10, 12]
   */
  readonly verify: (
    stream: StreamId,
    events: readonly SealedEvent[],
    registry: Registry,
  ) => Promise<readonly Result<ReadableEvent, RefusedReason>[]>;
  readonly close: () => Promise<void>;
}

/** Fewer events are not worth waking a second thread for: about 10 ms of work. */
const EVENTS_PER_QUESTION = 128;

export function createVerifier({ threads = availableParallelism() }: { readonly threads?: number } = {}): Verifier {
  const crew = Array.from({ length: threads }, createThread);
  return {
    verify: async (stream, events, registry) => {
      const headers = events.map(({ header }) => peekHeader(header));
      const questions: Promise<VerifyAnswer['found']>[] = [];
      for (let from = 0; from < events.length; from += EVENTS_PER_QUESTION) {
        const to = from + EVENTS_PER_QUESTION;
        const keys = keysOf(headers.slice(from, to), registry);
        const freest = crew.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));
        questions.push(freest.ask({ stream, events: events.slice(from, to), keys }));
      }
      const found = (await Promise.all(questions)).flat();
      return events.map((sealed, index) => readableOf(sealed, headers[index] ?? null, found[index]));
    },
    close: async () => {
      await Promise.all(crew.map(({ close }) => close()));
    },
  };
}

interface Thread {
  readonly ask: (question: Omit<VerifyQuestion, 'id'>) => Promise<VerifyAnswer['found']>;
  /** Questions not yet answered. */
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (found: VerifyAnswer['found']) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that is started again when it breaks; who waited for it is told. */
function createThread(): Thread {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isClosed = false;
  const start = (): Worker => {
    const started = new Worker(new URL('./verify-worker.ts', import.meta.url));
    started.on('message', ({ id, found }: VerifyAnswer) => {
      waiting.get(id)?.resolve(found);
      waiting.delete(id);
      // It keeps no process alive that has nothing else to do.
      if (waiting.size === 0) started.unref();
    });
    started.on('error', giveUp);
    started.on('exit', () => {
      giveUp(new Error('a verifying thread ended'));
      if (!isClosed) worker = start();
    });
    started.unref();
    return started;
  };
  const giveUp = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let worker = start();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: asked, ...question } satisfies VerifyQuestion);
      }),
    waiting: () => waiting.size,
    close: async () => {
      isClosed = true;
      await worker.terminate();
    },
  };
}

/** What a header says, before anybody knows whether it is one: null for text that is no JSON object. */
function peekHeader(text: string): EventHeader | null {
  try {
    const value: unknown = JSON.parse(text);
    // Used only where the thread has found every field to be right.
    return typeof value === 'object' && value !== null ? (value as EventHeader) : null;
  } catch {
    // The thread names the fault.
    return null;
  }
}

function keysOf(headers: readonly (EventHeader | null)[], registry: Registry): Readonly<Record<DeviceId, string>> {
  const devices = new Set(headers.flatMap((header) => (typeof header?.dev === 'string' ? [header.dev] : [])));
  const { server } = registry;
  return Object.fromEntries(
    [...devices].flatMap((dev) => {
      const key = dev === server?.id ? server.key : Object.hasOwn(registry.devices, dev) && registry.devices[dev]?.key;
      return key ? [[dev, key]] : [];
    }),
  );
}

function readableOf(
  sealed: SealedEvent,
  header: EventHeader | null,
  found: VerifyAnswer['found'][number] | undefined,
): Result<ReadableEvent, RefusedReason> {
  assert(found !== undefined, 'an event was not looked at');
  if ('fault' in found) return err(found.fault);
  assert(header !== null, 'a header was read in a thread only');
  return ok({ sealed, header, hash: found.hash, signature: Uint8Array.from(Buffer.from(sealed.sig, 'base64url')) });
}
