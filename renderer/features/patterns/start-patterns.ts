/** Finds patterns in a worker, which ends with the signal. */
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { PatternsReport, PatternsRequest } from './patterns-worker.ts';

interface PatternsWatch {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Null where it was stopped; fails only by a bug. */
export function startPatterns(
  request: PatternsRequest,
  { onProgress, signal }: PatternsWatch,
): Promise<Patterns | null> {
  const worker = new Worker(new URL('./patterns-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Patterns | null>();
  worker.addEventListener('message', ({ data }: MessageEvent<PatternsReport>) => {
    if (data.kind === 'progress') onProgress(data.share);
    else resolve(data.patterns);
  });
  worker.addEventListener('error', (event) => reject(new Error(event.message || 'the patterns worker ended')));
  signal.addEventListener('abort', () => resolve(null), { once: true });
  if (signal.aborted) resolve(null);
  worker.postMessage(request);
  return promise.finally(() => worker.terminate());
}
