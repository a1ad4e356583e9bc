/** Many histories on every core there is: each worker takes the next part until none is left. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Counts, noCounts } from './operations.ts';

/** Seeds `${seed}-${from}` up to, without, `${seed}-${to}`. */
export interface Part {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

export interface Failure {
  readonly seed: string;
  readonly message: string;
  /** The shrunk history, one operation a line. */
  readonly operations: string;
}

export interface PartDone {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

const PART_SIZE = 500;
/** The rest would say the same. */
const MOST_FAILURES = 5;

export async function runHistories(seed: string, count: number): Promise<PartDone> {
  const parts: Part[] = [];
  for (let from = 0; from < count; from += PART_SIZE) parts.push({ seed, from, to: Math.min(count, from + PART_SIZE) });
  const done: PartDone[] = [];
  const failed = (): number => done.reduce((sum, { failures }) => sum + failures.length, 0);
  const next = (): Part | undefined => (failed() < MOST_FAILURES ? parts.shift() : undefined);
  const workers = Math.max(1, Math.min(availableParallelism(), parts.length));
  await Promise.all(Array.from({ length: workers }, () => work(next, (part) => done.push(part))));
  const counts = done.reduce((sum, part) => addCounts(sum, part.counts), noCounts());
  return { counts, failures: done.flatMap(({ failures }) => failures) };
}

function work(next: () => Part | undefined, finished: (part: PartDone) => void): Promise<void> {
  const first = next();
  if (first === undefined) return Promise.resolve();
  const worker = new Worker(new URL('./history-worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (part: PartDone) => {
      finished(part);
      const following = next();
      if (following === undefined) void worker.terminate().then(() => resolve());
      else worker.postMessage(following);
    });
    worker.postMessage(first);
  });
}

export function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += b[key];
  return sum;
}
