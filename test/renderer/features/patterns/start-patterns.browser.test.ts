import { describe, expect, it } from 'vitest';
import { findPatterns, type PatternQuery } from '#core/patterns/find-patterns.ts';
import { WHOLE_SEASON } from '#core/patterns/season.ts';
import { startPatterns } from '#renderer/features/patterns/start-patterns.ts';
import { fullSeason } from '#test/support/builders/full-season.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { ended } from '#test/support/builders/season-of-tenders.ts';

const QUERY: PatternQuery = { filter: WHOLE_SEASON, thresholds: [], day: dateOnly('2025-06-01') };

describe('patterns in a worker of the browser', () => {
  it('are those found beside it, with their progress told', async () => {
    const facts = fullSeason({ tenders: 200, registrants: 60 });
    const told: number[] = [];
    const { signal } = new AbortController();
    const found = await startPatterns({ facts, query: QUERY }, { signal, onProgress: (share) => told.push(share) });
    expect(found).toEqual(ended(findPatterns(facts, QUERY)));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('end at once when they are stopped, before and while they are looked for', async () => {
    const facts = fullSeason({ tenders: 400, registrants: 120 });
    const before = new AbortController();
    before.abort();
    const ignore = () => undefined;
    expect(await startPatterns({ facts, query: QUERY }, { signal: before.signal, onProgress: ignore })).toBeNull();
    const during = new AbortController();
    const stopped = startPatterns({ facts, query: QUERY }, { signal: during.signal, onProgress: () => during.abort() });
    expect(await stopped).toBeNull();
  });
});
