/** When the work of awarded tenders runs. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { JobPeriod } from './facts.ts';
import type { Season } from './season.ts';

/** `firm`: the winner said somewhere when it ends. `budget-year`: nobody did, and it is taken to end with the budget year. */
export interface Job extends JobPeriod {
  readonly endSaidBy: 'firm' | 'budget-year';
}

/**
 * The work of every awarded tender of the season. Where its winner names it among its running packages in a later tender,
 * with a last day, that day counts; the newest word of it.
 */
export function jobsOf({ tenders }: Season): ReadonlyMap<StreamId, Job> {
  const said = new Map<string, { readonly order: string; readonly endsOn: DateOnly }>();
  for (const { facts, entries } of tenders) {
    const order = `${facts.day ?? ''} ${facts.stream}`;
    for (const { firm, bidder } of entries) {
      for (const { name, endsOn } of bidder.shown?.firms.flatMap(({ running }) => running) ?? []) {
        const key = `${firm} ${plainPackageName(name)}`;
        const before = said.get(key);
        if (endsOn !== null && (before === undefined || before.order < order)) said.set(key, { order, endsOn });
      }
    }
  }
  return new Map(
    tenders.flatMap(({ facts, entries }) => {
      const winner = entries.find(({ bidder }) => bidder.won === true);
      if (facts.job === null || winner === undefined) return [];
      const end = said.get(`${winner.firm} ${plainPackageName(facts.name)}`);
      const { from, until } = facts.job;
      const job: Job =
        end === undefined || end.endsOn < from
          ? { from, until, endSaidBy: 'budget-year' }
          : { from, until: end.endsOn, endSaidBy: 'firm' };
      return [[facts.stream, job] as const];
    }),
  );
}

/** A package's name without signs and capitals: firms copy it from the announcement. */
export function plainPackageName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** The days both run; null where they never do. */
export function overlapOf(a: JobPeriod, b: JobPeriod): JobPeriod | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from <= until ? { from, until } : null;
}
