/** From a dossier to the few facts that patterns are made of. */
import { dateIn } from '#core/calendar/zone.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { plainTaxNumber } from '#core/integrity/plain-values.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { tendererIdOf } from '#core/ocds/inner-release.ts';
import { opennessOf } from '#core/screens/screened-bids.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import type { FirmProfile, QualificationProfile } from '#core/tender/qualification-model.ts';
import { entryOf } from '#core/tender/records.ts';
import { isSealed, priceAccess } from '#core/tender/sealed-price.ts';
import type { BidderFacts, FirmFacts, JobPeriod, ShownFacts, TenderFacts, Withheld } from './facts.ts';
import { processFactsOf } from './process-facts.ts';

/**
 * The facts of one tender. The same for everyone of a device: while names are hidden from those who judge, or bids are
 * closed, nobody gets anything of its bidders.
 *
 * A price is the submitted one, before any correction.   Source  INDICATORS §3, edge cases.
 */
export function factsOf(stream: StreamId, dossier: Dossier): TenderFacts {
  const { notice } = dossier;
  const withheld = withheldOf(dossier);
  const winner = withheld === null ? winnerOf(dossier) : null;
  return {
    stream,
    code: notice.code,
    name: notice.name,
    agency: notice.agency.name,
    version: notice.version,
    kind: notice.kind,
    method: notice.method,
    day: dayOf(dossier),
    ownerEstimate: notice.ownerEstimate,
    withheld,
    outcome: withheld === null ? outcomeOf(dossier, winner) : 'open',
    job: winner === null ? null : jobOf(dossier),
    bidders: withheld === null ? dossier.bidders.map((bidder) => bidderFacts(dossier, bidder, winner)) : [],
    process:
      withheld === 'names-hidden'
        ? null
        : processFactsOf(dossier, { bids: withheld === null, prices: opennessOf(dossier) === 'prices' }),
  };
}

function withheldOf(dossier: Dossier): Withheld | null {
  if (judgingOf(dossier).blind !== null) return 'names-hidden';
  return opennessOf(dossier) === 'closed' ? 'not-opened' : null;
}

function dayOf({ notice, opening }: Dossier): DateOnly | null {
  const at = opening.openedAt ?? notice.announcedAt;
  return at === null ? null : dateIn(at, notice.zone);
}

function winnerOf(dossier: Dossier): BidderId | null {
  const { decision, recorded } = dossier;
  if (decision !== null) return decision.kind === 'award' ? decision.winner.bidder : null;
  if (isSealed(dossier)) return null;
  return recorded?.verifiedWinner ?? recorded?.winner ?? null;
}

function outcomeOf({ decision, notice }: Dossier, winner: BidderId | null): TenderFacts['outcome'] {
  if (winner !== null) return 'award';
  return decision?.kind === 'failure' || notice.status === 'failed' ? 'failure' : 'open';
}

/** Contracts of one budget year end with it. */
function jobOf({ decision, recorded, opening, notice }: Dossier): JobPeriod | null {
  const at = decision?.decidedAt ?? recorded?.decidedAt ?? opening.openedAt ?? notice.announcedAt;
  if (at === null) return null;
  const from = dateIn(at, notice.zone);
  const year = Math.max(notice.fiscalYear, Number(from.slice(0, 4)));
  return { from, until: `${year}-12-31` as DateOnly };
}

function bidderFacts(dossier: Dossier, bidder: Bidder, winner: BidderId | null): BidderFacts {
  const { bid } = bidder;
  const profile = entryOf(dossier.qualification.profiles, bidder.id);
  const numbers = [bidder.taxNumber16, bidder.taxNumber15].flatMap((number) => {
    const plain = number === null ? null : plainTaxNumber(number);
    return plain === null ? [] : [plain];
  });
  return {
    name: bidder.name,
    supplierCode: bidder.supplierCode,
    taxNumbers: [...new Set(numbers)],
    offered: bid !== null,
    price: bid !== null && mayShowPrice(dossier, bidder.id) ? bid.offeredTotal : null,
    won: winner === null ? null : bidder.id === winner,
    reference: bid === null ? null : tendererIdOf(dossier, bidder.id),
    shown: profile === undefined ? null : shownFacts(profile),
  };
}

function mayShowPrice(dossier: Dossier, bidder: BidderId): boolean {
  return opennessOf(dossier) === 'prices' && priceAccess(dossier, bidder) === 'open';
}

function shownFacts({ businessSize, firms }: QualificationProfile): ShownFacts {
  return { size: businessSize, firms: firms.map(firmFacts) };
}

function firmFacts(firm: FirmProfile): FirmFacts {
  const { name, lead, mostPackagesAtOnce, runningPackages, personnel = [], equipment = [] } = firm;
  return {
    name,
    lead,
    mostAtOnce: mostPackagesAtOnce,
    running: runningPackages.map((each) => ({ name: each.name, owner: each.owner, endsOn: each.endsOn })),
    people: personnel.map((each) => ({ name: each.name, position: each.position, number: each.nationalId })),
    equipment: equipment.map((each) => ({ name: each.name, position: null, number: each.serialNumber })),
  };
}
