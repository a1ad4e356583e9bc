/** Which firms offer together more often than chance would have it, who wins then, and how their prices stand. */
import type { StreamId } from '#core/log/envelope.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import { chanceOfMeetings, expectedMeetings, type MeetingGround } from './chance.ts';
import { type PriceField, priceFieldOf, type Rotation, rotationOf } from './positions.ts';
import type { Season, SeasonTender } from './season.ts';
import type { PatternSettings } from './settings.ts';

export interface PairPattern {
  /** Places of the two firms in the season's list; the first is the smaller. */
  readonly first: number;
  readonly second: number;
  /** Tenders both registered in, and both made an offer in. */
  readonly registered: number;
  readonly together: number;
  /** How often they would both offer by lot, and how probable it is that they do so at least as often as they did. */
  readonly expected: number;
  readonly chance: number;
  readonly won: PairWins;
  readonly rotation: Rotation;
  /** Tenders both offered in, in order of their days. */
  readonly tenders: readonly StreamId[];
  readonly toCheck: readonly PairReason[];
}

/** Who won the tenders both offered in. */
export interface PairWins {
  readonly first: number;
  readonly second: number;
  readonly others: number;
  /** Without an award. */
  readonly none: number;
}

export type PairReason = 'more-than-chance' | 'alternating' | 'one-sided';

export interface Pairs {
  /** Those that offered together often enough: most to check first, then least chance. */
  readonly shown: readonly PairPattern[];
  /** Pairs that registered in one tender at least, and those that offered: so many were looked at. */
  readonly registered: number;
  readonly offered: number;
}

/** Two tenders are no pattern. */
const FEWEST_TOGETHER = 2;

/** So many firms are gone through between two reports. */
const STRIDE = 50;

/**
 * Every pair of the season. Of a package that was tendered again only the last time counts: who offered before comes back.
 *
 * Chance takes each firm to choose its tenders within a category as if by lot among those that had an offer.
 * Shapes  yields how many firms are done.   Source  INDICATORS §3, cautions: count how many pairs were tested.
 */
export function* pairsOf(season: Season, settings: PatternSettings): Generator<number, Pairs, void> {
  const readings = readSeason({ firms: season.firms, tenders: lastVersions(season.tenders) });
  const fewest = Math.max(FEWEST_TOGETHER, settings['pair-together-minimum'] ?? 0);
  const shown: PairPattern[] = [];
  const registered = new Int32Array(season.firms.length);
  const together = new Int32Array(season.firms.length);
  let registeredPairs = 0;
  let offeredPairs = 0;
  for (let first = 0; first < season.firms.length; first += 1) {
    const met: number[] = [];
    for (const { tender, offered } of readings.takenBy[first] ?? []) {
      const others = readings.firmsIn[tender];
      if (others === undefined) continue;
      const { firms, offers } = others;
      for (let at = 0; at < firms.length; at += 1) {
        const second = firms[at] ?? 0;
        if (second <= first) continue;
        if (registered[second] === 0) met.push(second);
        registered[second] = (registered[second] ?? 0) + 1;
        if (offered && offers[at] === 1) together[second] = (together[second] ?? 0) + 1;
      }
    }
    for (const second of met) {
      const times = together[second] ?? 0;
      registeredPairs += 1;
      if (times > 0) offeredPairs += 1;
      if (times >= fewest) {
        shown.push(pairOf(readings, { first, second, registered: registered[second] ?? 0 }, settings));
      }
      registered[second] = 0;
      together[second] = 0;
    }
    if (first % STRIDE === STRIDE - 1) yield first + 1;
  }
  shown.sort(
    (a, b) =>
      b.toCheck.length - a.toCheck.length ||
      a.chance - b.chance ||
      b.together - a.together ||
      a.first - b.first ||
      a.second - b.second,
  );
  return { shown, registered: registeredPairs, offered: offeredPairs };
}

interface Readings {
  /** Tenders of a firm, by its place. */
  readonly takenBy: readonly (readonly Taken[])[];
  /** Firms of a tender and whether each offered, by the tender's place. */
  readonly firmsIn: readonly { readonly firms: Int32Array; readonly offers: Uint8Array }[];
  readonly fields: readonly PriceField[];
  readonly winners: readonly (number | null)[];
  readonly kinds: readonly ProcurementKind[];
  /** Tenders of a kind with an offer. */
  readonly offeredIn: ReadonlyMap<ProcurementKind, number>;
  readonly days: readonly string[];
}

interface Taken {
  readonly tender: number;
  readonly offered: boolean;
}

