/// <reference lib="webworker" />
/** Finds patterns off the main thread: all pairs of a season take their time. */
import type { TenderFacts } from '#core/patterns/facts.ts';
import { findPatterns, type PatternQuery, type Patterns } from '#core/patterns/find-patterns.ts';

export interface PatternsRequest {
  readonly facts: readonly TenderFacts[];
  readonly query: PatternQuery;
}

export type PatternsReport =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly patterns: Patterns };

self.addEventListener('message', ({ data: { facts, query } }: MessageEvent<PatternsRequest>) => {
  const steps = findPatterns(facts, query);
  let step = steps.next();
  while (step.done !== true) {
    self.postMessage({ kind: 'progress', share: step.value } satisfies PatternsReport);
    step = steps.next();
  }
  self.postMessage({ kind: 'done', patterns: step.value } satisfies PatternsReport);
});
