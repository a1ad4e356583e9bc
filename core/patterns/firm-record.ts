/** What each firm did over many tenders: registered, offered, won, stayed away. */
import type { StreamId } from '#core/log/envelope.ts';
import { addSen, rupiahText, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import type { Season } from './season.ts';

export interface FirmRecord extends FirmCounts {
  /** Place of the firm in the season's list. */
  readonly firm: number;
  /** In order of the names of kinds. */
  readonly byKind: readonly (FirmCounts & { readonly kind: ProcurementKind })[];
  /** Sum of the submitted prices it won with. */
  readonly wonValue: RupiahText;
  /** Tenders by what it did there, in order of their days. */
  readonly tenders: readonly FirmTender[];
}

export interface FirmCounts {
  readonly registered: number;
  readonly offered: number;
  /** Offers in tenders that came to an award: only those can be won. */
  readonly decided: number;
  readonly won: number;
  /** Registered and made no offer. */
  readonly noShows: number;
}

export interface FirmTender {
  readonly stream: StreamId;
  readonly did: 'won' | 'lost' | 'offered' | 'no-offer';
}

/** Every firm of the season, in its order. */
export function firmRecords(season: Season): readonly FirmRecord[] {
  const tallies = season.firms.map(newTally);
  for (const { facts, entries } of season.tenders) {
    for (const { firm, bidder, price } of entries) {
      const tally = tallies[firm];
      if (tally === undefined) continue;
      const did = didOf(bidder.offered, bidder.won);
      count(tally.all, did);
      count(kindOf(tally, facts.kind), did);
      if (did === 'won' && price !== null) tally.wonValue = addSen(tally.wonValue, price);
      tally.tenders.push({ stream: facts.stream, did, day: facts.day ?? '' });
    }
  }
  return tallies.map(({ all, byKind, wonValue, tenders }, firm) => ({
    firm,
    ...all,
    byKind: [...byKind].sort(([a], [b]) => compareText(a, b)).map(([kind, counts]) => ({ kind, ...counts })),
    wonValue: rupiahText(wonValue),
    tenders: tenders
      .sort((a, b) => compareText(a.day, b.day) || compareText(a.stream, b.stream))
      .map(({ stream, did }) => ({ stream, did })),
  }));
}

/** Share of the offers that could be won; null where none could. */
export function winRate({ won, decided }: FirmCounts): number | null {
  return decided === 0 ? null : won / decided;
}

/** Share of the registrations no offer followed; null for a firm that never registered. */
export function noShowRate({ noShows, registered }: FirmCounts): number | null {
  return registered === 0 ? null : noShows / registered;
}

type Counts = { -readonly [Part in keyof FirmCounts]: FirmCounts[Part] };

interface Tally {
  readonly all: Counts;
  readonly byKind: Map<ProcurementKind, Counts>;
  wonValue: Sen;
  readonly tenders: (FirmTender & { readonly day: string })[];
}

function newTally(): Tally {
  return { all: noCounts(), byKind: new Map(), wonValue: ZERO_SEN, tenders: [] };
}

function noCounts(): Counts {
  return { registered: 0, offered: 0, decided: 0, won: 0, noShows: 0 };
}

function kindOf({ byKind }: Tally, kind: ProcurementKind): Counts {
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const counts = noCounts();
  byKind.set(kind, counts);
  return counts;
}

function didOf(offered: boolean, won: boolean | null): FirmTender['did'] {
  if (!offered) return 'no-offer';
  if (won === null) return 'offered';
  return won ? 'won' : 'lost';
}

function count(counts: Counts, did: FirmTender['did']): void {
  counts.registered += 1;
  if (did === 'no-offer') counts.noShows += 1;
  else counts.offered += 1;
  if (did === 'won' || did === 'lost') counts.decided += 1;
  if (did === 'won') counts.won += 1;
}