function lastVersions(tenders: readonly SeasonTender[]): readonly SeasonTender[] {
  const last = new Map<string, number>();
  for (const { facts } of tenders) last.set(packageOf(facts), Math.max(facts.version, last.get(packageOf(facts)) ?? 0));
  return tenders.filter(({ facts }) => facts.version === last.get(packageOf(facts)));
}

/** Codes were given by each system for itself before there was a national one. */
function packageOf({ agency, code }: SeasonTender['facts']): string {
  return `${agency} ${code}`;
}

function readSeason({ firms, tenders }: Pick<Season, 'firms' | 'tenders'>): Readings {
  const takenBy: Taken[][] = firms.map(() => []);
  const offeredIn = new Map<ProcurementKind, number>();
  for (const [tender, { facts, entries }] of tenders.entries()) {
    for (const { firm, bidder } of entries) takenBy[firm]?.push({ tender, offered: bidder.offered });
    if (entries.some(({ bidder }) => bidder.offered)) offeredIn.set(facts.kind, (offeredIn.get(facts.kind) ?? 0) + 1);
  }
  return {
    takenBy,
    firmsIn: tenders.map(({ entries }) => ({
      firms: Int32Array.from(entries, ({ firm }) => firm),
      offers: Uint8Array.from(entries, ({ bidder }) => (bidder.offered ? 1 : 0)),
    })),
    fields: tenders.map(priceFieldOf),
    winners: tenders.map(({ entries }) => entries.find(({ bidder }) => bidder.won === true)?.firm ?? null),
    kinds: tenders.map(({ facts }) => facts.kind),
    offeredIn,
    days: tenders.map(({ facts }) => `${facts.day ?? ''} ${facts.stream}`),
  };
}

function pairOf(
  readings: Readings,
  { first, second, registered }: { readonly first: number; readonly second: number; readonly registered: number },
  settings: PatternSettings,
): PairPattern {
  const { takenBy, fields, winners, days } = readings;
  const bySecond = new Set(offersOf(takenBy[second]));
  const shared = offersOf(takenBy[first])
    .filter((tender) => bySecond.has(tender))
    .sort((a, b) => compareText(days[a] ?? '', days[b] ?? ''));
  const grounds = groundsOf(readings, first, second);
  const expected = expectedMeetings(grounds);
  const chance = chanceOfMeetings(grounds, shared.length);
  const sharedFields = shared.flatMap((tender) => fields[tender] ?? []);
  const rotation = rotationOf({ first, second }, sharedFields, settings);
  const reasons: readonly PairReason[] = [
    ...(isRare(chance, settings) ? ['more-than-chance' as const] : []),
    ...(rotation.shape === null ? [] : [rotation.shape]),
  ];
  return {
    first,
    second,
    registered,
    together: shared.length,
    expected,
    chance,
    won: winsOf(
      shared.map((tender) => winners[tender] ?? null),
      { first, second },
    ),
    rotation,
    tenders: sharedFields.map(({ stream }) => stream),
    toCheck: reasons,
  };
}

function isRare(chance: number, { 'pair-chance-maximum': limit }: PatternSettings): boolean {
  return limit !== null && chance <= limit;
}

function offersOf(taken: readonly Taken[] | undefined): readonly number[] {
  return (taken ?? []).flatMap(({ tender, offered }) => (offered ? [tender] : []));
}

function groundsOf({ takenBy, kinds, offeredIn }: Readings, first: number, second: number): readonly MeetingGround[] {
  const [ofFirst, ofSecond] = [first, second].map((firm) => countKinds(offersOf(takenBy[firm]), kinds));
  return [...offeredIn].map(([kind, tenders]) => ({
    tenders,
    ofFirst: ofFirst?.get(kind) ?? 0,
    ofSecond: ofSecond?.get(kind) ?? 0,
  }));
}

function countKinds(
  tenders: readonly number[],
  kinds: readonly ProcurementKind[],
): ReadonlyMap<ProcurementKind, number> {
  const counts = new Map<ProcurementKind, number>();
  for (const tender of tenders) {
    const kind = kinds[tender];
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function winsOf(
  winners: readonly (number | null)[],
  { first, second }: { readonly first: number; readonly second: number },
): PairWins {
  const times = (wanted: (winner: number | null) => boolean): number => winners.filter(wanted).length;
  return {
    first: times((winner) => winner === first),
    second: times((winner) => winner === second),
    others: times((winner) => winner !== null && winner !== first && winner !== second),
    none: times((winner) => winner === null),
  };
}
