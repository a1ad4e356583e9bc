/** The patterns of the tenders on this device, found anew whenever a tender, the filter or a threshold changes. */
import { useEffect, useMemo, useState } from 'react';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Patterns } from '#core/patterns/find-patterns.ts';
import type { SeasonFilter } from '#core/patterns/season.ts';
import { useIdentity, useOffice, useWorkspace, useTenderList } from '#renderer/session/hooks.ts';
import { useCountedTenders } from '#renderer/session/use-counted-tenders.ts';
import { startPatterns } from './start-patterns.ts';

export type PatternsWork =
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  | { readonly step: 'finding'; readonly share: number };

/** How the last run stands. */
export type PatternsRun =
  | { readonly kind: 'works'; readonly work: PatternsWork }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broke'; readonly code: string };

export interface PatternsHere {
  /** Those found last: they stay while newer ones are looked for. */
  readonly patterns: Patterns | null;
  readonly run: PatternsRun;
  /** The day loads are those of. */
  readonly day: DateOnly;
  readonly stop: () => void;
  readonly startAgain: () => void;
}

export function usePatterns(filter: SeasonFilter): PatternsHere {
  const { readFacts, clock } = useWorkspace();
  const { zone } = useIdentity();
  const phase = useTenderList((list) => list.phase);
  const tenders = useCountedTenders();
  const thresholds = useOffice((view) => view.office.thresholds);
  const day = dateIn(clock.now(), zone);
  const streams = useMemo(() => tenders.map(({ stream }) => stream), [tenders]);
  const [attempt, setAttempt] = useState(() => new AbortController());
  const [patterns, setPatterns] = useState<Patterns | null>(null);
  const [run, setRun] = useState<PatternsRun>({ kind: 'works', work: { step: 'reading', done: 0, total: 0 } });

  useEffect(() => {
    if (phase === 'loading' || attempt.signal.aborted) return;
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, attempt.signal]);
    const show = (next: PatternsRun) => {
      // A newer run shows how far it is itself.
      if (!ending.signal.aborted) setRun(next);
    };
    const work = (next: PatternsWork) => show({ kind: 'works', work: next });
    const find = async (): Promise<Patterns | null> => {
      work({ step: 'reading', done: 0, total: streams.length });
      const facts = await readFacts(streams, { signal, onProgress: (at) => work({ step: 'reading', ...at }) });
      if (facts === null) return null;
      return startPatterns(
        { facts, query: { filter, thresholds, day } },
        { signal, onProgress: (share) => work({ step: 'finding', share }) },
      );
    };
    const findAndShow = async (): Promise<void> => {
      try {
        const found = await find();
        if (found !== null && !ending.signal.aborted) setPatterns(found);
        show({ kind: found === null ? 'stopped' : 'done' });
      } catch (error) {
        // Told with its words for support, because nothing else on the screen would say so.
        show({ kind: 'broke', code: error instanceof Error ? error.message : String(error) });
      }
    };
    void findAndShow();
    return () => ending.abort();
  }, [readFacts, phase, streams, thresholds, filter, day, attempt]);

  return {
    patterns,
    run,
    day,
    stop: () => attempt.abort(),
    startAgain: () => setAttempt(new AbortController()),
  };
}
