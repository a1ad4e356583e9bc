import type { SignatureAnswer, SignatureRequest } from './signature-worker.ts';

/** A worker that checks signatures, one batch after the other. */
export interface SignatureWorker {
  /** Rejects where the worker ended. */
  readonly check: (request: SignatureRequest) => Promise<SignatureAnswer>;
  readonly close: () => void;
}

export function openSignatureWorker(): SignatureWorker {
  const worker = new Worker(new URL('./signature-worker.ts', import.meta.url), { type: 'module' });
  return {
    check: (request) => {
      const { promise, resolve, reject } = Promise.withResolvers<SignatureAnswer>();
      const ended = new AbortController();
      const { signal } = ended;
      worker.addEventListener('message', ({ data }: MessageEvent<SignatureAnswer>) => resolve(data), { signal });
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'the signature worker ended')), {
        signal,
      });
      worker.postMessage(request);
      return promise.finally(() => ended.abort());
    },
    close: () => worker.terminate(),
  };
}
