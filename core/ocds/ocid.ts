/** What a tender, its parts and its people are called in open data: the same in every file of the same publisher. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import type { OrganizationReference } from './model.ts';

/** An organisation by its number in a list of numbers. */
export interface Numbered {
  readonly scheme: string;
  readonly number: string;
}

/** Undivided packages are one lot. */
export const LOT_ID = 'lot-1';

/** Practice tenders say so in their very id: nobody can take one for a real one. */
export const PRACTICE_MARK = 'latihan';

/** The id of the contracting process. Every version of a tender (re-tender) is a process of its own. */
export function ocidOf({ notice, practice }: Dossier, prefix: string): string {
  const version = notice.version > 1 ? `-v${notice.version}` : '';
  return `${prefix}-${practice ? `${PRACTICE_MARK}-` : ''}${plainId(notice.code)}${version}`;
}

export function bidIdOf(bidder: BidderId): string {
  return `bid-${bidder}`;
}

export function buyerOf({ notice }: Dossier): OrganizationReference & { readonly numbered: Numbered | null } {
  const { code, name } = notice.institution;
  return organisation('ID-KLPD', code, name);
}

/** The unit that procures (satuan kerja). */
export function procuringEntityOf({ notice }: Dossier): OrganizationReference & { readonly numbered: Numbered | null } {
  const { code, name } = notice.agency;
  return organisation('ID-SATKER', code, name);
}

/**
 * A firm by its tax number, else by its code in the central system; else only within its tender. Single consultants are
 * people, and the 16-digit tax number of a person is the national identity number: it stays out.
 */
export function numberOfBidder({ notice }: Dossier, bidder: Bidder): Numbered | null {
  const taxNumber = notice.kind === 'consulting-individual' ? null : taxNumberOf(bidder);
  if (taxNumber !== null) return { scheme: 'ID-NPWP', number: taxNumber };
  return bidder.supplierCode === null ? null : { scheme: 'ID-SPSE', number: bidder.supplierCode };
}

export function bidderReference(
  dossier: Dossier,
  ocid: string,
  bidder: Bidder,
  numbered = numberOfBidder(dossier, bidder),
): OrganizationReference {
  const id = numbered === null ? `${ocid}-${bidder.id}` : `${numbered.scheme}-${numbered.number}`;
  return { id, name: bidder.name };
}

/** Sixteen digits, whichever form the dossier has: a firm keeps its number when the form changed. */
function taxNumberOf({ taxNumber15, taxNumber16 }: Bidder): string | null {
  const long = digitsOf(taxNumber16, 16);
  if (long !== null) return long;
  const short = digitsOf(taxNumber15, 15);
  return short === null ? null : `0${short}`;
}

/** A row of one same digit is a placeholder. */
function digitsOf(text: string | null, length: 15 | 16): string | null {
  const digits = text?.replace(/\D/g, '') ?? '';
  return digits.length === length && !/^(\d)\1*$/.test(digits) ? digits : null;
}

function organisation(
  scheme: string,
  code: string | null,
  name: string,
): OrganizationReference & { readonly numbered: Numbered | null } {
  const known = code === null || code.trim() === '' ? null : code.trim();
  const id = `${scheme}-${plainId(known ?? name)}`;
  return { id, name, numbered: known === null ? null : { scheme, number: known } };
}

/** Letters, digits, points and dashes: ids stand in addresses, and a release id holds no `#`. */
function plainId(text: string): string {
  return text.trim().replace(/[^A-Za-z0-9.-]+/g, '-');
}
