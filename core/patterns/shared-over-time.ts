/** People and equipment that packages of the same time have in common. Only a suggestion: somebody has to look. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import { plainNationalId } from '#core/integrity/plain-values.ts';
import { plainSerial } from '#core/integrity/shared-resources.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { compareText } from '#core/tender/records.ts';
import type { JobPeriod, ResourceFacts } from './facts.ts';
import { type Job, jobsOf, overlapOf } from './jobs.ts';
import type { Season, SeasonEntry, SeasonTender } from './season.ts';

/** One person or machine with the packages it stands for at the same time. */
export interface SharedOverTime {
  readonly kind: 'person' | 'equipment';
  /** What is alike: only a name says who to look at, not who someone is. */
  readonly by: 'national-id' | 'name' | 'serial-number';
  /** In order of time; those that overlap no other are left out. */
  readonly uses: readonly ResourceUse[];
  /** Every two that overlap, by their place in `uses`, with the days they do. */
  readonly overlaps: readonly ResourceOverlap[];
}

export interface ResourceUse {
  readonly stream: StreamId;
  /** Place of the firm in the season's list. */
  readonly firm: number;
  readonly name: string;
  readonly position: string | null;
  readonly number: string | null;
  /** `won`: the package is the firm's. `offered`: not decided yet. */
  readonly stake: 'won' | 'offered';
  readonly job: Job;
}

export interface ResourceOverlap {
  readonly a: number;
  readonly b: number;
  readonly days: JobPeriod;
  /** Both packages are won: the thing is needed at two places. */
  readonly certain: boolean;
}

/**
 * Everything offered for more than one package whose work overlaps: certain ones first, those alike by a name alone last. Bids that lost bind nobody.
 *
 * People agree by NIK, and where one of them has none by their whole name without titles; equipment by its number alone.
 * A re-tender of one package is not another package.   Source  DOMAIN §3.1 row 8, the likeness of `sharedResources`.
 */
export function sharedOverTime(season: Season): readonly SharedOverTime[] {
  const jobs = jobsOf(season);
  const uses = season.tenders.flatMap((tender) => tender.entries.flatMap((entry) => usesOf(tender, entry, jobs)));
  const people = uses.filter(({ kind }) => kind === 'person');
  const numbered = people.filter(({ use }) => nationalIdOf(use) !== null);
  const byId = groupsBy(numbered, nationalIdOf);
  const byName = groupsBy(people, ({ name }) => plainPersonName(name)).filter(hasSomeoneWithoutNumber);
  const bySerial = groupsBy(
    uses.filter(({ kind }) => kind === 'equipment'),
    ({ number }) => plainSerial(number),
  );
  const found = [
    ...byId.map((group) => sharedOf('person', 'national-id', group)),
    ...byName.map((group) => sharedOf('person', 'name', group)),
    ...bySerial.map((group) => sharedOf('equipment', 'serial-number', group)),
  ].filter(({ overlaps }) => overlaps.length > 0);
  return found.sort(
    (a, b) =>
      certainIn(b) - certainIn(a) ||
      Number(a.by === 'name') - Number(b.by === 'name') ||
      b.overlaps.length - a.overlaps.length ||
      compareText(nameOf(a), nameOf(b)),
  );
}

interface KnownUse {
  readonly kind: 'person' | 'equipment';
  readonly code: string;
  readonly use: ResourceUse;
}

function usesOf(
  { facts }: SeasonTender,
  { firm, bidder }: SeasonEntry,
  jobs: ReadonlyMap<StreamId, Job>,
): readonly KnownUse[] {
  const job = bidder.won === true ? jobs.get(facts.stream) : openJob(facts);
  if (!bidder.offered || job === undefined || bidder.won === false) return [];
  const stake = bidder.won === true ? 'won' : 'offered';
  const use =
    (kind: KnownUse['kind']) =>
    (resource: ResourceFacts): KnownUse => ({
      kind,
      code: facts.code,
      use: { stream: facts.stream, firm, ...resource, stake, job },
    });
  return (bidder.shown?.firms ?? []).flatMap(({ people, equipment }) => [
    ...people.map(use('person')),
    ...equipment.map(use('equipment')),
  ]);
}

/** An undecided tender's work would begin when its bids were opened at the earliest. */
function openJob({ outcome, day }: SeasonTender['facts']): Job | undefined {
  if (outcome !== 'open' || day === null) return undefined;
  return { from: day, until: `${day.slice(0, 4)}-12-31` as DateOnly, endSaidBy: 'budget-year' };
}

function nationalIdOf({ number }: { readonly number: string | null }): string | null {
  return number === null ? null : plainNationalId(number);
}

function groupsBy(
  uses: readonly KnownUse[],
  keyOf: (use: ResourceUse) => string | null,
): readonly (readonly KnownUse[])[] {
  const groups = new Map<string, KnownUse[]>();
  for (const each of uses) {
    const key = keyOf(each.use);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ code }) => code)).size > 1);
}

/** Namesakes whose numbers are all known are told by their numbers. */
function hasSomeoneWithoutNumber(group: readonly KnownUse[]): boolean {
  return group.some(({ use }) => nationalIdOf(use) === null);
}

function sharedOf(kind: SharedOverTime['kind'], by: SharedOverTime['by'], group: readonly KnownUse[]): SharedOverTime {
  const inTime = [...group].sort(
    (a, b) =>
      compareText(a.use.job.from, b.use.job.from) || compareText(a.use.stream, b.use.stream) || a.use.firm - b.use.firm,
  );
  const pairs = inTime.flatMap((one, a) =>
    inTime.slice(a + 1).flatMap((other, after) => {
      // Two people with numbers that differ are two people, whatever their name.
      const [left, right] = [nationalIdOf(one.use), nationalIdOf(other.use)];
      const areOthers = by === 'name' && left !== null && right !== null;
      const days = one.code === other.code || areOthers ? null : overlapOf(one.use.job, other.use.job);
      return days === null ? [] : [{ a, b: a + 1 + after, days }];
    }),
  );
  const kept = inTime.map((_, at) => pairs.some(({ a, b }) => a === at || b === at));
  const placeOf = (at: number): number => kept.slice(0, at).filter(Boolean).length;
  const isWon = (at: number): boolean => inTime[at]?.use.stake === 'won';
  return {
    kind,
    by,
    uses: inTime.filter((_, at) => kept[at]).map(({ use }) => use),
    overlaps: pairs.map(({ a, b, days }) => ({ a: placeOf(a), b: placeOf(b), days, certain: isWon(a) && isWon(b) })),
  };
}

function certainIn({ overlaps }: SharedOverTime): number {
  return overlaps.filter(({ certain }) => certain).length;
}

function nameOf({ uses }: SharedOverTime): string {
  return uses[0]?.name ?? '';
}
