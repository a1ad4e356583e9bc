/** What the indicators read of a tender, kept small: the release that open data is made of, less all they never look at. */
import { filled } from '#core/ocds/filled.ts';
import { innerReleaseOf } from '#core/ocds/inner-release.ts';
import type { Award, Bid, OrganizationReference, Tender } from '#core/ocds/model.ts';
import { ocdsSourceOf } from '#core/ocds/source.ts';
import type { Dossier } from '#core/tender/model.ts';

/** The parts of a compiled release the indicators look at. Own tenders have no classes of items, which R048 would need. */
export interface ProcessFacts {
  readonly ocid: string;
  readonly buyer: OrganizationReference;
  readonly tender: Pick<
    Tender,
    | 'status'
    | 'procuringEntity'
    | 'procurementMethod'
    | 'procurementMethodDetails'
    | 'awardCriteria'
    | 'tenderPeriod'
    | 'numberOfTenderers'
  >;
  readonly bids?: { readonly details: readonly Pick<Bid, 'status' | 'date' | 'tenderers' | 'value'>[] };
  readonly awards?: readonly Pick<Award, 'status' | 'suppliers'>[];
}

/** The facts of a tender whose bids may be seen, and their prices where `prices` says so. */
export function processFactsOf(
  dossier: Dossier,
  { bids: showsBids, prices }: { readonly bids: boolean; readonly prices: boolean },
): ProcessFacts {
  const { opening, notice } = dossier;
  // A tender whose source is finished was opened, also where nobody wrote down when.
  const openedAt = showsBids ? (opening.openedAt ?? notice.announcedAt) : null;
  const release = innerReleaseOf(ocdsSourceOf({ ...dossier, opening: { ...opening, openedAt } }));
  const { ocid, buyer, tender, bids, awards } = release;
  const { status, procuringEntity, procurementMethod, procurementMethodDetails, awardCriteria } = tender;
  return filled<ProcessFacts>({
    ocid,
    buyer,
    tender: filled<ProcessFacts['tender']>({
      status,
      procuringEntity,
      procurementMethod,
      procurementMethodDetails,
      awardCriteria: awardCriteria ?? null,
      tenderPeriod: tender.tenderPeriod ?? null,
      numberOfTenderers: tender.numberOfTenderers ?? null,
    }),
    bids: bids === undefined ? null : { details: bids.details.map((bid) => bidFacts(bid, prices)) },
    awards: awards === undefined ? null : awards.map((award) => awardFacts(award)),
  });
}

function bidFacts({ status, date, tenderers, value }: Bid, prices: boolean) {
  return filled<Pick<Bid, 'status' | 'date' | 'tenderers' | 'value'>>({
    status,
    date: date ?? null,
    tenderers,
    value: prices ? (value ?? null) : null,
  });
}

function awardFacts({ status, suppliers }: Award) {
  return filled<Pick<Award, 'status' | 'suppliers'>>({ status, suppliers: suppliers ?? null });
}
