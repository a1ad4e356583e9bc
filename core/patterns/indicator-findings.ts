/** The eleven indicators of open data over the office's own tenders, by tender, unit and firm. */
import { createIndicatorRun } from '#core/indicators/run.ts';
import { GROUPS, type Group } from '#core/indicators/results.ts';
import type { IndicatorCode } from '#core/indicators/settings.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { compareText } from '#core/tender/records.ts';
import type { TenderFacts } from './facts.ts';
import type { ProcessFacts } from './process-facts.ts';
import type { Season } from './season.ts';

export interface IndicatorFinding {
  readonly code: IndicatorCode;
  readonly group: Group;
  /** As open data calls it. */
  readonly id: string;
  readonly name: string;
  /** A decimal of the indicator; 0 where the value is the process's and this one is only part of it. */
  readonly value: number;
  /** The tender itself, or those the unit or firm had a part in. */
  readonly tenders: readonly StreamId[];
}

export interface IndicatorFindings {
  /** In order of codes, then groups, then ids. */
  readonly found: readonly IndicatorFinding[];
  /** Tenders the indicators saw. */
  readonly counted: number;
  /** Quartiles and fences they went by, by name. */
  readonly notes: readonly { readonly code: IndicatorCode; readonly name: string; readonly value: number }[];
  /** Tenders R036 would have named, had their award gone by price alone. */
  readonly heldBack: readonly StreamId[];
}

/**
 * What the indicators say of the tenders of a season as they stand now. A firm is one over all of them, as in every other
 * pattern; of tenders that are not opened only what was announced counts, and those whose names are hidden are not seen.
 *
 * Source  INDICATORS §1, at the default settings.
 */
export function indicatorFindings(season: Season): IndicatorFindings {
  const run = createIndicatorRun({});
  const seen = new Map<string, Part>();
  const streams = new Map<string, StreamId>();
  for (const { stream, process: facts, name } of inOrder(season)) {
    streams.set(facts.ocid, stream);
    addParts(seen, facts, { stream, name });
    run.release(facts);
  }
  const { findings, notes, held, counts } = run.finish();
  const found = GROUPS.flatMap((group) =>
    [...(findings.get(group) ?? [])].flatMap(([id, values]) => {
      const part = seen.get(`${group} ${id}`);
      return [...values].map(([code, value]) => ({
        code,
        group,
        id,
        name: part?.name ?? id,
        value,
        tenders: part?.tenders ?? [],
      }));
    }),
  );
  return {
    found: found.sort(
      (a, b) =>
        compareText(a.code, b.code) || GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || compareText(a.id, b.id),
    ),
    counted: counts.counted,
    notes: [...notes].flatMap(([code, values]) => [...values].map(([name, value]) => ({ code, name, value }))),
    heldBack: held.flatMap(({ ocid }) => streams.get(ocid) ?? []),
  };
}

interface Seen {
  readonly stream: StreamId;
  readonly name: string;
  readonly process: ProcessFacts;
}

function inOrder(season: Season): readonly Seen[] {
  const all = [...season.tenders.map(({ facts }) => facts), ...season.withheld['not-opened']];
  return all
    .flatMap(({ stream, name, process, bidders }) =>
      process === null ? [] : [{ stream, name, process: withFirms(process, bidders, season) }],
    )
    .sort((a, b) => compareText(a.stream, b.stream));
}

/** The same process with every firm called what it is called in all of them. */
function withFirms(process: ProcessFacts, bidders: TenderFacts['bidders'], { firms, placeOf }: Season): ProcessFacts {
  const known = new Map(
    bidders.flatMap((bidder) => {
      const firm = bidder.reference === null ? undefined : firms[placeOf(bidder)];
      return bidder.reference === null || firm === undefined ? [] : [[bidder.reference, firm] as const];
    }),
  );
  const oneOf = (reference: { readonly id: string; readonly name: string }) => {
    const firm = known.get(reference.id);
    return firm === undefined ? reference : { id: firm.key, name: firm.name };
  };
  const { bids, awards } = process;
  return {
    ...process,
    ...(bids === undefined
      ? {}
      : { bids: { details: bids.details.map((bid) => ({ ...bid, tenderers: bid.tenderers.map(oneOf) })) } }),
    ...(awards === undefined
      ? {}
      : {
          awards: awards.map(({ suppliers, ...award }) =>
            suppliers === undefined ? award : { ...award, suppliers: suppliers.map(oneOf) },
          ),
        }),
  };
}

interface Part {
  readonly name: string;
  readonly tenders: StreamId[];
}

/** Whom a process names, and in what part. */
function addParts(
  seen: Map<string, Part>,
  { ocid, buyer, tender, bids, awards }: ProcessFacts,
  { stream, name }: { readonly stream: StreamId; readonly name: string },
): void {
  const add = (group: Group, of: { readonly id: string; readonly name: string }): void => {
    const key = `${group} ${of.id}`;
    const part = seen.get(key);
    if (part === undefined) seen.set(key, { name: of.name, tenders: [stream] });
    else if (part.tenders.at(-1) !== stream) part.tenders.push(stream);
  };
  add('OCID', { id: ocid, name });
  add('Buyer', buyer);
  add('ProcuringEntity', tender.procuringEntity);
  for (const { tenderers } of bids?.details ?? []) for (const each of tenderers) add('Tenderer', each);
  for (const { suppliers } of awards ?? []) for (const each of suppliers ?? []) add('Tenderer', each);
}
