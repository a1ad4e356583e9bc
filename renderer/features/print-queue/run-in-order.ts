/** What becomes of a run: how many were taken, and whether a person or the work itself ended it. */
export interface RunEnd {
  readonly taken: number;
  readonly isCancelled: boolean;
}

interface Run<T> {
  readonly count: number;
  /** How many are begun before the first of them is taken. */
  readonly ahead: number;
  readonly begin: (index: number) => Promise<T>;
  /** In order; false ends the run. */
  readonly take: (made: T, index: number) => Promise<boolean>;
  readonly signal: AbortSignal;
}

/**
 * Begins a few pieces of work at once and takes them in order. A cancelled run begins nothing more, and what was begun is
 * waited for: a printer that got a document prints it.
 */
export async function runInOrder<T>({ count, ahead, begin, take, signal }: Run<T>): Promise<RunEnd> {
  const begun: Promise<T>[] = [];
  let taken = 0;
  while (taken < count) {
    while (begun.length < Math.min(count, taken + ahead) && !signal.aborted) begun.push(begin(begun.length));
    const next = begun[taken];
    if (next === undefined) break;
    const goesOn = await take(await next, taken);
    taken += 1;
    if (!goesOn) break;
  }
  // Nobody waits for them any more, but none may end as an error that no one hears.
  await Promise.allSettled(begun.slice(taken));
  return { taken, isCancelled: signal.aborted && taken < count };
}
