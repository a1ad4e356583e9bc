/** Tenders made ready to be looked at together: firms by their place, prices as numbers of sen. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import type { BidderFacts, TenderFacts, Withheld } from './facts.ts';
import { directoryOf, type FirmDirectory } from './firm-identity.ts';

/** Which tenders are looked at; null or absent = all. */
export interface SeasonFilter {
  readonly kind: ProcurementKind | null;
  readonly from: DateOnly | null;
  readonly until: DateOnly | null;
}

export const WHOLE_SEASON: SeasonFilter = { kind: null, from: null, until: null };

export interface Season extends FirmDirectory {
  /** Counted tenders in order of their streams. */
  readonly tenders: readonly SeasonTender[];
  /** Tenders that do not count, by why. */
  readonly withheld: Readonly<Record<Withheld, readonly TenderFacts[]>>;
}

export interface SeasonTender {
  readonly facts: TenderFacts;
  /** Each firm once, in order of registration; a firm that registered twice counts by its last bid. */
  readonly entries: readonly SeasonEntry[];
}

export interface SeasonEntry {
  readonly firm: number;
  readonly bidder: BidderFacts;
  readonly price: Sen | null;
}

/** Makes tenders ready. Their order never shows: what comes of it is the same for any. */
export function seasonOf(all: readonly TenderFacts[]): Season {
  const tenders = uniqueByStream(all);
  const counted = tenders.filter(({ withheld }) => withheld === null);
  const directory = directoryOf(counted);
  return {
    ...directory,
    tenders: counted.map((facts) => ({ facts, entries: entriesOf(facts, directory) })),
    withheld: {
      'not-opened': tenders.filter(({ withheld }) => withheld === 'not-opened'),
      'names-hidden': tenders.filter(({ withheld }) => withheld === 'names-hidden'),
    },
  };
}

/** The part of a season a filter leaves; firms keep their places. */
export function partOf(season: Season, filter: SeasonFilter): Season {
  const isIn = (facts: TenderFacts): boolean => isInFilter(facts, filter);
  return {
    ...season,
    tenders: season.tenders.filter(({ facts }) => isIn(facts)),
    withheld: {
      'not-opened': season.withheld['not-opened'].filter(isIn),
      'names-hidden': season.withheld['names-hidden'].filter(isIn),
    },
  };
}

/** Whether a tender belongs to what is looked at; one without a day belongs to every period that is open at both ends. */
function isInFilter({ kind, day }: Pick<TenderFacts, 'kind' | 'day'>, filter: SeasonFilter): boolean {
  if (filter.kind !== null && filter.kind !== kind) return false;
  if (filter.from !== null && (day === null || day < filter.from)) return false;
  return filter.until === null || (day !== null && day <= filter.until);
}

function uniqueByStream(all: readonly TenderFacts[]): readonly TenderFacts[] {
  const byStream = new Map<StreamId, TenderFacts>(all.map((facts) => [facts.stream, facts]));
  return [...byStream.values()].sort((a, b) => compareText(a.stream, b.stream));
}

function entriesOf({ bidders }: TenderFacts, { placeOf }: FirmDirectory): readonly SeasonEntry[] {
  const byFirm = new Map<number, SeasonEntry>();
  for (const bidder of bidders) {
    const firm = placeOf(bidder);
    const before = byFirm.get(firm);
    if (before !== undefined && !bidder.offered && before.bidder.offered) continue;
    const won = before?.bidder.won === true ? true : bidder.won;
    const price = bidder.price === null ? null : senOf(bidder.price);
    byFirm.set(firm, { firm, bidder: { ...bidder, won }, price: price !== null && price > 0n ? price : null });
  }
  return [...byFirm.values()];
}
