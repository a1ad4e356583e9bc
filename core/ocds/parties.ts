/** Everybody a release names, once each, with the parts they have in it. The committee is not among them. */
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { filled } from './filled.ts';
import type { Award, Bids, Organization, PartyRole } from './model.ts';
import { bidderReference, bidIdOf, buyerOf, numberOfBidder, type Numbered, procuringEntityOf } from './ocid.ts';

/** Buyer and procuring entity, then those who bid in the order of their bids. */
export function partiesOf(
  dossier: Dossier,
  ocid: string,
  bids: Bids | null,
  awards: readonly Award[],
): readonly Organization[] {
  const buyer = buyerOf(dossier);
  const entity = procuringEntityOf(dossier);
  const suppliers = new Set(awards.flatMap((award) => award.suppliers ?? []).map(({ id }) => id));
  const bidding = new Set((bids?.details ?? []).map(({ id }) => id));
  const firms = dossier.bidders.flatMap((bidder): readonly Party[] => {
    const isBidding = bidding.has(bidIdOf(bidder.id));
    if (!isBidding && suppliers.size === 0) return [];
    const numbered = numberOfBidder(dossier, bidder);
    const reference = bidderReference(dossier, ocid, bidder, numbered);
    const roles: readonly PartyRole[] = [
      ...(isBidding ? ['tenderer' as const] : []),
      ...(suppliers.has(reference.id) ? ['supplier' as const] : []),
    ];
    if (roles.length === 0) return [];
    return [{ ...reference, numbered, address: addressOf(dossier, bidder), roles }];
  });
  const office: readonly Party[] = [
    { ...buyer, address: null, roles: ['buyer'] },
    { ...entity, address: dossier.notice.agency.address, roles: ['procuringEntity'] },
  ];
  return merged([...office, ...firms]).map(partyOf);
}

interface Party {
  readonly id: string;
  readonly name: string;
  readonly numbered: Numbered | null;
  readonly address: string | null;
  readonly roles: readonly PartyRole[];
}

/** One firm may stand twice in a tender's register. */
function merged(parties: readonly Party[]): readonly Party[] {
  const byId = new Map<string, Party>();
  for (const party of parties) {
    const known = byId.get(party.id);
    const roles = [...new Set([...(known?.roles ?? []), ...party.roles])];
    byId.set(party.id, { ...(known ?? party), roles });
  }
  return [...byId.values()];
}

function partyOf({ id, name, numbered, address, roles }: Party): Organization {
  return filled<Organization>({
    id,
    name,
    identifier: numbered === null ? null : { scheme: numbered.scheme, id: numbered.number, legalName: name },
    address:
      address === null || address.trim() === '' ? null : { streetAddress: address.trim(), countryName: 'Indonesia' },
    roles,
  });
}

/** A single consultant's address is where somebody lives. */
function addressOf({ notice }: Dossier, { address }: Bidder): string | null {
  return notice.kind === 'consulting-individual' ? null : address;
}
