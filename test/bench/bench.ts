// What a bench is. Machines differ and are shared, so a bench measures the work and its yardstick in turn, in one run,
// and is judged by the ratio of their medians; only what a person feels (a key, the heap) has a limit of its own.

import { performance } from 'node:perf_hooks';

export interface Bench {
  /** What is done, as the table shows it. */
  readonly name: string;
  /** What it is compared with, or shown beside where the limit stands alone; null for nothing. */
  readonly yardstick: string | null;
  readonly limit: Limit;
  /** Prepares, measures, cleans up. */
  readonly run: () => Promise<Samples>;
}

/** Several benches that come out of one run, because preparing it costs more than measuring. */
export type Suite = () => Promise<readonly (Omit<Bench, 'run'> & { readonly samples: Samples })[]>;

export type Limit =
  /** Median of the work over median of the yardstick. */
  | {
      readonly kind: 'ratio';
      readonly atMost: number;
      /** 99th percentile of the work, where a person waits for it, milliseconds. */
      readonly p99AtMostMs?: number;
      /** What is compared, `ms` where it is not said. */
      readonly unit?: 'MB';
    }
  /** 95th percentile of the work, milliseconds. */
  | { readonly kind: 'p95'; readonly atMostMs: number }
  /** Median of the work, megabytes (10⁶ bytes). */
  | { readonly kind: 'size'; readonly atMostMb: number }
  /** Shown beside the others, not judged: what other programs do. */
  | { readonly kind: 'shown'; readonly unit: 'ms' | 'MB' };

/** Milliseconds, or megabytes with a limit of kind `size`; the yardstick is empty where there is none. */
export interface Samples {
  readonly work: readonly number[];
  readonly yardstick: readonly number[];
}

/** Runs each step and answers how long it took. */
export async function timed(step: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await step();
  return performance.now() - startedAt;
}

/**
 * Measures work and yardstick in turn. Which goes first changes every round, so that neither always meets the warmer
 * cache or the fuller heap; the first rounds warm up and are not counted.
 */
export async function interleave({
  rounds,
  warmUp = 2,
  work,
  yardstick,
}: {
  readonly rounds: number;
  readonly warmUp?: number;
  /** Each answers its own milliseconds, so that preparing a round is not counted. */
  readonly work: () => Promise<number>;
  readonly yardstick: () => Promise<number>;
}): Promise<Samples> {
  const samples: { work: number[]; yardstick: number[] } = { work: [], yardstick: [] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['work', 'yardstick'] as const) : (['yardstick', 'work'] as const);
    for (const side of order) {
      const taken = await (side === 'work' ? work() : yardstick());
      if (round >= 0) samples[side].push(taken);
    }
  }
  return samples;
}
