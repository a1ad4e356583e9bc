// All pairs and everything else over the heaviest season: 967 tenders with 170 registrants each, 14 million times two firms
// that register for one tender.

import { findPatterns, type PatternQuery } from '#core/patterns/find-patterns.ts';
import { WHOLE_SEASON } from '#core/patterns/season.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { fullSeason } from '#test/support/builders/full-season.ts';
import { type Bench, timed } from './bench.ts';

const ROUNDS = 7;

/** A person waits for it behind a bar that moves. */
const AT_MOST_MS = 5_000;

export const bench: Bench = {
  name: 'patterns over 967 tenders × 170 registrants',
  yardstick: null,
  limit: { kind: 'p95', atMostMs: AT_MOST_MS },
  run: async () => {
    const season = fullSeason();
    const query: PatternQuery = { filter: WHOLE_SEASON, thresholds: [], day: '2025-11-20' as DateOnly };
    const work: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      work.push(
        await timed(() => {
          for (const _ of findPatterns(season, query)) continue;
        }),
      );
    }
    return { work, yardstick: [] };
  },
};
