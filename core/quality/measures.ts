/** How the process of an office goes, in a few figures: how long stages take, what had to be done over, what was kept in time. */
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import type { SopFacts } from '#core/sop/facts.ts';
import type { ReadLines } from '#core/sop/read-lines.ts';
import type { WatchedTender } from './proposals.ts';

/** From one moment to the next, in the order a tender passes them. */
export const STAGE_SPANS = ['announced-opened', 'opened-decided', 'decided-announced', 'announced-appointed'] as const;

export type StageSpan = (typeof STAGE_SPANS)[number];

/** Days with one decimal, rounded half up.   Units  days of 24 hours. */
export interface SpanMeasure {
  readonly span: StageSpan;
  /** Tenders where both ends are known. */
  readonly count: number;
  /** Null where there are none. */
  readonly median: number | null;
  readonly longest: number | null;
}

export interface ProcessMeasures {
  readonly tenders: number;
  readonly decided: number;
  readonly failed: number;
  /** Second and later versions of a tender. */
  readonly reTenders: number;
  readonly reEvaluated: number;
  readonly objections: number;
  readonly acceptedObjections: number;
  readonly appeals: number;
  readonly acceptedAppeals: number;
  readonly spans: readonly SpanMeasure[];
  /** Steps that had a time and are done, and those of them done within it. */
  readonly timedSteps: number;
  readonly keptSteps: number;
  /** Steps whose time is over and that are not done. */
  readonly lateSteps: number;
}

export interface MeasuredTender extends WatchedTender {
  readonly summary: WatchedTender['summary'] & { readonly version: number };
}

/** The figures over some tenders. */
export function processMeasures(tenders: readonly MeasuredTender[], linesOf: ReadLines): ProcessMeasures {
  const facts = tenders.map(({ summary }) => summary.sop);
  const lines = facts.flatMap(linesOf);
  const timed = lines.filter(({ doneAt, dueAt }) => doneAt !== null && dueAt !== null);
  const sum = (count: (each: SopFacts) => number): number => facts.reduce((total, each) => total + count(each), 0);
  return {
    tenders: tenders.length,
    decided: facts.filter((each) => each.facts.decided !== undefined).length,
    failed: tenders.filter(({ summary }) => summary.stage === 'failed').length,
    reTenders: tenders.filter(({ summary }) => summary.version > 1).length,
    reEvaluated: facts.filter(({ scopes }) => scopes.includes('re-evaluated')).length,
    objections: sum(({ contests }) => contests.objections),
    acceptedObjections: sum(({ contests }) => contests.acceptedObjections),
    appeals: sum(({ contests }) => contests.appeals),
    acceptedAppeals: sum(({ contests }) => contests.acceptedAppeals),
    spans: STAGE_SPANS.map((span) => measureOf(span, facts)),
    timedSteps: timed.length,
    keptSteps: timed.filter(({ state }) => state === 'done').length,
    lateSteps: lines.filter(({ state }) => state === 'late').length,
  };
}

function measureOf(span: StageSpan, facts: readonly SopFacts[]): SpanMeasure {
  const days = facts
    .flatMap((each) => {
      const [from, to] = endsOf(span, each);
      return from === undefined || to === undefined || to < from ? [] : [tenthsOfDays(from, to)];
    })
    .sort((a, b) => a - b);
  const middle = days.length >> 1;
  const median = days.length % 2 === 1 ? days[middle] : Math.round(((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2);
  const longest = days.at(-1);
  return {
    span,
    count: days.length,
    median: days.length === 0 || median === undefined ? null : median / 10,
    longest: longest === undefined ? null : longest / 10,
  };
}

function endsOf(span: StageSpan, { facts, documents }: SopFacts): readonly [Instant | undefined, Instant | undefined] {
  switch (span) {
    case 'announced-opened':
      return [facts.announced, facts['bids-opened']];
    case 'opened-decided':
      return [facts['bids-opened'], facts.decided];
    case 'decided-announced':
      return [facts.decided, facts['result-announced']];
    case 'announced-appointed':
      return [facts['result-announced'], documents.sppbj];
  }
}

function tenthsOfDays(from: Instant, to: Instant): number {
  return Math.round((unixMsOf(to) - unixMsOf(from)) / 8_640_000);
}
