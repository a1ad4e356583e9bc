/** How many packages firms carry at once over all tenders, by their own word and by the awards known here. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { type PackageCapacity, packageCapacity } from '#core/figures/package-capacity.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import type { FirmFacts, RunningFacts } from './facts.ts';
import { type Job, jobsOf, plainPackageName } from './jobs.ts';
import type { Season, SeasonTender } from './season.ts';

export interface FirmLoad {
  /** Place of the firm in the season's list. */
  readonly firm: number;
  /** What it showed last; null = it never showed anything. */
  readonly shown: LoadShown | null;
  /** Awards known here whose work runs on the day and which it did not name itself. */
  readonly awards: readonly LoadAward[];
  /** P: what it named and still runs, and those awards. */
  readonly running: number;
  /** Null where its size is not known. */
  readonly capacity: PackageCapacity | null;
  /** `over`: carries more than it may. `full`: may take no more. */
  readonly state: 'free' | 'full' | 'over' | 'unknown';
  /** Awards that ran when it showed its packages elsewhere and that it did not name there. */
  readonly unnamed: readonly UnnamedAward[];
}

export interface LoadShown {
  readonly stream: StreamId;
  readonly size: BusinessSize | null;
  readonly mostAtOnce: number | null;
  /** Packages it named that still run on the day. */
  readonly running: readonly RunningFacts[];
}

export interface LoadAward {
  readonly stream: StreamId;
  readonly job: Job;
}

export interface UnnamedAward {
  /** The last tender it showed its packages in without naming the award. */
  readonly shownIn: StreamId;
  readonly award: StreamId;
}

type PackageRules = RuleSet['qualification']['packageCapacity'];

/**
 * The load of every firm that showed its packages or was awarded one, on `day`.
 *
 * A package in joint operation counts as one for each partner; partners are found by their name where just one firm bears
 * it.   Source  RULES §5.1; `qualification.packageCapacity` of the rule set.
 */
export function packageLoads(season: Season, rules: PackageRules, day: DateOnly): readonly FirmLoad[] {
  const jobs = jobsOf(season);
  const shownBy = new Map<number, Showing[]>();
  const awardedTo = new Map<number, LoadAward[]>();
  for (const tender of season.tenders) {
    for (const showing of showingsOf(season, tender)) {
      put(shownBy, showing.firm, showing);
      const job = jobs.get(tender.facts.stream);
      if (showing.won && job !== undefined) put(awardedTo, showing.firm, { stream: tender.facts.stream, job });
    }
  }
  const names = new Map(season.tenders.map(({ facts }) => [facts.stream, plainPackageName(facts.name)]));
  const firms = [...new Set([...shownBy.keys(), ...awardedTo.keys()])].sort((a, b) => a - b);
  return firms.flatMap((firm) => {
    const load = loadOf(
      { firm, showings: shownBy.get(firm) ?? [], awards: awardedTo.get(firm) ?? [] },
      { rules, day, names },
    );
    return load.shown === null && load.awards.length === 0 ? [] : [load];
  });
}

/** A firm in a tender, with what it showed there. */
interface Showing {
  readonly firm: number;
  readonly stream: StreamId;
  readonly day: DateOnly | null;
  readonly won: boolean;
  readonly size: BusinessSize | null;
  /** Null = it showed nothing. */
  readonly facts: FirmFacts | null;
}

function showingsOf(season: Season, { facts, entries }: SeasonTender): readonly Showing[] {
  return entries.flatMap(({ firm, bidder }): readonly Showing[] => {
    const here = { stream: facts.stream, day: facts.day, won: bidder.won === true, size: bidder.shown?.size ?? null };
    const firms = bidder.shown?.firms ?? [];
    if (firms.length === 0) return [{ ...here, firm, facts: null }];
    return firms.flatMap((own) => {
      const place = own.lead ? firm : season.placeByName(own.name);
      return place === null ? [] : [{ ...here, firm: place, facts: own }];
    });
  });
}

function loadOf(
  { firm, showings, awards }: { firm: number; showings: readonly Showing[]; awards: readonly LoadAward[] },
  { rules, day, names }: { rules: PackageRules; day: DateOnly; names: ReadonlyMap<StreamId, string> },
): FirmLoad {
  const told = showings.flatMap((showing) => (showing.facts === null ? [] : [{ ...showing, facts: showing.facts }]));
  const newest = newestOf(told);
  const running = (newest?.facts.running ?? []).filter(({ endsOn }) => endsOn === null || endsOn >= day);
  const named = new Set(running.map(({ name }) => plainPackageName(name)));
  const own = awards.filter(({ stream, job }) => runsOn(job, day) && !named.has(names.get(stream) ?? ''));
  const carried = running.length + own.length;
  const size = newest?.size ?? null;
  const mostAtOnce = newest?.facts.mostAtOnce ?? null;
  const capacity = size === null ? null : packageCapacity(rules, { size, mostAtOnce, running: carried });
  return {
    firm,
    shown: newest === null ? null : { stream: newest.stream, size, mostAtOnce, running },
    awards: own,
    running: carried,
    capacity,
    state: stateOf(capacity),
    unnamed: awards.flatMap((award) => {
      const last = newestOf(told.filter((showing) => isUnnamed(award, showing, names)));
      return last === null ? [] : [{ shownIn: last.stream, award: award.stream }];
    }),
  };
}

/** Only what the firm knew of: the award came before the day it showed its packages. */
function isUnnamed(
  { stream, job }: LoadAward,
  { day, facts, ...showing }: Showing,
  names: ReadonlyMap<StreamId, string>,
): boolean {
  if (day === null || facts === null || stream === showing.stream || !runsOn(job, day) || job.from === day)
    return false;
  const name = names.get(stream);
  return !facts.running.some((each) => plainPackageName(each.name) === name);
}

function runsOn({ from, until }: Job, day: DateOnly): boolean {
  return from <= day && day <= until;
}

function stateOf(capacity: PackageCapacity | null): FirmLoad['state'] {
  if (capacity === null) return 'unknown';
  if (capacity.passes) return 'free';
  return capacity.remaining < 0 ? 'over' : 'full';
}

/** By the day it was shown. */
function newestOf<One extends Showing>(told: readonly One[]): One | null {
  return told.reduce<One | null>((last, each) => (last !== null && orderOf(last) > orderOf(each) ? last : each), null);
}

function orderOf({ day, stream }: Showing): string {
  return `${day ?? ''} ${stream}`;
}

function put<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
