// The heaviest season there can be: 967 tenders, each with 170 registrants of a region's firms, seven of whom offer.

import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderFacts, TenderFacts } from '#core/patterns/facts.ts';
import type { ProcessFacts } from '#core/patterns/process-facts.ts';
import type { ProcurementKind } from '#core/tender/model.ts';

const KINDS: readonly ProcurementKind[] = ['works', 'goods', 'other-services', 'consulting-firm'];
const FIRMS = 2_400;
const OFFERS = 7;

/** Which firm registers where follows from the numbers alone; 170 of 2.400 are in each tender, and meet again. */
export function fullSeason({ tenders = 967, registrants = 170 } = {}): readonly TenderFacts[] {
  return Array.from({ length: tenders }, (_, at) => {
    const day = `2025-${String(1 + (at % 12)).padStart(2, '0')}-10` as DateOnly;
    const first = (at * 37) % FIRMS;
    const bidders = Array.from({ length: registrants }, (_, index) =>
      bidderOf((first + index * 11) % FIRMS, index, at),
    );
    return {
      stream: `t${String(at).padStart(31, '0')}` as StreamId,
      code: String(90_000_000 + at),
      name: `Paket musim ${at}`,
      agency: 'Dinas Pekerjaan Umum',
      version: 1,
      kind: KINDS[at % KINDS.length] ?? 'works',
      method: 'lowest-price-knockout',
      day,
      ownerEstimate: '1000000000.00' as RupiahText,
      withheld: null,
      outcome: 'award',
      job: { from: day, until: '2025-12-31' as DateOnly },
      bidders,
      process: processOf(bidders, at),
    };
  });
}

function bidderOf(firm: number, index: number, at: number): BidderFacts {
  const offered = index < OFFERS;
  return {
    name: `CV. Musim ${firm}`,
    supplierCode: String(100_000 + firm),
    taxNumbers: [String(1_000_000_000_000_000 + firm)],
    offered,
    price: offered ? (`${900_000_000 + ((firm * 7919 + at * 104_729) % 90_000_000)}.00` as RupiahText) : null,
    won: index === 0,
    reference: offered ? `ID-NPWP-${firm}` : null,
    shown: null,
  };
}

function processOf(bidders: readonly BidderFacts[], at: number): ProcessFacts {
  const office = { id: 'ID-KLPD-1', name: 'Kabupaten Contoh' };
  return {
    ocid: `ocds-${at}`,
    buyer: office,
    tender: {
      status: 'complete',
      procuringEntity: { id: `ID-SATKER-${at % 43}`, name: `Dinas ${at % 43}` },
      procurementMethod: 'open',
      procurementMethodDetails: 'Tender - Pascakualifikasi Satu File',
      awardCriteria: 'priceOnly',
      tenderPeriod: { startDate: '2025-01-01T08:00:00+08:00', endDate: '2025-01-20T08:00:00+08:00' },
      numberOfTenderers: OFFERS,
    },
    bids: {
      details: bidders.flatMap(({ reference, name, price, won }) =>
        reference === null || price === null
          ? []
          : [
              {
                status: won === true ? ('valid' as const) : ('disqualified' as const),
                tenderers: [{ id: reference, name }],
                value: { amount: Number(price), currency: 'IDR' as const },
              },
            ],
      ),
    },
    awards: bidders.flatMap(({ reference, name, won }) =>
      won === true && reference !== null ? [{ status: 'active' as const, suppliers: [{ id: reference, name }] }] : [],
    ),
  };
}
